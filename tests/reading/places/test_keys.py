import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.places.keys import hash_of, key_of


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Köln", "koln"),
        ("Saint-Denis", "st denis"),
        ("St. Louis", "st louis"),
        ("İzmir", "izmir"),
        ("Ra’s al ‘Ayn", "ras al ayn"),
        ("N'Djamena", "ndjamena"),
        ("U.S.", "us"),
        ("Łódź", "lodz"),
        ("Москва", ""),
        ("", ""),
    ],
)
def test_spellings_fold_to_one_key(name: str, key: str) -> None:
    assert key_of(name) == key


@given(st.text())
def test_any_string_has_a_key_that_is_its_own(name: str) -> None:
    key = key_of(name)
    assert key_of(key) == key
    high, low = hash_of(key)
    assert 0 <= high < 2**32
    assert 0 <= low < 2**9
