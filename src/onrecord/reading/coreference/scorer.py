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


def score(codes: Codes, anaphors: npt.NDArray[np.int32], antecedents: npt.NDArray[np.int32]) -> tuple[Floats, Floats]:
    """Scores of the pairs, and of each phrase for going back to nothing."""
    w = weights()
    earlier, later = w.antecedent[codes.phrase].sum(axis=1), w.anaphor[codes.phrase].sum(axis=1)
    alone = w.alone[codes.phrase].sum(axis=1)
    both = w.pair[codes.pair].sum(axis=1) + earlier[antecedents] + later[anaphors]
    pairs = np.maximum(both[:, :-1] + w.pair_bias, 0) @ w.pair_out + both[:, -1]
    nothing = np.maximum(alone[:, :-1] + w.alone_bias, 0) @ w.alone_out + alone[:, -1]
    return pairs, nothing
