from onrecord.reading.coreference.clusters import Chains
from onrecord.reading.coreference.phrases import Phrase


def name(text, *, first=0):
    words = text.split()
    last = first + len(words) - 1
    return Phrase(first, last, last, "name", sort="person", gender="human", text=text, words=frozenset(words))


def test_chains_join_whole():
    chains = Chains([name("a"), name("a", first=5), name("a", first=9)])
    assert chains.join(2, chains.root[1])
    assert chains.join(1, chains.root[0])
    assert chains.root == [0, 0, 0]
    assert not chains.join(2, 0)


def test_two_full_names_stay_apart_however_long_the_chain():
    names = [name("ann reed"), *(name("reed", first=10 * i) for i in range(1, 60)), name("eva reed", first=900)]
    chains = Chains(names)
    for i in range(1, 60):
        assert chains.join(i, chains.root[0])
    assert not chains.join(60, chains.root[0])


def test_strangers_never_meet():
    chains = Chains([name("a"), name("a", first=5), name("a", first=9)], {0: {2}, 2: {0}})
    assert chains.join(1, 0)
    assert not chains.join(2, 0)
