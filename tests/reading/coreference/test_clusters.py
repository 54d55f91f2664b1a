import pytest

from onrecord.reading.coreference.clusters import Chains, forbids
from onrecord.reading.coreference.phrases import Phrase


def name(text, *, first=0, sort="person", gender="human", initials=""):
    words = text.split()
    last = first + len(words) - 1
    return Phrase(
        first, last, last, "name", sort=sort, gender=gender, text=text, words=frozenset(words), initials=initials
    )


@pytest.mark.parametrize(
    ("one", "other", "forbidden"),
    [
        (name("ivan petrov"), name("maria petrov", first=9), True),
        (name("mohamed morsi"), name("mohammed morsi", first=9), False),
        (name("ivan petrov"), name("petrov", first=9), False),
        (name("ivan petrov"), name("oleg sidorov", first=9), True),
        (name("north korea", sort="place"), name("south korea", sort="place", first=9), True),
        (name("bank of oslo", sort="group"), name("bank", sort="group", first=9), False),
        (name("smith", gender="male"), name("smith", gender="female", first=9), True),
        (name("bank of oslo", sort="group"), name("oslo", sort="place", first=2), True),
        (name("syrian democratic forces sdf", sort="group", initials="sdf"), name("sdf", sort="group", first=3), False),
    ],
)
def test_what_can_never_be_the_same(one, other, forbidden):
    assert forbids(one, other) is forbidden
    assert forbids(other, one) is forbidden


def test_chains_join_whole():
    chains = Chains([name("a"), name("a", first=5), name("a", first=9)])
    assert chains.join(2, chains.root[1])
    assert chains.join(1, chains.root[0])
    assert chains.root == [0, 0, 0]
    assert not chains.join(2, 0)
