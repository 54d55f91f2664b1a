from collections.abc import Callable

import pytest

from onrecord.evaluate.tasks.stances import unbracketed
from onrecord.reading.page import Page
from onrecord.reading.stances.sentiment import Directed, attitude_between
from onrecord.record.span import Span

FOR, AGAINST = 1, -1
CASES = [
    ("[Brandt] praised [Silva].", Directed(True, FOR)),
    ("[Silva] was praised by [Brandt].", Directed(False, FOR)),
    ("[Norway] condemned [Hungary]'s decision.", Directed(True, AGAINST)),
    ("[Hungary] was condemned by [Norway].", Directed(False, AGAINST)),
    ("[Castellan] is a critic of [Varga].", Directed(True, AGAINST)),
    ("[Jansen] said that [Kowalski] was dishonest.", Directed(True, AGAINST)),
    ("[Jansen] said that [Kowalski] was not dishonest.", Directed(True, FOR)),
    ("[Oslo] lobbied against [Moscow].", Directed(True, AGAINST)),
    ("[Peru] sells copper, and [Chile] sells wine.", None),
]


@pytest.mark.parametrize(("marked", "expected"), CASES)
def test_directed_attitudes(page_of: Callable[..., Page], marked: str, expected: Directed | None) -> None:
    text, (first, second) = unbracketed(marked)
    assert attitude_between(page_of(text), first, second) == expected


def test_brackets_are_taken_out() -> None:
    assert unbracketed("A [b] c [d]s.") == ("A b c ds.", [Span(2, 3), Span(6, 7)])
