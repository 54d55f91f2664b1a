from collections import Counter
from datetime import date

import pytest

from onrecord.evaluate.tasks.times import anchor_of, count
from onrecord.record.time import TimeExpression

ROW = {
    "id": "1",
    "text": "On Monday 14 October he left for two weeks .",
    "timexes": [
        {"start": 3, "end": 20, "type": "DATE", "value": "2019-10-14"},
        {"start": 33, "end": 42, "type": "DURATION", "value": "P2W"},
    ],
}


def counted(row, *times):
    counts: Counter[str] = Counter()
    pairs = count(row, [TimeExpression(*time) for time in times], counts)
    return counts, pairs


def test_all_right():
    counts, _ = counted(ROW, (3, 20, "DATE", "2019-10-14"), (33, 42, "DURATION", "P2W"))
    assert [counts[name] for name in ("gold", "found", "strict", "relaxed", "type", "value")] == [2] * 6


def test_an_overlap_counts_once():
    counts, _ = counted(ROW, (3, 9, "DATE", "2019-10-14"), (10, 20, "DATE", "2019-10-14"))
    assert (counts["relaxed"], counts["strict"], counts["value"]) == (1, 0, 1)


def test_wrong_type_and_value():
    counts, pairs = counted(ROW, (33, 42, "DATE", "P14D"))
    assert (counts["relaxed"], counts["strict"], counts["type"], counts["value"]) == (1, 1, 0, 0)
    assert pairs[-1] == (ROW["timexes"][0], None)


def test_creation_time_is_not_scored():
    row = {**ROW, "timexes": [{**ROW["timexes"][0], "func": "CREATION_TIME"}, ROW["timexes"][1]]}
    counts, _ = counted(row, (3, 20, "DATE", "2019-10-14"))
    assert (counts["gold"], counts["found"]) == (1, 0)


def test_beyond_the_gold_nothing_counts():
    counts, _ = counted({**ROW, "gold_end": 25}, (3, 20, "DATE", "2019-10-14"), (33, 42, "DATE", "P14D"))
    assert (counts["gold"], counts["found"]) == (1, 1)


@pytest.mark.parametrize(
    ("dct", "day"),
    [("2019-10-14", date(2019, 10, 14)), ("2019-10-14T10:00:00", date(2019, 10, 14)), (None, None), ("x", None)],
)
def test_anchor(dct, day):
    assert anchor_of({"dct": dct}) == day
