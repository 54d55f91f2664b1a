"""Where one stretch of text ends and the next begins: blank lines, line breaks, and lines broken at a fixed width."""

import re
from collections.abc import Callable
from typing import NamedTuple

_LINE = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_ENDED = re.compile(r"[.!?:;…][\"'”’»)\]\s]*$")
_LINK_WORD = re.compile(
    r"\b(?:a|an|and|as|at|but|by|for|from|in|into|is|its|of|on|or|over|that|the|their|to|was|were|which|who|will|with)$"
)
# Mail and wire copy break lines at 60 to 80 characters, extracted pages at up to 120 with their indent (trnews).
_WIDEST = 130
_NARROWEST = 40
_ENOUGH_LINES = 3
_MOSTLY = 0.8
# Headers, list items and last lines are shorter than this and say nothing about the width.
_LONG = 0.6
# A shorter line is a title, a list item or a label, whatever follows it.
_SHORTEST_PROSE = 25


class Stretch(NamedTuple):
    """Half-open, without white space at its ends; `after_blank` where a blank line or nothing is before it."""

    start: int
    end: int
    after_blank: bool


def find_stretches(text: str, stands_alone: Callable[[str], bool]) -> list[Stretch]:
    """The text's paragraphs and lines in order; a line that `stands_alone` is never joined to its neighbours."""
    lines = _find_lines(text)
    width = _wrap_width(text, lines)
    stretches: list[Stretch] = []
    alone = True
    for line in lines:
        this_alone = stands_alone(text[line.start : line.end])
        if stretches and not (line.after_blank or alone or this_alone):
            before = stretches[-1]
            if _runs_on(text, before, line, width):
                stretches[-1] = before._replace(end=line.end)
                continue
        stretches.append(line)
        alone = this_alone
    return stretches


def _find_lines(text: str) -> list[Stretch]:
    found: list[Stretch] = []
    end = 0
    for match in _LINE.finditer(text):
        raw = match.group()
        stripped = raw.strip()
        if not stripped:
            continue
        start = match.start() + len(raw) - len(raw.lstrip())
        blank = not found or len(_BREAK.findall(text, end, start)) > 1
        end = start + len(stripped)
        found.append(Stretch(start, end, blank))
    return found


def _wrap_width(text: str, lines: list[Stretch]) -> int:
    """The width at which the text's lines were broken; 0 when each line is a paragraph."""
    sizes = [_raw_size(text, line) for line in lines]
    width = max(sizes, default=0)
    if not _NARROWEST <= width <= _WIDEST:
        return 0
    broken = [
        size + 1 + _first_word(text, after) > width
        for size, line, after in zip(sizes, lines, lines[1:], strict=False)
        if not after.after_blank and not _ended(text, line.end) and size >= _LONG * width
    ]
    return width if len(broken) >= _ENOUGH_LINES and sum(broken) >= _MOSTLY * len(broken) else 0


def _runs_on(text: str, before: Stretch, line: Stretch, width: int) -> bool:
    """Whether the paragraph so far goes on in `line`, the very next line."""
    cut = max(text.rfind("\n", before.start, before.end), text.rfind("\r", before.start, before.end)) + 1
    size = before.end - cut if cut else _raw_size(text, before)
    if width and size + 1 + _first_word(text, line) > width:
        return True
    if before.end - before.start < _SHORTEST_PROSE or _ended(text, before.end):
        return False
    first = text[line.start]
    return first.islower() or first in "(,;" or bool(_LINK_WORD.search(text, max(cut, before.end - 12), before.end))


def _raw_size(text: str, line: Stretch) -> int:
    """With the indent, which counts towards the width."""
    start = line.start
    while start and text[start - 1] in " \t":
        start -= 1
    return line.end - start


def _first_word(text: str, line: Stretch) -> int:
    size = 0
    while line.start + size < line.end and not text[line.start + size].isspace():
        size += 1
    return size


def _ended(text: str, end: int) -> bool:
    return bool(_ENDED.search(text, max(0, end - 8), end))
