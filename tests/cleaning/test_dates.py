from datetime import date

import pytest

from onrecord.cleaning.dates import find_dates, in_year


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2020-02-12", date(2020, 2, 12)),
        ("on 12 February 2020,", date(2020, 2, 12)),
        ("12th of February, 2020", date(2020, 2, 12)),
        ("Feb. 12, 2020", date(2020, 2, 12)),
        ("Sept 3, 2019", date(2019, 9, 3)),
        ("November 24 , 2004", date(2004, 11, 24)),
        ("14/10/2019", date(2019, 10, 14)),
        ("10/14/2019", date(2019, 10, 14)),
        ("14.10.2019", date(2019, 10, 14)),
        ("2019/10/14", date(2019, 10, 14)),
        ("12-Feb-2020", date(2020, 2, 12)),
    ],
)
def test_find_dates_reads_full_dates(text: str, expected: date) -> None:
    [found] = find_dates(text)
    assert found.full == expected


@pytest.mark.parametrize(
    "text", ["10/11/2019", "2020-13-01", "31 June 2019", "May", "12 men", "1.2.3.4", "Marching 12"]
)
def test_find_dates_leaves_what_is_none_or_ambiguous(text: str) -> None:
    assert [found.full for found in find_dates(text) if found.full] == []


def test_find_dates_without_a_year() -> None:
    [found] = find_dates("BRUSSELS, Feb 29 (Reuters) -")
    assert (found.year, found.month, found.day, found.full) == (None, 2, 29, None)
    assert in_year(found, 2020) == date(2020, 2, 29)
    assert in_year(found, 2021) is None
