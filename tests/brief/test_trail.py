from datetime import UTC, date, datetime

import pytest

from onrecord.brief.trail import Piece, follow
from onrecord.ledger.answers import QuoteRow, ReportRow

NOW = datetime(2024, 1, 1, tzinfo=UTC)


def row(report: str, content: str, published: date | None = None) -> QuoteRow:
    return QuoteRow(
        id=f"{report}-q", report=report, published=published, day=published, day_end=published, day_basis="published",
        speaker=None, speaker_name=None, speaker_words="the mayor", speaker_role=None, speaker_country=None,
        cue_words="said", form="direct", cue_class="speech", content=content, negated=False, span_start=0,
        span_end=len(content), within=None, place=None, confidence=0.9, checked=False, first_entered=NOW,
    )  # fmt: skip


FIRST = row("a", "“We will keep the harbour open for every ship that needs it,”", date(2022, 1, 1))
LATER = date(2022, 1, 2)


@pytest.mark.parametrize(
    ("content", "relation"),
    [
        ("“keep the harbour open for every ship”", "trimmed"),
        ("“We will keep the harbour open for every ship that needs it, day and night.”", "extended"),
        ("“We shall keep this harbour open for every ship that needs it.”", "altered"),
    ],
)
def test_wording_is_compared_with_the_earliest(content: str, relation: str) -> None:
    wordings = follow("keep the harbour open", [FIRST, row("b", content, LATER)], {})
    assert [wording.relation for wording in wordings] == ["first", relation]


def test_wordings_that_differ_in_marks_only_are_one() -> None:
    same = row("b", '"We will keep the harbour open for every ship that needs it"', LATER)
    [wording] = follow("keep the harbour open", [FIRST, same], {})
    assert [carrier.report for carrier in wording.carriers] == ["a", "b"]


@pytest.mark.parametrize("content", ["“We will go.”", "“The harbour was built for every king.”", "“…”", ""])
def test_another_quote_is_left_out(content: str) -> None:
    assert len(follow("We will keep the harbour open for every ship", [FIRST, row("b", content)], {})) == 1


def test_pieces_show_what_was_added_and_left_out() -> None:
    altered = row("b", "“We will keep the port open for every ship that needs it,”", LATER)
    [_, wording] = follow("keep the harbour open for every ship", [FIRST, altered], {})
    assert wording.pieces[:4] == (
        Piece("We will keep the", "kept"),
        Piece("harbour", "left out"),
        Piece("port", "added"),
        Piece("open for every ship that needs it", "kept"),
    )


def test_carrier_names_publisher_and_offsets() -> None:
    report = ReportRow("a", "a.txt", "Harbour stays open", "Coastal Wire", date(2022, 1, 1), "given", 90, NOW)
    [wording] = follow("harbour open for every ship", [FIRST], {"a": report})
    [carrier] = wording.carriers
    assert (carrier.publisher, carrier.speaker, carrier.start) == ("Coastal Wire", "the mayor", 0)


def test_nothing_alike_gives_nothing() -> None:
    assert follow("", [FIRST], {}) == ()
    assert follow("harbour", [], {}) == ()
