"""What speaks for and against each pair, as codes: one column a question, one number an answer.

Needs   phrases, their Table, the pairs
Gives   codes into the scorer's weights: for phrases as antecedent, as anaphor, and for pairs
Source  the features of Clark & Manning 2015 (ACL) and Lee et al. 2013, those that a small parser can answer
Limits  every column is a category; nothing is looked up in the text a second time
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from onrecord.reading.coreference.attributes import (
    FORMS,
    GENDERS,
    NUMBERS,
    SORTS,
    TYPES,
    Ints,
    Table,
)
from onrecord.reading.coreference.phrases import Phrase

NAME, PRONOUN, NOMINAL = FORMS["name"], FORMS["pronoun"], FORMS["nominal"]
SENTENCE_STEPS = np.array([1, 2, 3, 4, 7])
PHRASE_STEPS = np.array([2, 4, 8, 16, 32])
CHAIN_STEPS = np.array([1, 2, 3, 5])
PRONOUN_TYPE_COUNT = 9
FORM_COUNT, ROLE_COUNT, CASES = 3, 8, 3


@dataclass(slots=True)
class Codes:
    """One row a question: `phrase` has a column a phrase, numbers below `phrase_size`, `pair` a column a pair."""

    phrase: Ints
    phrase_size: int
    pair: Ints
    pair_size: int


def encode(phrases: Sequence[Phrase], table: Table, anaphors: Ints, antecedents: Ints) -> Codes:
    """All codes of a page."""
    own, own_size = _stack(_phrase_columns(table))
    both, both_size = _stack(_pair_columns(phrases, table, anaphors, antecedents))
    return Codes(own, own_size, both, both_size)


def _stack(columns: list[tuple[Ints, int]]) -> tuple[Ints, int]:
    """The questions' answers, each question with its own stretch of numbers."""
    # Indices of the size the processor counts in: numpy would widen any other for every look-up.
    stacked, offset = np.empty((len(columns), len(columns[0][0])), dtype=np.intp), 0
    for row, (values, size) in zip(stacked, columns, strict=True):
        np.add(values, offset, out=row)
        offset += size
    return stacked, offset


def _phrase_columns(t: Table) -> list[tuple[Ints, int]]:
    """What one phrase says of itself."""
    seen = np.minimum(t.seen, 3)
    length = np.searchsorted(np.array([2, 3, 5, 9, 16]), t.length, side="right")
    early = np.minimum(t.sentence, 3)
    heads_seen = np.minimum(t.lemma_seen, 3)
    return [
        (t.type, TYPES),
        (t.type * len(SORTS) + t.sort, TYPES * len(SORTS)),
        (t.type * ROLE_COUNT + t.role, TYPES * ROLE_COUNT),
        (t.type * 4 + seen, TYPES * 4),
        (t.type * 4 + heads_seen, TYPES * 4),
        (t.form * 6 + length, FORM_COUNT * 6),
        (t.form * 4 + early, FORM_COUNT * 4),
        (t.gender * len(NUMBERS) + t.number, len(GENDERS) * len(NUMBERS)),
        ((t.quote > 0) * TYPES + t.type, 2 * TYPES),
        (t.empty * TYPES + t.type, 2 * TYPES),
        (t.type * 4 + np.minimum(t.often, 4) - 1, TYPES * 4),
        ((t.speaker >= 0) * TYPES + t.type, 2 * TYPES),
    ]


