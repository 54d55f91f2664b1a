import json
from pathlib import Path

import pytest

from onrecord.evaluate.gate import FLOORS, Held, complaints, raised
from onrecord.evaluate.run import CORPUS_ROWS, TASKS

ROOT = Path(__file__).parents[2]
HELD: list[Held] = [{"task": "quotes", "gold": "corpus", "floors": {"e2e_f1": 0.6, "content_f1": 0.7}}]


@pytest.mark.parametrize(
    ("figures", "number"),
    [
        ({"e2e_f1": 0.6, "content_f1": 0.9}, 0),
        ({"e2e_f1": 0.59, "content_f1": 0.9}, 1),
        ({"e2e_f1": 0.59, "content_f1": 0.1}, 2),
        ({"e2e_f1": 0.7}, 1),
    ],
)
def test_figures_below_a_floor_or_missing_are_complained_of(figures: dict[str, float], number: int) -> None:
    assert len(complaints(HELD, [figures])) == number


def test_floors_rise_and_never_fall() -> None:
    assert raised(HELD, [{"e2e_f1": 0.9, "content_f1": 0.1}])[0]["floors"] == {"e2e_f1": 0.88, "content_f1": 0.7}


def test_every_task_has_a_floor_on_gold_that_exists() -> None:
    held: list[Held] = json.loads(FLOORS.read_text(encoding="utf-8"))
    assert {entry["task"] for entry in held} == set(TASKS)
    for entry in held:
        gold = ROOT / entry["gold"]
        assert gold.exists()
        assert gold.is_file() or entry["task"] in CORPUS_ROWS
        assert entry["floors"]
        assert all(floor > 0 for floor in entry["floors"].values())
