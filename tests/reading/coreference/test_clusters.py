import numpy as np
import pytest

from onrecord.reading.coreference.clusters import Chains, cluster, enough_for
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


def pronoun(lemma, person, gender, *, first=90):
    return Phrase(first, first, first, "pronoun", gender=gender, lemma=lemma, text=lemma, determiner=person)


def test_what_a_forbidden_chain_had_does_not_count_against_the_next():
    phrases = [name("ann reed"), name("eva holm", first=9), pronoun("she", "p3", "female")]
    pairs, scores = (np.array([2, 2]), np.array([1, 0])), (np.log([0.6, 0.25]), np.log([1, 1, 0.15]))
    free = Chains(phrases)
    cluster(free, pairs, scores)
    assert free.root == [0, 1, 1]
    strange = Chains(phrases, {1: {2}, 2: {1}})
    cluster(strange, pairs, scores)
    assert strange.root == [0, 1, 0]


def test_a_phrase_unlikely_to_go_back_stays_alone():
    phrases = [name("ann reed"), pronoun("it", "p3", "neuter")]
    chains = Chains(phrases)
    cluster(chains, (np.array([1]), np.array([0])), (np.log([0.4]), np.log([1, 0.6])))
    assert chains.root == [0, 1]


@pytest.mark.parametrize("surer", [pronoun("you", "p2", "human"), pronoun("we", "p1", "human")])
def test_you_and_we_need_more_than_she(surer):
    assert enough_for(surer) > enough_for(pronoun("she", "p3", "female"))
