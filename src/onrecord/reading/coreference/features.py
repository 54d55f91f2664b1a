"""The answers to the scorer's questions, as codes: the rows of its tables that each phrase and each pair takes.

Needs   phrases, their Table, the pairs
Gives   codes into the scorer's folded weights, one line a group of questions.py
Source  the features of Clark & Manning 2015 (ACL) and Lee et al. 2013, those that a small parser can answer
Limits  every answer is a category; nothing is looked up in the text a second time
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from onrecord.reading.coreference.attributes import FIRST_NAME_TYPE, FORMS, ROLES, SORTS, Flags, Floats, Ints, Table
from onrecord.reading.coreference.phrases import Phrase
from onrecord.reading.coreference.questions import OF_PAIR, OF_PHRASE, PAIRS, PHRASES

NAME, PRONOUN, NOMINAL = FORMS["name"], FORMS["pronoun"], FORMS["nominal"]
SUBJECT, OWNER = ROLES["nsubj"], ROLES["poss"]
OF_LATER, OF_EARLIER, OF_BOTH = np.split(PAIRS.strides, [len(OF_PHRASE), 2 * len(OF_PHRASE)], axis=1)


def _steps(*bounds: int) -> Ints:
    """For each number up to the last bound how many of the bounds it reaches."""
    return np.searchsorted(np.array(bounds), np.arange(bounds[-1] + 1), side="right")


SENTENCE_STEPS, PHRASE_STEPS = _steps(1, 2, 3, 4, 7), _steps(2, 4, 8, 16, 32)
CHAIN_STEPS, LENGTH_STEPS = _steps(1, 2, 3, 5), _steps(2, 3, 5, 9, 16)


@dataclass(slots=True)
class Codes:
    """One line a group of questions: `phrase` has a column a phrase, `pair` a column a pair."""

    phrase: Ints
    pair: Ints


class Side:
    """The later or the earlier phrases of the pairs: each column of the Table, taken for each pair when asked for."""

    def __init__(self, table: Table, index: Ints) -> None:
        self.table, self.index = table, index

    def __getattr__(self, name: str) -> Ints:
        """A column of the Table."""
        found: Ints = getattr(self.table, name).take(self.index)
        setattr(self, name, found)
        return found


def encode(phrases: Sequence[Phrase], table: Table, anaphors: Ints, antecedents: Ints) -> Codes:
    """All codes of a page."""
    own = _lines(_of_phrases(table), OF_PHRASE, len(phrases))
    both = _lines(_of_pairs(phrases, table, anaphors, antecedents), OF_PAIR, len(anaphors))
    pair = OF_BOTH @ both
    pair += (OF_LATER @ own).take(anaphors, axis=1)
    pair += (OF_EARLIER @ own).take(antecedents, axis=1)
    # Indices of the size the processor counts in: numpy would widen any other for every look-up.
    return Codes(
        (PHRASES.strides @ own).astype(np.intp) + PHRASES.starts[:, None], pair.astype(np.intp) + PAIRS.starts[:, None]
    )


def _lines(answers: Mapping[str, Ints], order: Mapping[str, int], count: int) -> Floats:
    """The answers in a sheet's order, as floats for a fast product of matrices."""
    found = np.empty((len(order), count), dtype=np.float32)
    for line, name in zip(found, order, strict=True):
        line[:] = answers[name]
    return found


def _of_phrases(t: Table) -> dict[str, Ints]:
    """What each phrase says of itself."""
    return {
        "type": t.type,
        "form": t.form,
        "pronoun_type": np.minimum(t.type, FIRST_NAME_TYPE),
        "sort": t.sort,
        "gender": t.gender,
        "number": t.number,
        "role": t.role,
        "subject": t.role == SUBJECT,
        "case": np.where(t.reflexive > 0, 2, t.role == OWNER),
        "seen": np.minimum(t.seen, 3),
        "head_seen": np.minimum(t.lemma_seen, 3),
        "often": np.minimum(t.often, 4) - 1,
        "length": LENGTH_STEPS.take(t.length, mode="clip"),
        "early": np.minimum(t.sentence, 3),
        "quoted": t.quote > 0,
        "spoken": t.speaker >= 0,
        "empty": t.empty,
        "opening": t.opening,
        "size": CHAIN_STEPS.take(t.size, mode="clip"),
        "mind": t.mind,
        "known": t.known,
    }


