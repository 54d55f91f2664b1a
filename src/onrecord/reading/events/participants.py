"""From the head of a participant to the record's Participant."""

from collections.abc import Iterable

from spacy.tokens import Token

from onrecord.reading.grammar import noun_phrase
from onrecord.reading.page import span_of
from onrecord.record.event import Participant
from onrecord.record.span import Span

MODIFIES = frozenset({"amod", "compound", "nmod"})
LONGEST = 40  # tokens; a longer "phrase" is a parse gone wrong, and the head alone is shown


def participants(heads: Iterable[Token], *, beside: Iterable[Token] = ()) -> tuple[Participant, ...]:
    """Each head with its noun phrase, cut before any participant of the other side that hangs on it.

    A nationality before another noun stands alone.
    """
    others = list(beside)
    return tuple(Participant(span=_phrase(head, others), head=span_of(head)) for head in heads)


def _phrase(head: Token, others: list[Token]) -> Span:
    if head.dep_ in MODIFIES:
        return _name(head)
    phrase = noun_phrase(head)
    start, end = phrase.start, phrase.end
    for child in head.rights:
        if any(child.left_edge.i <= other.i <= child.right_edge.i for other in others):
            end = min(end, child.left_edge.i)
    while end - 1 > head.i and (head.doc[end - 1].tag_ == "POS" or head.doc[end - 1].is_punct):
        end -= 1
    return span_of(head.doc[start:end]) if 0 < end - start <= LONGEST else span_of(head)


def _name(head: Token) -> Span:
    """The name a modifier belongs to: "Islamic State" in "Islamic State fighters"."""
    first = last = head.i
    doc = head.doc
    while first > 0 and doc[first - 1].head.i in range(first, last + 1) and doc[first - 1].dep_ in MODIFIES:
        first -= 1
    while doc[first].ent_iob_ == "I" and first > 0:
        first -= 1
    return span_of(doc[first : last + 1])
