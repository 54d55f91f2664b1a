"""Where what a verb governs begins and ends, when the parse has cut it wrong.

Needs   the tokens the parse gives a cue
Gives   tokens to add or to take away
Source  own reading of the parser's errors; shares in the comments
"""

from spacy.tokens import Token

from onrecord.lexicon import load_rows, load_words
from onrecord.reading.quotes.cues import PACKAGE, Cue, verb_cue
from onrecord.reading.quotes.draft import subtree
from onrecord.reading.quotes.layout import Sheet, is_verbal

NEAR = 6
DOUBT = 12
"""Words from a caveat's comma to its verb."""
FINITE = frozenset({"VBD", "VBZ", "VBP"})
LEADS = frozenset(
    {
        "and",
        "so",
        "or",
        "nor",
        "because",
        "although",
        "though",
        "if",
        "since",
        "until",
        "unless",
        "that",
    }
)
DAY_LEADS = frozenset({"earlier", "early", "last", "late", "on", "yesterday"})
SUBJECT_LEADS = frozenset({"ADJ", "DET", "NOUN", "NUM", "PRON", "PROPN"})
CIRCUMSTANCE = frozenset(
    {"after", "although", "as", "asked", "before", "once", "since", "though", "until", "when", "whenever", "while"}
)
ADJUNCTS = frozenset({"in", "at", "during", "on", "after", "before", "by", "since", "until", "while", "through"})


def gap(sheet: Sheet, verb: Token, tokens: set[int]) -> set[int]:
    """The beginning of a clause the parse has put elsewhere: everything between the cue and the content."""
    first = min((i for i in tokens if i > verb.i), default=0)
    following = verb.i + 1
    if first <= following or sheet.bounds(verb.i)[1] <= following:
        return set()
    token = sheet.doc[following]
    if token.lower_ == "that" and token.tag_ == "IN":
        return set(range(following, first))
    if token.pos_ not in {"DET", "PRON", "PROPN", "NOUN", "ADJ", "NUM"} or token.ent_type_ in {"DATE", "TIME"}:
        return set()
    return set(range(following, first))


def rest_of_phrase(verb: Token, tokens: set[int], bounds: tuple[int, int]) -> set[int]:
    """Prepositional phrases right after an object that are about it, not about the saying's time and place."""
    found: set[int] = set()
    last = max(tokens)
    for child in verb.children:
        if child.dep_ != "prep" or child.left_edge.i != last + 1:
            continue
        if child.lower_ in ADJUNCTS and not _is_topic(child):
            break
        found |= subtree(child, bounds)
        last = max(found, default=last)
    return found


def _is_topic(preposition: Token) -> bool:
    """Whether an 'on' says about what, not when or where: 'pressed the mayor on schools', not 'on Twitter'."""
    below = [child for child in preposition.children if child.dep_ in {"pobj", "pcomp"}]
    return preposition.lower_ == "on" and all(token.pos_ != "PROPN" and not token.ent_type_ for token in below)


def afterthought(sheet: Sheet, tokens: set[int], part: Token) -> set[int]:
    """The clause after the last comma that is the writer's or another cue's: ', which …', ', adding that …'."""
    doc = sheet.doc
    end = max(tokens, default=0)
    while end in tokens and doc[end].is_punct:
        end -= 1
    for i in sorted(tokens):
        token = doc[i]
        if i <= part.i or sheet.region_of[i] >= 0 or token.right_edge.i < end:
            continue
        left = token.left_edge.i
        if left - 1 not in tokens or doc[left - 1].text != ",":
            continue
        added = _is_added_cue(token) or _follows_marks(sheet, token)
        if added or token.dep_ == "relcl" or _turns(token) or _comments(token):
            return {j for j in tokens if j >= left - 1}
    return set()


def _comments(token: Token) -> bool:
    """Whether a phrase is the writer's word on what was said: ', drawing jeers', ', a claim the mayor denies'."""
    words = load_rows(PACKAGE, "asides.tsv")
    if token.tag_ == "VBG":
        return token.dep_ == "advcl" and (token.lemma_.lower(), "verb") in words
    return token.dep_ == "appos" and token.left_edge.tag_ == "DT" and (token.lemma_.lower(), "noun") in words


