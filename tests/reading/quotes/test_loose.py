from collections.abc import Callable

import pytest

from onrecord.record.findings import Findings

INTERVIEW = """Mayor Ann Sorel spoke to the Courier about the strike.

Courier: Will the buses run on Monday?

Sorel: I hope so. We have made an offer.

Courier: And if they reject it?

Sorel: Then we will talk again."""


def said(findings: Findings, text: str) -> list[tuple[str, str]]:
    """Speaker and content of each quote."""
    return [
        (
            " ".join(text[span.start : span.end] for span in quote.speaker_spans),
            " ".join(text[span.start : span.end] for span in quote.content_spans),
        )
        for quote in findings.quotes
    ]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            'Foreign Minister Ilya Maran was blunt. "We will not discuss this."',
            "Ilya Maran",
            "We will not discuss this.",
        ),
        ('Viktor Dvorak nods. "We were four hundred people on one platform."', "Viktor Dvorak", "four hundred"),
        ('Nothing was left, she said. "The roof was gone."', "she", "The roof was gone."),
    ],
)
def test_quote_after_a_sentence_about_its_speaker(
    read_text: Callable[[str], Findings], text: str, speaker: str, content: str
) -> None:
    assert any(speaker in who and content in what for who, what in said(read_text(text), text))


def test_no_speaker_in_the_sentence_before(read_text: Callable[[str], Findings]) -> None:
    text = 'The road was blocked by snow. "No entry after dark."'
    assert said(read_text(text), text) == []


def test_interview_with_names_as_labels(read_text: Callable[[str], Findings]) -> None:
    found = said(read_text(INTERVIEW), INTERVIEW)
    assert ("Courier", "And if they reject it?") in found
    assert ("Sorel", "Then we will talk again") in found


@pytest.mark.parametrize("text", ["Interview: 'We cannot wait for another flood'", "Arden: 547.\n\nSelim: 46."])
def test_labels_that_speak_for_nobody(read_text: Callable[[str], Findings], text: str) -> None:
    assert said(read_text(text), text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [("Judge: evidence 'tampered with'", "Judge"), ("Army chief: 'We will finish this'", "Army chief")],
)
def test_office_as_label(read_text: Callable[[str], Findings], text: str, speaker: str) -> None:
    assert [who for who, _ in said(read_text(text + "\n\nThe hearing goes on."), text)] == [speaker]
