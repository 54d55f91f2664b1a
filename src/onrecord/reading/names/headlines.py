"""Names in headlines, where capitals tell nothing: what the rest of the report or the registry knows stays.

Needs   candidates, page.known
Gives   candidates, those in sentences of title case or capitals confirmed or cut down to what is
Source  Finkel et al. 2005 on consistency within a document; no published rule for headlines
Scored  evaluate names
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from onrecord.reading.columns import Columns
from onrecord.reading.known import KnownNames
from onrecord.reading.names.candidates import Candidate, text_of, words_at
from onrecord.reading.page import Page
from onrecord.remembered import Remembered

# Share of capitalised words from which a sentence says nothing by its capitals, and how many words that takes.
TITLE_CASE = 0.75
ENOUGH_WORDS = 4
LONG_WORD = 4
LOOKED_AT = 40
SMALL, CAPITAL = 1, 2
# Words remembered before it starts afresh: 40 news articles have 7,000.
MOST = 100_000
KEPT_LABELS = frozenset({"PERSON", "GPE", "ORG", "NORP", "LOC"})


class Loudness(NamedTuple):
    """First token index of every sentence in title case or capitals, and whether there are other sentences."""

    loud: frozenset[int]
    quiet: bool


def _counts(word: str) -> int:
    """What a word counts for: long words of letters count, and those with a capital."""
    counts = len(word) >= LONG_WORD and word.isalpha()
    return (CAPITAL if word[0].isupper() else SMALL) if counts else 0


_COUNTS = Remembered(_counts, MOST)


def hear(page: Page) -> Loudness:
    """Which sentences of a page say nothing by their capitals."""
    counts = bytes(map(_COUNTS.__getitem__, page.columns.text))
    loud, quiet = [], False
    for start, end in pairwise([*page.columns.opening, len(counts)]):
        stop = min(start + LOOKED_AT, end)
        capitals = counts.count(CAPITAL, start, stop)
        words = capitals + counts.count(SMALL, start, stop)
        if words >= ENOUGH_WORDS:
            if capitals >= TITLE_CASE * words and not _has_plain_verb(page.columns, start, stop):
                loud.append(start)
            else:
                quiet = True
    return Loudness(frozenset(loud), quiet)


def _has_plain_verb(columns: Columns, start: int, stop: int) -> bool:
    """Whether a verb in lower case tells a sentence of many names from a headline: `Ann Reed and Bo Berg agreed`."""
    return any(columns.pos[i] == "VERB" and columns.text[i].islower() for i in range(start, stop))


def confirm(page: Page, candidates: Sequence[Candidate], heard: Loudness) -> list[Candidate]:
    """The candidates, those in headlines only as far as something else confirms them."""
    loud = heard.loud
    if not loud or not heard.quiet:
        return list(candidates)
    kept: list[Candidate] = []
    told: set[str] = set()
    starts = page.sentence_starts
    for candidate in candidates:
        if starts[candidate.first] not in loud:
            text = text_of(page, candidate).lower()
            told.update((text, text.rsplit(" ", 1)[-1]))
    for candidate in candidates:
        if starts[candidate.first] in loud:
            kept.extend(_confirmed(page, candidate, told))
        else:
            kept.append(candidate)
    return kept


def _confirmed(page: Page, candidate: Candidate, told: set[str]) -> Iterator[Candidate]:
    """The longest confirmed stretches of a candidate; a single word that spaCy has a label for stays."""
    if candidate.first == candidate.last and candidate.label in KEPT_LABELS:
        yield candidate
        return
    first = candidate.first
    while first <= candidate.last:
        for last in range(candidate.last, first - 1, -1):
            plain = words_at(page, first, last)
            if plain.lower() in told or _on_file(page.known, plain):
                yield Candidate(first, last, candidate.label)
                first = last
                break
        first += 1


def _on_file(known: KnownNames, text: str) -> bool:
    """Whether the registry has the name, as it stands or, from capitals, in title case."""
    return known.kind_of(text) is not None or (text.isupper() and known.kind_of(text.title()) is not None)