def next_deed(sheet: Sheet, verb: Token, tokens: set[int]) -> set[int]:
    """What the speaker did next, which the parse has put into the content: 'said she would run and thanked her staff'.

    A verb in the cue's own tense cannot go on from an infinitive, a participle or a noun.
    """
    for i in sorted(tokens):
        token = sheet.doc[i]
        if token.dep_ != "conj" or token.tag_ != verb.tag_ or i < verb.i or sheet.region_of[i] >= 0:
            continue
        if token.head.i not in tokens or _finite_tag(token.head) == verb.tag_:
            continue
        if any(child.dep_ in {"nsubj", "nsubjpass", "mark", "expl"} for child in token.children):
            continue
        joint = max((child.i for child in token.head.children if child.dep_ == "cc" and child.i < i), default=-1)
        if joint in tokens and joint >= token.left_edge.i - 1:
            return {j for j in tokens if j >= joint}
    return set()


def silence(tokens: set[int], verb: Token) -> set[int]:
    """What the speaker left out, as the writer tells it: 'said two had died but gave no details'."""
    unsaid = load_words(PACKAGE, "silences.tsv")
    for i in sorted(tokens):
        token = verb.doc[i]
        if token.dep_ != "conj" or i < verb.i or token.lemma_.lower() not in unsaid or not _is_refused(token):
            continue
        joint = max((child.i for child in token.head.children if child.dep_ == "cc" and child.i < i), default=-1)
        own = any(child.dep_ in {"nsubj", "nsubjpass", "mark", "expl"} for child in token.children)
        if joint in tokens and verb.doc[joint].lower_ == "but" and not own:
            return {j for j in tokens if j >= joint}
    return set()


def _is_refused(token: Token) -> bool:
    """Whether a verb of telling is denied, itself or in its object: 'did not say', 'gave few details'."""
    if any(child.dep_ == "neg" for child in token.children):
        return True
    given = next((child for child in token.children if child.dep_ == "dobj"), None)
    return given is not None and any(child.lower_ in {"no", "few", "little"} for child in given.children)


def doubt(sheet: Sheet, tokens: set[int], verb: Token) -> set[int]:
    """The writer's caveat at the end: ', though this could not be verified', ', a claim nobody could confirm'."""
    doc = sheet.doc
    for i in sorted(tokens):
        if i < verb.i or doc[i].lemma_ not in {"verify", "confirm", "corroborate"} or sheet.region_of[i] >= 0:
            continue
        comma = next((j for j in range(i, max(i - DOUBT, verb.i), -1) if doc[j].text == ","), None)
        if comma is None or comma not in tokens:
            continue
        words = {token.lower_ for token in doc[comma + 1 : i]}
        alone = doc[comma + 1].lower_ in {"though", "although", "a", "an"} or "independently" in words
        if alone and words & {"not", "n't", "unable", "impossible", "nobody", "never"}:
            return {j for j in tokens if j >= comma}
    return set()


def _finite_tag(verb: Token) -> str:
    """The tag of the word that carries a verb's tense."""
    return next((child.tag_ for child in verb.children if child.dep_ in {"aux", "auxpass"}), verb.tag_)


def _turns(token: Token) -> bool:
    """Whether a clause sets the writer's own fact against what is said: ', while others …'."""
    return token.dep_ == "advcl" and any(child.lower_ in {"while", "although", "though"} for child in token.children)


def _follows_marks(sheet: Sheet, token: Token) -> bool:
    """Whether an -ing clause comes after the content's last quoted words: 'said it would "hold", drawing jeers'."""
    before = sheet.doc[max(token.left_edge.i - NEAR, 0) : token.left_edge.i]
    return token.dep_ == "advcl" and token.tag_ == "VBG" and any(sheet.region_of[word.i] >= 0 for word in before)


def dated_tail(sheet: Sheet, tokens: set[int]) -> set[int]:
    """The day right after quoted words that fill the content: 'said “we won't go” on Monday'."""
    ordered = sorted(i for i in tokens if not sheet.doc[i].is_punct)
    number = sheet.region_of[ordered[0]] if ordered else -1
    if number < 0:
        return set()
    tail = {i for i in tokens if i >= sheet.region_tokens[number][1]}
    spoken = [sheet.doc[i] for i in tail if not sheet.doc[i].is_punct]
    dated = all(token.ent_type_ in {"DATE", "TIME"} or token.lower_ in ADJUNCTS for token in spoken)
    return tail if spoken and dated else set()


def dated_head(sheet: Sheet, verb: Token, tokens: set[int]) -> set[int]:
    """The day of the saying the parse has put before the clause's subject: 'said on Tuesday it had left'."""
    doc, first = sheet.doc, min((i for i in tokens if i > verb.i), default=0)
    if not first or any(word.lower_ not in DAY_LEADS for word in doc[verb.i + 1 : first]):
        return set()
    if doc[first].lower_ not in DAY_LEADS and not _is_day(doc[first]):
        return set()
    found = first
    while found in tokens and (doc[found].lower_ in DAY_LEADS or doc[found].ent_type_ in {"DATE", "TIME"}):
        found += 1
    day = doc[found - 1]
    if found not in tokens or not day.ent_type_ or day.dep_ not in {"pobj", "npadvmod", "tmod", "nummod", "advmod"}:
        return set()
    return set(range(first, found)) if doc[found].pos_ in SUBJECT_LEADS else set()


