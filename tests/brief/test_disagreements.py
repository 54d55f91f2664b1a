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
    assert [(side.says, side.cites[0].report) for side in one.sides] == [
        ("it happened — Suria shelled Norland.", "a"),
        ("it did not — Suria shelled Norland.", "b"),
    ]


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
    both = [
        stance_row(issue="the arms embargo"),
        stance_row(issue="an arms embargo", report="b", attitude="opposes", act="condemns"),
    ]
    [one] = disagreements([], both, {})
    assert one.question == "where does Anna Berg stand? the arms embargo"
    assert [side.says for side in one.sides] == ["supports (backs, 2019-10-14)", "opposes (condemns, 2019-10-14)"]


def test_sufferer_named_only_in_the_other_sentence() -> None:
    told = [
        event_row(),
        event_row(
            id="e2", report="b", status="negated", recipients=[], recipient_ids=[], sentence="It denied it hit Norland."
        ),
    ]
    assert len(disagreements(told, [], {})) == 1
    told[1] = event_row(
        id="e2", report="b", status="negated", recipients=[], recipient_ids=[], sentence="It denied all."
    )
    assert disagreements(told, [], {}) == ()


def test_charge_and_denial() -> None:
    denial = stance_row(
        holder="country/sur", holder_name="Suria", act="denies", attitude="opposes", evidence="denied it"
    )
    [one] = disagreements([event_row()], [denial], {})
    assert one.question == "what Suria denies, 2019-10-14"
    assert [side.says for side in one.sides] == ["denied it", "ASSAULT, Suria → Norland, 2019-10-14"]
    assert disagreements([event_row(type="AID")], [denial], {}) == ()


def test_a_bare_noun_of_two_reports_may_be_two_things() -> None:
    both = [stance_row(issue="the decision"), stance_row(issue="the decision", report="b", attitude="opposes")]
    assert disagreements([], both, {}) == ()
    assert len(disagreements([], both, {"a": "a", "b": "a"})) == 1
