from functools import cache
from importlib.resources import files

import numpy as np

from onrecord.reading.coreference.candidates import find_pairs
from onrecord.reading.coreference.features import encode
from onrecord.reading.coreference.questions import PAIRS, PHRASES
from onrecord.reading.coreference.resolve import prepare
from onrecord.reading.coreference.scorer import PACKAGE, score

TEXT = (
    "Ann Reed, the mayor of Oslo, met Ivan Petrov of the Northern Development Bank (NDB) on Monday. "
    '"We agreed," the mayor said. The bank said it would lend the town 30 million. Petrov thanked her.\n\n'
    "The NDB was founded in 1990. Its head has been praised by the mayor's rivals in the town."
)


@cache
def learnt():
    with np.load(files(PACKAGE) / "data" / "scorer.npz") as arrays:
        return {name: arrays[name].astype(np.float32) for name in arrays}


def plainly_scored(codes, anaphors, antecedents):
    """The score as it is written down: every code's row, summed pair by pair."""
    w, pairs, nothing = learnt(), [], []
    of_phrase, of_pair = PHRASES.spread(codes.phrase), PAIRS.spread(codes.pair)
    for row, (j, i) in enumerate(zip(anaphors, antecedents, strict=True)):
        both = w["pair"][of_pair[:, row]].sum(axis=0)
        both = both + w["antecedent"][of_phrase[:, i]].sum(axis=0) + w["anaphor"][of_phrase[:, j]].sum(axis=0)
        pairs.append(np.maximum(both[:-1] + w["pair_bias"], 0) @ w["pair_out"] + both[-1])
    for own in of_phrase.T:
        alone = w["alone"][own].sum(axis=0)
        nothing.append(np.maximum(alone[:-1] + w["alone_bias"], 0) @ w["alone_out"] + alone[-1])
    return pairs, nothing


def test_scores_are_those_of_the_plain_sum_and_the_same_for_some_phrases_alone(page_of):
    phrases, table, *_ = prepare(page_of(TEXT))
    pairs = find_pairs(phrases, table)
    codes = encode(phrases, table, *pairs)
    assert (PAIRS.learnt, PHRASES.learnt) == (len(learnt()["pair"]), len(learnt()["alone"])), "train again"
    found = score(codes, *pairs)
    for ours, plain in zip(found, plainly_scored(codes, *pairs), strict=True):
        assert np.allclose(ours, plain, atol=1e-4)

    asked = np.arange(len(phrases) // 2, len(phrases))
    some = find_pairs(phrases, table, asked)
    kept = pairs[0] >= asked[0]
    assert np.array_equal(np.stack(some), np.stack(pairs)[:, kept])
    assert np.allclose(score(encode(phrases, table, *some), *some)[0], found[0][kept], atol=1e-4)
