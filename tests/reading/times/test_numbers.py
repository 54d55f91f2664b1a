import pytest

from onrecord.reading.times.numbers import quantity, small_number


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("two", "2"),
        ("twenty - five", "25"),
        ("two and a half", "2.5"),
        ("18", "18"),
        ("1,500", "1500"),
        ("2.5", "2.5"),
        ("one hundred and twenty", "120"),
        ("three thousand", "3000"),
        ("2 million", "2000000"),
        ("a couple of", "2"),
        ("a dozen", "12"),
        ("two dozen", "24"),
        ("half a dozen", "6"),
        ("a few", "X"),
        ("several", "X"),
        ("2 ½", "2.5"),
        ("million ½", "1000000.5"),
    ],
)
def test_quantities(words: str, value: str) -> None:
    assert quantity(words.split()) == value


@pytest.mark.parametrize(
    ("words", "value"),
    [("11th", 11), ("first", 1), ("twenty - first", 21), ("3rd", 3), ("nine", 9), ("of", None), ("٣", None)],
)
def test_small_numbers(words: str, value: int | None) -> None:
    assert small_number(words.split()) == value
