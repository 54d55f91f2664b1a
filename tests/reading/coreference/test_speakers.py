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
        ("Karl Brandt, coming back from a night in his mountain hut, was in good spirits.", "his", "Karl Brandt"),
        ("Karl Brandt, who said he was ill, resigned on Monday.", "he", "Karl Brandt"),
        ("NATO, which said its troops would leave, met on Monday.", "its", "NATO"),
        ("The UNHCR, which had sent three lorries, said it was worried.", "it", "UNHCR"),
        ("NATO met on Monday and said it would stay.", "it", "NATO"),
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