def _of_pairs(phrases: Sequence[Phrase], t: Table, j: Ints, i: Ints) -> dict[str, Ints]:
    """What a pair says: `j` goes back to `i`."""
    later, earlier, opens = Side(t, j), Side(t, i), _opens(j)
    apart = later.sentence - earlier.sentence
    nest, clause, levels = _within_sentence(t, np.flatnonzero(apart == 0), j, i)
    return {
        "sentences": SENTENCE_STEPS.take(apart, mode="clip"),
        "between": PHRASE_STEPS.take(j - i, mode="clip"),
        "paragraph": np.minimum(later.block - earlier.block, 2),
        "string": (earlier.text == later.text) * 2 + (earlier.lemma == later.lemma),
        "words": _word_relation(phrases, earlier, later),
        "nest": nest,
        "clause": clause,
        "quotes": _quote_relation(t, earlier, later),
        "rivals": np.minimum(_rivals(j * len(SORTS) + earlier.sort, earlier.root, len(phrases)), 4),
        "latest": _is_latest(j * len(phrases) + earlier.root),
        "rank": np.minimum(_rank(opens), 5),
        "levels": levels,
        "leading": _leading(earlier, opens),
        "titles": np.where(earlier.title == later.title, 1 + earlier.form, 0),
        "modifiers": _modifier_relation(phrases, earlier, later),
    }


def _opens(values: Ints) -> Flags:
    """Whether each value differs from the one before."""
    found = np.ones(len(values), dtype=bool)
    np.not_equal(values[1:], values[:-1], out=found[1:])
    return found


def _word_relation(phrases: Sequence[Phrase], earlier: Side, later: Side) -> Ints:
    """0 no shared word, 1 some, 2 later within earlier, 3 earlier within later, 4 equal, 5 initials, 6 stem."""
    found = np.zeros(len(later.index), dtype=np.int32)
    named = (earlier.form == NAME) & (later.form == NAME)
    found[named & (earlier.stem == later.stem)] = 6
    found[named & (earlier.text == later.text)] = 4
    found[(earlier.initials == later.text) | (later.initials == earlier.text)] = 5
    # Few pairs share a word: those whose words have a bit in common are looked at.
    for row, one, other in _phrases_of(phrases, np.flatnonzero(earlier.word_bits & later.word_bits), earlier, later):
        if one.words == other.words:
            found[row] = 4
        elif other.words < one.words:
            found[row] = 2
        elif one.words < other.words:
            found[row] = 3
        elif not one.words.isdisjoint(other.words):
            found[row] = 1
    return found


def _modifier_relation(phrases: Sequence[Phrase], earlier: Side, later: Side) -> Ints:
    """Two nouns of one head: 1 neither described, 2 alike, 3 the earlier more, 4 the later more, 5 both otherwise."""
    found = np.zeros(len(later.index), dtype=np.int32)
    rows = np.flatnonzero((earlier.lemma == later.lemma) & (earlier.form == NOMINAL) & (later.form == NOMINAL))
    for row, one, other in _phrases_of(phrases, rows, earlier, later):
        if one.modifiers == other.modifiers:
            found[row] = 2 if one.modifiers else 1
        else:
            found[row] = 3 if other.modifiers <= one.modifiers else 4 if one.modifiers < other.modifiers else 5
    return found


def _phrases_of(
    phrases: Sequence[Phrase], rows: Ints, earlier: Side, later: Side
) -> Iterator[tuple[int, Phrase, Phrase]]:
    """Some pairs, each with its number."""
    ones, others = earlier.index[rows].tolist(), later.index[rows].tolist()
    for row, i, j in zip(rows.tolist(), ones, others, strict=True):
        yield row, phrases[i], phrases[j]


