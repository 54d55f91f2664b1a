import pytest

from onrecord.actors.days import Sole, closed, with_days
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


@pytest.mark.parametrize(
    ("post", "title", "end", "successor", "over"),
    [
        ("head-of-government", "Prime Minister", ">2022-08-03", ("Premier", "2024-07-02"), "<2024-07-02"),
        ("foreign", "Minister of Europe", ">2022-08-03", ("Foreign Minister", "2024-01"), "<2024-01"),
        ("defence", "Defence Minister", "", ("Defence Minister", "2024-07-02"), "<2024-07-02"),
        ("defence", "Defence Minister", ">2025-01", ("Defence Minister", "2024-07-02"), ">2025-01"),
        ("defence", "Defence Minister", "2023-05-01", ("Defence Minister", "2024-07-02"), "2023-05-01"),
        ("finance", "Finance Minister", ">2022-08-03", ("Finance Minister", "2024-07-02"), ">2022-08-03"),
        ("head-of-state", "Supreme Leader", ">2022-08-03", ("President", "2024-07-02"), ">2022-08-03"),
        ("head-of-state", "monarch of Elbonia", ">2022-08-03", ("King", "2024-07-02"), "<2024-07-02"),
        ("head-of-state", "monarch of Elbonia", ">2022-08-03", ("Governor-General", "2024-07-02"), ">2022-08-03"),
    ],
)
def test_a_later_holder_ends_an_open_office(
    post: str, title: str, end: str, successor: tuple[str, str], over: str
) -> None:
    rolls = {"one": [Tenure(post, title, "XYZ", "GOV", "2019-05-01", end)]}
    after = Sole("XYZ", post, successor[0], successor[1], "other")
    assert closed(rolls, [after])["one"][0].end == over


def test_only_the_first_later_holder_of_the_same_state_counts() -> None:
    rolls = {"one": [Tenure("foreign", "A", "XYZ", "GOV", "2019-05-01", "")]}
    successors = [
        Sole("XYZ", "foreign", "A", "2025", "third"),
        Sole("ABC", "foreign", "A", "2020-01-01", "stranger"),
        Sole("XYZ", "foreign", "A", "2021-01-01", "one"),
        Sole("XYZ", "foreign", "A", "2022-02-02", "second"),
        Sole("XYZ", "foreign", "A", "", "fourth"),
    ]
    assert closed(rolls, successors)["one"][0].end == "<2022-02-02"


@pytest.mark.parametrize(
    ("post", "end", "over"),
    [
        ("minister", ">2022-08-03", "<2025-01-25"),
        ("regional-head", ">2022-08-03", "<2025-01-25"),
        ("deputy-head", ">2022-08-03", ">2022-08-03"),
        ("minister", ">2025-06", ">2025-06"),
        ("minister", "", ""),
    ],
)
def test_ones_own_next_office_ends_the_one_seen_before(post: str, end: str, over: str) -> None:
    rolls = {"one": [Tenure(post, "A", "XYZ", "GOV", "2019-05-01", end)]}
    assert closed(rolls, [Sole("XYZ", "justice", "B", "2025-01-25", "one")])["one"][0].end == over
