"""Stretches of capitalised words that the gazetteer knows, or that the parser's recogniser calls a place.

Needs   page.doc, page.report.blocks, the gazetteer
Gives   `Found` spans, longest first where they overlap, with the best entry the gazetteer has
Source  longest-match look-up as in Leidner (2007)
Limits  a place in lower case, or unknown to both, is not found
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from onrecord.lexicon import load_map, load_rows, load_words
from onrecord.reading.page import Page
from onrecord.reading.places.gazetteer import Candidate, Kind, NameRank
from onrecord.reading.places.naming import PACKAGE, Namer, abbreviations, is_acronym

UNREAD = frozenset({"notice", "credit"})
PLACE_LABELS = frozenset({"GPE", "LOC"})
_LONGEST = 5
# Small words inside names: "Rio de Janeiro", "Stoke-on-Trent", "St. Kitts and Nevis", "Bosnia and Herzegovina".
_INSIDE = frozenset(
    {"of", "de", "del", "la", "le", "les", "el", "al", "du", "da", "do", "dos", "di", "on", "upon", "and"}
)
_INSIDE |= {"the", "-", "–", "'", "’", ".", "'s", "’s", "bin", "am", "an", "der", "ez", "es", "ed"}


@cache
def cues(kind: str) -> frozenset[str]:
    """Words of one class of cues.tsv."""
    return frozenset(word for word, name in load_rows(PACKAGE, "cues.tsv") if name == kind)


@dataclass(slots=True)
class Found:
    """Tokens first..last (inclusive). `best` is the gazetteer's likeliest entry; None: only the recogniser saw it."""

    first: int
    last: int
    start: int
    end: int
    name: str
    best: Candidate | None
    abbreviation: str = ""
    score: float = 0.0
    feature: bool = False


def worth(entry: Candidate) -> float:
    """How far being in the gazetteer under this name speaks for its being a place here, before any context."""
    if entry.kind >= Kind.COUNTRY:
        return 2.7
    if entry.kind is Kind.ADMIN1:
        return 1.7 if entry.rank is NameRank.MAIN else 0.9
    return min(2.0, max(-0.7, 0.8 * (entry.population - 4.2))) - 0.6 * entry.rank


def find_spans(page: Page, namer: Namer) -> list[Found]:
    """Candidates in text order, not overlapping."""
    doc = page.doc
    taken = bytearray(len(doc))
    found = list(_abbreviated(page, taken))
    index = 0
    words = [token.text for token in doc]
    while index < len(doc):
        upper = words[index][:1].isupper() and not taken[index] and _readable(page, index)
        match = None if not upper else _longest(page, words, index, namer, taken)
        if match:
            found.append(match)
            index = match.last + 1
        else:
            index += 1
    for item in found:
        taken[item.first : item.last + 1] = b"\x01" * (item.last + 1 - item.first)
    found += _unknown(page, taken)
    return sorted(found, key=lambda item: item.start)


def _readable(page: Page, index: int) -> bool:
    block = page.block_of[index]
    return block is not None and block.kind not in UNREAD


def _longest(page: Page, words: Sequence[str], first: int, namer: Namer, taken: bytearray) -> Found | None:
    doc, text = page.doc, page.report.text
    word = words[first]
    if not word[:1].isupper():
        return None
    stop = first
    while stop < len(doc) and stop - first < 2 * _LONGEST and not taken[stop]:
        inner = words[stop]
        if not (inner[:1].isupper() or inner in _INSIDE or inner[:1].isdigit()) or (
            stop > first and doc[stop].is_sent_start
        ):
            break
        stop += 1
    for last in range(stop - 1, first - 1, -1):
        if not words[last][:1].isupper():
            continue
        start, end = doc[first].idx, doc[last].idx + len(words[last])
        name = text[start:end]
        if "\n" in name or name[-1] == "$" or text[end : end + 2].lstrip().startswith("$"):
            continue
        if not (name[-1].isalnum() or name[-1] == "."):
            continue
        entries = namer.known(name)
        if word == "The":
            entries = tuple(c for c in entries if c.rank is NameRank.MAIN and c.kind is Kind.CITY)
        if is_acronym(text, start, end, entries):
            continue
        upper = last + 1 < len(words) and words[last + 1][:1].isupper()
        if entries and not _only_generic(name, entries) and not _city_of(name, entries, namer, upper=upper):
            return _whole(page, words, Found(first, last, start, end, name, max(entries, key=worth)))
    return None


