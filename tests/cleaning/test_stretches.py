import pytest

from onrecord.cleaning.stretches import find_stretches


def stretches(text: str) -> list[str]:
    return [text[one.start : one.end] for one in find_stretches(text, lambda line: line == "Advertisement")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \n\t\r\n ", []),
        ("One line.", ["One line."]),
        ("  One line.\xa0\n", ["One line."]),
        ("First.\n\nSecond.", ["First.", "Second."]),
        ("First.\nSecond.", ["First.", "Second."]),
        ("First.\r\nSecond.\r\n\r\nThird.", ["First.", "Second.", "Third."]),
        ("First.\rSecond.", ["First.", "Second."]),
        ("First.\u2028Second.\x85Third.", ["First.", "Second.", "Third."]),
        ("Title without a stop\nThe ships sailed on Monday.", ["Title without a stop", "The ships sailed on Monday."]),
        # A line that ends in the middle of a sentence goes on in the next.
        (
            "The ships sailed from the port of\nOdesa on Monday.",
            ["The ships sailed from the port of\nOdesa on Monday."],
        ),
        ("The ships sailed on Monday and were\ninspected.", ["The ships sailed on Monday and were\ninspected."]),
        ("The ships that had waited\nsailed\nto Odesa.", ["The ships that had waited\nsailed\nto Odesa."]),
        ("The ships sailed on Monday and\nAdvertisement", ["The ships sailed on Monday and", "Advertisement"]),
    ],
)
def test_find_stretches_splits_at_breaks(text: str, expected: list[str]) -> None:
    assert stretches(text) == expected


WRAPPED = (
    "The ministry said on Monday that the ships would sail as soon as the\n"
    "inspectors in Istanbul had seen their papers. Nobody could say how long\n"
    "Turkey and the United Nations would need for that.\n"
    "\n"
    "A diplomat in Ankara said the first three vessels had been cleared. The\n"
    "Others were waiting off the coast for a pilot, he said, and for a tug.\n"
    "Their crews had been on board for five months.\n"
)


def test_lines_broken_at_a_width_are_one_paragraph() -> None:
    assert stretches(WRAPPED) == [part.strip() for part in WRAPPED.split("\n\n")]


def test_a_short_line_ends_a_paragraph_of_wrapped_text() -> None:
    text = WRAPPED.replace("\n\n", "\n")
    assert len(stretches(text)) == 2


def test_indented_wrapped_text_counts_the_indent() -> None:
    text = "        " + WRAPPED.replace("\n", "\n        ")
    assert len(stretches(text)) == 2


def test_after_blank_tells_a_blank_line_from_a_break() -> None:
    found = find_stretches("First.\nSecond.\n\nThird.", lambda line: False)
    assert [one.after_blank for one in found] == [True, False, True]
