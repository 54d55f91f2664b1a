"""Quotes: who said what.

Needs   rows {"id", "text", "attributions": [{"source", "cue", "content": [[start, end], ...], "cue_head"?}]}
Gives   e2e_f1: content IoU >= .5 one to one and the right source (shares a word; none for a source-less one), all
        and by form and for speech verbs; content_f1: the first half; source_accuracy: the second, where gold has one
Source  the same figures as score_quotes.py; contents are sets of words, so marks and final stops never count
Limits  only outermost quotes are scored: PolNeAR has no nested ones
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from onrecord.evaluate.figures import Figures, Row
from onrecord.evaluate.reader import GoldReader
from onrecord.evaluate.tasks.quoted import form_of, mask_of
from onrecord.lexicon import load_words
from onrecord.record.quote import Quote

WORD = re.compile(r"\w+")
MATCHED = 0.5
FORMS = ("direct", "mixed", "indirect")
BINS = (0.0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)

Attribution = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Scored:
    """An attribution as the scorer sees it: the words of its content and source by index, and its form."""

    content: frozenset[int]
    source: frozenset[int]
    form: str
    confidence: float = 1.0
    cue_class: str = ""


class Words:
    """The words of a text by character."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at: dict[int, int] = {}
        for number, word in enumerate(WORD.finditer(text)):
            for position in range(*word.span()):
                self.at[position] = number
        self.mask = mask_of(text)

    def of(self, spans: Iterable[Sequence[int]] | None) -> frozenset[int]:
        """Indices of the words the ranges touch."""
        return frozenset(
            self.at[position] for start, end in spans or () for position in range(start, end) if position in self.at
        )

    def scored(self, attribution: Attribution) -> Scored:
        """The attribution as word sets."""
        content = attribution.get("content") or []
        return Scored(
            self.of(content),
            self.of(attribution.get("source")),
            form_of(self.text, content, self.mask),
            attribution.get("confidence", 1.0),
            attribution.get("class", ""),
        )


def score(rows: Sequence[Row], reader: GoldReader) -> Figures:
    """Reads every row and compares quotes."""
    filings = reader.read((str(row["id"]), row["text"], None) for row in rows)
    found = {key: outermost(filing.findings.quotes) for key, filing in filings.items()}
    everything, speech = Counter[str](), Counter[str]()
    for row in rows:
        words, gold, predicted = Words(row["text"]), row["attributions"], found.get(str(row["id"]), [])
        count(words, gold, predicted, everything)
        count(words, *speech_only(words, gold, predicted), speech)
    figures = {
        "e2e_f1": f1(everything, "e2e"),
        **{f"e2e_f1_{form}": f1(everything, f"e2e_{form}") for form in FORMS},
        "e2e_f1_speech": f1(speech, "e2e"),
        "content_f1": f1(everything, "content"),
        "source_accuracy": everything["source_right"] / everything["sourced"] if everything["sourced"] else 0.0,
    }
    return Figures(everything["e2e_gold"], figures, detail_of(everything))


def outermost(quotes: Iterable[Quote]) -> list[Attribution]:
    """The quotes that are in no other, in the gold's form."""
    return [
        {
            "source": quote.speaker_spans,
            "cue": quote.cue_spans,
            "content": quote.content_spans,
            "confidence": quote.confidence,
            "class": quote.cue_class,
        }
        for quote in quotes
        if quote.within is None
    ]


def count(words: Words, gold: Iterable[Attribution], predicted: Iterable[Attribution], counts: Counter[str]) -> None:
    """Adds one text's counts."""
    golden = [item for item in map(words.scored, gold) if item.content]
    given = [item for item in map(words.scored, predicted) if item.content]
    pairs = match(golden, given)
    right = [(i, j) for i, j in pairs if source_right(golden[i], given[j])]
    for name, matched in (("content", pairs), ("e2e", right)):
        counts[f"{name}_gold"] += len(golden)
        counts[f"{name}_given"] += len(given)
        counts[f"{name}_right"] += len(matched)
        taken = {j: i for i, j in matched}
        for item in golden:
            counts[f"{name}_{item.form}_gold"] += 1
        for j, item in enumerate(given):
            form = golden[taken[j]].form if j in taken else item.form
            counts[f"{name}_{form}_given"] += 1
            counts[f"{name}_{form}_right"] += j in taken
    for i, j in pairs:
        if golden[i].source:
            counts["sourced"] += 1
            counts["source_right"] += bool(golden[i].source & given[j].source)
    hits = {j for _, j in right}
    for j, item in enumerate(given):
        low = max(edge for edge in BINS if edge <= item.confidence)
        for key in (f"bin {low}", f"class {item.cue_class}"):
            counts[f"{key}_given"] += 1
            counts[f"{key}_right"] += j in hits