def _whole(page: Page, words: Sequence[str], found: Found) -> Found:
    """With the "River" or "Lake" that makes another place of it; without "City of"."""
    doc, first, last = page.doc, found.first, found.last
    if _unit_of(words, first, last):
        first += 2
        start = doc[first].idx
        return replace(found, first=first, start=start, name=page.report.text[start : found.end])
    if found.best is None or found.best.kind >= Kind.ADMIN1:
        return found
    if last + 1 < len(doc) and words[last + 1] in cues("feature"):
        last += 1
    elif first and words[first - 1] in cues("feature before"):
        first -= 1
    else:
        return found
    start, end = doc[first].idx, doc[last].idx + len(words[last])
    return Found(first, last, start, end, page.report.text[start:end], None, feature=True)


def _unit_of(words: Sequence[str], first: int, last: int) -> bool:
    return last >= first + 2 and words[first + 1] == "of" and words[first] in {"City", "State", "Town", "Province"}


def _only_generic(name: str, entries: Sequence[Candidate]) -> bool:
    """Whether "Far North", "Central District" is but words that stand in many names, and no region is called so."""
    generic = load_words(PACKAGE, "generic.tsv")
    words = name.split()
    return len(words) > 1 and all(word in generic for word in words) and all(c.kind < Kind.ADMIN1 for c in entries)


def _city_of(name: str, entries: Sequence[Candidate], namer: Namer, *, upper: bool) -> bool:
    """Whether the "City" is but a word: "London City" is another name only, "Boulder City Council" Boulder's.

    `upper`: the next word is capitalised too.
    """
    bare = name.removesuffix(" City")
    main = any(c.rank is NameRank.MAIN for c in entries)
    if bare == name or (main and not upper):
        return False
    ids = {c.geonameid for c in entries}
    people = max(c.population for c in entries)
    own = [c for c in namer.known(bare) if c.rank is NameRank.MAIN and c.kind is Kind.CITY and c.geonameid not in ids]
    return any(c.population >= people for c in own)


@cache
def _abbreviation_pattern() -> re.Pattern[str]:
    free = sorted(abbreviations("free"), key=len, reverse=True)
    comma = sorted({*abbreviations("comma"), *abbreviations("asked")}, key=len, reverse=True)
    return re.compile(
        rf"(?<![\w.])(?P<free>{'|'.join(map(re.escape, free))})(?![\w])"
        rf"|(?<=[a-z.], )(?P<comma>{'|'.join(map(re.escape, comma))})(?![\w’'])"
    )


def _abbreviated(page: Page, taken: bytearray) -> Iterator[Found]:
    doc, text = page.doc, page.report.text
    for match in _abbreviation_pattern().finditer(text):
        touched = doc.char_span(match.start(), match.end(), alignment_mode="expand")
        if touched is None or not _readable(page, touched.start):
            continue
        first, last = touched.start, touched.end - 1
        if doc[first].idx != match.start() or (first and doc[first - 1].text == "Washington"):
            continue  # "Washington D.C." is one name
        taken[first : last + 1] = b"\x01" * (last + 1 - first)
        use = "free" if match["free"] else "comma"
        yield Found(first, last, match.start(), match.end(), match.group(), None, abbreviation=use)


def _unknown(page: Page, taken: bytearray) -> Iterator[Found]:
    doc = page.doc
    for ent in doc.ents:
        if ent.label_ not in PLACE_LABELS or any(taken[ent.start : ent.end]) or not _readable(page, ent.start):
            continue
        first, last = ent.start, ent.end - 1
        while first < last and (doc[first].lower_ in {"the", "a", "an"} or doc[first].is_punct or doc[first].is_space):
            first += 1
        while first < last and (doc[last].tag_ == "POS" or doc[last].is_punct or doc[last].text[:1].islower()):
            last -= 1
        if not doc[first].text[:1].isupper() or any(word.text in load_map(PACKAGE, "bodies.tsv") for word in ent):
            continue
        start, end = doc[first].idx, doc[last].idx + len(doc[last].text)
        if is_acronym(page.report.text, start, end, ()) or "." in doc[first].text[1:-1]:
            continue
        yield Found(first, last, start, end, page.report.text[start:end], None)
