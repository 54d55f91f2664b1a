"""Where the record answers one question in two ways."""

from datetime import date, timedelta

import pytest

from onrecord.brief.disagreements import disagreements, tolls
from samples import MONDAY, event_row, stance_row


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("At least 12 people were killed and 30 wounded.", [("killed", "12"), ("wounded", "30")]),
        ("The shelling killed twelve civilians.", [("killed", "12")]),
        ("The attack left 1,200 dead.", [("killed", "1200")]),
        ("The death toll rose.", []),
        ("He was killed in 2019.", []),
        ("On 12 October people were killed; they died on 3 May.", []),
        ("A 17-year-old was killed.", []),
        ("", []),
    ],
)
def test_tolls(sentence: str, found: list[tuple[str, str]]) -> None:
    assert tolls(sentence) == found


def test_happened_and_not_happened() -> None:
    told = [
        event_row(),
        event_row(id="e2", report="b", status="negated", day=MONDAY + timedelta(1), day_end=date(2019, 10, 15)),
    ]
    [one] = disagreements(told, [], {})
    assert one.question.startswith("did it happen? ASSAULT, Suria → Norland")
    assert [(side.says, side.cites[0].report) for side in one.sides] == [("it happened", "a"), ("it did not", "b")]


@pytest.mark.parametrize(
    "other",
    [
        {"status": "planned"},
        {"status": "negated", "type": "AID"},
        {"status": "negated", "actor_ids": ["country/nor"]},
        {"status": "negated", "day": date(2019, 10, 20), "day_end": date(2019, 10, 20)},
        {"status": "negated", "day": None, "day_end": None},
    ],
)
def test_other_acts_do_not_disagree(other: dict[str, object]) -> None:
    assert disagreements([event_row(), event_row(id="e2", report="b", **other)], [], {}) == ()


def test_tolls_of_independent_reports() -> None:
    told = [
        event_row(sentence="Shelling killed 12 people."),
        event_row(id="e2", report="b", sentence="At least 20 people were killed."),
    ]
    [one] = disagreements(told, [], {})
    assert (one.question, [side.says for side in one.sides]) == ("how many killed? 2019-10-14", ["12", "20"])
    assert disagreements(told, [], {"a": "a", "b": "a"}) == ()


def test_holder_of_both_sides() -> None:
    [one] = disagreements([], [stance_row(), stance_row(report="b", attitude="opposes", act="condemns")], {})
    assert one.question == "where does Anna Berg stand? the embargo"
    assert [side.says for side in one.sides] == ["supports (backs, 2019-10-14)", "opposes (condemns, 2019-10-14)"]
