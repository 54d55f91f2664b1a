"""Date lines and datelines, the two headers that hold a date."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from onrecord.cleaning.dates import find_dates, month_expression, weekday_expression
from onrecord.cleaning.patterns import expression
from onrecord.lexicon import load_words

_LONGEST = 160
_CAPITAL = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+"
_LABEL = (
    r"(?i:first|last|originally|published|posted|updated|modified|created|issued|released|date|dateline|uploaded|"
    r"edited|on|at|as of|and|local|time|hrs?|a\.?m\b\.?|p\.?m\b\.?|noon|midnight|o'clock|"
    r"(?:1?\d|2\d)[:.h][0-5]\d(?:[:.]\d\d)?|\d{1,2}(?= ?[ap]\.?m\b)|"
    r"(?:an?|\d+) (?:year|month|week|day|hour|minute)s? ago|"
    r"gmt|utc|bst|ist|cet|cest|eet|eest|est|edt|et|cst|cdt|pst|pdt|msk|z|[+-]\d\d:?\d\d|[+-]\d{1,2})"
)
_LABELLED = re.compile(r"(?i:\s*(?:first |last |originally )?(?:published|posted|issued|released|date)\b)")


class Dateline(NamedTuple):
    """`end` is behind the dash; `is_sure` when an agency or a date stands in it."""

    end: int
    is_sure: bool


def is_date_line(line: str) -> bool:
    """Whether a line holds a date and else only labels, weekdays, times and zones."""
    if len(line) > _LONGEST:
        return False
    dates = list(find_dates(line))
    if not dates or not any(found.year for found in dates):
        return False
    rest, at = [], 0
    for found in dates:
        rest.append(line[at : found.start])
        at = found.end
    rest.append(line[at:])
    return not re.search(r"\w", _leftover().sub(" ", " ".join(rest)))


def is_labelled(line: str) -> bool:
    """Whether a date line says that it gives the day of publication, not of an update."""
    return bool(_LABELLED.match(line))


def match_date_prefix(text: str, start: int, end: int) -> int:
    """Where a label with a date ends that text follows on the same line (` date 2020-02-12 NATO …`); else 0."""
    found = _prefix().match(text, start, end)
    return found.end() if found else 0


def find_inner_dates(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Each `date 2020-02-12` after a sentence: where texts were run together."""
    for found in _inner().finditer(text, start, end):
        yield found.span(1)


def match_dateline(line: str, *, is_first: bool) -> Dateline | None:
    """The dateline a paragraph begins with. One of a place alone counts only in the first paragraph."""
    if found := _sure().match(line):
        return Dateline(found.end(), is_sure=True)
    if is_first and (found := _place_alone().match(line)):
        return Dateline(found.end(), is_sure=False)
    return None


@cache
def _leftover() -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W\d])(?:{weekday_expression()}|{_LABEL})(?!\w)")


@cache
def _prefix() -> re.Pattern[str]:
    month, year = month_expression(), r"(?:1[89]|20)\d\d"
    day = rf"(?:{year}-\d\d-\d\d|\d{{1,2}} {month},? {year}|{month} \d{{1,2}},? {year})"
    time = r"(?:,? (?:at )?\d\d?[:.]\d\d(?: ?[apAP]\.?[mM]\.?)?(?: (?:GMT|UTC|BST|CET|CEST|EST|EDT|ET))?)?"
    label = r"(?:(?:date|Date|DATE):?|(?:Published|Posted|Updated|Issued|Released)(?: on)?:?)"
    return re.compile(rf"{label} {day}{time}(?=[.:,;|]?\s+[^\Wa-z]|[.:,;|]?\s+[\"'“‘(\[])[.:,;|]?")


@cache
def _inner() -> re.Pattern[str]:
    return re.compile(r"(?<=[.!?\"”’)])\s+(date:? (?:1[89]|20)\d\d-\d\d-\d\d)(?=\s)")


@cache
def _sure() -> re.Pattern[str]:
    month, dash, agency = month_expression(), expression("DASH"), expression("AGENCY")
    day = rf"(?:{month} \d{{1,2}}|\d{{1,2}} {month})(?:,? (?:1[89]|20)\d\d)?"
    place = rf"{_CAPITAL}(?:[ /]{_CAPITAL}){{0,3}}"
    region = r"(?:, [A-ZÀ-Þ][\w.'’ /-]{1,30}?)?"
    town = rf"[A-ZÀ-Þ][\w'’.-]+(?: [A-ZÀ-Þ][\w'’.-]+){{0,3}}{region}"
    source = r"\([A-Z][\w./&,+ -]{1,40}\)"
    known = rf"(?:\((?:{agency})(?:[/ ,][^()\n]{{1,30}})?\)|-LRB- (?:{agency}) -RRB-)"
    end = rf"[ \xa0]?{dash}(?=\s|[A-Z\"“])"
    # CNN's web copy goes on without a dash; TASS puts full stops and slashes.
    bare = r"(?:$|(?=[A-Z\"“]))"
    forms = (
        rf"{place}{region}(?:[,.]? {day})?,? (?:{source}|{known}){end}",
        rf"{place}{region}, {day}\.? /[A-Z][\w -]{{1,20}}/\.?(?=\s)",
        rf"{place}{region},? {day}{end}",
        rf"{town}(?:,? {day})?,? {known}(?:{end}|{bare})",
        rf"(?:{day} )?{known}(?:{end}|{bare})",
    )
    return re.compile("|".join(f"(?:{form})" for form in forms))


@cache
def _place_alone() -> re.Pattern[str]:
    dash = expression("DASH")
    cities = "|".join(sorted(load_words("onrecord.cleaning", "dateline_cities.tsv"), key=len, reverse=True))
    place = rf"{_CAPITAL}(?: {_CAPITAL}){{0,2}}(?:, [A-ZÀ-Þ][\w.'’-]{{1,20}}(?: [A-ZÀ-Þ][\w.'’-]{{1,20}}){{0,2}})?"
    begins = r"[A-ZÀ-Þ0-9\"'“‘$£€]"
    return re.compile(
        rf"{place}[ \xa0]{dash}(?=\s+{begins})|{place}—(?=\s*{begins})|(?:{cities}):(?=\s+{begins})"
        rf"|(?:{cities})(?=\s+[A-ZÀ-Þ][a-zß-ÿ]|\s+A\s)"
    )
