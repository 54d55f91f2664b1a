"""Arithmetic on calendar days and their TIMEX3 values.

Needs   nothing
Gives   `unit_value`, `shift`, weeks, seasons, movable feasts
Source  ISO 8601 weeks; Easter after Meeus/Jones/Butcher (Meeus, Astronomical Algorithms, 1991)
Scored  tests only
Limits  proleptic Gregorian calendar, years 1-9999
"""

from calendar import monthrange
from datetime import date, timedelta

SEASON_STARTS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""First month of each season of the northern year, as news writes it."""

_UNKNOWN = {
    "D": "XXXX-XX-XX", "W": "XXXX-WXX", "FN": "XXXX-WXX", "WE": "XXXX-WXX-WE", "MO": "XXXX-XX", "Q": "XXXX-QX",
    "Y": "XXXX", "DE": "XXX", "CE": "XX", "ML": "X", "NI": "XXXX-XX-XXTNI",
}  # fmt: skip


def add_months(day: date, months: int) -> date | None:
    """The same day `months` later, or the last of that month; None beyond the calendar."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= 9999:
        return None
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def add_days(day: date, days: int) -> date | None:
    """None beyond the calendar."""
    try:
        return day + timedelta(days)
    except OverflowError:
        return None


_DAYS = {"D": 1, "NI": 1, "W": 7, "WE": 7, "FN": 14}
_MONTHS = {"MO": 1, "Q": 3, "Y": 12, "DE": 120, "CE": 1200, "ML": 12000}


def shift(day: date, unit: str, count: int) -> date | None:
    """`day` moved by `count` units (`D`, `W`, `MO`, `Q`, `Y`, `DE`, `CE`…); None for units below a day or beyond."""
    if unit in _DAYS:
        return add_days(day, _DAYS[unit] * count)
    if unit in _MONTHS:
        return add_months(day, _MONTHS[unit] * count)
    return None


def unit_value(day: date | None, unit: str) -> str:
    """The TIMEX3 value of the unit that holds `day`, with X for what is not known."""
    if day is None:
        return _UNKNOWN.get(unit, "XXXX-XX-XX")
    if unit in {"W", "FN", "WE"}:
        iso = day.isocalendar()
        return f"{iso.year:04}-W{iso.week:02}" + ("-WE" if unit == "WE" else "")
    year = f"{day.year:04}"
    values = {
        "D": day.isoformat(), "NI": f"{day.isoformat()}TNI", "MO": f"{year}-{day.month:02}",
        "Q": f"{year}-Q{(day.month + 2) // 3}", "Y": year, "DE": year[:3], "CE": year[:2], "ML": year[:1],
    }  # fmt: skip
    return values.get(unit, day.isoformat())


def weekday_near(anchor: date, weekday: int, direction: int) -> date | None:
    """The next such weekday after (1), before (-1) `anchor`, the anchor itself left out; 0: on or before it."""
    gap = (weekday - anchor.isoweekday()) % 7
    if direction > 0:
        return add_days(anchor, gap or 7)
    back = (anchor.isoweekday() - weekday) % 7
    return add_days(anchor, -(back or 7) if direction < 0 else -back)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date | None:
    """The nth such weekday of a month, -1 for the last; None when the month has none."""
    length = monthrange(year, month)[1]
    days = [day for day in range(1, length + 1) if date(year, month, day).isoweekday() == weekday]
    if nth == -1:
        return date(year, month, days[-1])
    return date(year, month, days[nth - 1]) if nth <= len(days) else None


def easter(year: int) -> date:
    """Western Easter Sunday."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    n = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * n) // 451
    month, day = divmod(h + n - 7 * m + 114, 31)
    return date(year, month, day + 1)


def safe_date(year: int, month: int, day: int) -> date | None:
    """The date, or None when there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
