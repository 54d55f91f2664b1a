"""Publication dates as metadata gives them."""

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime

_MONTHS = {
    name: number
    for number, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), 1
    )
}
_ISO = re.compile(r"(\d{4})(-|/|)(\d{2})\2(\d{2})(?=$|[T\s])")
_ANYWHERE = re.compile(r"(?<!\d)((?:19|20)\d\d)(-|/|)(\d{2})\2(\d{2})(?!\d)")
_DAY_FIRST = re.compile(r"(?:[A-Za-z]+,? )?(\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]{3,9})\.?,? (\d{4})\b")
_MONTH_FIRST = re.compile(r"(?:[A-Za-z]+,? )?([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b")


def parse_date(value: object) -> date | None:
    """The calendar day as written, in its own time zone; None when the value is no date or an ambiguous one."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if not isinstance(value, str):
        return None
    text = " ".join(value.split())
    try:
        return _parse(text)
    except (ValueError, IndexError, TypeError, OverflowError):
        return None


def dates_in(text: str) -> set[date]:
    """Every day that stands somewhere in a piece of markup or an address."""
    found = {parse_date(f"{match[1]}-{match[3]}-{match[4]}") for match in _ANYWHERE.finditer(text)}
    for form in (_DAY_FIRST, _MONTH_FIRST):
        found |= {parse_date(match.group()) for match in form.finditer(text)}
    return {day for day in found if day}


def _parse(text: str) -> date | None:
    if found := _ISO.match(text):
        return date(int(found[1]), int(found[3]), int(found[4]))
    if found := _DAY_FIRST.match(text):
        return _day(found[3], found[2], found[1])
    if found := _MONTH_FIRST.match(text):
        return _day(found[3], found[1], found[2])
    return parsedate_to_datetime(text).date()


def _day(year: str, month: str, day: str) -> date | None:
    number = _MONTHS.get(month[:3].lower())
    return date(int(year), number, int(day)) if number else None
