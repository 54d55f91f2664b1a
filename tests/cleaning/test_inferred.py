from datetime import date

import pytest

from onrecord.cleaning.blocks import mark_blocks
from onrecord.cleaning.inferred import infer_published, lead_weekday

CAPTION = "epa00000000 A handout picture shows ministers in Rome, Italy, 11 October 2019.  EPA/MINISTRY HANDOUT\n\n"


def inferred(text: str) -> date | None:
    found = infer_published(text, mark_blocks(text))
    return found[0] if found else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The picture's Friday is last week, so the lead's Monday is the next one.
        (CAPTION + "The minister warned on Monday of an attack.\n\nHe was in Rome last week.", date(2019, 10, 14)),
        (CAPTION + "The minister warned on Thursday of an attack.\n\nHe was in Rome last week.", date(2019, 10, 17)),
        (CAPTION + "The minister warned on Friday of an attack.\n\nNothing followed.", date(2019, 10, 11)),
        (CAPTION + "The minister warned on Saturday of an attack.\n\nHe was in Rome this week.", date(2019, 10, 12)),
        ("The ships sail today, 1 August 2022, he said.\n\nThey are three.", date(2022, 8, 1)),
        ("The ships sailed yesterday (1 August 2022), he said.\n\nThey are three.", date(2022, 8, 2)),
        ("The ships sail on 3 August 2022 (tomorrow), he said.\n\nThey are three.", date(2022, 8, 2)),
        (
            "Russia said on Tuesday it would go on.\n\nIt signed the deal last week, on 22 July 2022, he said.",
            date(2022, 7, 26),
        ),
    ],
)
def test_infer_published(text: str, expected: date) -> None:
    assert inferred(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The minister warned on Monday of an attack.\n\nHe was in Rome last week.",
        CAPTION + "The minister warned on Monday of an attack.\n\nNothing followed.",
        CAPTION + "The minister warned of an attack.\n\nHe was in Rome last week.",
        "FILE - " + CAPTION + "The minister warned on Monday of an attack.\n\nHe was in Rome last week.",
        "The deal of 22 July 2022 ended on Monday.\n\nNobody was surprised by that, he said.",
        'He wrote: "Today, 1 August 2022, is a good day," years later.\n\nNobody knew.',
        "Russia said on Tuesday it met last week. The deal of 22 July 2022 was old.\n\nIt held.",
        "",
    ],
)
def test_nothing_is_inferred_without_words_that_leave_one_day(text: str) -> None:
    assert inferred(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said on Monday it would go on.", 0),
        ("Since Friday ships wait, he said Sunday.", 6),
        ("Last Friday, next Tuesday and every Wednesday they met.", None),
        ("On Monday, 14 October 2019, they met.", None),
        ("Sundays are quiet.", None),
    ],
)
def test_lead_weekday(text: str, expected: int | None) -> None:
    assert lead_weekday(text, mark_blocks(text)) == expected
