"""Names in headlines, where capitals tell nothing: what the rest of the report or the registry knows stays.

Needs   candidates, page.known
Gives   candidates, those in sentences of title case or capitals confirmed or cut down to what is
Source  Finkel et al. 2005 on consistency within a document; no published rule for headlines
Scored  evaluate names
"""

from collections.abc import Iterator, Sequence

import numpy as np
from spacy.tokens import Doc

from onrecord.reading.known import KnownNames
from onrecord.reading.names.candidates import Candidate

# Share of capitalised words from which a sentence says nothing by its capitals, and how many words that takes.
TITLE_CASE = 0.75
ENOUGH_WORDS = 4
LONG_WORD = 4
LOOKED_AT = 40
KEPT_LABELS = frozenset({"PERSON", "GPE", "ORG", "NORP", "LOC"})


def loud_sentences(doc: Doc) -> tuple[set[int], bool]:
    """First token index of every sentence in title case or capitals, and whether there are other sentences."""
    starts = np.fromiter((sent.start for sent in doc.sents), dtype=np.int64)
    if not len(starts):
        return set(), False
    lengths, letters, shapes = doc.to_array(["LENGTH", "IS_ALPHA", "SHAPE"]).T
    lengths_of = np.diff(starts, append=len(doc))
    near = np.arange(len(doc)) - np.repeat(starts, lengths_of) < LOOKED_AT
    long = near & (letters > 0) & (lengths >= LONG_WORD)
    large = [shape for shape in np.unique(shapes).tolist() if doc.vocab.strings[shape][:1] == "X"]
    words = np.add.reduceat(long.astype(np.int64), starts)
    capitals = np.add.reduceat((long & np.isin(shapes, np.array(large, dtype=np.uint64))).astype(np.int64), starts)
    counted = words >= ENOUGH_WORDS
    loud = counted & (capitals >= TITLE_CASE * words)
    return set(starts[loud].tolist()), bool((counted & ~loud).any())


def confirm(doc: Doc, known: KnownNames, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, those in headlines only as far as something else confirms them."""
    loud, quiet = loud_sentences(doc)
    if not loud or not quiet:
        return list(candidates)
    kept: list[Candidate] = []
    told: set[str] = set()
    for candidate in candidates:
        if doc[candidate.first].sent.start not in loud:
            text = _text(doc, candidate)
            told.update((text, text.rsplit(" ", 1)[-1]))
    for candidate in candidates:
        if doc[candidate.first].sent.start in loud:
            kept.extend(_confirmed(doc, known, candidate, told))
        else:
            kept.append(candidate)
    return kept


def _text(doc: Doc, candidate: Candidate) -> str:
    return " ".join(doc[candidate.first : candidate.last + 1].text.lower().split())


def _confirmed(doc: Doc, known: KnownNames, candidate: Candidate, told: set[str]) -> Iterator[Candidate]:
    """The longest confirmed stretches of a candidate; a single word that spaCy has a label for stays."""
    if candidate.first == candidate.last and candidate.label in KEPT_LABELS:
        yield candidate
        return
    first = candidate.first
    while first <= candidate.last:
        for last in range(candidate.last, first - 1, -1):
            part = Candidate(first, last, candidate.label)
            text = _text(doc, part)
            if text in told or _on_file(known, doc[first : last + 1].text, text):
                yield part
                first = last
                break
        first += 1


def _on_file(known: KnownNames, text: str, lower: str) -> bool:
    """Whether the registry has the name, as it stands or, from capitals, in title case."""
    plain = " ".join(text.split())
    return known.kind_of(plain) is not None or (plain.isupper() and known.kind_of(lower.title()) is not None)
