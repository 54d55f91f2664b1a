"""Whether a verb's frame meets the conditions of an entry."""

from spacy.tokens import Token

from onrecord.reading.events.lexicon import ANY, Condition, classes, noun_entries, pairs
from onrecord.reading.frames import Frame, measured
from onrecord.reading.nounclass import is_idea, is_thing

PLACES = frozenset({"GPE", "LOC", "FAC"})
POLITIES = frozenset({"GPE", "NORP"})


def matching(frame: Frame, condition: Condition) -> list[Token]:
    """The heads that meet the condition."""
    if condition.slot == "prt":
        return [frame.verb] if frame.particles & condition.heads else []
    heads = frame.slot(condition.slot)
    return [head for head in [*measured(heads), *heads] if _meets(head, condition.heads)]


def noun_key(noun: Token) -> str:
    """How the lexicon may name a noun: with its nearest modifier when it lists the pair, else alone."""
    lemma = noun.lemma_.lower()
    if noun.i > 0:
        before = noun.nbor(-1)
        if before.text == "-" and noun.i > 1:
            before = noun.nbor(-2)
        pair = f"{before.lemma_.lower()}-{lemma}"
        if pair in pairs():
            return pair
    return lemma


def _meets(head: Token, heads: frozenset[str]) -> bool:
    if ANY in heads:
        return True
    lemma, key = head.lemma_.lower(), noun_key(head)
    if lemma in heads or key in heads:
        return True
    for name in heads:
        if (name == "@event" and key in noun_entries()) or (name == "@idea" and is_idea(head)):
            return True
        if name == "@thing" and is_thing(head):
            return True
        if name == "@polity" and head.ent_type_ in POLITIES:
            return True
        if (name == "@place" and head.ent_type_ in PLACES) or (name == "@name" and head.ent_type_ == "PERSON"):
            return True
        if name.startswith("@") and (
            lemma in classes().get(name[1:], ()) or head.lower_ in classes().get(name[1:], ())
        ):
            return True
    return False