def _is_day(token: Token) -> bool:
    return token.ent_type_ == "DATE" and token.pos_ == "PROPN"


def _is_added_cue(token: Token) -> bool:
    """Whether an -ing clause is a further saying of the same speaker."""
    if token.dep_ != "advcl" or token.tag_ != "VBG":
        return False
    cue = verb_cue(token)
    if cue is None or cue.cue_class != "speech":
        return False
    return "oprd" in cue.frames or bool(cue.as_words) or any(child.dep_ == "ccomp" for child in token.children)


def remainder(sheet: Sheet, verb: Token, cue: Cue, tokens: set[int], bounds: tuple[int, int]) -> set[int]:
    """The rest of the sentence where the parse ended the clause too soon.

    It is the content's when no pause parts it from the content, or when a conjunction with a subject of its own
    or a colon leads on, and no other cue stands in it.
    """
    if verb.tag_ not in FINITE or "q" not in cue.frames or not tokens or max(tokens) < verb.i:
        return set()
    doc = sheet.doc
    at, end = max(tokens) + 1, bounds[1]
    if sheet.region_of[at - 1] >= 0 and sheet.region_of[verb.i] != sheet.region_of[at - 1]:
        at = max(at, sheet.region_tokens[sheet.region_of[at - 1]][1])
    if at >= end or (sheet.region_of[at - 1] >= 0 and sheet.region_of[at - 1] == sheet.region_of[at]):
        return set()
    rest = set(range(at, end))
    if any(_is_cue(sheet, doc[i]) for i in rest):
        return set()
    first = doc[at]
    if not first.is_punct:
        return rest if first.dep_ != "cc" or _has_subject(first, end) else set()
    if first.text == ":":
        return rest
    if first.text in {",", ";", "--", "—", "–"} and at + 2 < end:
        lead = doc[at + 1]
        if lead.lower_ in LEADS and _has_subject(lead, end):
            return rest
        if lead.lower_ in {"and", "but", "or"} and doc[at + 2].pos_ in {"ADP", "DET", "ADJ"}:
            return rest
        if lead.lower_ == "but" and _shares_subject(lead, end):
            return rest
    return set()


def _shares_subject(lead: Token, end: int) -> bool:
    """Whether what a conjunction leads on is a second 'that' or verb of the content: ', but found it too dear'."""
    for token in lead.doc[lead.i + 1 : min(end, lead.i + 4)]:
        if token.lower_ == "that" and token.tag_ == "IN":
            return True
        if token.pos_ != "ADV" and token.dep_ != "neg":
            cue = verb_cue(token)
            spoken = cue is not None and cue.cue_class in {"speech", "thought"}
            return token.tag_ in FINITE | {"MD"} and not spoken
    return False


def _is_cue(sheet: Sheet, token: Token) -> bool:
    cue = verb_cue(token) if is_verbal(token) else None
    if token.lower_ == "according":
        return True
    return cue is not None and "q" in cue.frames and sheet.region_of[token.i] < 0


def is_circumstance(sheet: Sheet, start: int, end: int) -> bool:
    """Whether a stretch before a pause and a cue only says when or why: "As talks dragged on, Berg warned"."""
    doc = sheet.doc
    lead = next((token for token in doc[start : min(start + 3, end)] if token.lower_ in CIRCUMSTANCE), None)
    if lead is None or lead.dep_ not in {"mark", "advmod", "ROOT", "advcl"}:
        return False
    if any(token.is_punct and doc[token.i - 1].dep_ != "cc" for token in doc[start : lead.i]):
        return False
    verb = lead if lead.dep_ in {"ROOT", "advcl"} else lead.head
    if verb.pos_ not in {"VERB", "AUX"} or not start <= verb.i < end:
        return False
    inside = subtree(verb, (start, end))
    return not any(token.tag_ in FINITE or token.tag_ == "MD" for token in doc[start:end] if token.i not in inside)


def _has_subject(lead: Token, end: int) -> bool:
    """Whether a clause with its own subject follows a conjunction."""
    for i in range(lead.i + 1, min(end, lead.i + 8)):
        token = lead.doc[i]
        if token.dep_ in {"nsubj", "nsubjpass", "expl"}:
            return True
        if token.tag_ in FINITE:
            return False
    return False
