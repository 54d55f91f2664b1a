"""An attribution while it is being read, and how token sets become character ranges."""

from collections.abc import Collection
from dataclasses import dataclass, field

from spacy.tokens import Token

from onrecord.reading.quotes.layout import Sheet
from onrecord.record.quote import CueClass
from onrecord.record.span import Span

EDGE = frozenset({",", ":", ";", "-", "–", "—", "--", "―", "…", "..."})
TAIL = EDGE | {".", "(", "["}
HEAD = EDGE | {".", ")", "]", "?", "!"}
STRETCH = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "PART"})
WIDEST = 100
"""Tokens a speaker's phrase may reach to either side of its head."""
JOINTS = 3
"""Hyphens a range is drawn out over."""
ASIDE = frozenset({"WP", "WDT", "WP$"})
CLAUSES = frozenset({"relcl", "advcl", "parataxis", "ccomp", "acl"})


@dataclass(slots=True, eq=False)
class Draft:
    """One attribution. `anchor` is the token it hangs on; `rule` names how its content was found.

    `regions` are the quoted regions in its content, `latest` one past the last token of the last of them.
    """

    rule: str
    cue_class: CueClass
    anchor: int
    content: list[Span]
    source: list[Span] = field(default_factory=list)
    cue: list[Span] = field(default_factory=list)
    addressee: Span | None = None
    negated: bool = False
    regions: set[int] = field(default_factory=set)
    latest: int = 0

    @property
    def start(self) -> int:
        """Where its content begins."""
        return self.content[0].start


def token_span(token: Token) -> Span:
    """The characters of a token."""
    return Span(token.idx, token.idx + len(token.text))


def subtree(token: Token, within: tuple[int, int]) -> set[int]:
    """Indices of a token and everything under it, inside a token range."""
    # The edges are stored, a walk is not: a sentence of 100,000 words would make it quadratic, and recursive.
    return set(range(max(within[0], token.left_edge.i), min(within[1], token.right_edge.i + 1)))


def runs(sheet: Sheet, tokens: Collection[int], *, barred: Collection[int] = (), grow: bool = True) -> list[Span]:
    """The token set as character ranges: gaps of marks bridged, marks and blanks at the ends left out.

    With `grow`, a range that touches a quoted region takes in the whole region, unless a barred token is in it.
    """
    if grow:
        shut = {sheet.region_of[i] for i in barred}
        wanted = set(tokens)
        for number in {sheet.region_of[i] for i in tokens} - shut - {-1}:
            wanted.update(range(*sheet.region_tokens[number]))
    else:
        wanted = set(tokens)
    wanted.difference_update(barred)
    groups: list[list[int]] = []
    for i in sorted(wanted):
        if groups and _is_joined(sheet, groups[-1][-1], i, barred):
            groups[-1].append(i)
        else:
            groups.append([i])
    found = (_trimmed(sheet, group[0], group[-1]) for group in groups)
    return [span for span in found if span is not None]


def _is_joined(sheet: Sheet, left: int, right: int, barred: Collection[int]) -> bool:
    """Whether only marks and blanks of the same paragraph stand between two tokens."""
    return sheet.paragraph_of[left] == sheet.paragraph_of[right] and all(
        (sheet.doc[i].is_punct or sheet.doc[i].is_space or sheet.doc[i].is_quote) and i not in barred
        for i in range(left + 1, right)
    )


def _trimmed(sheet: Sheet, first: int, last: int) -> Span | None:
    doc = sheet.doc
    while first <= last and (doc[first].is_space or doc[first].text in HEAD) and not _opens_region(sheet, first):
        first += 1
    while last >= first and (doc[last].is_space or doc[last].text in TAIL) and not _closes_region(sheet, last):
        last -= 1
    if first > last or not any(character.isalnum() for token in doc[first : last + 1] for character in token.text):
        return None
    first, last = _whole_words(sheet, first, last)
    start, end = doc[first].idx, doc[last].idx + len(doc[last].text)
    opened, closed = sheet.region_of[first], sheet.region_of[last]
    if opened >= 0 and sheet.region_tokens[opened][0] == first:
        start = min(start, sheet.regions[opened].start)
    if closed >= 0 and sheet.region_tokens[closed][1] == last + 1:
        end = max(end, sheet.regions[closed].end)
    return Span(start, end)


