"""Whose words they are: the noun phrase that a cue's source is.

Needs   the parse around the cue
Gives   source spans, nearest textual mention first to last; empty when the text names nobody
Source  PolNeAR guidelines (2018): the source is the whole noun phrase with its apposition
"""

from spacy.tokens import Token

from onrecord.reading.grammar import by_agent
from onrecord.reading.quotes.cues import verb_cue
from onrecord.reading.quotes.draft import phrase, runs
from onrecord.reading.quotes.layout import Sheet
from onrecord.record.span import Span

RELATIVES = frozenset({"who", "which", "that", "whom", "whose"})
EXPERIENCED = frozenset({"convince", "persuade", "worry", "concern", "incense", "outrage", "surprise", "prepare"})
"""Participles that say what their subject feels: "they are convinced that"."""
SUBJECTS = frozenset({"nsubj", "csubj"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ"})


def is_passive(verb: Token) -> bool:
    """Whether the verb is a passive participle, its auxiliary present or left out."""
    if verb.tag_ != "VBN":
        return False
    kinds = {child.dep_ for child in verb.children}
    if "auxpass" in kinds or "nsubjpass" in kinds:
        return True
    if "aux" in kinds or "nsubj" in kinds:
        return False
    if verb.dep_ == "conj" and verb.head.tag_ == "VBN":
        return is_passive(verb.head)
    return verb.dep_ in {"acl", "advcl", "amod"} or (verb.dep_ != "conj" and "agent" in kinds)


def passive_subject(verb: Token) -> Token | None:
    """What is said of, in the passive."""
    for child in verb.children:
        if child.dep_ in {"nsubjpass", "nsubj"}:
            return child
    if verb.dep_ == "conj" and verb.head.tag_ == "VBN":
        return passive_subject(verb.head)
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
        return passive_subject(verb) if agent is None and verb.lemma_ in EXPERIENCED else agent
    own = next((child for child in verb.children if child.dep_ in SUBJECTS and child.pos_ in NOMINAL), None)
    if own is not None:
        return own
    if any(child.dep_ == "expl" for child in verb.children):
        return None
    return _borrowed(verb, depth)


def _speaker_over(head: Token, verb: Token, depth: int) -> Token | None:
    """The outer speaker of a cue the parse has coordinated with what another cue governs."""
    above = head.head
    if head.dep_ == "ccomp" and above.tag_ == verb.tag_ and above.i < head.i and verb_cue(above) and verb_cue(verb):
        return source_head(above, depth + 1)
    return None


def _borrowed(verb: Token, depth: int) -> Token | None:
    """The subject of the verb this one hangs on."""
    head = verb.head
    if head == verb:
        return None
    if verb.dep_ == "acl":
        return _owner(head, depth) if verb.tag_ == "VB" else head
    if verb.dep_ == "relcl":
        return head
    if verb.dep_ == "conj" and (outer := _speaker_over(head, verb, depth)) is not None:
        return outer
    if verb.dep_ in {"conj", "xcomp", "advcl", "ccomp", "parataxis", "dep", "pcomp", "prep"}:
        if head.pos_ in {"VERB", "AUX"}:
            if is_passive(head):
                return passive_subject(head) if verb.dep_ != "ccomp" else None
            return source_head(head, depth + 1) if verb.dep_ != "ccomp" or verb.tag_ == "VBG" else None
        if head.pos_ in {"ADP", "SCONJ"} or head.dep_ == "prep":
            return _borrowed(head, depth + 1)
        if head.pos_ == "ADJ" and head.dep_ in {"acomp", "xcomp", "ccomp"}:
            return source_head(head.head, depth + 1)
        if head.pos_ in {"NOUN", "PROPN"}:
            return _owner(head, depth)
    return None


def _owner(noun: Token, depth: int) -> Token | None:
    """Whose claim, plan or view it is: the possessor, an 'of' or 'by' phrase, or the subject of the verb over it."""
    for child in noun.children:
        if child.dep_ == "poss":
            return child
    for child in noun.children:
        if child.dep_ == "compound" and child.pos_ == "PROPN" and child.ent_type_ in {"PERSON", "ORG", "GPE"}:
            return child
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in {"by", "from"}:
            return next((below for below in child.children if below.dep_ == "pobj"), None)
    if noun.dep_ in {"dobj", "attr", "oprd"} and noun.head.pos_ in {"VERB", "AUX"}:
        return source_head(noun.head, depth + 1)
    return None


noun_owner = _owner


def source_spans(sheet: Sheet, head: Token | None, *, first: int = 0, last: int | None = None) -> list[Span]:
    """The phrase of a source as ranges; for a relative pronoun also what it stands for."""
    if head is None:
        return []
    found = runs(sheet, phrase(sheet, head, first=first, last=last), grow=False)
    if head.lower_ in RELATIVES and head.dep_ in {"nsubj", "nsubjpass"}:
        clause = head.head
        while clause.dep_ in {"conj", "aux"} and clause.head != clause:
            clause = clause.head
        if clause.dep_ == "relcl" and clause.head.pos_ in NOMINAL:
            bare = phrase(sheet, clause.head)
            found = [*runs(sheet, {i for i in bare if i < head.i}, grow=False), *found]
    return found