def match(golden: Sequence[Scored], given: Sequence[Scored]) -> list[tuple[int, int]]:
    """Pairs one to one, best first, of those whose contents share at least half of their words."""
    offers = sorted(
        (-overlap(gold, item), i, j)
        for i, gold in enumerate(golden)
        for j, item in enumerate(given)
        if gold.content & item.content
    )
    taken_gold: set[int] = set()
    taken_given: set[int] = set()
    pairs = []
    for negative, i, j in offers:
        if i in taken_gold or j in taken_given:
            continue
        taken_gold.add(i)
        taken_given.add(j)
        if -negative >= MATCHED:
            pairs.append((i, j))
    return pairs


def overlap(one: Scored, other: Scored) -> float:
    """Shared words over all words of the two contents."""
    shared = len(one.content & other.content)
    return shared / len(one.content | other.content) if shared else 0.0


def source_right(gold: Scored, given: Scored) -> bool:
    """Whether the sources share a word, or both are empty."""
    return bool(gold.source & given.source) if gold.source else not given.source


def speech_only(
    words: Words, gold: Sequence[Attribution], predicted: Sequence[Attribution]
) -> tuple[list[Attribution], list[Attribution]]:
    """Gold with a reporting verb for its cue, and the predictions that answer none of the rest."""
    keep = [attribution for attribution in gold if _is_speech(words.text, attribution)]
    rest = [attribution for attribution in gold if not _is_speech(words.text, attribution)]
    golden = [words.scored(attribution) for attribution in keep + rest]
    given = [words.scored(attribution) for attribution in predicted]
    dropped = {j for i, j in match(golden, given) if i >= len(keep)}
    kept_words = frozenset[int]().union(*(item.content for item in golden[: len(keep)]))
    rest_words = frozenset[int]().union(*(item.content for item in golden[len(keep) :]))
    dropped |= {
        j
        for j, item in enumerate(given)
        if item.content
        and len(item.content & rest_words) * 2 > len(item.content)
        and len(item.content & kept_words) * 2 < len(item.content)
    }
    return keep, [attribution for j, attribution in enumerate(predicted) if j not in dropped]


def _is_speech(text: str, attribution: Attribution) -> bool:
    verbs = load_words("onrecord.evaluate.tasks", "speech_verbs.tsv")
    cue = [text[start:end].lower() for start, end in attribution.get("cue") or ()]
    head = attribution.get("cue_head")
    heads = [text[head[0] : head[1]].lower()] if head else cue
    return any(word in verbs for piece in heads for word in piece.split()) or "according" in " ".join(cue)


def f1(counts: Counter[str], name: str) -> float:
    """F1 of the counts under a name."""
    total = counts[f"{name}_given"] + counts[f"{name}_gold"]
    return 2 * counts[f"{name}_right"] / total if total else 0.0


def detail_of(counts: Counter[str]) -> dict[str, Any]:
    """Precision and recall by form, precision by cue class, and how often a confidence was right."""
    tables: dict[str, Any] = {}
    for name in ("e2e", *(f"e2e_{form}" for form in FORMS)):
        right, given, gold = (counts[f"{name}_{part}"] for part in ("right", "given", "gold"))
        tables[name] = {"precision": right / given if given else 0.0, "recall": right / gold if gold else 0.0}
    tables["reliability"] = {
        key.removesuffix("_given"): {"given": counts[key], "right": counts[key.removesuffix("given") + "right"]}
        for key in sorted(counts)
        if key.startswith(("bin ", "class ")) and key.endswith("_given")
    }
    return tables
