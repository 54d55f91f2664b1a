"""`onrecord evaluate`: a task, a gold file, figures."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from onrecord.errors import BadGold
from onrecord.evaluate.corpus import MarkedReport, coreference_rows, load_corpus, name_rows, quote_rows, time_rows
from onrecord.evaluate.figures import Figures, Row
from onrecord.evaluate.reader import GoldReader
from onrecord.evaluate.tasks import actors, coreference, events, factuality, names, places, quotes, stances, times
from onrecord.pipeline import Pipeline

Scorer = Callable[[Sequence[Row], GoldReader], Figures]

TASKS: dict[str, Scorer] = {
    "actors": actors.score,
    "coreference": coreference.score,
    "events": events.score,
    "factuality": factuality.score,
    "names": names.score,
    "places": places.score,
    "quotes": quotes.score,
    "stances": stances.score,
    "times": times.score,
}


CORPUS_ROWS: dict[str, Callable[[list[MarkedReport]], list[Row]]] = {
    "coreference": coreference_rows,
    "names": name_rows,
    "quotes": quote_rows,
    "times": time_rows,
}


def load_gold(path: Path) -> list[Row]:
    """The rows of a JSONL gold file. Raises BadGold naming the line that is not a JSON object."""
    try:
        lines = path.read_text(encoding="utf-8").split("\n")  # not splitlines(): U+0085 may stand inside a string
    except (OSError, UnicodeDecodeError) as error:
        raise BadGold(f"cannot read '{path}': {error}") from error
    rows: list[Row] = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except json.JSONDecodeError as error:
            raise BadGold(f"'{path}' line {number} is not JSON: {error.msg}") from error
        if not isinstance(row, dict):
            raise BadGold(f"'{path}' line {number} is not a JSON object")
        rows.append(row)
    if not rows:
        raise BadGold(f"'{path}' holds no gold")
    return rows


def load_rows(task: str, gold: Path) -> list[Row]:
    """The gold of a task: a JSONL file, or a folder in the format of the project's corpus."""
    if not gold.is_dir():
        return load_gold(gold)
    if task not in CORPUS_ROWS:
        raise BadGold(f"task '{task}' takes no corpus folder; those that do are {', '.join(CORPUS_ROWS)}")
    rows = CORPUS_ROWS[task](load_corpus(gold))
    if not rows:
        raise BadGold(f"no report in '{gold}' has marks for task '{task}'")
    return rows


def evaluate(task: str, gold: Path, pipeline: Pipeline) -> tuple[dict[str, Any], Figures]:
    """The `--json` object of a task on a gold file, and the figures with their detail.

    Raises BadGold for an unknown task, an unreadable file, or rows that lack what the task needs.
    """
    if task not in TASKS:
        raise BadGold(f"no task '{task}'; tasks are {', '.join(sorted(TASKS))}")
    reader = GoldReader(pipeline)
    rows = load_rows(task, gold)
    try:
        figures = TASKS[task](rows, reader)
    except (KeyError, TypeError) as error:
        raise BadGold(f"'{gold}' is not in the format of task '{task}': {type(error).__name__} {error}") from error
    return {
        "task": task,
        "gold": str(gold),
        "items": figures.items,
        "cpu_s_per_1000_words": round(reader.cpu_s_per_1000_words, 4),
        "figures": {name: round(value, 4) for name, value in figures.figures.items()},
    }, figures
