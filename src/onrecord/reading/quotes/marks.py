"""Quote marks: which stretches of a paragraph stand between marks, and which marks are only apostrophes.

Needs   the text and its paragraphs; no parse
Gives   regions in text order, nested ones after the one that holds them
Source  newspaper style books (AP, Reuters): a mark opened on each paragraph of a long quote and closed once;
        the single mark for headlines and for quotes in quotes
Scored  tests; `content_type` of the PolNeAR scorer agrees on ordinary text
Limits  a region never crosses a paragraph; a straight single mark that nothing closes is an apostrophe
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from onrecord.record.quote import QuoteForm
from onrecord.record.span import Span

OPENERS = {"“": "”", "„": "“", "«": "»", "‹": "›", "``": "''", '"': '"', "''": "''", "‟": "”", "＂": "＂"}
CLOSERS = frozenset({"”", "»", "›", '"', "''", "“", "＂"})
SINGLES = "‘’'‚‛"
LONGEST_SINGLE = 400
"""A stretch between single marks is a headline's quote or a quote in a quote: characters, as in the scorer."""
DEEPEST = 3
ENDING = frozenset(',.?!…"”')
WRAPPED_SHARE = 0.7
WIDEST_WRAP = 120
"""Characters: longer lines are paragraphs, not a page's width."""
SENTENCE_END = frozenset(".?!:;…”\"'’)")

