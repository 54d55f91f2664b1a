"""One quote across reports: who carried it first, who after, and what became of the words on the way.

Source  word alignment by difflib's longest matching blocks (Ratcliff and Obershelp)
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from typing import Literal

from onrecord.ledger.answers import QuoteRow, ReportRow

Relation = Literal["first", "verbatim", "trimmed", "extended", "altered"]

# Two wordings are one quote when the words they share, in order, are this much of the shorter one. Below it, chance
# overlaps of stock phrases ("we will not", "the people of") join different quotes; set on hand-made pairs.
SAME = 0.7
# Shorter overlaps than this are stock phrases whatever their share, unless the whole quote is that short.
FEWEST = 3

_WORD = re.compile(r"\w+(?:['’]\w+)*")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a wording: `kept` from the first one, `added` to it, or `left out` of it."""

    words: str
    change: Literal["kept", "added", "left out"]


@dataclass(frozen=True, slots=True)
class Carrier:
    """One report that carries a wording."""

    report: str
    title: str
    publisher: str | None
    published: date | None
    speaker: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Wording:
    """One way the quote stands in reports; `pieces` compare it with the earliest wording."""

    content: str
    relation: Relation
    pieces: tuple[Piece, ...]
    carriers: tuple[Carrier, ...]


def follow(asked: str, rows: Sequence[QuoteRow], reports: Mapping[str, ReportRow]) -> tuple[Wording, ...]:
    """The wordings of the quote asked for, earliest first; undated ones last.

    `rows` are candidates in order of publication, `reports` are theirs by id. Wordings that differ only in case,
    marks and punctuation are one.
    """
    wanted = _words(asked)
    alike = [row for row in rows if _is_same(wanted, _words(row.content))]
    if not alike:
        return ()
    first = alike[0].content
    found: dict[tuple[str, ...], list[QuoteRow]] = {}
    for row in alike:
        found.setdefault(tuple(_words(row.content)), []).append(row)
    return tuple(
        Wording(
            same[0].content,
            _relation(_words(first), list(words), is_first=n == 0),
            _pieces(first, same[0].content),
            tuple(_carrier(row, reports.get(row.report)) for row in same),
        )
        for n, (words, same) in enumerate(found.items())
    )


def _words(text: str) -> list[str]:
    return [word.lower().replace("’", "'") for word in _WORD.findall(text)]


def _is_same(one: list[str], other: list[str]) -> bool:
    shorter = min(len(one), len(other))
    if not shorter:
        return False
    blocks = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    shared = sum(block.size for block in blocks)
    return shared >= SAME * shorter and shared >= min(FEWEST, shorter)


def _relation(first: list[str], words: list[str], *, is_first: bool) -> Relation:
    if is_first:
        return "first"
    if words == first:
        return "verbatim"
    if _within(words, first):
        return "trimmed"
    return "extended" if _within(first, words) else "altered"


def _within(inner: list[str], outer: list[str]) -> bool:
    return any(outer[n : n + len(inner)] == inner for n in range(len(outer) - len(inner) + 1))


def _pieces(first: str, content: str) -> tuple[Piece, ...]:
    old, new = _WORD.findall(first), _WORD.findall(content)
    matcher = SequenceMatcher(None, [w.lower() for w in old], [w.lower() for w in new], autojunk=False)
    pieces: list[Piece] = []
    for change, a, b, c, d in matcher.get_opcodes():
        if change == "equal":
            pieces.append(Piece(" ".join(new[c:d]), "kept"))
            continue
        if b > a:
            pieces.append(Piece(" ".join(old[a:b]), "left out"))
        if d > c:
            pieces.append(Piece(" ".join(new[c:d]), "added"))
    return tuple(pieces)


def _carrier(row: QuoteRow, report: ReportRow | None) -> Carrier:
    return Carrier(
        row.report,
        report.title if report else "",
        report.publisher if report else None,
        row.published,
        row.speaker_name or row.speaker_words or "",
        row.span_start,
        row.span_end,
    )
