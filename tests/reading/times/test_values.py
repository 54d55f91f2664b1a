from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.times.values import interval


@pytest.mark.parametrize(
    ("value", "start", "end"),
    [
        ("2019-10-14", date(2019, 10, 14), date(2019, 10, 14)),
        ("2019-10-14T15:00Z", date(2019, 10, 14), date(2019, 10, 14)),
        ("2019-10-14TNI", date(2019, 10, 14), date(2019, 10, 14)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2019", date(2019, 1, 1), date(2019, 12, 31)),
        ("2019-W41", date(2019, 10, 7), date(2019, 10, 13)),
        ("2019-W41-WE", date(2019, 10, 12), date(2019, 10, 13)),
        ("2019-W41-3", date(2019, 10, 9), date(2019, 10, 9)),
        ("2020-W53", date(2020, 12, 28), date(2021, 1, 3)),
        ("2008-Q1", date(2008, 1, 1), date(2008, 3, 31)),
        ("2008-Q4", date(2008, 10, 1), date(2008, 12, 31)),
        ("2008-H2", date(2008, 7, 1), date(2008, 12, 31)),
        ("2014-SP", date(2014, 3, 1), date(2014, 5, 31)),
        ("2018-WI", date(2018, 12, 1), date(2019, 2, 28)),
        ("199", date(1990, 1, 1), date(1999, 12, 31)),
        ("19", date(1900, 1, 1), date(1999, 12, 31)),
        ("FY2008", date(2008, 1, 1), date(2008, 12, 31)),
    ],
)
def test_stretches(value: str, start: date, end: date) -> None:
    assert interval(value) == (start, end)


@pytest.mark.parametrize(
    "value",
    [
        "PAST_REF",
        "PRESENT_REF",
        "XXXX-10-11",
        "XXXX-WXX-1",
        "P2D",
        "2019-13",
        "2019-02-30",
        "2019-W54",
        "0000",
        "",
        "x",
    ],
)
def test_no_stretch(value: str) -> None:
    assert interval(value) == (None, None)


@given(st.one_of(st.text(max_size=20), st.from_regex(r"\d{1,4}(-\d\d(-\d\d)?|-W\d\d(-\d)?)?", fullmatch=True)))
def test_any_value(value: str) -> None:
    start, end = interval(value)
    assert (start is None) == (end is None)
    assert start is None or end is None or start <= end
