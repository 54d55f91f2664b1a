"""Which drafts are attributions: what reads like one but is the writer's own voice, a purpose or a mere deed is not.

Needs   a draft and the word it hangs on
Gives   a yes or no, by grammar alone
Source  own reading of which kinds annotators agree on; shares of right ones on 350 PolNeAR articles in the comments
"""

from spacy.tokens import Token

from onrecord.lexicon import load_words
from onrecord.reading.quotes.cues import PACKAGE, verb_cue, words_of
from onrecord.reading.quotes.draft import Draft
from onrecord.reading.quotes.embedded import goes_on, stands
from onrecord.reading.quotes.layout import PAUSES, Sheet
from onrecord.reading.quotes.speakers import passive_subject

PERSONAL = frozenset({"he", "she", "who", "i"})
EMPTY = frozenset(
    {"it", "them", "this", "that", "him", "her", "these", "those", "itself", "himself", "herself", "themselves", "so"}
) | {"me", "us", "you", "one", "who", "which", "what"}
"""Contents that tell a reader nothing: "rejected it"."""
OWN_VOICE = frozenset({"i", "we", "you", "one", "us"})
# Without a source: objects 1/27, clauses 2/27, fronted clauses 0/8.
SOURCED = frozenset({"np", "pp", "that", "fronted", "tail"})
EMBEDDED = frozenset({"relcl", "acl", "xcomp", "ccomp"})
# Under another verb or noun: objects 3/10, "a law that allows people to" 1/14, "those backed by the West" 2/17,
# "he thinks they plan to" 10/32.
TOP_ONLY = {
    "np": EMBEDDED,
    "pp": EMBEDDED,
    "as": frozenset({"relcl", "acl"}),
    "inf": frozenset({"ccomp"}),
    "oinf": frozenset({"relcl", "acl"}),
    "passive np": EMBEDDED | {"pcomp"},
    "passive as": EMBEDDED | {"pcomp"},
    "passive oprd": EMBEDDED | {"pcomp"},
}
WHICHEVER = frozenset({"inf", "oprd"})
"""Rules that need a pause before a relative clause: "states that want to leave" 11/70, "what they call a tax" 3/11."""
ASKING = frozenset({"how", "what", "whether", "why", "who", "when", "which", "where", "if"})
"""What opens a question: "shows how", "decide whether" tell nothing of what was found or decided, 22 of 65."""


def is_attribution(sheet: Sheet, draft: Draft, token: Token) -> bool:
    """Whether the draft holds; one with quoted words in it always does."""
    if draft.regions:
        return True
    return _is_told(sheet, draft, token) and _is_on_top(draft, token) and _is_of_its_kind(sheet, draft, token)


def _is_told(sheet: Sheet, draft: Draft, token: Token) -> bool:
    """Whether there is something said, and somebody or hearsay behind it."""
    if len(draft.content) == 1 and sheet.text[slice(*draft.content[0])].lower() in EMPTY:
        return False
    if _is_open(sheet, draft) or _is_passed_on(draft, token):
        return False
    if draft.source:
        return True
    if draft.rule == "noun that" or draft.rule.startswith("passive"):
        return _is_hearsay(token)
    return draft.rule not in SOURCED


def _is_on_top(draft: Draft, token: Token) -> bool:
    """Whether the cue stands where its kind attributes."""
    if (
        token.dep_ == "relcl"
        and draft.rule in WHICHEVER
        and token.doc[max(token.left_edge.i - 1, 0)].text not in PAUSES
    ):
        return False
    # "The chief called on the council to act": a finite verb is nobody's participle, whatever the parse says.
    embedded = token.dep_ != "acl" or token.tag_ not in {"VBD", "VBZ", "VBP"}
    under = token.dep_ in TOP_ONLY.get(draft.rule, ()) and embedded
    return not under or stands(draft, token)


