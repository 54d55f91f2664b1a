"""Scores pairs: a small network over the codes of features.py.

Gives   for each pair how likely it is, for each phrase how likely it goes back to nothing
Source  mention ranking as in Durrett & Klein 2013 (EMNLP) with one hidden layer; trained by
        tools/train_coreference.py on GUM news and interviews (CC BY 4.0), see docs/models.md
Limits  the codes and the weights belong together: after a change of features.py, train again
"""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
import numpy.typing as npt

from onrecord.reading.coreference.attributes import Ints
from onrecord.reading.coreference.features import Codes
from onrecord.reading.coreference.words import PACKAGE

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Weights:
    """Rows are codes. The last column of each table goes straight to the score, the others to the hidden layer."""

    antecedent: Floats
    anaphor: Floats
    pair: Floats
    pair_bias: Floats
    pair_out: Floats
    alone: Floats
    alone_bias: Floats
    alone_out: Floats


@cache
def weights() -> Weights:
    """The shipped weights."""
    with (files(PACKAGE) / "data" / "scorer.npz").open("rb") as file, np.load(file) as arrays:
        return Weights(**{name: arrays[name].astype(np.float32) for name in Weights.__dataclass_fields__})


def score(codes: Codes, anaphors: Ints, antecedents: Ints) -> tuple[Floats, Floats]:
    """Scores of the pairs, and of each phrase for going back to nothing."""
    w = weights()
    both = summed(w.pair, codes.pair)
    both += summed(w.antecedent, codes.phrase)[antecedents]
    both += summed(w.anaphor, codes.phrase)[anaphors]
    alone = summed(w.alone, codes.phrase)
    pairs = np.maximum(both[:, :-1] + w.pair_bias, 0) @ w.pair_out + both[:, -1]
    nothing = np.maximum(alone[:, :-1] + w.alone_bias, 0) @ w.alone_out + alone[:, -1]
    return pairs, nothing


def summed(table: Floats, codes: Ints) -> Floats:
    """For each column of codes the sum of their rows in the table, gathered one question at a time."""
    # One gather of all codes (codes x questions x units) falls out of the processor's cache: 0.0031 CPU s per 1,000
    # words against 0.0013.
    total: Floats = np.take(table, codes[0], axis=0)
    here = np.empty_like(total)
    for row in codes[1:]:
        total += np.take(table, row, axis=0, out=here, mode="clip")
    return total
