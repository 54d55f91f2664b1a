"""Whose words they are: the noun phrase that a cue's source is.

Needs   the parse around the cue
Gives   source spans, nearest textual mention first to last; empty when the text names nobody
Source  PolNeAR guidelines (2018): the source is the whole noun phrase with its apposition
"""

from itertools import islice

from spacy.tokens import Token

from onrecord.lexicon import load_words
from onrecord.reading.grammar import by_agent
from onrecord.reading.quotes.cues import PACKAGE, verb_cue, words_of
from onrecord.reading.quotes.draft import phrase, runs
from onrecord.reading.quotes.layout import Sheet
from onrecord.record.span import Span

RELATIVES = frozenset({"who", "which", "that", "whom", "whose"})
NEAR = 8
"""How many words up the parse a subject is looked for."""
THINGS = frozenset({"it", "that", "this"})
TIMED = frozenset({"before", "after"})
LED = frozenset({"MD", "VBD", "VBZ", "VBP"})
PLAIN = frozenset({"say", "tell", "add", "write", "note", "argue"})
OBJECTS = frozenset({"him", "them", "me", "us"})
UNSPEAKING = frozenset({"WDT", "WP", "DT", "PRP$", "EX"})
OPENERS = frozenset(
    {"and", "but", "than", "as", "while", "which", "that", "though", "although", "because", "if", "when"}
)
NAMING = frozenset({"PROPN", "NOUN", "ADJ", "DET", "NUM", "PART"})
SUBJECTS = frozenset({"nsubj", "csubj"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ"})


def is_passive(verb: Token) -> bool:
    """Whether the verb is a passive participle, its auxiliary present or left out."""
    if verb.lower_ in words_of("asked") and _is_left_bare(verb):
        return True
    for _ in range(NEAR):
        if verb.tag_ != "VBN":
            return False
        kinds = {child.dep_ for child in verb.children}
        if "auxpass" in kinds or "nsubjpass" in kinds:
            return True
        if "aux" in kinds or "nsubj" in kinds:
            return False
        if verb.dep_ != "conj" or verb.head.tag_ != "VBN":
            break
        verb = verb.head
    return verb.dep_ in {"acl", "advcl", "amod"} or (
        verb.dep_ != "conj" and any(child.dep_ == "agent" for child in verb.children)
    )


def _is_left_bare(verb: Token) -> bool:
    """Whether a participle without subject opens a clause: 'Asked whether …, X said', 'X declined when asked'."""
    before = verb.doc[max(verb.i - 1, 0)]
    opens = verb.is_sent_start or before.lower_ in {"when", "once", "if", "while", "also", "repeatedly"}
    return opens and not any(child.dep_ in {"nsubj", "nsubjpass", "aux"} for child in verb.children)


def passive_subject(verb: Token) -> Token | None:
    """What is said of, in the passive."""
    for _ in range(NEAR):
        for child in verb.children:
            if child.dep_ in {"nsubjpass", "nsubj"}:
                return child
        if verb.dep_ != "conj" or verb.head.tag_ != "VBN":
            break
        verb = verb.head
    if verb.dep_ == "acl":
        return verb.head
    if verb.dep_ == "xcomp":
        return next((child for child in verb.head.children if child.dep_ in {"nsubj", "nsubjpass"}), None)
    return None


def source_head(verb: Token, depth: int = 0) -> Token | None:
    """The head noun of whoever does the saying, or None."""
    if depth > 6:
        return None
    if is_passive(verb):
        agent = by_agent(verb)
        if agent is None and verb.lemma_ in words_of("moved"):
            return passive_subject(verb) or (_subject_above(verb) if verb.dep_ == "advcl" else None)
        return agent
    beside = _beside(verb)
    if beside is not None:
        return beside
    own = next((child for child in verb.children if child.dep_ in SUBJECTS and child.pos_ in NOMINAL), None)
    if own is not None:
        return own
    if any(child.dep_ == "expl" for child in verb.children):
        return None
    found = borrowed(verb, depth)
    if found is None and verb.tag_ in {"VB", "VBG"} and depth == 0:
        found = _subject_above(verb)
    return found


def quoted_one(verb: Token) -> Token | None:
    """Whose words they are where another passes them on after the words: '," the agency quoted Berg as saying'."""
    if verb.lemma_ not in {"quote", "cite"}:
        return None
    said = any(
        child.lower_ == "as" and any(below.dep_ == "pcomp" for below in child.children) for child in verb.children
    )
    return next((child for child in verb.children if child.dep_ == "dobj"), None) if said else None


def _beside(verb: Token) -> Token | None:
    """The noun right before a finite verb, where the parse has another subject for it or none.

    It must begin a clause: 'more than the industry says', '…, and the league denounced', 'as Davis attacked'.
    """
    if verb.tag_ not in FINITE and not any(child.dep_ == "aux" and child.tag_ in LED for child in verb.children):
        return None
    subject = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    if subject is not None and subject.i > verb.i:
        return None
    doc, at = verb.doc, verb.i - 1
    while at > 0 and (doc[at].pos_ in {"ADV", "AUX"} or doc[at].ent_type_ in {"DATE", "TIME"}):
        at -= 1
    near = doc[at]
    if at < 1 or near.pos_ not in {"PROPN", "PRON", "NOUN"} or near.tag_ in UNSPEAKING or near.lower_ in OBJECTS:
        return None
    if subject is not None and subject.left_edge.i <= at <= subject.right_edge.i:
        return None
    begin = at
    while begin > 0 and doc[begin - 1].pos_ in NAMING and not doc[begin - 1].is_sent_start:
        begin -= 1
    if begin > 0 and doc[begin - 1].is_sent_start and doc[begin - 1].pos_ in NAMING:
        begin -= 1
    if subject is not None and begin <= subject.i <= at:
        return None
    named = verb.lemma_ in PLAIN and near.pos_ in {"PROPN", "PRON"}
    if not named and not (begin == doc[begin].sent.start or doc[begin - 1].lower_ in OPENERS):
        return None
    while near.dep_ in {"compound", "appos"} and begin <= near.head.i <= at and near.head.pos_ in {"PROPN", "NOUN"}:
        near = near.head
    joined = (
        near.dep_ == "conj" and near.head.pos_ in {"PROPN", "NOUN"} and near.head.dep_ not in {"dobj", "attr", "oprd"}
    )
    return near.head if joined else near


def is_detached(verb: Token) -> bool:
    """Whether an -ing form the parse gives to a noun stands behind a comma: 'rejected the idea, saying that'."""
    before = verb.left_edge.i - 1
    return verb.dep_ == "acl" and verb.tag_ == "VBG" and before >= 0 and verb.doc[before].text == ","


def _subject_above(verb: Token) -> Token | None:
    """The subject of the nearest verb over an infinitive or -ing form the parse has hung on something else."""
    for above in islice(verb.ancestors, NEAR):
        if above.pos_ in {"VERB", "AUX"}:
            for child in above.children:
                if child.dep_ in {"nsubj", "nsubjpass"} and child.pos_ in NOMINAL:
                    return child
    return None


def _controller(head: Token, verb: Token) -> Token | None:
    """The object that does what its verb makes it do: 'urged Congress to say', 'slammed Obama for saying'."""
    if head.lemma_ in words_of("used"):
        return None
    if verb.dep_ == "xcomp" or (verb.dep_ == "pcomp" and verb.head.lower_ in {"for", "of", "from", "into"}):
        return next((child for child in head.children if child.dep_ == "dobj" and child.i < verb.i), None)
    return None


def _speaker_over(head: Token, verb: Token, depth: int) -> Token | None:
    """The outer speaker of a cue the parse has coordinated with what another cue governs."""
    above = head.head
    if (
        head.dep_ == "ccomp"
        and _carried(above) == _carried(verb)
        and above.i < head.i
        and verb_cue(above)
        and verb_cue(verb)
    ):
        return source_head(above, depth + 1)
    return None


def _carried(verb: Token) -> str:
    """The tag of the word that carries a verb's tense: 'said' and 'did not say' go together."""
    return next((child.tag_ for child in verb.children if child.dep_ in {"aux", "auxpass"}), verb.tag_)


def borrowed(verb: Token, depth: int = 0) -> Token | None:
    """The subject of the verb this one hangs on."""
    head = verb.head
    if head == verb or depth > NEAR:
        return None
    if verb.dep_ == "acl":
        if is_detached(verb):
            return _subject_above(verb)
        # "issued a statement saying": whoever issued it speaks.
        message = verb.tag_ == "VBG" and head.lemma_ in words_of("message")
        return (noun_owner(head, depth) or head) if message else noun_owner(head, depth) if verb.tag_ == "VB" else head
    if verb.dep_ == "relcl":
        return head
    if verb.dep_ == "conj" and (outer := _speaker_over(head, verb, depth)) is not None:
        return outer
    if verb.dep_ not in {"conj", "xcomp", "advcl", "ccomp", "parataxis", "dep", "pcomp", "prep"}:
        return None
    if head.pos_ in {"VERB", "AUX"}:
        return _from_verb(head, verb, depth)
    if head.pos_ in {"ADP", "SCONJ"} or head.dep_ == "prep":
        held = _controller(head.head, verb) if head.head.pos_ in {"VERB", "AUX"} else None
        return held or borrowed(head, depth + 1)
    if head.pos_ == "ADJ" and head.dep_ in {"acomp", "xcomp", "ccomp"}:
        return source_head(head.head, depth + 1)
    if verb.dep_ == "conj" and verb.tag_ in FINITE and head.dep_ == "ROOT" and head.pos_ in {"NOUN", "PROPN"}:
        # "A resident reached by phone described … and said": the parse has no first verb.
        return head
    return noun_owner(head, depth) if head.pos_ in {"NOUN", "PROPN"} else None


def _from_verb(head: Token, verb: Token, depth: int) -> Token | None:
    controller = _controller(head, verb)
    if controller is not None:
        return controller
    if verb.tag_ == "VBG" and verb.dep_ == "advcl" and (main := _main_over(head, verb)) is not None:
        return source_head(main, depth + 1)
    if verb.tag_ == "VBG" and verb.i > 1 and verb.doc[verb.i - 1].text == ",":
        before = verb.doc[verb.i - 2]
        if before.tag_ in FINITE and verb_cue(before):
            # "X reported, citing officials, that …": X cites.
            return source_head(before, depth + 1)
    if (teller := _teller_over(head, verb)) is not None:
        return source_head(teller, depth + 1)
    if is_passive(head):
        return passive_subject(head) if verb.dep_ != "ccomp" else None
    return source_head(head, depth + 1) if verb.dep_ != "ccomp" or verb.tag_ == "VBG" else None


def _teller_over(head: Token, verb: Token) -> Token | None:
    """The outer cue of a speaker who adds something: 'Berg said the army had fired first, arguing that …'."""
    if verb.tag_ != "VBG" or verb.dep_ != "advcl" or verb.doc[verb.left_edge.i - 1].text != ",":
        return None
    cue = verb_cue(verb)
    if cue is None or cue.cue_class not in {"speech", "thought"} or not (cue.frames & {"that", "oprd"} or cue.pp_words):
        return None
    for _ in range(NEAR):
        above = head.head
        if head.dep_ == "ccomp" and above.i < head.i and above.tag_ in {*FINITE, "VBN"}:
            telling = verb_cue(above)
            return above if telling is not None and telling.cue_class == "speech" else None
        if head.dep_ not in {"xcomp", "conj", "advcl"} or above == head:
            return None
        head = above
    return None


def _main_over(head: Token, verb: Token) -> Token | None:
    """The main verb over a 'before' or 'after' clause, a comma and an -ing form: 'left before X came, saying that'."""
    timed = head.dep_ in {"advcl", "pcomp"} and any(child.lower_ in TIMED for child in head.children)
    if (
        not (timed or (head.dep_ == "pcomp" and head.head.lower_ in TIMED))
        or verb.doc[verb.left_edge.i - 1].text != ","
    ):
        return None
    above = next((token for token in islice(head.ancestors, NEAR) if token.pos_ in {"VERB", "AUX"}), None)
    return above if above is not None and above.i < head.i else None


def noun_owner(noun: Token, depth: int = 0) -> Token | None:
    """Whose claim, plan or view it is: the possessor, a name before it, a 'by' phrase, or the subject over it."""
    possessor = next((child for child in noun.children if child.dep_ == "poss"), None)
    if possessor is not None:
        # "Berg repeated her claim that": the subject says more than the pronoun.
        kept = possessor.tag_ == "PRP$" and noun.dep_ == "dobj"
        named = _subject_over(noun, depth) if kept else None
        return named if named is not None and named.pos_ in {"PROPN", "NOUN"} else possessor
    for child in noun.children:
        if child.dep_ == "compound" and child.pos_ == "PROPN" and child.ent_type_ in {"PERSON", "ORG", "GPE"}:
            return child
        if child.dep_ in {"amod", "compound"} and child.ent_type_ == "NORP":
            return child
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in {"by", "from", "among"}:
            return next((below for below in child.children if below.dep_ == "pobj"), None)
    return _subject_over(noun, depth)


def _subject_over(noun: Token, depth: int) -> Token | None:
    """The subject of the verb a noun is the object of, unless the verb's object is somebody else's saying."""
    if noun.dep_ not in {"dobj", "attr", "oprd"} or noun.head.pos_ not in {"VERB", "AUX"}:
        return None
    if noun.head.lemma_ in load_words(PACKAGE, "others.tsv"):
        return None
    found = source_head(noun.head, depth + 1)
    return None if found is not None and found.lower_ in THINGS else found


def source_spans(
    sheet: Sheet, head: Token | None, *, first: int = 0, last: int | None = None, but: int = -1
) -> list[Span]:
    """The phrase of a source as ranges, without clauses that hold the cue at `but`.

    For a relative pronoun also what it stands for.
    """
    if head is None:
        return []
    found = runs(sheet, phrase(sheet, head, first=first, last=last, but=but), grow=False)
    if head.lower_ in RELATIVES and head.dep_ in {"nsubj", "nsubjpass"}:
        clause = head.head
        for _ in range(NEAR):
            if clause.dep_ in {"conj", "aux"}:
                clause = clause.head
        if clause.dep_ == "relcl" and clause.head.pos_ in NOMINAL:
            bare = phrase(sheet, clause.head, but=head.i)
            found = [*runs(sheet, {i for i in bare if i < head.i}, grow=False), *found]
    return found
