"""Time expressions of a page: the tagger of tagger.py with the parse's tenses, block by block.

Needs   report.blocks, report.published, the parse, page.quotes
Gives   page.times
Source  tagger.py
Scored  evaluate/tasks/times.py
Limits  each caption, dateline and byline is its own narrative; notices and credits give nothing
"""

from bisect import bisect_right
from collections.abc import Callable
from datetime import date

from onrecord.reading.page import Page
from onrecord.reading.times.clauses import Clauses
from onrecord.reading.times.scene import Scene, Tense
from onrecord.reading.times.tagger import candidates, settle
from onrecord.reading.times.verbs import tense_at
from onrecord.record.report import READ_KINDS
from onrecord.record.time import TimeExpression

_SILENT = frozenset({"notice", "credit"})
Tenses = Callable[[int, int], Tense | None]


def find_times(page: Page) -> tuple[TimeExpression, ...]:
    """Every time expression outside notices and credits, in text order."""
    asked: dict[tuple[int, int], Tense | None] = {}

    def tense(start: int, end: int) -> Tense | None:
        if (start, end) not in asked:
            asked[start, end] = tense_at(page, start, end)
        return asked[start, end]

    groups = candidates(page.report.text)
    times = settle(groups, _Scenes(page, tense, {}))
    said = _said_elsewhen(page, times)
    return settle(groups, _Scenes(page, tense, said)) if said else times


class _Scenes:
    """The scene of a place: one for the body, one for every other block, one for each quote told of another day."""

    def __init__(self, page: Page, tense: Tenses, said: dict[tuple[int, int], date]) -> None:
        self.tense = tense
        self.published = page.report.published
        self.blocks = page.report.blocks
        self.starts = [block.start for block in self.blocks]
        self.body = Scene(self.published, tense)
        self.others: dict[int, Scene] = {}
        self.said = sorted((start, end, Scene(day, tense)) for (start, end), day in said.items())
        self.said_starts = [start for start, _, _ in self.said]

    def __call__(self, at: int) -> Scene | None:
        index = bisect_right(self.said_starts, at) - 1
        if index >= 0 and at < self.said[index][1]:
            return self.said[index][2]
        index = bisect_right(self.starts, at) - 1
        if index < 0 or at >= self.blocks[index].end:
            return self.body
        kind = self.blocks[index].kind
        if kind in _SILENT:
            return None
        if kind in READ_KINDS:
            return self.body
        return self.others.setdefault(index, Scene(self.published, self.tense))


def _said_elsewhen(page: Page, times: tuple[TimeExpression, ...]) -> dict[tuple[int, int], date]:
    """Contents of direct quotes whose cue names another day than the publication's: inside, "today" is that day."""
    published = page.report.published
    direct = [quote for quote in page.quotes if quote.form != "indirect" and quote.cue_spans and not quote.within]
    if published is None or not direct or not times:
        return {}
    clauses = Clauses(page, times)
    found: dict[tuple[int, int], date] = {}
    for quote in direct:
        when = clauses.of_cue(quote)
        day = when.start if when and when.start == when.end else None
        if day and day != published:
            for span in quote.content_spans:
                found[span.start, span.end] = day
    return found
