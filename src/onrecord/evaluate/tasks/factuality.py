"""Scores factuality, -3 (certain it did not happen) to 3 (certain it did).

`macro_f1` is over three classes by thirds of the scale: above 1 happened, -1 to 1 unsure, below -1 did not. Sets
differ on what lies ahead: UDS asks whether a thing happened, so a planned one has not; UW asks what the author is
committed to, so a planned one will. A row's `dataset` says which is meant; a row without one is read as UDS.
"""

import math
from bisect import bisect_right
from collections.abc import Sequence

from onrecord.evaluate.figures import Figures, Row
from onrecord.evaluate.reader import GoldReader
from onrecord.evaluate.tasks.events import macro_f1
from onrecord.reading.factuality.judge import Judgement, judge
from onrecord.reading.page import Page

AHEAD_HAPPENS = frozenset({"UW", "FACTBANK", "MEANTIME"})
SURE = 3.0
NOT_YET = {"planned": -1.5, "demanded": -1.5, "hypothetical": -1.2}
STILL_TO_COME = {"planned": 2.0, "demanded": 1.0, "hypothetical": 1.0}


def score(rows: Sequence[Row], reader: GoldReader) -> Figures:
    """Macro F1 over the three classes; mean absolute error and Pearson's r as detail."""
    pages = reader.pages((f"row-{number}", row["text"]) for number, row in enumerate(rows))
    gold: list[float] = []
    found: list[float] = []
    for number, row in enumerate(rows):
        page = pages[f"row-{number}"]
        starts = _token_starts(row["text"])
        ahead = STILL_TO_COME if row.get("dataset", "UDS").upper() in AHEAD_HAPPENS else NOT_YET
        for target in row["targets"]:
            gold.append(float(target["factuality"]))
            found.append(_score_at(page, starts[target["span"][0]], ahead))
    macro, per_class = macro_f1([_class(value) for value in gold], [_class(value) for value in found])
    detail = {"f1 by class": per_class, "mae": _mae(gold, found), "pearson": _pearson(gold, found)}
    return Figures(len(gold), {"macro_f1": macro}, detail)


def scale(judged: Judgement, ahead: dict[str, float]) -> float:
    """A judgement as a number from -3 to 3."""
    if judged.ahead is not None and judged.certainty > 0:
        return ahead[judged.ahead] if judged.polarity > 0 else -2.0
    return SURE * judged.certainty * judged.polarity


def _token_starts(text: str) -> list[int]:
    starts, offset = [], 0
    for token in text.split(" "):
        starts.append(offset)
        offset += len(token) + 1
    return starts


def _score_at(page: Page, start: int, ahead: dict[str, float]) -> float:
    index = bisect_right(page.doc, start, key=lambda token: token.idx) - 1
    return scale(judge(page.doc[max(index, 0)]), ahead)


def _class(value: float) -> str:
    return "happened" if value > 1 else "did not" if value < -1 else "unsure"


def _mae(gold: Sequence[float], found: Sequence[float]) -> float:
    return sum(abs(g - f) for g, f in zip(gold, found, strict=True)) / max(1, len(gold))


def _pearson(gold: Sequence[float], found: Sequence[float]) -> float:
    count = max(1, len(gold))
    mean_gold, mean_found = sum(gold) / count, sum(found) / count
    both = sum((g - mean_gold) * (f - mean_found) for g, f in zip(gold, found, strict=True))
    spread = math.sqrt(sum((g - mean_gold) ** 2 for g in gold) * sum((f - mean_found) ** 2 for f in found))
    return both / spread if spread else 0.0
