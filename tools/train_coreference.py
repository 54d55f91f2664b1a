"""Trains the coreference scorer: `python tools/train_coreference.py GOLD... [--check]`.

Gold as for train_names.py. Names come from classifiers that have not seen the document (six folds), as they will be on
new text. Writes reading/coreference/data/scorer.npz; with --check it prints the figures of six-fold cross-validation
instead.
"""

import argparse
from dataclasses import dataclass
from pathlib import Path

import numpy as np

import train_names
from onrecord.evaluate.chains import head_alignment, score_chains
from onrecord.reading.coreference import resolve, scorer
from onrecord.reading.coreference.candidates import find_pairs
from onrecord.reading.coreference.features import encode
from onrecord.reading.coreference.phrases import Phrase
from onrecord.reading.coreference.questions import PAIRS, PHRASES
from onrecord.reading.coreference.resolve import prepare
from onrecord.reading.coreference.scorer import summed
from onrecord.reading.page import Page
from onrecord.reading.quotes import find_quotes
from onrecord.reading.sentences import find_sentences
from onrecord.record.mention import Mention
from onrecord.record.span import Span

TARGET = Path(__file__).parent.parent / "src/onrecord/reading/coreference/data/scorer.npz"
LEARNERS, HIDDEN, EPOCHS, RATE, L2, DROPOUT = 3, 8, 10, 0.004, 0.08, 0.4
# How often an epoch takes each report: our own are seven times as many as GUM's, and chain more general nouns. GUM news
# by head, one training, cross-validated: 62.9 with 84.4 % of the pronouns right at 1, 63.5 with 87.1 % at 3.
TIMES = {"own": 1, "marked": 1}
GOLD_TIMES = 3


@dataclass
class Lesson:
    """A document ready to learn from.

    `phrase` and `pair` are rows of the learnt tables, one line a question; `chain` is the gold chain of each phrase,
    -1 - index where it has none; `times` is how often an epoch takes it.
    MEANTIME's own chains count nothing: they hold predicates and appositions, and our marks on its texts follow GUM.
    """

    phrase: np.ndarray
    pair: np.ndarray
    anaphors: np.ndarray
    antecedents: np.ndarray
    chain: np.ndarray
    weight: np.ndarray
    times: int


def gold_chains(row: dict, page: Page, phrases: list[Phrase]) -> np.ndarray:
    """Gold chain of each phrase by the scorer's own head alignment."""
    doc = page.doc
    spans = {}
    for i, phrase in enumerate(phrases):
        first, last, head = doc[phrase.first], doc[phrase.last], doc[phrase.head]
        spans.setdefault((first.idx, last.idx + len(last.text)), (i, (head.idx, head.idx + len(head.text))))
    gold = {(m["start"], m["end"]): m for m in row["mentions"] if m["chain"] is not None}
    aligned = head_alignment(
        {s: tuple(m["head"]) for s, m in gold.items()}, {s: head for s, (_, head) in spans.items()}
    )
    numbers: dict[str, int] = {}
    chain = np.array([-1 - i for i in range(len(phrases))])
    for span, target in aligned.items():
        chain[spans[span][0]] = numbers.setdefault(gold[target]["chain"], len(numbers))
    return chain


def read_pages(rows: list[dict]) -> list[Page]:
    """Pages with names from classifiers that have not seen them, and quotes."""
    pages = train_names.read_pages(rows)
    for page in pages:
        page.sentences = find_sentences(page)
    set_heads(rows, pages)
    train_names.read_held_out(rows, pages)
    for page in pages:
        page.quotes = find_quotes(page)
    return pages


def set_heads(rows: list[dict], pages: list[Page]) -> None:
    """Give the project's own mentions the heads that the parse has."""
    for row, page in zip(rows, pages, strict=True):
        for mention in row["mentions"]:
            if not mention.get("head"):
                head = page.tokens_in(Span(mention["start"], mention["end"])).root
                mention["head"] = (head.idx, head.idx + len(head.text))


def lesson(row: dict, page: Page) -> Lesson:
    """What the scorer learns from one document."""
    phrases, table, *_ = prepare(page)
    anaphors, antecedents = find_pairs(phrases, table)
    codes = encode(phrases, table, anaphors, antecedents)
    weight = np.full(len(phrases), 0.0 if row.get("gold_end") else 1.0, dtype=np.float32)
    times = TIMES.get(row["genre"], GOLD_TIMES)
    rows = PHRASES.spread(codes.phrase), PAIRS.spread(codes.pair)
    return Lesson(*rows, anaphors, antecedents, gold_chains(row, page, phrases), weight, times)


