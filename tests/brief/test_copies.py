"""One wire report in three papers is one source; two reports of one event are two."""

from datetime import date

import pytest

from onrecord.brief.copies import independent
from samples import report_row

WIRE = (
    "Shells fell on Lower Vale before dawn on Monday and at least twelve people were killed, the mayor said. "
    "The foreign ministry of Suria denied that its troops had fired, and said that rebels had done it. "
    "Norland called for a meeting of the council and for an end to the shelling of towns along the river. "
    "Relief workers said that the road to the south was closed and that the hospital had no power. "
)
OTHER = (
    "At least twelve people were killed in Lower Vale on Monday, residents told this newspaper by telephone. "
    "“They came from over the river,” one of them said. Suria has not answered questions about the attack so far, "
    "and Norland wants the council to meet. The market had just opened when the first of nine shells came down."
)


def days(*published: int) -> list[date]:
    return [date(2019, 10, day) for day in published]


@pytest.mark.parametrize(
    ("texts", "first"),
    [
        ({"a": WIRE, "b": WIRE}, {"a": "a", "b": "a"}),
        ({"a": WIRE, "b": "By Our Staff. " + WIRE[: len(WIRE) // 2]}, {"a": "a", "b": "a"}),
        ({"a": WIRE, "b": WIRE.upper() + " Read more in our newsletter."}, {"a": "a", "b": "a"}),
        ({"a": WIRE, "b": OTHER}, {"a": "a", "b": "b"}),
        ({"a": "", "b": ""}, {"a": "a", "b": "b"}),
        ({"a": "Two words", "b": "two WORDS"}, {"a": "a", "b": "a"}),
    ],
)
def test_independent(texts: dict[str, str], first: dict[str, str]) -> None:
    reports = [report_row(key, day) for key, day in zip(texts, days(14, 15), strict=True)]
    assert independent(reports, texts) == first


def test_first_is_the_earliest_published_and_copies_of_copies_are_its_copies() -> None:
    reports = [report_row("a", None), report_row("b", date(2019, 10, 16)), report_row("c", date(2019, 10, 15))]
    assert independent(reports, dict.fromkeys("abc", WIRE)) == dict.fromkeys("abc", "c")


def test_many_reports_stay_cheap() -> None:
    texts = {f"{n}": f"{n} {OTHER} {n} " + " ".join(f"w{n}x{i}" for i in range(300)) for n in range(200)}
    assert len(set(independent([report_row(key) for key in texts], texts).values())) == 200
