"""Contents that end where the sentence goes on, and cues that pass on what another said."""

from collections.abc import Callable

import pytest

from onrecord.record.findings import Findings

Said = list[tuple[str, str]]


def told(findings: Findings) -> Said:
    text = findings.report.text
    return [
        (
            " ".join(text[s.start : s.end] for s in q.speaker_spans),
            " … ".join(text[s.start : s.end] for s in q.content_spans),
        )
        for q in findings.quotes
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Norland's army, which says rebels steal aid, said it was “not aware” of a raid.",
            [("Norland's army which", "rebels steal aid"), ("Norland's army", "it was “not aware” of a raid")],
        ),
        (
            "The envoy Ola Berg, asked about the case at a briefing in Oslo, said Norland hoped for “patience”.",
            [("The envoy Ola Berg", "Norland hoped for “patience”")],
        ),
        (
            "Two people were killed and at least ten wounded when a shell hit a market, according to the doctors, "
            "which accused the army.",
            [("the doctors", "Two people were killed and at least ten wounded when a shell hit a market")],
        ),
        (
            "Ola Berg was quoted by the paper as saying that the war would end.",
            [("Ola Berg", "that the war would end")],
        ),
        ("Many had fled, the union said, citing local officials.", [("the union", "Many had fled")]),
        (
            "Asked whether Oslo had sent drones, a diplomat who spoke on condition of anonymity said only: “We help.”",
            [("", "whether Oslo had sent drones"), ("a diplomat who spoke on condition of anonymity", "“We help.”")],
        ),
        (
            "Judges ruled that the court could hear the case, a decision Norland appealed in vain.",
            [("Judges", "that the court could hear the case")],
        ),
        (
            "Prosecutors want the minister arrested, court filings showed on Friday.",
            [("court filings", "Prosecutors want the minister arrested")],
        ),
    ],
)
def test_contents_end_with_what_was_said(read_text: Callable[..., Findings], text: str, said: Said) -> None:
    assert told(read_text(text)) == said


@pytest.mark.parametrize(
    "text",
    ["Neither side has said how many men it lost.", "Nobody in the army has admitted that the school was hit."],
)
def test_nobody_said_it(read_text: Callable[..., Findings], text: str) -> None:
    assert [quote.negated for quote in read_text(text).quotes] == [True]