class Learner:
    """The scorer's weights with their moments (Adam)."""

    def __init__(self, seed: int) -> None:
        rng = np.random.default_rng(seed)

        def table(size: int) -> np.ndarray:
            start = rng.normal(size=(size, HIDDEN + 1)) * 0.1
            start[:, -1] = 0
            return start.astype(np.float32)

        self.w = {
            "antecedent": table(PHRASES.learnt),
            "anaphor": table(PHRASES.learnt),
            "pair": table(PAIRS.learnt),
            "pair_bias": np.zeros(HIDDEN, np.float32),
            "pair_out": (rng.normal(size=HIDDEN) * 0.1).astype(np.float32),
            "alone": table(PHRASES.learnt),
            "alone_bias": np.zeros(HIDDEN, np.float32),
            "alone_out": (rng.normal(size=HIDDEN) * 0.1).astype(np.float32),
        }
        self.m = {k: np.zeros_like(v) for k, v in self.w.items()}
        self.v = {k: np.zeros_like(v) for k, v in self.w.items()}
        self.rng, self.steps = rng, 0

    def step(self, x: Lesson, rate: float) -> None:
        """One document: softmax over each phrase's antecedents and "nothing", all right answers together."""
        w, own, pair, j, i = self.w, x.phrase, x.pair, x.anaphors, x.antecedents
        both = summed(w["pair"], pair) + summed(w["antecedent"], own)[i] + summed(w["anaphor"], own)[j]
        alone = summed(w["alone"], own)
        h, h_mask = self._hidden(both[:, :-1] + w["pair_bias"])
        a, a_mask = self._hidden(alone[:, :-1] + w["alone_bias"])
        pairs, nothing = h @ w["pair_out"] + both[:, -1], a @ w["alone_out"] + alone[:, -1]
        d_pairs, d_nothing = self._slopes(x, pairs, nothing)
        d_both = np.column_stack([np.outer(d_pairs, w["pair_out"]) * h_mask, d_pairs]).astype(np.float32)
        d_alone = np.column_stack([np.outer(d_nothing, w["alone_out"]) * a_mask, d_nothing]).astype(np.float32)
        self._update(
            {
                "pair": _scatter(w["pair"].shape, pair, d_both),
                "antecedent": _scatter(w["antecedent"].shape, own, _by_phrase(d_both, i, own.shape[1])),
                "anaphor": _scatter(w["anaphor"].shape, own, _by_phrase(d_both, j, own.shape[1])),
                "pair_bias": d_both[:, :-1].sum(0),
                "pair_out": h.T @ d_pairs,
                "alone": _scatter(w["alone"].shape, own, d_alone),
                "alone_bias": d_alone[:, :-1].sum(0),
                "alone_out": a.T @ d_nothing,
            },
            rate,
        )

    def _hidden(self, z: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        mask = (z > 0) * (self.rng.random(z.shape) > DROPOUT) / (1 - DROPOUT)
        return z * mask, mask

    def _slopes(self, x: Lesson, pairs: np.ndarray, nothing: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        j, n = x.anaphors, len(nothing)
        top = nothing.copy()
        np.maximum.at(top, j, pairs)
        e_pairs, e_nothing = np.exp(pairs - top[j]), np.exp(nothing - top)
        right = e_pairs * (x.chain[j] == x.chain[x.antecedents])
        total, right_total = e_nothing + np.bincount(j, e_pairs, n), np.bincount(j, right, n)
        has = right_total > 0
        wanted = np.where(has[j], right / np.maximum(right_total[j], 1e-12), 0)
        return (e_pairs / total[j] - wanted) * x.weight[j], (e_nothing / total - ~has) * x.weight

    def _update(self, slopes: dict[str, np.ndarray], rate: float) -> None:
        self.steps += 1
        for k, slope in slopes.items():
            slope = slope + L2 * self.w[k]
            self.m[k] = 0.9 * self.m[k] + 0.1 * slope
            self.v[k] = 0.99 * self.v[k] + 0.01 * slope * slope
            moved = (self.m[k] / (1 - 0.9**self.steps)) / (np.sqrt(self.v[k] / (1 - 0.99**self.steps)) + 1e-6)
            self.w[k] -= (rate * moved).astype(np.float32)


def _scatter(shape: tuple[int, int], codes: np.ndarray, slopes: np.ndarray) -> np.ndarray:
    """The slopes of each row of a table: `np.add.at`, five times as fast."""
    flat, found = codes.ravel(), np.empty(shape, np.float32)
    for unit in range(shape[1]):
        found[:, unit] = np.bincount(flat, np.tile(slopes[:, unit], len(codes)), shape[0])
    return found


def _by_phrase(slopes: np.ndarray, index: np.ndarray, count: int) -> np.ndarray:
    found = np.zeros((count, slopes.shape[1]), np.float32)
    np.add.at(found, index, slopes)
    return found


def train(lessons: list[Lesson]) -> dict[str, np.ndarray]:
    """The mean of several learners, written as one network with their hidden units side by side, in half floats."""
    lessons = [lesson for lesson in lessons if len(lesson.anaphors) and lesson.weight.any()]
    learnt = []
    for seed in range(LEARNERS):
        learner = Learner(seed)
        order = [k for k, lesson in enumerate(lessons) for _ in range(lesson.times)]
        for epoch in range(EPOCHS):
            learner.rng.shuffle(order)
            for k in order:
                learner.step(lessons[k], RATE * (1 - epoch / EPOCHS))
        learnt.append(learner.w)
    return {name: _joined(name, [w[name] for w in learnt]).astype(np.float16) for name in learnt[0]}


def _joined(name: str, parts: list[np.ndarray]) -> np.ndarray:
    if name.endswith("_out"):
        return np.concatenate(parts) / len(parts)
    if parts[0].ndim == 1:
        return np.concatenate(parts)
    straight = np.mean([part[:, -1:] for part in parts], axis=0)
    return np.concatenate([*(part[:, :-1] for part in parts), straight], axis=1)


def check(rows: list[dict], pages: list[Page], lessons: list[Lesson]) -> None:
    """Print the figures by genre, each report read with weights that have not seen it."""
    read: dict[int, tuple[Mention, ...]] = {}
    fold_of = train_names.folds(rows)
    for fold in range(train_names.FOLDS):
        learnt = train([lesson for i, lesson in enumerate(lessons) if fold_of[i] != fold])
        held = scorer.folded(learnt)
        scorer.weights = lambda held=held: held
        for i, page in enumerate(pages):
            if fold_of[i] == fold:
                read[i] = resolve(page)
    for genre in sorted({row["genre"] for row in rows}):
        documents = [(row, read[i]) for i, row in enumerate(rows) if row["genre"] == genre]
        for name, figures in score_chains(documents).items():
            print(genre, name, " ".join(f"{k} {100 * v:.2f}" for k, v in figures.items()))
        print(genre, "pronoun links", pronoun_links(documents))


def pronoun_links(documents: list[tuple[dict, tuple[Mention, ...]]]) -> str:
    """How many chained pronouns have their nearest name or noun of the chain in their gold chain, by head."""
    right = linked = 0
    for row, mentions in documents:
        end = row.get("gold_end") or len(row["text"])
        mentions = tuple(m for m in mentions if m.end <= end)
        gold = {(m["start"], m["end"]): m for m in row["mentions"] if m["chain"] is not None and m["end"] <= end}
        ours = {(m.start, m.end): tuple(m.head) for m in mentions if m.chain}
        aligned = head_alignment({span: tuple(m["head"]) for span, m in gold.items()}, ours)

        def chain_of(mention: Mention, gold: dict = gold, aligned: dict = aligned) -> str | None:
            span = aligned.get((mention.start, mention.end))
            return gold[span]["chain"] if span else None

        for mention in mentions:
            others = [m for m in mentions if m.chain == mention.chain and m.chain and m is not mention]
            if mention.form != "pronoun" or not others:
                continue
            named = [m for m in others if m.form != "pronoun"] or others
            nearest = min(named, key=lambda m: (m.start > mention.start, abs(m.start - mention.start)))
            linked += 1
            right += chain_of(mention) is not None and chain_of(mention) == chain_of(nearest)
    return f"{right} of {linked} right"


def main() -> None:
    """Train, and write or check."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--check", action="store_true")
    given = parser.parse_args()
    rows = train_names.read_gold(given.gold)
    pages = read_pages(rows)
    lessons = [lesson(row, page) for row, page in zip(rows, pages, strict=True)]
    if given.check:
        check(rows, pages, lessons)
        return
    learnt = train(lessons)
    np.savez_compressed(TARGET, **learnt)
    print(f"{sum(v.size for v in learnt.values())} weights, {TARGET.stat().st_size} bytes to {TARGET}")


if __name__ == "__main__":
    main()
