import pytest

from onrecord.cleaning.patterns import expression, find_tail, is_byline, is_caption, match_running_byline, whole_kind
from onrecord.lexicon import load_rows

ROWS = load_rows("onrecord.cleaning", "patterns.tsv")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row[0]}-{row[-1][:30]}")
def test_each_row_matches_its_example(row: tuple[str, ...]) -> None:
    kind, place, _, example = row
    if place == "whole":
        assert whole_kind(example) == kind
    elif place == "top":
        assert is_byline(example)
    elif kind == "byline":
        assert match_running_byline(example) == len("By Jane Doe")
    elif place == "start":
        assert is_caption(example)
    elif place == "end":
        tail = find_tail(example)
        assert tail is not None
        assert tail.kind == kind
        assert example[tail.start - 2 : tail.start] == ". "
    else:
        assert expression(place)


@pytest.mark.parametrize(
    "line",
    [
        "The Reuters/Ipsos poll showed the opposition ahead of the government.",
        "Read more than he wrote, the minister told the paper.",
        "Related companies were sanctioned on Monday.",
        "Follow the money, the investigators say.",
        "Advertisement spending fell by a third, the ministry said.",
        "Click fraud is a crime, the court ruled.",
        "Subscribers left the paper in droves.",
        "Share prices fell on Monday.",
        "Print runs were cut.",
        "More ships will follow, the ministry said.",
        "Ends of the line were cut, he said.",
        "Sign language was banned.",
        "Most read the decision as a defeat.",
        '"This story was written by people who were not there," the minister said.',
        "By Monday, the ships had left Odesa for Istanbul.",
        "Image problems beset the government.",
        "Video evidence showed a second vessel, the navy said.",
        "NATO-led troops left the valley.",
        "U.S.-TURKEY TIES SOUR",
        "We use what we have, he said.",
        "Watch this space, the spokesman said.",
        "Photo opportunities were few.",
    ],
)
def test_prose_is_neither_credit_nor_notice(line: str) -> None:
    assert whole_kind(line) is None
    assert not is_byline(line)


@pytest.mark.parametrize(
    "line",
    [
        "By Monday",
        "By the end of the week ships had sailed",
        "By Turkish accounts, three died",
        "In this war, photos matter",
        "A handout of bread drew hundreds",
    ],
)
def test_prose_is_neither_byline_nor_caption(line: str) -> None:
    assert not is_byline(line)
    assert not is_caption(line)


@pytest.mark.parametrize(
    "line",
    [
        'He spoke to both sides. "We will go on," he told AP/Reuters reporters.',
        "He read the text. Editing by hand is slow, he said!",
        "The firm was sold. The copyright passed to a state body in 1997, it said, and nobody asked.",
    ],
)
def test_find_tail_leaves_prose_whole(line: str) -> None:
    assert find_tail(line) is None


def test_find_tail_takes_a_credit_after_a_wide_gap() -> None:
    line = "Troops cross the river in the north of the country   EPA/MINISTRY OF DEFENCE HANDOUT"
    tail = find_tail(line)
    assert tail is not None
    assert line[tail.start :] == "EPA/MINISTRY OF DEFENCE HANDOUT"
