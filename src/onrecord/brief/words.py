"""How days, reports and counts are written in everything a person reads."""

import re
import unicodedata
from datetime import date
from typing import NamedTuple, Protocol

# 8 hexadecimal digits tell 10,000 reports apart, one clash in 86 such ledgers; `onrecord show` says when one clashes.
SHORT = 8


class Dated(Protocol):
    """An entry with its first and last possible day, and how they are known."""

    @property
    def day(self) -> date | None:
        """First possible day."""

    @property
    def day_end(self) -> date | None:
        """Last possible day."""

    @property
    def day_basis(self) -> str | None:
        """`text`, `discourse` or `published`."""


def shown_day(entry: Dated) -> str:
    """`2019-10-14`, `2019-10-07…13` for a range, `~2019-10-14` when only the context or the report's date says so."""
    first, last = entry.day, entry.day_end
    if first is None or last is None:
        return "undated"
    sign = "" if entry.day_basis == "text" else "~"
    return sign + day_range(first, last)


def day_range(first: date, last: date) -> str:
    """A stretch of days without saying twice what both share."""
    if first == last:
        return first.isoformat()
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return f"{first:%Y}" if first.year == last.year else f"{first:%Y}…{last:%Y}"
    if first.year != last.year:
        return f"{first}…{last}"
    return f"{first}…{last:%d}" if first.month == last.month else f"{first}…{last:%m-%d}"


def short_id(report: str) -> str:
    """The beginning of an id made from content; an id that somebody gave is shown whole."""
    is_hash = len(report) >= 16 and all(char in "0123456789abcdef" for char in report)
    return report[:SHORT] if is_hash else report


def many(count: int, noun: str) -> str:
    """`1 report`, `2,000 reports`."""
    plural = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    return f"{count:,} {noun if count == 1 else plural}"


class Cite(NamedTuple):
    """The place an entry was read from: offsets into the report's text."""

    report: str
    start: int
    end: int

    def __str__(self) -> str:
        """`[report 1a2b3c4d 120–180]`; without offsets where the whole report is meant."""
        where = f" {self.start}–{self.end}" if self.end else ""
        return f"[report {short_id(self.report)}{where}]"


def folded(words: str) -> str:
    """Lower case, no accents, words parted by one space: for telling whether two wordings are the same."""
    bare = "".join(char for char in unicodedata.normalize("NFKD", words.lower()) if not unicodedata.combining(char))
    return " ".join(re.findall(r"\w+", bare))


def is_on_file(actor: str | None) -> bool:
    """Whether an actor is one of the registry's, not made from one report's words (`local/…`)."""
    return actor is not None and not actor.startswith("local/")
