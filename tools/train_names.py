"""Trains the name classifier: `python tools/train_names.py GOLD... [--check]`.

Gold: GUM and MEANTIME files of the shared benchmarks (CC BY 4.0), the project's own reports `corpus/who/train` and
`corpus/who/more` and its own marks on MEANTIME's texts, `corpus/who/meantime.jsonl`, after the file of these. Writes
reading/names/data/kind_weights.tsv; with --check it only prints the F1 of six-fold cross-validation over documents.
"""

import argparse
import json
from collections import Counter
from pathlib import Path

import numpy as np

from onrecord.actors.registry import open_registry
from onrecord.cleaning.clean import clean
from onrecord.config import Config
from onrecord.evaluate.corpus import coreference_rows, load_corpus
from onrecord.evaluate.tasks.names import count
from onrecord.reading.model import load_model
from onrecord.reading.names import find_names, kinds
from onrecord.reading.names.candidates import Candidate
from onrecord.reading.names.find import weigh
from onrecord.reading.names.kinds import CLASSES
from onrecord.reading.page import Page
from onrecord.reading.read import parse
from onrecord.record.report import Report

TARGET = Path(__file__).parent.parent / "src/onrecord/reading/names/data/kind_weights.tsv"
HEADER = """# Weights of the name classifier, log-odds scale: see docs/models.md
# Source: trained by tools/train_names.py on GUM v11 news and interviews (Zeldes and students, CC BY 4.0), MEANTIME
#   (FBK, VU Amsterdam, UPV/EHU, CC BY 4.0) and corpus/who (CC BY 4.0); only names' context and shape, no text of them
# Format: feature <tab> one weight each for PER, ORG, LOC, NORP, OTHER
"""
FOLDS, L2, STEPS, RATE, SMALLEST = 6, 16.0, 400, 0.1, 0.1
# How often each row counts: our own marks are six times as many as the public gold, whose conventions they would
# outvote. Cross-validated on MEANTIME / GUM news / interviews, at L2 6: .869 / .821 / .742 at 6, .868 / .820 / .752 at
# 10; at L2 10 .871 / .822 / .752 at 10; at L2 16 .873 / .822 / .757 at 10; at L2 14 .870 / .819 / .759 at 14.
COUNTS = {"own": 1, "marked": 1}
GOLD_COUNTS = 10
PEOPLE = {"person": "PER", "organization": "ORG", "place": "LOC"}


def read_gold(paths: list[Path]) -> list[dict]:
    """Rows of GUM's form, each with its `genre`; marks without a text take that of the row with their id."""
    rows: list[dict] = []
    for path in paths:
        if path.is_dir():
            rows += [{**row, "genre": "own"} for row in coreference_rows(load_corpus(path))]
            continue
        texts = {row["id"]: row["text"] for row in rows}
        for row in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
            rows.append(row if "text" in row else {**row, "genre": "marked", "text": texts[row["id"]]})
    for row in rows:
        row["genre"] = "meantime" if row.get("gold_end") else row["genre"]
    return rows


def folds(rows: list[dict]) -> list[int]:
    """The fold of each row: every genre is spread over the folds; marks on a text lie in the fold of the text."""
    numbers: dict[str, int] = {}
    seen: Counter[str] = Counter()
    for row in rows:
        if row["id"] not in numbers:
            numbers[row["id"]] = seen[row["genre"]] % FOLDS
            seen[row["genre"]] += 1
    return [numbers[row["id"]] for row in rows]


def gold_classes(row: dict, page: Page, candidates: list[Candidate]) -> list[str | None]:
    """The class of each candidate, None beyond the annotated part."""
    end = row.get("gold_end") or len(row["text"])
    mentions = [m for m in row["mentions"] if m["end"] <= end]
    names = [(*m["name"], m["ner"]) for m in mentions if m.get("ner") in CLASSES]
    # "captain Harry Kane" has no name in the gold, since the head is the title: the name is one all the same.
    titled = [(m["end"], PEOPLE[m["type"]]) for m in mentions if m["kind"] == "NOM" and m["type"] == "person"]
    found: list[str | None] = []
    for candidate in candidates:
        first, last = page.doc[candidate.first], page.doc[candidate.last]
        a, b = first.idx, last.idx + len(last.text)
        if b > end:
            found.append(None)
            continue
        over = [((min(b, y) - max(a, x)) / (max(b, y) - min(a, x)), kind) for x, y, kind in names if x < b and a < y]
        if over:
            found.append(max(over)[1])
        elif last.ent_type_ == "PERSON" and any(b == stop for stop, _ in titled):
            found.append("PER")
        else:
            found.append("NORP" if candidate.label == "NORP" else "OTHER")
    return found


