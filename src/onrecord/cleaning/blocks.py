"""Blocks: what each stretch of a report is.

First each stretch is judged by its own words (credits, notices, captions, date lines), then by its place (headline,
subhead, byline, dateline). What nothing is recognised in is a paragraph: a paragraph taken for a notice loses what it
says, a notice taken for a paragraph costs little.
"""

from typing import NamedTuple

from onrecord.cleaning.headers import find_inner_dates, is_date_line, is_labelled, match_date_prefix, match_dateline
from onrecord.cleaning.headlines import (
    is_headline,
    is_inner_subhead,
    is_masthead,
    is_one_sentence,
    is_subhead,
    same_words,
)
from onrecord.cleaning.patterns import find_tail, is_byline, is_caption, match_running_byline, whole_kind
from onrecord.cleaning.stretches import find_stretches
from onrecord.record.report import Block, BlockKind

# The longest captions of the agencies run to some 600 characters.
_LONGEST_CAPTION = 900
_LONGEST_CREDITED = 600
_MOST_TAILS = 4
_QUOTES = frozenset("\"“”'‘’«»")


class _Piece(NamedTuple):
    """A stretch or a part of one; `kind` is None until its place decides."""

    start: int
    end: int
    kind: BlockKind | None


def mark_blocks(text: str, title: str = "") -> tuple[Block, ...]:
    """Blocks in order, without overlap, that hold every character of `text` but white space."""
    pieces: list[_Piece] = []
    for stretch in find_stretches(text, _stands_alone):
        pieces += _judge(text, stretch.start, stretch.end)
    return tuple(_Placing(text, _split_title(text, pieces, title), title).blocks())


def _stands_alone(line: str) -> bool:
    return whole_kind(line) is not None or is_byline(line) or is_date_line(line)


def _judge(text: str, start: int, end: int) -> list[_Piece]:
    """The pieces of a stretch by its words alone."""
    pieces: list[_Piece] = []
    for begin, cut in find_inner_dates(text, start, end):
        pieces += _judge_part(text, start, start + len(text[start:begin].rstrip()))
        pieces.append(_Piece(begin, cut, "date"))
        start = _skip(text, cut)
    return pieces + _judge_part(text, start, end)


def _judge_part(text: str, start: int, end: int) -> list[_Piece]:
    if start >= end:
        return []
    if kind := _whole(text[start:end]):
        return [_Piece(start, end, kind)]
    headers: list[_Piece] = []
    while cut := match_date_prefix(text, start, end):
        headers.append(_Piece(start, cut, "date"))
        start = _skip(text, cut)
    if cut := match_running_byline(text[start:end]):
        headers.append(_Piece(start, start + cut, "byline"))
        start = _skip(text, start + cut)
    captioned = end - start <= _LONGEST_CAPTION and is_caption(text[start:end])
    return [*headers, *_cut_tails(text, start, end, "caption" if captioned else None)]


def _whole(line: str) -> BlockKind | None:
    if not any(character.isalnum() for character in line):
        return None if _QUOTES & set(line) else "notice"
    if kind := whole_kind(line):
        return kind
    return "date" if is_date_line(line) else None


def _cut_tails(text: str, start: int, end: int, kind: BlockKind | None) -> list[_Piece]:
    tails: list[_Piece] = []
    while len(tails) < _MOST_TAILS and (tail := find_tail(text[start:end])):
        begin = start + tail.start
        tails.insert(0, _Piece(begin, end, tail.kind))
        end = start + len(text[start:begin].rstrip())
        if kind is None and tail.kind == "credit" and _is_credited(text, start, end):
            kind = "caption"
    return [_Piece(start, end, kind), *tails]


def _is_credited(text: str, start: int, end: int) -> bool:
    """Whether a stretch before a picture credit is the caption, not a whole article on one line."""
    return 0 < end - start <= _LONGEST_CREDITED and not any(mark in text[start:end] for mark in '"“”')


def _split_title(text: str, pieces: list[_Piece], title: str) -> list[_Piece]:
    """The title that a text runs on from, on its first line, becomes a piece of its own."""
    if not title or not pieces or pieces[0].kind or not text.startswith(title, pieces[0].start):
        return pieces
    first = pieces[0]
    cut = first.start + len(title)
    while cut < first.end and text[cut] in ".:!? \xa0-–—|":
        cut += 1
    rest = _skip(text, cut)
    # Only where a sentence begins: "NATO" is not the title of "NATO warns …".
    if rest >= first.end or text[rest].islower() or not text[first.start + len(title) : cut].strip(" \xa0"):
        return pieces
    end = first.start + len(text[first.start : cut].rstrip())
    return [_Piece(first.start, end, "headline"), *_judge(text, rest, first.end), *pieces[1:]]


