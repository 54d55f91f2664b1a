"""Pronouns of the sentence's own actor: in a clause behind the name, beside it, below its verb."""

from collections.abc import Callable

import pytest

from onrecord.reading.page import Page


def meant(page: Page, pronoun: str) -> str:
    """The name in the pronoun's chain; empty when it has none."""
    text = page.report.text
    said = next((m for m in page.mentions if text[m.start : m.end].lower() == pronoun), None)
    if said is None:
        return ""
    names = [m for m in page.mentions if m.chain and m.chain == said.chain and m.name]
    return text[names[0].name.start : names[0].name.end] if names else ""


@pytest.mark.parametrize(
    ("text", "pronoun", "name"),
    [
        ("Donald Trump, returning from a weekend at his Florida resort, spoke on Sunday.", "his", "Donald Trump"),
        ("Karl Brandt, who said he was ill, resigned on Monday.", "he", "Karl Brandt"),
        ("NATO, which said its troops would leave, met on Monday.", "its", "NATO"),
        ("The NRA, which sat down with Biden on Thursday, said it was disappointed.", "it", "NRA"),
        ("NATO said it was clear that the war would go on.", "it", ""),
        ("Karl Brandt told reporters that his brother had left Oslo.", "his", "Karl Brandt"),
        ("Anna Holm said Karl Brandt and his brother had left Oslo.", "his", "Karl Brandt"),
        ("Anna Holm investigated Karl Brandt and his brother's dealings in Oslo.", "his", "Karl Brandt"),
        ("Angela Merkel, whom he met, left on Monday.", "he", ""),
        ("Angela Merkel, calling him a liar, left the room on Monday.", "him", ""),
        ("Karl Brandt, looking at him, left the room on Monday.", "him", ""),
    ],
)
def test_whom_a_pronoun_of_the_sentence_means(page_of: Callable[..., Page], text: str, pronoun: str, name: str) -> None:
    assert meant(page_of(text), pronoun) == name
