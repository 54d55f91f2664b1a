"""Nothing from outside moves the cursor."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.brief.printable import cut, one_row, printable


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain “text” – é", "plain “text” – é"),
        ("\x1b[31mred", "\\x1b[31mred"),
        ("a\r\nb\tc", "a\\x0d\nb\tc"),
        ("user\u202etxt.exe", "user\\u202etxt.exe"),
        ("\ud800", "\\ud800"),
        ("\u2028", "\\u2028"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("\U000e0041", "\\U000e0041"),
    ],
)
def test_printable(text: str, shown: str) -> None:
    assert printable(text) == shown


@given(st.text())
def test_nothing_a_terminal_would_obey_is_left(text: str) -> None:
    left = {char for char in printable(text) if unicodedata.category(char) in {"Cc", "Cf", "Cs", "Zl", "Zp"}}
    assert left <= set("\n\t\u00ad\u200c\u200d\ufeff")
    assert "\n" not in one_row(text)


@given(st.text(), st.integers(0, 40))
def test_cut_is_never_longer_than_asked(text: str, width: int) -> None:
    assert len(cut(text, width)) <= width or (cut(text, width) == text and len(text) <= width)


@pytest.mark.parametrize(
    ("text", "width", "shown"), [("short", 5, "short"), ("one two three", 9, "one two…"), ("abcdefgh", 5, "abcd…")]
)
def test_cut(text: str, width: int, shown: str) -> None:
    assert cut(text, width) == shown
