"""Scores directed attitudes: two bracketed parties a row, five labels.

0 none, 1 first for second, 2 second for first, 3 first against second, 4 second against first. `macro_f1` is the
mean F1 of the five. The brackets are taken out before the text is read.
"""

import re
from collections.abc import Sequence

from onrecord.evaluate.figures import Figures, Row
from onrecord.evaluate.reader import GoldReader
from onrecord.evaluate.tasks.events import macro_f1
from onrecord.reading.page import Page
from onrecord.reading.stances.sentiment import attitude_between
from onrecord.record.span import Span

BRACKETED = re.compile(r"\[([^\[\]]*)\]")
LABELS = {(True, 1): 1, (False, 1): 2, (True, -1): 3, (False, -1): 4}
NONE = 0


def score(rows: Sequence[Row], reader: GoldReader) -> Figures:
    """Macro F1 over the labels the gold has."""
    texts = [unbracketed(row["text"]) for row in rows]
    pages = reader.pages((f"row-{number}", text) for number, (text, _) in enumerate(texts))
    found = [_label(pages[f"row-{number}"], spans) for number, (_, spans) in enumerate(texts)]
    gold = [int(row["label"]) for row in rows]
    macro, per_class = macro_f1(gold, found)
    accuracy = sum(1 for g, f in zip(gold, found, strict=True) if g == f) / len(rows)
    return Figures(len(rows), {"macro_f1": macro}, {"f1 by label": per_class, "accuracy": accuracy})


def unbracketed(text: str) -> tuple[str, list[Span]]:
    """The text without brackets, and where what stood in them now stands."""
    spans: list[Span] = []
    parts: list[str] = []
    length = last = 0
    for found in BRACKETED.finditer(text):
        before = text[last : found.start()]
        start = length + len(before)
        spans.append(Span(start, start + len(found[1])))
        parts += [before, found[1]]
        length, last = spans[-1].end, found.end()
    return "".join([*parts, text[last:]]), spans


def _label(page: Page, spans: list[Span]) -> int:
    if len(spans) < 2 or any(span.start == span.end for span in spans[:2]):
        return NONE
    found = attitude_between(page, spans[0], spans[1])
    return NONE if found is None else LABELS[(found.first_holds, found.sign)]