def train(rows: list[tuple[tuple[str, ...], str]]) -> tuple[list[str], np.ndarray]:
    """Features and weights by full-batch Adam on the L2-regularised log-loss."""
    names = sorted({name for features, _ in rows for name in features})
    column = {name: i for i, name in enumerate(names)}
    # Each row's features one after the other: of 10,000 a row has 30, and a dense product takes four times as long.
    taken = np.array([column[name] for features, _ in rows for name in features])
    lengths = np.array([len(features) for features, _ in rows])
    starts, row_of = np.cumsum(lengths) - lengths, np.repeat(np.arange(len(rows)), lengths)
    y = np.eye(len(CLASSES), dtype=np.float32)[[CLASSES.index(kind) for _, kind in rows]]
    w = np.zeros((len(names), len(CLASSES)), dtype=np.float32)
    m, v = np.zeros_like(w), np.zeros_like(w)
    for step in range(1, STEPS + 1):
        z = np.add.reduceat(w[taken], starts)
        p = np.exp(z - z.max(1, keepdims=True))
        p /= p.sum(1, keepdims=True)
        error = (p - y)[row_of]
        g = L2 * w
        for k in range(len(CLASSES)):
            g[:, k] += np.bincount(taken, error[:, k], len(names))
        m, v = 0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g * g
        w -= RATE * (0.1 if step > STEPS // 2 else 1) * (m / (1 - 0.9**step)) / (np.sqrt(v / (1 - 0.999**step)) + 1e-8)
    return names, w


def read_pages(rows: list[dict]) -> list[Page]:
    """The parse of every document, with the registry at hand."""
    config = Config()
    nlp, registry = load_model(config.reading.model), open_registry(config.actors)
    reports = [clean(Report(row["id"], row["id"], row["text"], language="en")) for row in rows]
    return [Page(report, doc, registry) for report, doc in parse(reports, nlp)]


def examples(row: dict, page: Page) -> list[tuple[tuple[str, ...], str]]:
    """Features and class of every candidate of a document, as often as it counts."""
    candidates, _, features = weigh(page)
    classes = gold_classes(row, page, candidates)
    once = [(f, kind) for f, kind in zip(features, classes, strict=True) if kind is not None]
    return once * COUNTS.get(row["genre"], GOLD_COUNTS)


def read_held_out(rows: list[dict], pages: list[Page]) -> None:
    """Give every page the names that classifiers find which have not seen it."""
    documents = [examples(row, page) for row, page in zip(rows, pages, strict=True)]
    shipped = kinds.weights
    fold_of = folds(rows)
    for fold in range(FOLDS):
        names, w = train([x for i, document in enumerate(documents) if fold_of[i] != fold for x in document])
        table = {name: i for i, name in enumerate(names, start=1)}, np.vstack([np.zeros_like(w[:1]), w]).astype(float)
        kinds.weights = lambda table=table: table
        for i, page in enumerate(pages):
            if fold_of[i] == fold:
                page.mentions = find_names(page)
    kinds.weights = shipped


def check(rows: list[dict], pages: list[Page]) -> None:
    """Print F1 by genre, each document read with weights that have not seen it."""
    read_held_out(rows, pages)
    counts: dict[str, Counter[str]] = {}
    for row, page in zip(rows, pages, strict=True):
        counts.setdefault(row["genre"], Counter()).update(count(row, page.mentions))
    for genre, tally in sorted(counts.items()):
        for way in ("overlap", "exact"):
            f = {k: 2 * tally[f"{k} {way}"] / (tally[f"{k} gold"] + tally[f"{k} found"]) for k in CLASSES[:3]}
            right, all_ = (sum(tally[f"{k} {name}"] for k in CLASSES[:3]) for name in (way, "gold"))
            found = sum(tally[f"{k} found"] for k in CLASSES[:3])
            print(
                f"{genre} {way} F1 {2 * right / (all_ + found):.3f} P {right / found:.3f} R {right / all_:.3f} "
                + " ".join(f"{k} {v:.3f}" for k, v in f.items())
            )


def main() -> None:
    """Train, and write or check."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--check", action="store_true")
    given = parser.parse_args()
    rows = read_gold(given.gold)
    pages = read_pages(rows)
    if given.check:
        check(rows, pages)
        return
    names, w = train([x for row, page in zip(rows, pages, strict=True) for x in examples(row, page)])
    lines = [
        "\t".join([name, *(f"{value:.2f}" for value in row)])
        for name, row in zip(names, w, strict=True)
        if np.abs(row).max() >= SMALLEST
    ]
    TARGET.write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines)} features to {TARGET}")


if __name__ == "__main__":
    main()
