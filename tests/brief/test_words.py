"""Days, ids and counts as people read them."""

from dataclasses import dataclass
from datetime import date

import pytest

from onrecord.brief.words import Cite, folded, many, short_id, shown_day


@dataclass
class Entry:
    day: date | None
    day_end: date | None
    day_basis: str | None = "text"


@pytest.mark.parametrize(
    ("first", "last", "basis", "shown"),
    [
        ("2019-10-14", "2019-10-14", "text", "2019-10-14"),
        ("2019-10-14", "2019-10-14", "published", "~2019-10-14"),
        ("2019-10-14", "2019-10-14", "discourse", "~2019-10-14"),
        ("2019-10-07", "2019-10-13", "text", "2019-10-07…13"),
        ("2019-09-30", "2019-10-06", "text", "2019-09-30…10-06"),
        ("2018-12-30", "2019-01-05", "text", "2018-12-30…2019-01-05"),
        ("2019-01-01", "2019-12-31", "text", "2019"),
        ("2017-01-01", "2019-12-31", "text", "2017…2019"),
    ],
)
def test_shown_day(first: str, last: str, basis: str, shown: str) -> None:
    assert shown_day(Entry(date.fromisoformat(first), date.fromisoformat(last), basis)) == shown


def test_undated() -> None:
    assert shown_day(Entry(None, None, None)) == "undated"


@pytest.mark.parametrize(
    ("report", "short"), [("1a2b3c4d5e6f7a8b", "1a2b3c4d"), ("nyt-2019-001", "nyt-2019-001"), ("abc", "abc"), ("", "")]
)
def test_short_id_cuts_only_ids_made_from_content(report: str, short: str) -> None:
    assert short_id(report) == short


def test_cite_and_count() -> None:
    assert str(Cite("1a2b3c4d5e6f7a8b", 120, 180)) == "[report 1a2b3c4d 120–180]"
    assert str(Cite("nyt", 0, 0)) == "[report nyt]"
    assert [many(n, "copy") for n in (0, 1, 2000)] == ["0 copies", "1 copy", "2,000 copies"]


@pytest.mark.parametrize(
    ("one", "other"), [("“We  stay,”", "we stay"), ("Erdoğan", "ERDOGAN"), ("the U.S.", "the u s"), ("", "—")]
)
def test_folded_wordings_are_the_same(one: str, other: str) -> None:
    assert folded(one) == folded(other)
