"""A publication day worked out from a dated caption, or from a date named beside "today" or "last week".

Weekdays alone never give a day: they need a full date that the text ties them to.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from onrecord.cleaning.dates import WEEKDAYS, find_dates
from onrecord.record.report import READ_KINDS, Block
from onrecord.record.span import Span

_WEEKDAY = re.compile(
    r"(?<!\w)(?P<before>\w+ )?(?P<day>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?![\w-]|['’]s? edition)"
)
# With these before it a weekday is not simply the latest one.
_NOT_LATEST = frozenset(
    ("last", "next", "every", "each", "following", "previous", "coming", "this", "since", "until", "till", "by", "from")
)
_LAST_WEEK = re.compile(r"\blast week\b", re.IGNORECASE)
_THIS_WEEK = re.compile(r"\bthis week\b", re.IGNORECASE)
_BESIDE = {"today": 0, "yesterday": 1, "tomorrow": -1}
_BEFORE_DATE = re.compile(r"\b(today|yesterday|tomorrow),? [(]?(?:on )?(?:\w+day,? )?(?:the )?$", re.IGNORECASE)
_AFTER_DATE = re.compile(r",? \((today|yesterday|tomorrow)\)", re.IGNORECASE)
_OLD_PICTURE = re.compile(r"\b(?:file|archive|undated|library)\b", re.IGNORECASE)
_NEAR = 40
_BESIDE_LAST_WEEK = re.compile(r"[^.!?;:]{0,20}")
# Copy names today's date this early or not at all.
_LEAD_BLOCKS = 3

Inferred = tuple[date, Span]


def infer_published(text: str, blocks: Sequence[Block]) -> Inferred | None:
    """The day, and the date it was worked out from; None unless the words leave one day only."""
    weekday = lead_weekday(text, blocks)
    for rule in (
        _beside(text, blocks),
        _after_captions(text, blocks, weekday),
        _after_last_week(text, blocks, weekday),
    ):
        found = list(rule)
        if found and len({day for day, _ in found}) == 1:
            return found[0]
    return None


def lead_weekday(text: str, blocks: Sequence[Block]) -> int | None:
    """The first weekday in the body that means the latest such day, Monday as 0."""
    for block in blocks:
        if block.kind != "paragraph":
            continue
        for found in _WEEKDAY.finditer(text, block.start, block.end):
            if (found["before"] or "").strip().lower() in _NOT_LATEST:
                continue
            # "Monday, 14 October 2019" is a date of its own.
            if not any(True for _ in find_dates(text, found.end(), min(found.end() + 24, block.end))):
                return WEEKDAYS.index(found["day"].lower())
    return None


def _beside(text: str, blocks: Sequence[Block]) -> Iterator[Inferred]:
    """Dates of the lead that are called today, yesterday or tomorrow."""
    for block in [block for block in blocks if block.kind in READ_KINDS][:_LEAD_BLOCKS]:
        for found in find_dates(text, block.start, block.end):
            before = _BEFORE_DATE.search(text, max(block.start, found.start - 40), found.start)
            said = before or _AFTER_DATE.match(text, found.end, block.end)
            if found.full and said and not _in_quotes(text, block.start, found.start):
                yield found.full + timedelta(days=_BESIDE[said[1].lower()]), Span(found.start, found.end)


def _after_captions(text: str, blocks: Sequence[Block], weekday: int | None) -> Iterator[Inferred]:
    """The weekday of the lead, in the week the body's words leave, counted from the latest picture."""
    dates = [
        found
        for block in blocks
        if block.kind == "caption" and not _OLD_PICTURE.search(text, block.start, block.end)
        for found in find_dates(text, block.start, block.end)
        if found.full
    ]
    if weekday is None or not dates:
        return
    latest = max(dates, key=lambda found: found.full or date.min)
    day = latest.full
    assert day is not None
    span = Span(latest.start, latest.end)
    if _in_body(_LAST_WEEK, text, blocks):
        yield _monday(day) + timedelta(days=7 + weekday), span
    elif weekday == day.weekday():
        yield day, span
    elif weekday > day.weekday() and _in_body(_THIS_WEEK, text, blocks):
        yield _monday(day) + timedelta(days=weekday), span


def _after_last_week(text: str, blocks: Sequence[Block], weekday: int | None) -> Iterator[Inferred]:
    """The weekday of the lead, in the week after a date that the same sentence puts in last week."""
    if weekday is None:
        return
    for block in blocks:
        if block.kind != "paragraph":
            continue
        for said in _LAST_WEEK.finditer(text, block.start, block.end):
            start, end = max(block.start, said.start() - _NEAR), min(block.end, said.end() + _NEAR)
            for found in find_dates(text, start, end):
                # Further apart, the date is a list's or a neighbouring story's (Timeline17).
                between = text[min(said.end(), found.end) : max(said.start(), found.start)]
                if (
                    found.full
                    and _BESIDE_LAST_WEEK.fullmatch(between)
                    and not _in_quotes(text, block.start, said.start())
                ):
                    yield _monday(found.full) + timedelta(days=7 + weekday), Span(found.start, found.end)


def _in_body(words: re.Pattern[str], text: str, blocks: Sequence[Block]) -> bool:
    return any(block.kind in READ_KINDS and words.search(text, block.start, block.end) for block in blocks)


def _in_quotes(text: str, start: int, at: int) -> bool:
    """Words quoted were said on their own day, not on the report's."""
    before = text[start:at]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