def _is_of_its_kind(sheet: Sheet, draft: Draft, token: Token) -> bool:
    """Whether it is more than a deed, a plan, a sight or the writer's own voice."""
    if draft.rule == "passive inf" or draft.rule == "noun pp":
        # "was asked to leave" is a deed (5/18), "is expected to leave" a view (27/40); "plans for a bridge" 0/9.
        return draft.cue_class != "intention"
    own_voice = any(sheet.text[span.start : span.end].lower() in OWN_VOICE for span in draft.source)
    if draft.rule in {"np", "pp"}:
        # "by mentioning the vote and meeting the press", "for voting for it": 32/101, the others 0.63.
        loose = (token.dep_ == "conj" and token.tag_ in {"VB", "VBG"}) or (draft.rule == "pp" and token.dep_ == "pcomp")
        return not own_voice and not loose and not _is_infinitive(token) and not _is_deed(sheet, draft, token)
    if draft.rule in {"that", "tail"} and token.dep_ == "relcl" and token.head.lower_ == "those":
        # "Those who say they would vote": 2/9.
        return False
    if draft.rule == "that" and draft.cue_class in {"perception", "thought"} and _is_seen(token):
        return False
    if draft.rule == "that" and draft.cue_class == "thought":
        return not own_voice and not _is_nobody(sheet, draft)
    return True


def _is_seen(token: Token) -> bool:
    """Whether something that happens is watched: 'saw the price fall'."""
    clause = next((child for child in token.children if child.dep_ == "ccomp" and child.i > token.i), None)
    if clause is None or clause.tag_ not in {"VB", "VBG", "VBN"}:
        return False
    return not any(child.dep_ in {"aux", "auxpass", "mark"} for child in clause.children)


def _is_open(sheet: Sheet, draft: Draft) -> bool:
    """Whether only the question is told that was answered: 'the data show how', 'it is clear why'."""
    unsaid = {"that": draft.cue_class in {"document", "intention"}, "adjective that": not draft.source}
    if not unsaid.get(draft.rule, False):
        return False
    return sheet.text[draft.start : draft.start + 8].lower().split(None, 1)[0] in ASKING


def _is_passed_on(draft: Draft, token: Token) -> bool:
    """Whether the object is who said it, or what somebody was asked about: 'was quoted by the BBC as saying'."""
    if draft.rule == "passive np" and token.lemma_ == "quote":
        return True
    if token.lower_ in words_of("asked") and draft.rule in {"np", "pp", "passive np", "passive pp"}:
        return not draft.source or (token.dep_ == "advcl" and token.head.i > token.i)
    return draft.rule == "np" and token.lower_ == "citing" and _is_persons(token)


def _is_persons(token: Token) -> bool:
    objects = (child for child in token.children if child.dep_ == "dobj")
    return any(child.tag_ == "NNS" and child.lemma_ in load_words(PACKAGE, "talkers.tsv") for child in objects)


def _is_hearsay(token: Token) -> bool:
    """Whether a passive without a 'by' says that something is said: 'is expected to', 'it is thought that'."""
    if token.lemma_.lower() not in load_words(PACKAGE, "hearsay.tsv"):
        return False
    subject = passive_subject(token)
    return subject is None or subject.tag_ not in {"WP", "WDT"}


def _is_nobody(sheet: Sheet, draft: Draft) -> bool:
    """Whether the one who thinks is no one: 'it remains to see how'."""
    return len(draft.source) == 1 and sheet.text[slice(*draft.source[0])].lower() in {"it", "this", "that", "there"}


def _is_deed(sheet: Sheet, draft: Draft, token: Token) -> bool:
    """Whether a verb of speech that is a deed as well has no person for its subject: 'gunmen attacked the convoy'."""
    if token.lemma_.lower() not in load_words(PACKAGE, "deeds.tsv"):
        return False
    source = sheet.doc.char_span(*draft.source[-1], alignment_mode="expand")
    return source is None or not any(_is_speaker(word) for word in source)


def _is_speaker(word: Token) -> bool:
    """Whether a word names somebody whose attack is one in words."""
    if word.ent_type_ == "PERSON" or word.lower_ in PERSONAL:
        return True
    return word.lemma_.lower() in load_words(PACKAGE, "talkers.tsv")


def _is_infinitive(token: Token) -> bool:
    # "met to discuss the plan": an infinitive of purpose with an object 3/10; "a statement to condemn it" is speech.
    cue = verb_cue(token)
    if (cue is not None and "for" in cue.as_words) or goes_on(token):
        return False
    return token.tag_ == "VB" and any(child.dep_ == "aux" and child.lower_ == "to" for child in token.children)