def _is_latest(chain: Ints) -> Flags:
    """Whether no candidate of the same settled chain stands nearer; the pairs come nearest first."""
    order = chain.argsort(kind="stable")
    found = np.zeros(len(chain), dtype=bool)
    found[order[_opens(chain[order])]] = True
    return found


def _rivals(group: Ints, root: Ints, count: int) -> Ints:
    """How many chains of the candidate's sort, other than its own, stand nearer; `group` is anaphor and sort."""
    is_first, order = _is_latest(group * count + root), group.argsort(kind="stable")
    # Within a group the chains in their order: how many have come up for the first time so far.
    here = is_first[order]
    so_far = here.cumsum()
    before_group = np.maximum.accumulate(np.where(_opens(group[order]), so_far - here, 0))
    found = np.empty(len(group), dtype=np.int64)
    found[order] = so_far - before_group - 1
    return found


def _rank(opens: Flags) -> Ints:
    """How many candidates stand nearer."""
    rows = np.arange(len(opens))
    return rows - np.maximum.accumulate(rows * opens)


def _leading(earlier: Side, opens: Flags) -> Flags:
    """Whether the candidate is the first of its sentence: the next one is another sentence's or anaphor's."""
    found = np.ones(len(opens), dtype=bool)
    found[:-1] = opens[1:] | _opens(earlier.sentence)[1:]
    return found


def _within_sentence(t: Table, rows: Ints, j: Ints, i: Ints) -> tuple[Ints, Ints, Ints]:
    """How the phrases of one sentence, in these rows, lie in the parse; 0 for all others."""
    later, earlier = Side(t, j[rows]), Side(t, i[rows])
    found = np.zeros((3, len(j)), dtype=np.int32)
    found[:, rows] = _nesting(earlier, later), _clause_relation(earlier, later), _levels(earlier, later)
    return found[0], found[1], found[2]


def _nesting(earlier: Side, later: Side) -> Ints:
    """0 apart, 1 the later lies in the earlier, 2 the earlier in the later."""
    inside = (earlier.first <= later.first) & (later.last <= earlier.last)
    around = (later.first <= earlier.first) & (earlier.last <= later.last)
    return np.where(inside, 1, np.where(around, 2, 0))


def _clause_relation(earlier: Side, later: Side) -> Ints:
    """1 later hangs on earlier, 2 reverse, 3 same governor, 4 governor's governor, 5 nothing but the sentence."""
    found = np.where(later.upper == earlier.governor, 4, 5)
    found = np.where(earlier.governor == later.governor, 3, found)
    return np.where(later.governor == earlier.head, 1, np.where(earlier.governor == later.head, 2, found))


def _levels(earlier: Side, later: Side) -> Ints:
    """0 apart, 1 same clause, 2 the earlier in the clause above, 3 two above, 4 the later in the clause above."""
    found = np.where(earlier.above == later.clause, 4, 0)
    found = np.where(later.top == earlier.clause, 3, found)
    found = np.where(later.above == earlier.clause, 2, found)
    return np.where(earlier.clause == later.clause, 1, found)


def _quote_relation(t: Table, earlier: Side, later: Side) -> Ints:
    """0 both outside, 1 same quotation, 2 two, 3 only the later in one, 4 only the earlier, 5 speaker and
    own words, 6 named in the speaker's phrase and his words."""
    found = np.zeros(len(later.index), dtype=np.int32)
    rows = np.flatnonzero((later.quote > 0) | (earlier.quote > 0) | (later.speaker >= 0))
    if not len(rows):
        return found
    later, earlier = Side(t, later.index[rows]), Side(t, earlier.index[rows])
    in_i, in_j, voice = earlier.quote > 0, later.quote > 0, later.voice
    inside = np.where(in_i & in_j, np.where(earlier.quote == later.quote, 1, 2), np.where(in_j, 3, in_i * 4))
    speaking = (later.speaker >= 0) & (earlier.first <= later.speaker) & (later.speaker <= earlier.last)
    within = (voice >= 0) & (t.first[voice] <= earlier.first) & (earlier.last <= t.last[voice])
    found[rows] = np.where(speaking, 5, np.where(within & (earlier.form != PRONOUN), 6, inside))
    return found