def _whole_words(sheet: Sheet, first: int, last: int) -> tuple[int, int]:
    """The range drawn out to whole words where it begins or ends at a hyphen: 'vice-president' is three tokens."""
    doc = sheet.doc
    for _ in range(JOINTS):
        if last + 2 < len(doc) and _is_joint(sheet, last + 1) and doc[last + 2].is_alpha:
            last += 2
        if first >= 2 and _is_joint(sheet, first - 1) and doc[first - 2].is_alpha:
            first -= 2
    return first, last


def _is_joint(sheet: Sheet, i: int) -> bool:
    """Whether a token is a hyphen inside a word."""
    doc = sheet.doc
    same = sheet.region_of[i - 1] == sheet.region_of[i] == sheet.region_of[i + 1]
    return doc[i].text == "-" and not doc[i - 1].whitespace_ and not doc[i].whitespace_ and same


def _opens_region(sheet: Sheet, i: int) -> bool:
    number = sheet.region_of[i]
    return number >= 0 and sheet.region_tokens[number][0] == i


def _closes_region(sheet: Sheet, i: int) -> bool:
    number = sheet.region_of[i]
    return number >= 0 and sheet.region_tokens[number][1] == i + 1


def phrase(sheet: Sheet, head: Token, *, first: int = 0, last: int | None = None, but: int = -1) -> set[int]:
    """Token indices of a speaker's noun phrase: apposition, coordination and the clauses that tell which one is meant.

    A clause with the token `but` in it, the cue, is left out.
    """
    found: set[int] = set()
    first = max(first, head.i - WIDEST)
    last = min(len(sheet.doc) if last is None else last, head.i + WIDEST)
    stack = [head]
    while stack:
        token = stack.pop()
        if first <= token.i < last:
            found.add(token.i)
            for child in token.children:
                if child.dep_ not in CLAUSES:
                    if not _is_setting(child):
                        stack.append(child)
                elif _restricts(child) and not child.left_edge.i <= but <= child.right_edge.i:
                    found |= _to_aside(child, subtree(child, (first, last)))
    if not found:
        return found
    low = high = head.i if first <= head.i < last else min(found)
    while low - 1 >= first and (low - 1 in found or (sheet.doc[low - 1].is_punct and low - 2 in found)):
        low -= 1
    while high + 1 < last and (high + 1 in found or (sheet.doc[high + 1].is_punct and high + 2 in found)):
        high += 1
    return set(range(low, high + 1))


def _is_setting(child: Token) -> bool:
    """Whether a phrase behind a comma says where it was said: 'said Leyla Hasan, a nurse, from her hospital bed'."""
    if child.dep_ != "prep" or child.doc[max(child.i - 1, 0)].text != ",":
        return False
    return any(below.tag_ == "PRP$" for placed in child.children for below in placed.children)


def _to_aside(clause: Token, tokens: set[int]) -> set[int]:
    """A clause's tokens up to its first ', who …' or ', which …'."""
    doc, end = clause.doc, clause.right_edge.i
    asides = (i for i in range(clause.i + 1, end) if doc[i].text == "," and doc[i + 1].tag_ in ASIDE)
    aside = next(asides, end + 1)
    return {i for i in tokens if i < aside}


def _restricts(clause: Token) -> bool:
    """Whether a clause tells which noun is meant: 'officials familiar with the talks', 'a diplomat who was there'."""
    if clause.dep_ == "acl" and clause.tag_ in {"VBD", "VBZ", "VBP"}:
        # "Two officials briefed on the talks said": to the tagger a past tense, but another verb follows.
        noun = clause.head
        return clause.lower_.endswith("ed") and noun.dep_ == "nsubj" and noun.head.i == clause.right_edge.i + 1
    return clause.dep_ in {"acl", "relcl"} and not clause.doc[max(clause.left_edge.i - 1, 0)].is_punct


def noun_stretch(sheet: Sheet, begin: int, end: int) -> set[int]:
    """The noun phrase that begins at a token, taken word by word where the parse has no subject."""
    found: set[int] = set()
    for token in sheet.doc[begin : min(end, begin + 20)]:
        inside = token.pos_ in STRETCH or (found and token.lower_ in {"of", "for"})
        if not inside and (token.pos_ != "PRON" or found):
            break
        found.add(token.i)
    return found if any(sheet.doc[i].pos_ in {"PROPN", "NOUN", "PRON"} for i in found) else set()