def _pair_columns(phrases: Sequence[Phrase], t: Table, j: Ints, i: Ints) -> list[tuple[Ints, int]]:
    """What a pair says: `j` goes back to `i`."""
    ti, tj, fi, fj = t.type[i], t.type[j], t.form[i], t.form[j]
    sentences = np.searchsorted(SENTENCE_STEPS, t.sentence[j] - t.sentence[i], side="right")
    between = np.searchsorted(PHRASE_STEPS, j - i, side="right")
    paragraph = np.minimum(t.block[j] - t.block[i], 2)
    words = _word_relation(phrases, t, i, j)
    string = (t.text[i] == t.text[j]) * 2 + (t.lemma[i] == t.lemma[j])
    nest = _nesting(t, i, j)
    clause = _clause_relation(t, i, j)
    quotes = _quote_relation(t, i, j)
    forms = fj * FORM_COUNT + fi
    form_count = FORM_COUNT * FORM_COUNT
    pronoun = fj == PRONOUN
    rivals = np.minimum(_rivals(t, i, j), 4)
    size = np.searchsorted(CHAIN_STEPS, t.size[i], side="right")
    latest = _latest(t, i, j)
    rank = _rank(j)
    levels = _levels(t, i, j)
    titles = np.where(t.title[i] == t.title[j], 1 + t.form[i], 0)
    modifiers = _modifier_relation(phrases, t, i, j)
    leading = _leading(t, i, j)
    case = np.where(t.reflexive[j] > 0, 2, np.where(t.role[j] == 3, 1, 0))
    return [
        (tj * TYPES + ti, TYPES * TYPES),
        (tj * len(SORTS) + t.sort[i], TYPES * len(SORTS)),
        (tj * len(GENDERS) + t.gender[i], TYPES * len(GENDERS)),
        (tj * len(NUMBERS) + t.number[i], TYPES * len(NUMBERS)),
        (t.sort[j] * len(SORTS) + t.sort[i], len(SORTS) ** 2),
        ((t.gender[j] * len(GENDERS) + t.gender[i]) * FORM_COUNT + fj, len(GENDERS) ** 2 * FORM_COUNT),
        ((t.number[j] * len(NUMBERS) + t.number[i]) * FORM_COUNT + fj, len(NUMBERS) ** 2 * FORM_COUNT),
        ((t.role[j] * ROLE_COUNT + t.role[i]) * 2 + pronoun, ROLE_COUNT**2 * 2),
        ((tj * 6 + sentences) * FORM_COUNT + fi, TYPES * 6 * FORM_COUNT),
        (tj * 6 + between, TYPES * 6),
        (tj * 3 + paragraph, TYPES * 3),
        (forms * 4 + string, form_count * 4),
        (forms * 7 + words, form_count * 7),
        (words * 4 + string, 28),
        ((tj * 7 + words) * 4 + string, TYPES * 28),
        (forms * 3 + nest, form_count * 3),
        (clause * CASES + case, 6 * CASES),
        (clause * form_count + forms, 6 * form_count),
        (quotes * TYPES + tj, 7 * TYPES),
        (quotes * TYPES + ti, 7 * TYPES),
        ((np.minimum(t.seen[i], 3) * 2 + pronoun) * 2 + (t.sentence[i] == 0), 16),
        (tj * 5 + rivals, TYPES * 5),
        ((fj * FORM_COUNT + fi) * 4 + np.minimum(t.often[i], 4) - 1, form_count * 4),
        (np.where(tj < PRONOUN_TYPE_COUNT, (tj * 6 + sentences) * ROLE_COUNT + t.role[i], 0), 9 * 6 * ROLE_COUNT),
        (np.where(tj < PRONOUN_TYPE_COUNT, (tj * 3 + t.number[i]) * 3 + nest, 0), 9 * 9),
        ((pronoun * 2 + t.opening[i]) * 6 + sentences, 24),
        ((t.role[i] == 0) * 6 * 2 + sentences * 2 + pronoun, 24),
        ((tj * 5 + size) * 2 + latest, TYPES * 10),
        (tj * 6 + np.minimum(rank, 5), TYPES * 6),
        ((tj * 5 + levels) * 2 + (t.role[i] == 0), TYPES * 10),
        (((levels * CASES + case) * 2 + (t.role[i] == 0)) * 2 + pronoun, 5 * CASES * 4),
        ((tj * 6 + sentences) * 2 + leading, TYPES * 12),
        ((np.minimum(tj, PRONOUN_TYPE_COUNT) * 2 + t.mind[j]) * len(SORTS) + t.sort[i], 20 * len(SORTS)),
        ((np.minimum(tj, PRONOUN_TYPE_COUNT) * 2 + t.mind[j]) * 2 + t.mind[i], 40),
        (tj * 4 + titles, TYPES * 4),
        (tj * 6 + modifiers, TYPES * 6),
        ((t.sort[j] * len(SORTS) + t.sort[i]) * 2 + t.known[i], 2 * len(SORTS) ** 2),
    ]


def _word_relation(phrases: Sequence[Phrase], t: Table, i: Ints, j: Ints) -> Ints:
    """0 no shared word, 1 some, 2 later within earlier, 3 earlier within later, 4 equal, 5 initials, 6 stem."""
    found = np.zeros(len(i), dtype=np.int32)
    named = (t.form[i] == NAME) & (t.form[j] == NAME)
    found[named & (t.stem[i] == t.stem[j])] = 6
    found[named & (t.text[i] == t.text[j])] = 4
    found[(t.initials[i] == t.text[j]) | (t.initials[j] == t.text[i])] = 5
    # Few pairs share a word: those whose words have a bit in common are looked at.
    for row in np.flatnonzero(t.word_bits[i] & t.word_bits[j]).tolist():
        earlier, later = phrases[i[row]].words, phrases[j[row]].words
        if earlier == later:
            found[row] = 4
        elif later < earlier:
            found[row] = 2
        elif earlier < later:
            found[row] = 3
        elif not earlier.isdisjoint(later):
            found[row] = 1
    return found