_MARK = re.compile(r"``|''|[“”„‟«»‹›\"＂]")
_SINGLE_OPEN = re.compile(r"(?<!\w)[‘‚‛'](?=[\w\[$£€(…])")
_SINGLE_CLOSE = re.compile(r"(?<=[\w.,!?…%)\]])[’'](?!\w)")
_ELISION = re.compile(r"\d0s|\d\ds?\b|(?:em|til|till|cause|n|tis|twas|bout|round|neath|cuz|nuff)\b", re.IGNORECASE)
_INCHES = re.compile(r"\d['’′]\s?\d{1,2}$")
_SMALL_WORDS = frozenset(
    {"a", "an", "the", "and", "or", "but", "of", "in", "on", "at", "to", "for", "from", "by", "with", "as", "is", "vs"}
)


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch between marks. `start:end` holds the marks, `inner` does not.

    `unclosed`: no closing mark; the region was ended at the paragraph's end or before the next opening mark.
    `continued`: unclosed because the next paragraph opens with a mark again, so the quote goes on there.
    `depth` is 0 outside all other regions.
    """

    start: int
    end: int
    inner: Span
    mark: str
    depth: int = 0
    unclosed: bool = False
    continued: bool = False

    @property
    def span(self) -> Span:
        """The range with its marks."""
        return Span(self.start, self.end)

    @property
    def single(self) -> bool:
        """Whether it stands between single marks."""
        return self.mark in SINGLES


def paragraphs_of(text: str, ranges: Iterable[Span]) -> list[Span]:
    """The ranges cut at line ends, empty lines and white space at the ends left out; lines only wrapped stay whole."""
    return [span for start, end in ranges for span in _unwrapped(text, _lines(text, start, end))]


def _lines(text: str, start: int, end: int) -> list[Span]:
    found = []
    for line in re.finditer(r"[^\r\n\u2028\u2029]+", text[start:end]):
        left, right = start + line.start(), start + line.end()
        while left < right and text[left].isspace():
            left += 1
        while right > left and text[right - 1].isspace():
            right -= 1
        if left < right:
            found.append(Span(left, right))
    return found


def _unwrapped(text: str, lines: list[Span]) -> list[Span]:
    """Lines joined where the first word of the next would not have fitted: text broken at a fixed width."""
    width = max((end - start for start, end in lines), default=0)
    if width > WIDEST_WRAP:
        return lines
    full = [
        here.end - here.start + 1 + len(text[after.start : after.end].split(None, 1)[0]) > width
        for here, after in pairwise(lines)
    ]
    # Where nearly all lines are full the text is wrapped throughout; else one full line may be a long paragraph.
    throughout = len(full) > 1 and sum(full) >= WRAPPED_SHARE * len(full)
    found = lines[:1]
    for here, after, filled in zip(lines, lines[1:], full, strict=False):
        blank = text[here.end : after.start].count("\n") > 1
        if filled and not blank and (throughout or text[here.end - 1] not in SENTENCE_END):
            found[-1] = Span(found[-1].start, after.end)
        else:
            found.append(after)
    return found


def find_regions(text: str, paragraphs: Sequence[Span]) -> list[Region]:
    """The regions of each paragraph, in text order."""
    found: list[Region] = []
    for number, span in enumerate(paragraphs):
        regions = _paragraph_regions(text, span)
        last = max((region for region in regions if region.depth == 0), key=lambda r: r.end, default=None)
        if last is not None and last.unclosed and last.end == span.end and number + 1 < len(paragraphs):
            ahead = _MARK.match(text, paragraphs[number + 1].start)
            if ahead and ahead.group() in OPENERS:
                regions[regions.index(last)] = replace(last, continued=True)
        found += regions
    return found


def _paragraph_regions(text: str, span: Span) -> list[Region]:
    doubles = _doubles(text, span)
    regions = sorted([*doubles, *_singles(text, span, doubles)], key=lambda region: (region.start, -region.end))
    nested: list[Region] = []
    stack: list[Region] = []
    for region in regions:
        while stack and stack[-1].end <= region.start:
            stack.pop()
        if stack and stack[-1].end < region.end:
            continue
        placed = replace(region, depth=len(stack))
        stack.append(placed)
        nested.append(placed)
    return nested


def _doubles(text: str, span: Span) -> list[Region]:
    """Regions between double marks, by a stack of open ones."""
    done: list[Region] = []
    opened: list[tuple[str, int, int]] = []
    lost: list[tuple[str, int, int]] = []
    for found in _MARK.finditer(text, span.start, span.end):
        mark, at, after = found.group(), found.start(), found.end()
        opens, closes = _can_open(text, span, at, after), _can_close(text, span, at, after)
        if mark == '"' and _INCHES.search(text, max(span.start, at - 6), at) and (not opened or not closes):
            continue
        if opened and _closes(opened, mark, opens=opens, closes=closes):
            kind, start, inner = opened.pop()
            done.append(Region(start, after, Span(inner, at), kind))
        elif _opens(mark, opened, opens=opens, closes=closes):
            if len(opened) >= DEEPEST:
                lost.append(opened.pop(0))
            opened.append((mark, at, after))
    opened = lost + opened
    return done + _repaired(text, span, opened, done)


def _closes(opened: list[tuple[str, int, int]], mark: str, *, opens: bool, closes: bool) -> bool:
    """Whether `mark` closes the innermost open mark."""
    kind = opened[-1][0]
    if mark == OPENERS.get(kind) and mark != kind:
        return True
    if mark not in CLOSERS:
        return False
    if mark in {"»", "›"} or kind in {"«", "‹"}:
        return False
    if mark == "”":
        return True
    if len(opened) >= DEEPEST:
        return True
    # A straight mark or a mis-typed “ closes unless it can only be an opening one.
    return closes if mark == "“" and kind != "„" else closes or not opens


def _opens(mark: str, opened: list[tuple[str, int, int]], *, opens: bool, closes: bool) -> bool:
    if mark in {"»", "›", "“", "«", "„", "‟", "‹", "``"}:
        return mark in OPENERS and (opens or not closes)
    if mark == "”":
        return not opened and opens and not closes
    return opens


def _can_open(text: str, span: Span, at: int, after: int) -> bool:
    before = text[at - 1] if at > span.start else " "
    ahead = text[after] if after < span.end else " "
    spaced = before.isspace() and ahead.isspace() and at > span.start
    return (not before.isalnum() and (not ahead.isspace()) and ahead not in ".,;:!?)”") or (
        spaced or (at == span.start)
    )


def _can_close(text: str, span: Span, at: int, after: int) -> bool:
    before = text[at - 1] if at > span.start else " "
    ahead = text[after] if after < span.end else " "
    if at == span.start:
        return False
    if before.isspace() and ahead.isspace():
        return True
    return not before.isspace() and before not in "([{—–" and (not ahead.isalnum() or before in ".,!?…")


def _repaired(text: str, span: Span, opened: list[tuple[str, int, int]], done: list[Region]) -> list[Region]:
    """Open marks nothing closed: they run to the paragraph's end or to the next mark of the same kind.

    A quote that fills its paragraph from the first character holds marks of another kind as its own.
    """
    starts = sorted([*((region.start, region.mark) for region in done), *((start, kind) for kind, start, _ in opened)])
    found = []
    for kind, start, inner in opened:
        following = bisect_right(starts, (start, "\uffff"))
        if start == span.start:
            end = next((at for at, other in starts[following:] if other == kind), span.end)
        else:
            end = starts[following][0] if following < len(starts) else span.end
        while end > inner and text[end - 1].isspace():
            end -= 1
        if end > inner:
            found.append(Region(start, end, Span(inner, end), kind, unclosed=True))
    return found


def _singles(text: str, span: Span, doubles: Sequence[Region]) -> list[Region]:
    """Regions between single marks that lie wholly inside or outside each double region."""
    closers = [found.start() for found in _SINGLE_CLOSE.finditer(text, span.start, span.end)]
    if not closers:
        return []
    edges = sorted({edge for region in doubles for edge in (region.start, region.end)})
    found: list[Region] = []
    free_from = span.start
    for opening in _SINGLE_OPEN.finditer(text, span.start, span.end):
        at = opening.start()
        if at < free_from or text[at : at + 2] == "''" or text[at - 1 : at + 1] == "''" or _ELISION.match(text, at + 1):
            continue
        limit = min(at + LONGEST_SINGLE, span.end)
        next_edge = bisect_right(edges, at)
        nearest = min(limit, edges[next_edge]) if next_edge < len(edges) else limit
        close = _closer(text, closers, at, nearest)
        if close is None and nearest < limit and at == span.start:
            close = _closer_over(text, closers, doubles, at, limit)
        if close is not None:
            found.append(Region(at, close + 1, Span(at + 1, close), text[at]))
            free_from = close + 1
    return found


def _closer_over(text: str, closers: Sequence[int], doubles: Sequence[Region], at: int, limit: int) -> int | None:
    """The mark that closes a single which opens the paragraph and holds whole doubles: 'We cannot say "no",' X said."""
    first = bisect_right(closers, at + 1)
    for close in closers[first : first + 12]:
        if close >= limit or any(region.start <= at < region.end for region in doubles):
            return None
        held = any(region.start < close < region.end for region in doubles)
        if not held and text[close - 1] in ENDING and text[close - 1 : close + 1] != "''":
            return close
    return None


def _closer(text: str, closers: Sequence[int], at: int, limit: int) -> int | None:
    """The mark that closes a single opened at `at`: the first, unless it is a possessive plural's and another comes."""
    first = bisect_right(closers, at + 1)
    candidates = closers[first : first + 6]
    inside = [close for close in candidates if close < limit and text[close - 1 : close + 1] != "''"]
    for position, close in enumerate(inside):
        possessive = text[close - 1] == "s" and text[close + 1 : close + 3].strip()[:1].islower()
        if not possessive or position + 1 == len(inside):
            return close
    return None


