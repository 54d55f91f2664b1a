from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest

from onrecord.actors.registry import Registry
from onrecord.evaluate.tasks.actors import read_day, score


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2022-06-01", date(2022, 6, 1)),
        ("10 May 2015", date(2015, 5, 10)),
        ("12  April 2022", date(2022, 4, 12)),
        ("Today", None),
        ("today", None),
        ("", None),
        (None, None),
    ],
)
def test_days_as_the_gold_writes_them(text: str | None, day: date | None) -> None:
    assert read_day(text) == day


def test_an_expectation_that_is_not_given_is_not_scored(registry: Registry) -> None:
    reader: Any = SimpleNamespace(pipeline=SimpleNamespace(registry=registry))
    rows = [
        {"text": "Turkish soldiers", "expect": {"country": "TUR", "code_1": "MIL"}},
        {"text": "Turkish soldiers", "expect": {"country": "TUR"}},
        {"text": "Turkish soldiers", "expect": {"country": "SYR", "code_1": "MIL"}},
        {"text": "Turkish soldiers", "expect": {"wiki": "x"}},
    ]
    figures = score(rows, reader)
    assert figures.items == 3
    assert figures.figures == {"country_acc": 2 / 3, "sector_acc": 1.0, "both_acc": 2 / 3}