def _modifier_relation(phrases: Sequence[Phrase], t: Table, i: Ints, j: Ints) -> Ints:
    """Two nouns of one head: 1 neither described, 2 alike, 3 the earlier more, 4 the later more, 5 both otherwise."""
    found = np.zeros(len(i), dtype=np.int32)
    alike = (t.lemma[i] == t.lemma[j]) & (t.form[i] == NOMINAL) & (t.form[j] == NOMINAL)
    for row in np.flatnonzero(alike).tolist():
        earlier, later = phrases[i[row]].modifiers, phrases[j[row]].modifiers
        if earlier == later:
            found[row] = 2 if earlier else 1
        else:
            found[row] = 3 if later <= earlier else 4 if earlier < later else 5
    return found


def _rivals(t: Table, i: Ints, j: Ints) -> Ints:
    """How many candidates of its sort, of other settled chains, stand nearer; the pairs come nearest first."""
    group = j * len(SORTS) + t.sort[i]
    order = np.argsort(group, kind="stable")
    # Within a group the chains in their order: how many have come up for the first time so far.
    is_first = np.zeros(len(i), dtype=np.int32)
    is_first[np.unique(group * len(t.root) + t.root[i], return_index=True)[1]] = 1
    so_far = np.cumsum(is_first[order])
    opens = np.diff(group[order], prepend=-1) != 0
    before_group = np.maximum.accumulate(np.where(opens, so_far - is_first[order], 0))
    found = np.empty(len(i), dtype=np.int32)
    found[order] = so_far - before_group - 1
    return found


def _rank(j: Ints) -> Ints:
    """How many candidates stand nearer."""
    rows = np.arange(len(j))
    return rows - np.maximum.accumulate(np.where(np.diff(j, prepend=-1) != 0, rows, 0))


def _latest(t: Table, i: Ints, j: Ints) -> Ints:
    """1 where no candidate of the same settled chain stands nearer."""
    found = np.zeros(len(i), dtype=np.int32)
    found[np.unique(j * len(t.root) + t.root[i], return_index=True)[1]] = 1
    return found


def _leading(t: Table, i: Ints, j: Ints) -> Ints:
    """1 where the candidate is the first of its sentence."""
    key = j * (int(t.sentence.max(initial=0)) + 1) + t.sentence[i]
    found: Ints = (np.diff(key, append=-1) != 0).astype(np.int64)
    return found


def _levels(t: Table, i: Ints, j: Ints) -> Ints:
    """0 apart, 1 same clause, 2 the earlier in the clause above, 3 two above, 4 the later in the clause above."""
    found = np.where(t.above[i] == t.clause[j], 4, 0)
    found = np.where(t.top[j] == t.clause[i], 3, found)
    found = np.where(t.above[j] == t.clause[i], 2, found)
    return np.where(t.clause[i] == t.clause[j], 1, found)


def _nesting(t: Table, i: Ints, j: Ints) -> Ints:
    """0 apart, 1 the later lies in the earlier, 2 the earlier in the later."""
    inside = (t.first[i] <= t.first[j]) & (t.last[j] <= t.last[i])
    around = (t.first[j] <= t.first[i]) & (t.last[i] <= t.last[j])
    return np.where(inside, 1, np.where(around, 2, 0))


def _clause_relation(t: Table, i: Ints, j: Ints) -> Ints:
    """0 none, 1 later hangs on earlier, 2 reverse, 3 same governor, 4 governor's governor, 5 same sentence."""
    on_earlier = t.governor[j] == t.head[i]
    on_later = t.governor[i] == t.head[j]
    same = t.governor[i] == t.governor[j]
    sentence = t.sentence[i] == t.sentence[j]
    found = np.where(sentence, 5, 0)
    found = np.where(sentence & (t.upper[j] == t.governor[i]), 4, found)
    found = np.where(same, 3, found)
    return np.where(on_earlier, 1, np.where(on_later, 2, found))


def _quote_relation(t: Table, i: Ints, j: Ints) -> Ints:
    """0 both outside, 1 same quotation, 2 two, 3 only the later in one, 4 only the earlier, 5 speaker and
    own words, 6 named in the speaker's phrase and his words."""
    in_i, in_j = t.quote[i] > 0, t.quote[j] > 0
    found = np.where(in_i & in_j, np.where(t.quote[i] == t.quote[j], 1, 2), np.where(in_j, 3, np.where(in_i, 4, 0)))
    speaking = (t.speaker[j] >= 0) & (t.first[i] <= t.speaker[j]) & (t.speaker[j] <= t.last[i])
    voice = t.voice[j]
    within = (voice >= 0) & (t.first[voice] <= t.first[i]) & (t.last[i] <= t.last[voice]) & (t.form[i] != PRONOUN)
    return np.where(speaking, 5, np.where(within, 6, found))
