from datetime import date

import pytest

from onrecord.reading.times.days import add_months, easter, nth_weekday, shift, unit_value, weekday_near


@pytest.mark.parametrize(
    ("year", "day"),
    [
        (1999, "04-04"),
        (2000, "04-23"),
        (2008, "03-23"),
        (2011, "04-24"),
        (2013, "03-31"),
        (2019, "04-21"),
        (2038, "04-25"),
    ],
)
def test_easter(year: int, day: str) -> None:
    """Dates from python-dateutil 2.9 `easter`."""
    assert easter(year) == date.fromisoformat(f"{year}-{day}")


def test_months_end_where_they_end() -> None:
    assert add_months(date(2020, 3, 31), -1) == date(2020, 2, 29)
    assert add_months(date(1, 1, 1), -1) is None


@pytest.mark.parametrize(
    ("unit", "value"),
    [("D", "2020-01-01"), ("W", "2020-W01"), ("WE", "2020-W01-WE"), ("MO", "2020-01"), ("Q", "2020-Q1"), ("Y", "2020"),
     ("DE", "202"), ("CE", "20")],
)  # fmt: skip
def test_unit_values(unit: str, value: str) -> None:
    assert unit_value(date(2020, 1, 1), unit) == value


def test_weekdays() -> None:
    monday = date(2019, 10, 14)
    assert weekday_near(monday, 1, 0) == monday
    assert weekday_near(monday, 1, 1) == date(2019, 10, 21)
    assert weekday_near(monday, 1, -1) == date(2019, 10, 7)
    assert nth_weekday(2012, 11, 4, 4) == date(2012, 11, 22)
    assert nth_weekday(2013, 5, 1, -1) == date(2013, 5, 27)
    assert nth_weekday(2013, 2, 5, 5) is None


def test_beyond_the_calendar() -> None:
    assert shift(date(9999, 12, 31), "D", 1) is None
    assert shift(date(2019, 1, 1), "ML", 100) is None
    assert shift(date(2019, 1, 1), "H", 1) is None
