import pytest

from onrecord.evaluate.tasks.coded import Coded, gold_events
from onrecord.evaluate.tasks.events import f1, macro_f1
from onrecord.evaluate.tasks.relations import root_of


@pytest.mark.parametrize(
    ("code", "root"),
    [
        ("0871", "YIELD"),
        ("116", "ACCUSE"),
        ("057", "SUPPORT"),
        ("163", "COERCE"),
        ("175", "ASSAULT"),
        ("161", "SANCTION"),
    ],
)
def test_roots_follow_the_crosswalk(code: str, root: str) -> None:
    assert root_of(code) == root


@pytest.mark.parametrize(
    "row",
    [
        {"text": "", "events": [{"type": "FIGHT", "source": {"country": "USA"}, "target": {"code": "IRNMIL"}}]},
        {"text": "", "event": "assault", "actors": ["USAGOV"], "recipients": [{"country": "IRN"}]},
        {"text": "", "root": "ASSAULT", "source": [{"country": "USA"}], "recipient": "IRN"},
    ],
)
def test_gold_is_read_leniently(row: dict[str, object]) -> None:
    assert gold_events(row) == [Coded("ASSAULT", frozenset({"USA"}), frozenset({"IRN"}))]


def test_yield_stands_for_both_its_parts() -> None:
    gold = Coded("YIELD", frozenset(), frozenset())
    assert gold.same_type(Coded("RETREAT", frozenset(), frozenset()))
    assert not gold.same_type(Coded("AID", frozenset(), frozenset()))


def test_two_sided_events_hold_both_among_the_actors() -> None:
    gold = Coded("CONSULT", frozenset({"DEU"}), frozenset({"POL"}))
    assert gold.same_dyad(Coded("CONSULT", frozenset({"DEU", "POL"}), frozenset()))


def test_macro_f1_is_the_mean_over_gold_classes() -> None:
    assert macro_f1(["a", "a", "b"], ["a", "b", "b"])[0] == pytest.approx(2 / 3)
    assert macro_f1(["a", "b"], ["c", "c"])[0] == 0


def test_f1_of_nothing_is_zero() -> None:
    assert f1(0, 5, 5) == 0
    assert f1(5, 5, 5) == 1
