from datetime import date

import pytest

from onrecord.lexicon import load_rows
from onrecord.reading.times.named import holiday_date
from onrecord.reading.times.vocabulary import PACKAGE

RULES = dict(load_rows(PACKAGE, "holidays.tsv"))


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("thanksgiving", "2012-11-22"),
        ("thanksgiving", "2024-11-28"),
        ("memorial day", "2019-05-27"),
        ("labor day", "2020-09-07"),
        ("columbus day", "2012-10-08"),
        ("presidents APOS? day", "2019-02-18"),
        ("good friday", "2019-04-19"),
        ("easter monday", "2020-04-13"),
        ("whit monday", "2024-05-20"),
        ("christmas eve", "2012-12-24"),
    ],
)
def test_days(name: str, day: str) -> None:
    """Dates from the PyPI package holidays 0.8x, and python-dateutil's Easter."""
    assert holiday_date(RULES[name], int(day[:4])) == date.fromisoformat(day)


@pytest.mark.parametrize("rule", sorted(RULES.values()))
def test_every_rule_gives_a_day(rule: str) -> None:
    assert all(holiday_date(rule, year) for year in (1900, 1999, 2000, 2024, 2100))
