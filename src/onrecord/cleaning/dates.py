"""Calendar dates as they are written in headers, datelines and captions."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

from onrecord.lexicon import load_map

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_EARLIEST, _LATEST = 1800, 2100


class FoundDate(NamedTuple):
    """A date at [start, end); `year` is None where it is not written; month and day are a real day of some year."""

    start: int
    end: int
    year: int | None
    month: int
    day: int

    @property
    def full(self) -> date | None:
        """The day, where the year is written."""
        return date(self.year, self.month, self.day) if self.year else None


def find_dates(text: str, start: int = 0, end: int | None = None) -> Iterator[FoundDate]:
    """Dates in order. Numbers like 10/11/2019 count only when one of them cannot be a month."""
    for match in _dates().finditer(text, start, len(text) if end is None else end):
        if found := _read(match):
            yield found


def in_year(found: FoundDate, year: int) -> date | None:
    """The date in a year; None for 29 February of a common year."""
    return _day(year, found.month, found.day)


@cache
def month_expression() -> str:
    """Any spelling of a month, a full stop after it allowed."""
    names = sorted(load_map("onrecord.cleaning", "months.tsv"), key=len, reverse=True)
    return rf"(?i:{'|'.join(names)})\b\.?"


@cache
def weekday_expression() -> str:
    """A weekday's name or abbreviation."""
    return r"(?i:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?i:day)?\b\.?"


@cache
def _dates() -> re.Pattern[str]:
    month = month_expression()
    day = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
    year = r"(?:1[89]|20)\d\d"
    forms = (
        rf"(?P<y1>{year})(?P<sep>[-/.])(?P<m1>\d\d)(?P=sep)(?P<d1>\d\d)",
        rf"(?P<d2>{day})(?: of)?[ \xa0-]?(?P<m2>{month})(?: ?,)?[ \xa0-](?P<y2>{year})",
        rf"(?P<m3>{month})[ \xa0](?P<d3>{day})(?: ?,)?[ \xa0](?P<y3>{year})",
        rf"(?P<n4>\d\d?)(?P<sep4>[./-])(?P<k4>\d\d?)(?P=sep4)(?P<y4>{year})",
        rf"(?P<d5>{day})[ \xa0](?P<m5>{month})",
        rf"(?P<m6>{month})[ \xa0](?P<d6>{day})",
    )
    return re.compile(rf"(?<![\w/-])(?:{'|'.join(forms)})(?![\w/-]|[.,:]\d)")


def _read(match: re.Match[str]) -> FoundDate | None:
    found = match.groupdict()
    months = load_map("onrecord.cleaning", "months.tsv")
    if found["y4"]:
        pair = _unambiguous(int(found["n4"]), int(found["k4"]))
        if pair is None:
            return None
        year, month, day = int(found["y4"]), *pair
    else:
        form = next(number for number in "12356" if found[f"d{number}"])
        raw = found[f"m{form}"]
        month = int(raw) if raw.isdigit() else int(months[raw.rstrip(".").lower()])
        day = int(re.sub(r"\D", "", found[f"d{form}"]))
        year = int(found.get(f"y{form}") or 0)
    # 2000 is a leap year: a date without its year may be a 29 February.
    if _day(year or 2000, month, day) is None:
        return None
    return FoundDate(match.start(), match.end(), year or None, month, day)


def _unambiguous(first: int, second: int) -> tuple[int, int] | None:
    """Month and day."""
    if first > 12 >= second or first == second:
        return second, first
    return (first, second) if second > 12 >= first else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if _EARLIEST <= year <= _LATEST else None
    except ValueError:
        return None