def form_of(text: str, spans: Iterable[Span], regions: Sequence[Region], *, depth: int = 0) -> QuoteForm:
    """`direct` when every letter and digit of the spans is within marks, `indirect` when none is, else `mixed`.

    Only regions of one depth count: what is told inside quoted speech is direct by marks of its own.
    """
    outer = [region for region in regions if region.depth == depth]
    starts = [region.start for region in outer]
    total = quoted = 0
    for start, end in spans:
        total += _letters(text[start:end])
        at = max(bisect_right(starts, start) - 1, 0)
        while at < len(outer) and outer[at].start < end:
            quoted += _letters(text[max(start, outer[at].start) : min(end, outer[at].end)])
            at += 1
    if not quoted:
        return "indirect"
    return "direct" if quoted == total else "mixed"


def _letters(piece: str) -> int:
    return sum(character.isalnum() for character in piece)


def is_title(text: str, region: Region) -> bool:
    """Whether the region reads as the title of a work: two words or more, all but small words capitalised, no stop."""
    inner = text[region.inner.start : region.inner.end].strip()
    words = re.findall(r"[^\W\d_][\w’'-]*", inner)
    if len(words) < 2 or len(words) > 14 or inner[-1:] in ".!?…" or ("," in inner[-1:] and len(words) > 8):
        return False
    return all(word[0].isupper() or word.lower() in _SMALL_WORDS for word in words) and words[0][0].isupper()


def is_fragment(text: str, region: Region) -> bool:
    """Whether the region is a few words of somebody's inside another's sentence: a scare quote or a term."""
    inner = text[region.inner.start : region.inner.end].strip()
    if inner[-1:] in ".!?…" and inner[:1].isupper():
        return False
    return len(inner.split()) <= 4
