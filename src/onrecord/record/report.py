"""A report as received, and the blocks cleaning marks on it."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from onrecord.record.span import Span

BlockKind = Literal["headline", "subhead", "byline", "dateline", "date", "caption", "credit", "notice", "paragraph"]
PublishedBasis = Literal["given", "metadata", "inline", "dateline", "inferred", "unknown"]

READ_KINDS: frozenset[str] = frozenset({"headline", "subhead", "paragraph"})
"""Blocks whose sentences may hold quotes, events and stances; captions give mentions, times and places only."""


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of one kind; blocks are in order, do not overlap, and need not cover the white space between."""

    start: int
    end: int
    kind: BlockKind

    @property
    def span(self) -> Span:
        """The block's range."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Report:
    """One report. `text` is never changed after intake; every offset in the record points into it.

    `published` is a calendar day without zone; `published_basis` says where it was read (`unknown` when it
    was not, and then `published` is None).
    """

    id: str
    source: str
    text: str
    title: str = ""
    byline: str | None = None
    publisher: str | None = None
    url: str | None = None
    language: str | None = None
    published: date | None = None
    published_basis: PublishedBasis = "unknown"
    published_span: Span | None = None
    blocks: tuple[Block, ...] = ()
