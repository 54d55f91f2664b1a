"""Filters narrow to what was asked, in whatever spelling."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from onrecord.ledger.answers import Filters
from onrecord.ledger.ledger import Ledger, open_ledger
from samples import filing

QUOTE, ASIDE = "the arms embargo on Suria must stay", "“We were not told,”"


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    with open_ledger(tmp_path_factory.mktemp("ask") / "x.ledger", write=True) as opened:
        opened.enter([filing("1a2b3c4d5e6f7a8b", source="wire/Ä b.txt"), filing("ffff", published=None)], "v1")
        yield opened


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        (Filters(by="person/berg"), [QUOTE]),
        (Filters(by="anna BERG"), [QUOTE]),
        (Filters(by="Bérg"), [QUOTE]),
        (Filters(by="NRL"), [QUOTE]),
        (Filters(by="official"), [ASIDE]),
        (Filters(by="Norland"), []),
        (Filters(by="Ber"), []),
        (Filters(by="'; DROP TABLE kept.quotes; --"), []),
        (Filters(by="%"), []),
        (Filters(by=""), []),
        (Filters(about="country/sur"), [QUOTE]),
        (Filters(about="suria"), [QUOTE]),
        (Filters(about="embargoes arms"), [QUOTE]),
        (Filters(about="told"), [ASIDE]),
        (Filters(about="tol"), []),
        (Filters(types=("direct",)), [ASIDE]),
        (Filters(start=date(2019, 10, 14), end=date(2019, 10, 14)), [QUOTE]),
        (Filters(start=date(2019, 10, 15)), [ASIDE]),
        (Filters(end=date(2019, 10, 13)), []),
        (Filters(limit=1), [QUOTE]),
    ],
)
def test_quotes(ledger: Ledger, filters: Filters, found: list[str]) -> None:
    answer = ledger.quotes(replace(filters, reports=("1a2b3c4d5e6f7a8b",)))
    assert [row.content for row in answer.rows] == found


def test_total_counts_what_the_limit_leaves_out(ledger: Ledger) -> None:
    answer = ledger.quotes(Filters(limit=1))
    assert (len(answer.rows), answer.total) == (1, 4)


def test_undated_entries_come_last_and_fall_out_of_any_stretch_of_days(ledger: Ledger) -> None:
    days = [row.day for row in ledger.quotes().rows]
    assert days == [date(2019, 10, 14), date(2019, 10, 14), date(2019, 10, 15), None]
    assert len(ledger.quotes(Filters(start=date(1900, 1, 1))).rows) == 3


@pytest.mark.parametrize(
    ("filters", "count"),
    [
        (Filters(by="Suria"), 2),
        (Filters(by="SRA"), 2),
        (Filters(by="Lower Vale"), 0),
        (Filters(about="lower vale"), 2),
        (Filters(about="SHELLED"), 2),
        (Filters(types=("ASSAULT", "AID")), 2),
        (Filters(types=("AID",)), 0),
    ],
)
def test_events(ledger: Ledger, filters: Filters, count: int) -> None:
    assert len(ledger.events(filters).rows) == count


@pytest.mark.parametrize(
    ("filters", "count"),
    [
        (Filters(on="embargo"), 2),
        (Filters(on="Suria"), 2),
        (Filters(on="country/sur"), 2),
        (Filters(on="must stay"), 0),
        (Filters(about="must stay"), 2),
        (Filters(by="berg", types=("demands",)), 2),
        (Filters(types=("opposes",)), 0),
    ],
)
def test_stances(ledger: Ledger, filters: Filters, count: int) -> None:
    assert len(ledger.stances(filters).rows) == count


def test_event_names_sides_in_order_with_codes(ledger: Ledger) -> None:
    row = ledger.events(Filters(limit=1)).rows[0]
    assert (row.actors, row.actor_countries, row.actor_sectors) == (["Suria"], ["SRA"], ["MIL"])
    assert (row.recipients, row.recipient_ids) == (["Lower Vale"], [None])
    assert (row.place, row.lat, row.cameo) == ("Lower Vale", 12.5, "190")


@pytest.mark.parametrize("wanted", ["1a2b3c4d5e6f7a8b", "1a2b", "wire/Ä b.txt", "Ä b.txt"])
def test_report_is_found_by_id_beginning_or_path(ledger: Ledger, wanted: str) -> None:
    assert [report.id for report in ledger.find_reports(wanted)] == ["1a2b3c4d5e6f7a8b"]


@pytest.mark.parametrize("wanted", ["", "zz", "b.txt "])
def test_report_that_is_not_there(ledger: Ledger, wanted: str) -> None:
    assert ledger.find_reports(wanted) == ()


def test_actors_of_most_reports_are_suggested(ledger: Ledger) -> None:
    assert [actor.name for actor in ledger.main_actors()] == ["Suria", "Anna Berg"]


def test_reports_headed_by_words_of_headline_or_beginning(ledger: Ledger) -> None:
    assert len(ledger.reports_headed("norland WARNS")) == 2
    assert ledger.reports_headed("norland sleeps") == ()
