"""From the head of a participant to the record's Participant."""

from collections.abc import Iterable

from spacy.tokens import Token

from onrecord.reading.grammar import MODIFIES, before_charge, name_of, noun_phrase
from onrecord.reading.page import span_of
from onrecord.record.event import Participant
from onrecord.record.span import Span

DASHES = frozenset({"-", "–", "—", "--"})
LONGEST = 40  # tokens; a longer "phrase" is a parse gone wrong, and the head alone is shown


def participants(heads: Iterable[Token], *, beside: Iterable[Token] = ()) -> tuple[Participant, ...]:
    """Each head with its noun phrase, cut before any participant of the other side that hangs on it.

    A nationality before another noun stands alone.
    """
    others = list(beside)
    return tuple(Participant(span=_phrase(head, others), head=span_of(head)) for head in heads)


def _phrase(head: Token, others: list[Token]) -> Span:
    if head.dep_ in MODIFIES:
        return span_of(name_of(head))
    phrase = noun_phrase(head)
    start, end = phrase.start, phrase.end
    start = _after_dateline(head, start)
    end = before_charge(head, end)
    for child in head.rights:
        if any(child.left_edge.i <= other.i <= child.right_edge.i for other in others):
            end = min(end, child.left_edge.i)
    end = next((t.i for t in head.doc[head.i + 1 : end] if t.text == "," and t.ent_iob_ != "I"), end)
    while end - 1 > head.i and (head.doc[end - 1].tag_ == "POS" or head.doc[end - 1].is_punct):
        end -= 1
    return span_of(head.doc[start:end]) if 0 < end - start <= LONGEST else span_of(head)


def _after_dateline(head: Token, start: int) -> int:
    """Where a phrase begins that took in the day of a dateline: "Sept 5 - Georgia"."""
    for token in reversed(head.doc[start : head.i]):
        if token.text in DASHES and token.i > start and (token.whitespace_ or token.text != "-"):
            return token.i + 1
    return start
