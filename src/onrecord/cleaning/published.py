"""The day of publication, and what it was read from.

Source  in this order: given, metadata, a date line, the dateline, the URL (as metadata), what the text leaves as the
        only possible day (inferred.py)
Limits  without a year that a full date or the URL names, or with weekdays alone, there is no date: none is better
        than a wrong one
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from onrecord.cleaning.dates import FoundDate, find_dates, in_year
from onrecord.cleaning.headers import is_labelled
from onrecord.cleaning.inferred import infer_published, lead_weekday
from onrecord.lexicon import load_map
from onrecord.record.report import Block, Report
from onrecord.record.span import Span

_IN_URL = re.compile(
    r"/(?P<y>(?:19|20)\d\d)(?P<sep>[/-]?)(?P<m>\d{1,2}|[a-z]{3})(?P=sep)(?P<d>[0-3]?\d)(?=$|[/?#_.-])", re.IGNORECASE
)
_YEAR = re.compile(r"(?<![\w.,/-])(?:19|20)\d\d(?![\w/-])")
_COPYRIGHT = re.compile(r"©|\(c\)|\bcopyright\b", re.IGNORECASE)
_FIRST_ISSUE = re.compile(r"publish|posted|issued|released|\bdate\b", re.IGNORECASE)
_AHEAD = re.compile(
    r"\b(?:by|until|till|before|through|due|deadline|for|in|from)(?: \w+day,?)? (?:the )?$", re.IGNORECASE
)
# Background in a report reaches back further than half a year more often than not.
_RECENT = timedelta(days=183)

Dated = tuple[date, Span | None]


def set_published(report: Report) -> Report:
    """The report with its publication date, where it had none and the text or the URL tells it."""
    if report.published is not None:
        return report
    if found := _inline(report):
        return replace(report, published=found[0], published_basis="inline", published_span=found[1])
    if found := _dateline(report):
        return replace(report, published=found[0], published_basis="dateline", published_span=found[1])
    if day := day_in_url(report.url):
        return replace(report, published=day, published_basis="metadata")
    if guess := infer_published(report.text, report.blocks):
        return replace(report, published=guess[0], published_basis="inferred", published_span=guess[1])
    return report


def day_in_url(url: str | None) -> date | None:
    """The day in addresses like `/2019/10/14/`, `/2019/oct/14/` or `/20191014/`."""
    for found in _IN_URL.finditer(url or ""):
        month = load_map("onrecord.cleaning", "months.tsv").get(found["m"].lower(), found["m"])
        if not found["sep"] and len(found["m"] + found["d"]) != 4:
            continue
        if month.isdigit():
            try:
                return date(int(found["y"]), int(month), int(found["d"]))
            except ValueError:
                continue
    return None


def _inline(report: Report) -> Dated | None:
    """The first date line that says "published"; else the first above the text.

    Below the text, a date without a label is that of a correction as often as not (PolNeAR).
    """
    first = min((block.start for block in report.blocks if block.kind == "paragraph"), default=len(report.text))
    lines = [
        (not is_labelled(report.text[block.start : block.end]), block)
        for block in report.blocks
        if block.kind == "date"
    ]
    for is_bare, block in sorted(lines, key=lambda line: line[0]):
        label = _FIRST_ISSUE.search(report.text, block.start, block.end)
        for found in find_dates(report.text, label.start() if label else block.start, block.end):
            if found.full and not (is_bare and block.start > first):
                return found.full, Span(found.start, found.end)
    return None


def _dateline(report: Report) -> Dated | None:
    for block in report.blocks:
        if block.kind != "dateline":
            continue
        for found in find_dates(report.text, block.start, block.end):
            day = found.full or _with_year(report, block, found)
            return (day, Span(found.start, found.end)) if day else None
    return None


def _with_year(report: Report, dateline: Block, found: FoundDate) -> date | None:
    """The dateline's day in the year that the URL, the report's other dates or its copyright line leave."""
    if day := day_in_url(report.url):
        return _nearest(found, day)
    weekday = lead_weekday(report.text, report.blocks)
    if floor := _latest_named(report, dateline):
        days = [day for year in (floor.year, floor.year + 1) if (day := in_year(found, year)) and day >= floor]
        if days and (weekday == days[0].weekday() or (days[0] - floor <= _RECENT and _agrees(weekday, days[0]))):
            return days[0]
        return None
    years = {int(year.group()) for block in _copyrights(report) for year in _YEAR.finditer(report.text, *block.span)}
    day = in_year(found, years.pop()) if len(years) == 1 else None
    return day if day and _agrees(weekday, day) else None


def _agrees(weekday: int | None, day: date) -> bool:
    """Whether copy of that day may name the weekday in its lead: "on Tuesday" stands in Wednesday's papers too."""
    return weekday is None or weekday in (day.weekday(), (day.weekday() - 1) % 7)


def _latest_named(report: Report, dateline: Block) -> date | None:
    """The latest full date of the text that is not ahead. A year alone is background more often than not (PolNeAR)."""
    named = [
        found.full
        for found in find_dates(report.text)
        if found.full and not _is_ahead(report.text, found.start) and found.start not in range(*dateline.span)
    ]
    return max(named, default=None)


def _copyrights(report: Report) -> Iterator[Block]:
    return (block for block in report.blocks if block.kind == "notice" and _COPYRIGHT.search(report.text, *block.span))


def _is_ahead(text: str, start: int) -> bool:
    return bool(_AHEAD.search(text, max(0, start - 24), start))


def _nearest(found: FoundDate, day: date) -> date | None:
    days = [one for year in (day.year - 1, day.year, day.year + 1) if (one := in_year(found, year))]
    return min(days, key=lambda one: abs(one - day), default=None)
