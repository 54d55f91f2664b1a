"""From the head of a participant to the record's Participant."""

from collections.abc import Iterable

from spacy.tokens import Token

from onrecord.reading.grammar import noun_phrase
from onrecord.reading.page import span_of
from onrecord.record.event import Participant
from onrecord.record.span import Span

MODIFIES = frozenset({"amod", "compound", "nmod"})
LONGEST = 40  # tokens; a longer "phrase" is a parse gone wrong, and the head alone is shown


def participants(heads: Iterable[Token]) -> tuple[Participant, ...]:
    """Each head with its whole noun phrase; a nationality before another noun stands alone."""
    return tuple(Participant(span=_phrase(head), head=span_of(head)) for head in heads)


def _phrase(head: Token) -> Span:
    if head.dep_ in MODIFIES:
        return _name(head)
    phrase = noun_phrase(head)
    if phrase[-1].tag_ == "POS":
        phrase = phrase[:-1]
    return span_of(phrase) if 0 < len(phrase) <= LONGEST else span_of(head)


def _name(head: Token) -> Span:
    """The name a modifier belongs to: "Islamic State" in "Islamic State fighters"."""
    first = last = head.i
    doc = head.doc
    while first > 0 and doc[first - 1].head.i in range(first, last + 1) and doc[first - 1].dep_ in MODIFIES:
        first -= 1
    while doc[first].ent_iob_ == "I" and first > 0:
        first -= 1
    return span_of(doc[first : last + 1])