def _skip(text: str, start: int) -> int:
    while start < len(text) and text[start].isspace():
        start += 1
    return start


class _Placing:
    """Walks over the pieces from the top and decides what only their place can tell."""

    def __init__(self, text: str, pieces: list[_Piece], title: str) -> None:
        self.text = text
        self.pieces = pieces
        self.title = title
        self.prose = [index for index, piece in enumerate(pieces) if piece.kind is None]
        self.seen_headline = any(piece.kind == "headline" for piece in pieces)
        self.seen_body = False
        self.last_headline = -2

    def blocks(self) -> list[Block]:
        """All pieces as blocks."""
        found: list[Block] = []
        for index, piece in enumerate(self.pieces):
            if piece.kind is not None:
                found.append(Block(piece.start, piece.end, self._known(index, piece.kind)))
            else:
                found += self._place(index, piece)
        return [block for block in found if block.start < block.end]

    def _known(self, index: int, kind: BlockKind) -> BlockKind:
        """A date on a line of its own between paragraphs heads the part of the text that follows."""
        if kind != "date" or not self.seen_body or not self._is_followed(index) or self._is_run_on(index):
            return kind
        return "date" if is_labelled(self.text[self.pieces[index].start : self.pieces[index].end]) else "subhead"

    def _place(self, index: int, piece: _Piece) -> list[Block]:
        line = self.text[piece.start : piece.end]
        if not self.seen_body:
            if kind := self._above_body(index, line):
                return [Block(piece.start, piece.end, kind)]
            first, self.seen_body = True, True
        else:
            first = False
        if dateline := match_dateline(line, is_first=first):
            end = piece.start + dateline.end
            body = _skip(self.text, end)
            return [Block(piece.start, end, "dateline"), Block(min(body, piece.end), piece.end, "paragraph")]
        if not first and is_inner_subhead(line, before=self._prose(index, -1), after=self._prose(index, 1)):
            return [Block(piece.start, piece.end, "subhead")]
        return [Block(piece.start, piece.end, "paragraph")]

    def _above_body(self, index: int, line: str) -> BlockKind | None:
        """Headline, subhead or byline; None for the first paragraph."""
        if match_dateline(line, is_first=True) or not self._is_followed(index):
            return None
        if is_byline(line) and (index > 0 or line[:2].lower() == "by") and not same_words(line, self.title):
            return "byline"
        if not self.seen_headline and index == self.prose[0] and self._is_headline(index, line):
            self.seen_headline, self.last_headline = True, index
            return "headline"
        if self.seen_headline and is_masthead(line) and self._is_header(index + 1):
            return "byline"
        if index == self.last_headline + 1 and is_subhead(line) and is_one_sentence(line):
            return "subhead"
        return None

    def _is_headline(self, index: int, line: str) -> bool:
        after = f"{self._prose(index, 1)} {self._prose(index, 2)}"
        following = self._prose(index, 1)
        header = is_byline(following) or match_dateline(following, is_first=True) is not None
        return is_headline(line, title=self.title, after=after, header_follows=header)

    def _is_header(self, index: int) -> bool:
        """Whether a piece still stands above the text: a date, a byline, a notice, a paragraph with a dateline."""
        line = self._prose(index, 0)
        known = self.pieces[index].kind in ("date", "byline", "notice")
        return known or is_byline(line) or bool(line and match_dateline(line, is_first=True))

    def _is_followed(self, index: int) -> bool:
        return bool(self.prose) and self.prose[-1] > index

    def _is_run_on(self, index: int) -> bool:
        """Whether text follows the piece on the same line."""
        return "\n" not in self.text[self.pieces[index].end : self.pieces[index + 1].start]

    def _prose(self, index: int, step: int) -> str:
        """The undecided piece so many steps before or after, by place among the pieces; empty when it is another."""
        at = index + step
        if not 0 <= at < len(self.pieces) or self.pieces[at].kind is not None:
            return ""
        return self.text[self.pieces[at].start : self.pieces[at].end]
