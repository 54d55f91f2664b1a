"""Scores pairs: a small network over the codes of features.py.

Gives   for each pair how likely it is, for each phrase how likely it goes back to nothing
Source  mention ranking as in Durrett & Klein 2013 (EMNLP) with one hidden layer; trained by
        tools/train_coreference.py on GUM news and interviews (CC BY 4.0), see docs/models.md
Limits  the questions and the weights belong together: after a change of questions.py, train again
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np

from onrecord.reading.coreference.attributes import Floats, Ints
from onrecord.reading.coreference.features import Codes
from onrecord.reading.coreference.questions import PAIRS, PHRASES
from onrecord.reading.coreference.words import PACKAGE


@dataclass(frozen=True, slots=True)
class Weights:
    """Rows are codes. The last column of a table goes straight to the score, the others to the hidden layer.

    `phrase` has the columns for a phrase as antecedent, as anaphor and alone side by side. What the hidden layer adds
    of its own is in the rows of the first group, since every phrase and pair has one of them.
    """

    phrase: Floats
    pair: Floats
    pair_out: Floats
    alone_out: Floats


def folded(learnt: Mapping[str, Floats]) -> Weights:
    """Weights for reading from those learnt question by question."""
    given = {name: array.astype(np.float32) for name, array in learnt.items()}
    pair, alone = PAIRS.folded(given["pair"]), PHRASES.folded(given["alone"])
    pair[: PAIRS.starts[1], :-1] += given["pair_bias"]
    alone[: PHRASES.starts[1], :-1] += given["alone_bias"]
    sides = (PHRASES.folded(given["antecedent"]), PHRASES.folded(given["anaphor"]), alone)
    return Weights(np.concatenate(sides, axis=1), pair, given["pair_out"], given["alone_out"])


@cache
def weights() -> Weights:
    """The shipped weights."""
    with (files(PACKAGE) / "data" / "scorer.npz").open("rb") as file, np.load(file) as arrays:
        return folded(arrays)


def score(codes: Codes, anaphors: Ints, antecedents: Ints) -> tuple[Floats, Floats]:
    """Scores of the pairs, and of each phrase for going back to nothing."""
    w, own, both = weights(), summed(weights().phrase, codes.phrase), summed(weights().pair, codes.pair)
    antecedent, anaphor, alone = np.split(own, 3, axis=1)
    both += antecedent.take(antecedents, axis=0)
    both += anaphor.take(anaphors, axis=0)
    return _out(both, w.pair_out), _out(alone, w.alone_out)


def _out(units: Floats, out: Floats) -> Floats:
    found: Floats = np.maximum(units[:, :-1], 0) @ out + units[:, -1]
    return found


def summed(table: Floats, codes: Ints) -> Floats:
    """For each column of codes the sum of their rows in the table, gathered one line at a time."""
    # One gather of all codes (codes x lines x units) falls out of the processor's cache: more than twice the time.
    total: Floats = np.take(table, codes[0], axis=0)
    here = np.empty_like(total)
    for row in codes[1:]:
        total += np.take(table, row, axis=0, out=here, mode="clip")
    return total
