"""Scores events. A row's keys say what is asked.

`root`, `source`, `target` as words: the class of the given pair (`root_macro_f1`, `quad_macro_f1`).
`penta`: is there an event at all (`detection_f1`).
`events` with `start`: where the triggers are (`detection_f1`; MEANTIME marks every event, PLOVER few kinds).
Events with a type and coded sides: `type_acc`, `dyad_acc`, `type_dyad_acc`, `detection_f1`, each gold event set
against the event found that fits it best, none used twice.
"""

from collections.abc import Sequence
from typing import Any

from onrecord.evaluate.figures import Figures, Row
from onrecord.evaluate.reader import GoldReader
from onrecord.evaluate.tasks.coded import score_coded
from onrecord.evaluate.tasks.relations import QUADS, relation
from onrecord.record.filing import Filing
from onrecord.record.span import Span


def score(rows: Sequence[Row], reader: GoldReader) -> Figures:
    """The figures of each format the rows have, together."""
    by_kind: dict[str, list[Row]] = {}
    for row in rows:
        by_kind.setdefault(_kind(row), []).append(row)
    parts = [SCORERS[kind](of_kind, reader) for kind, of_kind in by_kind.items()]
    figures = {name: value for part in parts for name, value in part.figures.items()}
    detail = {name: value for part in parts for name, value in part.detail.items()}
    return Figures(sum(part.items for part in parts), figures, detail)


def _kind(row: Row) -> str:
    if "root" in row and isinstance(row.get("source"), str):
        return "pair"
    if "penta" in row:
        return "penta"
    return "triggers" if any("start" in event for event in row.get("events", ())) else "coded"


def macro_f1(gold: Sequence[Any], found: Sequence[Any]) -> tuple[float, dict[str, float]]:
    """Mean F1 over the classes the gold has, and each class's."""
    per_class = {}
    for label in sorted(set(gold)):
        hits = sum(1 for g, f in zip(gold, found, strict=True) if g == label == f)
        wrong = sum(1 for g, f in zip(gold, found, strict=True) if (g == label) != (f == label))
        per_class[str(label)] = 2 * hits / (2 * hits + wrong) if hits else 0.0
    return sum(per_class.values()) / len(per_class), per_class


def f1(hits: int, found: int, gold: int) -> float:
    """F1 of counts; 0 when nothing was right."""
    return 2 * hits / (found + gold) if hits else 0.0


def _texts(rows: Sequence[Row]) -> list[tuple[str, str]]:
    return [(f"row-{number}", row["text"]) for number, row in enumerate(rows)]


def _filings(rows: Sequence[Row], reader: GoldReader) -> list[Filing | None]:
    filings = reader.read((key, text, None) for key, text in _texts(rows))
    return [filings.get(key) for key, _ in _texts(rows)]


def _relations(rows: Sequence[Row], reader: GoldReader) -> Figures:
    pages = reader.pages(_texts(rows))
    found = []
    for number, row in enumerate(rows):
        page = pages[f"row-{number}"]
        found.append(relation(page, _span(row["text"], row["source"]), _span(row["text"], row["target"])))
    gold = [row["root"] for row in rows]
    root, per_class = macro_f1(gold, found)
    quad, _ = macro_f1([QUADS[label] for label in gold], [QUADS[label] for label in found])
    return Figures(len(rows), {"root_macro_f1": root, "quad_macro_f1": quad}, {"f1 by class": per_class})


def _span(text: str, part: str) -> Span:
    """Where a marked part stands; an empty span when the text does not hold it."""
    start = text.find(part)
    return Span(start, start + len(part)) if start >= 0 else Span(0, 0)


def _detection(rows: Sequence[Row], reader: GoldReader) -> Figures:
    found = [bool(filing and filing.findings.events) for filing in _filings(rows, reader)]
    gold = [int(row["penta"]) > 0 for row in rows]
    hits = sum(1 for g, f in zip(gold, found, strict=True) if g and f)
    figures = {"detection_f1": f1(hits, sum(found), sum(gold))}
    detail = {"precision": hits / max(1, sum(found)), "recall": hits / max(1, sum(gold))}
    return Figures(len(rows), figures, detail)


def _triggers(rows: Sequence[Row], reader: GoldReader) -> Figures:
    hits = found = gold = matched = 0
    for row, filing in zip(rows, _filings(rows, reader), strict=True):
        end = row.get("gold_end", len(row["text"]))
        wanted = [Span(event["start"], event["end"]) for event in row["events"]]
        given = [e.trigger for e in filing.findings.events if e.trigger.start < end] if filing else []
        hits += sum(1 for span in given if any(span.overlaps(want) for want in wanted))
        matched += sum(1 for want in wanted if any(span.overlaps(want) for span in given))
        found, gold = found + len(given), gold + len(wanted)
    precision, recall = hits / max(1, found), matched / max(1, gold)
    figures = {"detection_f1": 2 * precision * recall / (precision + recall) if hits else 0.0}
    return Figures(gold, figures, {"precision": precision, "recall": recall, "found": found})


def _coded(rows: Sequence[Row], reader: GoldReader) -> Figures:
    return score_coded(rows, _filings(rows, reader))


SCORERS = {"pair": _relations, "penta": _detection, "triggers": _triggers, "coded": _coded}
