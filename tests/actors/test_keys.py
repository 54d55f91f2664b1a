import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.actors.keys import bones


@pytest.mark.parametrize(
    ("one", "other"),
    [("sergej lavrov", "sergei lavrov"), ("volodymyr zelensky", "volodimir selenskij"), ("j hill", "j hil")],
)
def test_spellings_of_one_name_share_their_bones(one: str, other: str) -> None:
    assert bones(one) == bones(other)


@given(st.lists(st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=8), min_size=1, max_size=4))
def test_every_word_keeps_a_bone(words: list[str]) -> None:
    assert len(bones(" ".join(words)).split(" ")) == len(words)
    assert all(bones(" ".join(words)).split(" "))
