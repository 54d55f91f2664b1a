"""TIMEX3 values as stretches of days.

Needs   nothing
Gives   `interval(value)`
Source  TimeML 1.2.1 and TIDES 2005 values; ISO 8601 weeks
Scored  tests only
Limits  seasons are whole months of the northern year (spring March to May); a fiscal year is taken as the calendar year
"""

import re
from calendar import monthrange
from datetime import date, timedelta

from onrecord.reading.times.days import SEASON_STARTS, add_months, safe_date

Interval = tuple[date | None, date | None]
NOWHERE: Interval = (None, None)

_SHAPE = re.compile(
    r"(?:FY)?(?P<year>\d{4})"
    r"(?:-(?:W(?P<week>\d\d)(?:-(?P<weekday>[1-7]|WE))?|Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<season>SP|SU|FA|WI)"
    r"|(?P<month>\d\d)(?:-(?P<day>\d\d))?))?(?:T.*)?\Z"
)
_SHORT = re.compile(r"\d{1,3}\Z")


def interval(value: str) -> Interval:
    """First and last day a DATE or TIME value can mean, both inclusive; (None, None) when it names no stretch of days.

    >>> interval("2019-W41")
    (datetime.date(2019, 10, 7), datetime.date(2019, 10, 13))
    """
    if _SHORT.match(value):
        return _short(value)
    shape = _SHAPE.match(value)
    if shape is None or shape["year"] == "0000":
        return NOWHERE
    year = int(shape["year"])
    if shape["week"]:
        return _week(year, int(shape["week"]), shape["weekday"])
    if shape["day"]:
        found = safe_date(year, int(shape["month"]), int(shape["day"]))
        return (found, found)
    first, months = 1, 12
    if shape["month"]:
        first, months = int(shape["month"]), 1
    elif shape["quarter"]:
        first, months = int(shape["quarter"]) * 3 - 2, 3
    elif shape["half"]:
        first, months = int(shape["half"]) * 6 - 5, 6
    elif shape["season"]:
        first, months = SEASON_STARTS[shape["season"]], 3
    return _months(year, first, months)


def _months(year: int, first: int, months: int) -> Interval:
    start = safe_date(year, first, 1)
    last = add_months(start, months - 1) if start else None
    if start is None or last is None:
        return NOWHERE
    return start, last.replace(day=monthrange(last.year, last.month)[1])


def _week(year: int, week: int, weekday: str | None) -> Interval:
    try:
        monday = date.fromisocalendar(year, week, 1)
    except ValueError:
        return NOWHERE
    if weekday == "WE":
        return monday + timedelta(5), monday + timedelta(6)
    if weekday:
        day = monday + timedelta(int(weekday) - 1)
        return day, day
    return monday, monday + timedelta(6)


def _short(value: str) -> Interval:
    """Decades (`199`), centuries (`19`), millennia (`1`)."""
    size = 10 ** (4 - len(value))
    first = int(value) * size
    start = safe_date(first, 1, 1)
    end = safe_date(first + size - 1, 12, 31)
    return (start, end) if start and end else NOWHERE
