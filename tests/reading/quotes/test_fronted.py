"""Clauses before a cue: said, or only the circumstance in which something was said."""

from collections.abc import Callable

import pytest

from onrecord.reading.page import Page
from onrecord.reading.quotes import find_quotes


def contents(page: Page) -> list[str]:
    text = page.report.text
    return [" … ".join(text[span.start : span.end] for span in quote.content_spans) for quote in find_quotes(page)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("As the talks dragged on, Berg warned of delays.", ["delays"]),
        ("While the vote was under way, Maas began to shout.", []),
        ("Even as the talks dragged on, the chief continued, his voice low.", []),
        ("When the bridge closed, trade fell by half, Berg said.", ["When the bridge closed, trade fell by half"]),
        ("If the bridge closes, Berg said, trade will fall.", ["If the bridge closes … trade will fall"]),
        (
            "After a slow start, the mine has met its targets, Roth said.",
            ["After a slow start, the mine has met its targets"],
        ),
    ],
)
def test_circumstance_is_not_what_was_said(page_of: Callable[[str], Page], text: str, said: list[str]) -> None:
    assert contents(page_of(text)) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("As Roth reported, the pump had failed.", ["the pump had failed"]),
        ("As Roth lamented the delay, Maas took a walk.", ["the delay"]),
    ],
)
def test_as_with_an_object_is_a_circumstance(page_of: Callable[[str], Page], text: str, said: list[str]) -> None:
    assert contents(page_of(text)) == said


def test_words_of_a_question_are_not_the_answer(page_of: Callable[[str], Page]) -> None:
    found = contents(page_of("Asked whether the dam was “safe enough,” 40 percent of residents said no."))
    assert found == ["whether the dam was “safe enough,”"]
