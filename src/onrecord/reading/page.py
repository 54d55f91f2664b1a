"""One report on the reader's desk: the parse and what has been found so far."""

from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cached_property

from spacy.tokens import Doc, Token
from spacy.tokens import Span as SpacySpan

from onrecord.reading.columns import Columns
from onrecord.reading.known import KnownNames, NoKnownNames
from onrecord.record.event import Event
from onrecord.record.mention import Mention
from onrecord.record.place import Place
from onrecord.record.quote import Quote
from onrecord.record.report import READ_KINDS, Block, Report
from onrecord.record.span import Span
from onrecord.record.stance import Stance
from onrecord.record.time import TimeExpression

LONGEST_SENTENCE = 400  # tokens; the longest of PolNeAR's 84 development articles has 113


@dataclass
class Page:
    """Passed from one extractor to the next, in the order of `order.py`; each reads the parse and sets one field."""

    report: Report
    """As read: line breaks inside a block are blanks, at the same offsets."""
    doc: Doc
    known: KnownNames = field(default_factory=NoKnownNames)
    sentences: tuple[Span, ...] = ()
    mentions: tuple[Mention, ...] = ()
    quotes: tuple[Quote, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    places: tuple[Place, ...] = ()
    events: tuple[Event, ...] = ()
    stances: tuple[Stance, ...] = ()
    received: Report | None = None
    """The report with its own line breaks, where `report` has them as blanks."""

    @cached_property
    def token_starts(self) -> dict[int, int]:
        """Character offset of each token's first character to its index."""
        return {start: i for i, start in enumerate(self.columns.start)}

    @cached_property
    def columns(self) -> Columns:
        """The parse as plain lists."""
        return Columns(self.doc)

    @cached_property
    def block_of(self) -> list[Block | None]:
        """The block of each token, by token index; None between blocks."""
        starts = self.columns.start
        found: list[Block | None] = [None] * len(starts)
        for block in self.report.blocks:
            first, stop = bisect_left(starts, block.start), bisect_left(starts, block.end)
            found[first:stop] = [block] * (stop - first)
        return found

    @cached_property
    def sentence_starts(self) -> list[int]:
        """The index of the first token of each token's sentence, by token index."""
        return list(map(self.columns.opening.__getitem__, self.columns.sentence))

    @cached_property
    def runs_on(self) -> frozenset[int]:
        """First tokens of sentences too long to be prose (lists, tables, missing punctuation).

        Walking a token's children costs as much as its subtree is long, so reading such a stretch clause by clause
        would cost its length squared.
        """
        return frozenset(sent.start for sent in self.doc.sents if len(sent) > LONGEST_SENTENCE)

    def is_read(self, token: Token) -> bool:
        """Whether the token stands in a block that may hold quotes, events and stances."""
        block = self.block_of[token.i]
        return block is not None and block.kind in READ_KINDS

    def is_clause_read(self, token: Token) -> bool:
        """Whether the token is read and its sentence short enough to be taken apart clause by clause."""
        return self.is_read(token) and self.sentence_starts[token.i] not in self.runs_on

    def tokens_in(self, span: Span) -> SpacySpan:
        """The tokens touching a character range (expanded to whole tokens)."""
        found = self.doc.char_span(span.start, span.end, alignment_mode="expand")
        if found is None:
            raise ValueError(f"no tokens at {span} of report {self.report.id}")
        return found


def span_of(part: Token | SpacySpan) -> Span:
    """The character range of a token or a run of tokens."""
    if isinstance(part, Token):
        return Span(part.idx, part.idx + len(part.text))
    return Span(part.start_char, part.end_char)
