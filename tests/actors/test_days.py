import pytest

from onrecord.actors.days import with_days
from onrecord.actors.entry import Tenure


def tenure(start: str, end: str, title: str = "Prime Minister", post: str = "head-of-government") -> Tenure:
    return Tenure(post, title, "XYZ", "GOV", start, end)


@pytest.mark.parametrize(
    ("own", "other", "start", "end"),
    [
        (("2019", "2022-09-06"), ("2016-07-13", "2019-07-24"), "2019-07-24", "2022-09-06"),
        (("2019-07", ""), ("2016-07-13", "2019-07-24"), "2019-07-24", ""),
        (("2019", ""), ("2016-07-13", "2018-07-24"), "2019", ""),
        (("2019", ""), ("2016-07-13", "2019"), "2019", ""),
        (("2019-03-01", "2022"), ("2022-09-06", ""), "2019-03-01", "2022-09-06"),
        (("2019-03-01", "<2022"), ("2022-09-06", ""), "2019-03-01", "2022-09-06"),
        (("2019-03-01", "<2022"), ("2022", ""), "2019-03-01", "<2022"),
        (("2019-03-01", ">2022"), ("2022-09-06", ""), "2019-03-01", ">2022"),
        (("2019", "2019-03-01"), ("2019-02-01", "2019-07-24"), "2019", "2019-03-01"),
        (("", ""), ("2019-02-01", "2019-07-24"), "", ""),
    ],
)
def test_open_days_are_the_neighbours(own: tuple[str, str], other: tuple[str, str], start: str, end: str) -> None:
    found = with_days({"one": [tenure(*own)], "other": [tenure(*other, title="Premier")]})["one"]
    assert [(t.start, t.end) for t in found] == [(start, end)]


@pytest.mark.parametrize(("post", "filled"), [("foreign", False), ("congress", False), ("head-of-state", True)])
def test_only_heads_are_neighbours_under_other_titles(post: str, filled: bool) -> None:
    rolls = {"one": [tenure("2019", "", "A", post)], "other": [tenure("2016", "2019-07-24", "B", post)]}
    assert (with_days(rolls)["one"][0].start == "2019-07-24") is filled


def test_members_of_congress_follow_nobody() -> None:
    rolls = {"one": [tenure("2019", "", "A", "congress")], "other": [tenure("2016", "2019-07-24", "A", "congress")]}
    assert with_days(rolls)["one"][0].start == "2019"
