"""Which stretches of a gold text stand in quote marks: the reference scorer's own reading, kept apart from ours.

Source  quotetype.py of the PolNeAR comparison; ported so that both give the same form to the same content
"""

import re
from collections.abc import Iterable, Sequence

from onrecord.record.quote import QuoteForm

Range = tuple[int, int]

_OPEN = ("“", "„", "«")
_SINGLE = re.compile(r"(?<![\w])[‘'](?=\w)(?:(?!\n).){1,400}?(?<=[\w.,!?…])[’'](?!\w)")
_ELISION = re.compile(r"[‘'](?:\d0s|em\b|til\b|cause\b|n\b)", re.IGNORECASE)


def quoted_ranges(text: str) -> list[Range]:
    """Ranges in quote marks, paragraph by paragraph, in text order."""
    found: list[Range] = []
    for line in re.finditer(r"[^\n]+", text):
        piece = line.group()
        doubles = _doubles(piece)
        inside = bytearray(len(piece))
        for start, end in doubles:
            inside[start:end] = b"\x01" * (end - start)
        singles = [
            single.span()
            for single in _SINGLE.finditer(piece)
            if not any(inside[single.start() : single.end()]) and not _ELISION.match(single.group())
        ]
        found += [(line.start() + start, line.start() + end) for start, end in [*doubles, *singles]]
    return sorted(found)


def _doubles(piece: str) -> list[Range]:
    found: list[Range] = []
    opened: tuple[int, str] | None = None
    at = 0
    while at < len(piece):
        two = piece[at : at + 2]
        if opened is None:
            kind = _opening(piece, at, two)
            if kind:
                opened = (at, kind)
                at += len(kind) - 1
        elif _closes(piece, at, two, opened[1]):
            at += 1 if opened[1] in {"``", "''"} else 0
            found.append((opened[0], at + 1))
            opened = None
        at += 1
    if opened is not None:
        found.append((opened[0], len(piece)))
    return found


def _opening(piece: str, at: int, two: str) -> str:
    mark = piece[at]
    if mark in _OPEN or mark == '"':
        return mark
    if two in {"``", "''"}:
        return two
    stray = mark == "”" and (at == 0 or piece[at - 1].isspace()) and not piece[at + 1 : at + 2].isspace()
    return mark if stray and at + 1 < len(piece) else ""


def _closes(piece: str, at: int, two: str, kind: str) -> bool:
    mark = piece[at]
    if kind in {"“", "„", "”"}:
        following = piece[at + 1 : at + 2]
        return mark in '”"' or (mark == "“" and following != "" and (following.isspace() or following in ".,;:?!"))
    if kind == "«":
        return mark == "»"
    if kind == '"':
        return mark in '"”'
    return two in {"''", "``"}


def mask_of(text: str) -> bytearray:
    """One byte a character: 1 in quote marks."""
    mask = bytearray(len(text))
    for start, end in quoted_ranges(text):
        mask[start:end] = b"\x01" * (end - start)
    return mask


def form_of(text: str, spans: Iterable[Sequence[int]], mask: bytearray) -> QuoteForm:
    """`direct`: every letter and digit in marks; `indirect`: none; else `mixed`."""
    total = quoted = 0
    for start, end in spans:
        for at in range(start, end):
            if text[at].isalnum():
                total += 1
                quoted += mask[at]
    if not quoted:
        return "indirect"
    return "direct" if quoted == total else "mixed"
