from collections.abc import Callable

import pytest

from onrecord.reading.page import Page


def speaker_chain(page: Page) -> str:
    """The full name in the chain of the last quote's speaker; empty when it stands alone."""
    text = page.report.text
    start = page.quotes[-1].speaker_spans[0].start
    said = next(m for m in page.mentions if m.start == start)
    names = [m for m in page.mentions if m.chain and m.chain == said.chain and m.form == "name"]
    return " ".join(text[names[0].start : names[0].end].split()) if names else ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            '"The bridge is safe," said Karl Brandt, an engineer.\n\n'
            "The town has asked the state for money.\n\n"
            '"It was safe in May as well," he said.',
            "Karl Brandt",
        ),
        (
            '"The bridge is safe," said Karl Brandt, an engineer.\n\n'
            "Anna Holm, the mayor, closed it on Sunday.\n\n"
            '"It was safe in May as well," she said.',
            "Anna Holm",
        ),
    ],
)
def test_who_goes_on_speaking_past_a_paragraph_without_people(
    page_of: Callable[..., Page], text: str, expected: str
) -> None:
    assert expected in speaker_chain(page_of(text))
