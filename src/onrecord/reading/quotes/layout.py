"""The page as the quotes extractor needs it: paragraphs, quoted regions by token, sentences that respect marks.

Needs   the parse, report.blocks
Gives   a Sheet, made once a page; everything after it is look-ups
Limits  a paragraph is a line of a block that is read
"""

from bisect import bisect_left
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from onrecord.reading.page import Page
from onrecord.reading.quotes.marks import Region, find_regions, is_fragment, paragraphs_of
from onrecord.record.report import READ_KINDS, BlockKind
from onrecord.record.span import Span

PAUSES = frozenset({",", "—", "–", "-", "--"})
ENDS = frozenset({".", "?", "!", "…", "...", "?!", "!!", "...."})
FARTHEST = 300
"""Tokens a cue's content may reach to either side: keeps a text without full stops linear."""
MARK_TEXTS = frozenset({'"', "“", "”", "„", "«", "»", "``", "''", "‘", "’", "'", "‹", "›"})


@dataclass(slots=True)
class Paragraph:
    """One line: tokens `first:last`, its outer regions by index into `Sheet.regions`."""

    number: int
    span: Span
    kind: BlockKind
    first: int
    last: int
    regions: list[int] = field(default_factory=list)


@dataclass(slots=True)
class Sheet:
    """`region_of[i]` is the outer region token i touches (-1: none); `sentence_of[i]` its sentence's token range.

    `inner_regions` are the regions right inside an outer one: a quote in a quote.
    """

    doc: Doc
    text: str
    paragraphs: list[Paragraph]
    regions: list[Region]
    inner_regions: list[Region]
    region_tokens: list[tuple[int, int]]
    region_of: list[int]
    paragraph_of: list[int]
    sentence_of: list[tuple[int, int]]
    fragments: list[bool]

    def bounds(self, token: int) -> tuple[int, int]:
        """The token range content may come from: the sentence, or inside quoted speech the sentence within it."""
        number = self.region_of[token]
        first, last = self.sentence_of[token]
        if number >= 0 and not self.fragments[number]:
            inner_first, inner_last = self.region_tokens[number]
            first, last = max(first, inner_first), min(last, inner_last)
            first, last = self._parsed_sentence(token, first, last)
        return max(first, token - FARTHEST), min(last, token + FARTHEST)

    def _parsed_sentence(self, token: int, first: int, last: int) -> tuple[int, int]:
        """The parser's own sentence around a token, inside a range."""
        start = token
        while start > max(first, token - FARTHEST) and not self.doc[start].is_sent_start:
            start -= 1
        end = token + 1
        while end < min(last, token + FARTHEST) and not self.doc[end].is_sent_start:
            end += 1
        return start, end


def lay_out(page: Page) -> Sheet:
    """The sheet of a page."""
    doc, text = page.doc, page.report.text
    spans: list[Span] = []
    kinds: list[BlockKind] = []
    for block in page.report.blocks:
        if block.kind in READ_KINDS:
            lines = paragraphs_of(text, [block.span])
            spans += lines
            kinds += [block.kind] * len(lines)
    every = find_regions(text, spans)
    outer = [region for region in every if region.depth == 0]
    inner = [region for region in every if region.depth == 1]
    starts = [token.idx for token in doc]
    paragraphs = [
        Paragraph(number, span, kind, bisect_left(starts, span.start), bisect_left(starts, span.end))
        for number, (span, kind) in enumerate(zip(spans, kinds, strict=True))
    ]
    region_of, paragraph_of = [-1] * len(doc), [-1] * len(doc)
    for paragraph in paragraphs:
        paragraph_of[paragraph.first : paragraph.last] = [paragraph.number] * (paragraph.last - paragraph.first)
    region_tokens = []
    at = 0
    for number, region in enumerate(outer):
        first, last = max(bisect_left(starts, region.start + 1) - 1, 0), bisect_left(starts, region.end)
        region_tokens.append((first, last))
        region_of[first:last] = [number] * (last - first)
        while paragraphs[at].span.end <= region.start:
            at += 1
        paragraphs[at].regions.append(number)
    sheet = Sheet(doc, text, paragraphs, outer, inner, region_tokens, region_of, paragraph_of, [(0, 0)] * len(doc), [])
    sheet.fragments = [is_fragment(text, region) for region in outer]
    for paragraph in paragraphs:
        _mark_sentences(sheet, paragraph)
    return sheet


def _mark_sentences(sheet: Sheet, paragraph: Paragraph) -> None:
    starts = [
        i
        for i in range(paragraph.first, paragraph.last)
        if i == paragraph.first or (sheet.doc[i].is_sent_start and _is_boundary(sheet, i))
    ]
    for start, end in zip(starts, [*starts[1:], paragraph.last], strict=True):
        sheet.sentence_of[start:end] = [(start, end)] * (end - start)


def _is_boundary(sheet: Sheet, i: int) -> bool:
    """Whether the parser's sentence start is one: not inside a region, not before a lower-case word in mid-sentence."""
    token, before = sheet.doc[i], sheet.doc[i - 1]
    inside = sheet.region_of[i]
    if inside >= 0 and sheet.region_tokens[inside][0] < i:
        return False
    if before.text in ENDS or (before.text[-1:] == "." and token.text in MARK_TEXTS):
        return not token.text[:1].islower()
    if before.text in MARK_TEXTS or token.text in MARK_TEXTS:
        ended = before.text in ENDS or (i >= 2 and sheet.doc[i - 2].text in ENDS)
        return ended and not token.text[:1].islower()
    return not token.text[:1].islower() and not token.is_punct and before.text not in {",", "and", "the", "said"}


def is_pause(token: Token) -> bool:
    """Whether a comma or dash parts words; the hyphen of "Hyun-woo" does not."""
    if token.text not in PAUSES:
        return False
    return token.text != "-" or token.i == 0 or bool(token.whitespace_) or bool(token.nbor(-1).whitespace_)


def is_verbal(token: Token) -> bool:
    """Whether the tagger takes the token for a verb."""
    return token.tag_[:2] == "VB" or token.pos_ in {"VERB", "AUX"}
