"""The patterns of `data/patterns.tsv`, compiled: one expression for each kind and place."""

import re
from functools import cache
from typing import NamedTuple

from onrecord.lexicon import load_rows
from onrecord.record.report import BlockKind

# Longer stretches are prose; the bound also keeps every match short.
_LONGEST_LINE = 600
_LONGEST_END = 560
_NAME = re.compile(r"\{([A-Z]+)\}")
# A credit stands after a sentence or a wide gap; one with a label may follow at once.
_BEFORE_TAIL = re.compile(
    r"(?<=[.!?:)\]\"”’'])\s+|\s{2,}|\s+(?=(?:Photo|Image|Picture|Photograph|Photo [Cc]redit|Credit)s?: )"
    r"|(?<=[.!?])(?=Credit[A-ZÀ-Þ])"
)


class Tail(NamedTuple):
    """The end of a stretch that is of a kind of its own, from `start` in the stretch."""

    start: int
    kind: BlockKind


def whole_kind(line: str) -> BlockKind | None:
    """The kind of a stretch that is wholly a credit or a notice."""
    return _first(line, "whole") if len(line) <= _LONGEST_LINE else None


def is_byline(line: str) -> bool:
    """Whether a stretch above the first paragraph is wholly a byline."""
    return len(line) <= _LONGEST_LINE and _first(line, "top") == "byline"


def is_caption(line: str) -> bool:
    """Whether a stretch begins as captions do."""
    return bool(_compiled("caption", "start").match(line[:_LONGEST_LINE]))


def match_running_byline(line: str) -> int:
    """Where a byline ends that a dateline follows on the same line; 0 when there is none."""
    found = _compiled("byline", "start").match(line[:_LONGEST_LINE])
    return found.end() if found else 0


def find_tail(line: str) -> Tail | None:
    """The longest end of a stretch, after a sentence, that is a credit or a notice."""
    base = max(0, len(line) - _LONGEST_END)
    for gap in _BEFORE_TAIL.finditer(line, base):
        if gap.start() and (kind := _first(line[gap.end() :], "end")):
            return Tail(gap.end(), kind)
    return None


def expression(name: str) -> str:
    """The named piece with the pieces it uses filled in."""
    return _expanded(_names()[name])


def _first(line: str, place: str) -> BlockKind | None:
    for kind in ("credit", "notice", "byline"):
        if _compiled(kind, place).fullmatch(line):
            return kind
    return None


@cache
def _compiled(kind: str, place: str) -> re.Pattern[str]:
    rows = load_rows("onrecord.cleaning", "patterns.tsv")
    found = [_expanded(row[2]) for row in rows if row[:2] == (kind, place)]
    return re.compile("|".join(f"(?:{one})" for one in found) or r"(?!)")


@cache
def _names() -> dict[str, str]:
    rows = load_rows("onrecord.cleaning", "patterns.tsv")
    return {row[1]: row[2] for row in rows if row[0] == "name"}


def _expanded(raw: str) -> str:
    while _NAME.search(raw):
        raw = _NAME.sub(lambda found: _names()[found[1]], raw)
    return raw
