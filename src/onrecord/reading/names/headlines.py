"""Names in headlines, where capitals tell nothing: what the rest of the report or the registry knows stays.

Needs   candidates, page.known
Gives   candidates, those in sentences of title case or capitals confirmed or cut down to what is
Source  Finkel et al. 2005 on consistency within a document; no published rule for headlines
Scored  evaluate names
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from spacy.tokens import Doc

from onrecord.reading.known import KnownNames
from onrecord.reading.names.candidates import Candidate, text_of, words_at
from onrecord.reading.page import Page

# Share of capitalised words from which a sentence says nothing by its capitals, and how many words that takes.
TITLE_CASE = 0.75
ENOUGH_WORDS = 4
LONG_WORD = 4
LOOKED_AT = 40
KEPT_LABELS = frozenset({"PERSON", "GPE", "ORG", "NORP", "LOC"})


class Loudness(NamedTuple):
    """First token index of every sentence in title case or capitals, and whether there are other sentences."""

    loud: frozenset[int]
    quiet: bool


def hear(doc: Doc) -> Loudness:
    """Which sentences of a page say nothing by their capitals."""
    starts = np.fromiter((sent.start for sent in doc.sents), dtype=np.int64)
    if not len(starts):
        return Loudness(frozenset(), quiet=False)
    lengths, letters, shapes = doc.to_array(["LENGTH", "IS_ALPHA", "SHAPE"]).T
    lengths_of = np.diff(starts, append=len(doc))
    near = np.arange(len(doc)) - np.repeat(starts, lengths_of) < LOOKED_AT
    long = near & (letters > 0) & (lengths >= LONG_WORD)
    large = [shape for shape in np.unique(shapes).tolist() if doc.vocab.strings[shape][:1] == "X"]
    words = np.add.reduceat(long.astype(np.int64), starts)
    capitals = np.add.reduceat((long & np.isin(shapes, np.array(large, dtype=np.uint64))).astype(np.int64), starts)
    counted = words >= ENOUGH_WORDS
    loud = counted & (capitals >= TITLE_CASE * words)
    return Loudness(frozenset(starts[loud].tolist()), quiet=bool((counted & ~loud).any()))


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
