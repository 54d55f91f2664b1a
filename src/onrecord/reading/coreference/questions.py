"""What the scorer asks of a phrase and of a pair, and which questions share a look-up.

A question is a few answers together; every combination of them has a weight, learnt question by question. For reading,
the weights of all questions of a group are added up beforehand, so that a pair takes 13 look-ups instead of 37.

Gives   PHRASES and PAIRS, each a Sheet
Source  the features of Clark & Manning 2015 (ACL) and Lee et al. 2013, those that a small parser can answer
"""

from collections.abc import Mapping, Sequence
from functools import cached_property

import numpy as np

from onrecord.reading.coreference.attributes import (
    FIRST_NAME_TYPE,
    FIRST_NOMINAL_TYPE,
    FORMS,
    GENDERS,
    NUMBERS,
    ROLE_COUNT,
    SORTS,
    TYPES,
    Floats,
    Ints,
)

EARLY = 4
# What is told of every phrase, and how many different answers there are.
OF_PHRASE = {
    "type": TYPES, "form": len(FORMS), "pronoun_type": FIRST_NAME_TYPE + 1, "sort": len(SORTS), "gender": len(GENDERS),
    "number": len(NUMBERS), "role": ROLE_COUNT, "subject": 2, "case": 3, "seen": 4, "head_seen": 4, "often": 4,
    "length": 6, "early": EARLY, "quoted": 2, "spoken": 2, "empty": 2, "opening": 2, "size": 5, "mind": 2, "known": 2,
}  # fmt: skip
# What is told of a pair besides.
OF_PAIR = {
    "sentences": 6, "between": 6, "paragraph": 3, "string": 4, "words": 7, "nest": 3, "clause": 6, "quotes": 7,
    "rivals": 5, "latest": 2, "rank": 6, "levels": 5, "leading": 2, "titles": 4, "modifiers": 6,
}  # fmt: skip
_FORM_OF_TYPE = (
    [FORMS["pronoun"]] * FIRST_NAME_TYPE
    + [FORMS["name"]] * (FIRST_NOMINAL_TYPE - FIRST_NAME_TYPE)
    + [FORMS["nominal"]] * (TYPES - FIRST_NOMINAL_TYPE)
)
# Answers that follow from others: from which, and what follows from each of its numbers.
FOLLOWING: dict[str, dict[str, Sequence[int]]] = {
    "form": {"type": _FORM_OF_TYPE},
    "pronoun": {
        "type": [int(form == FORMS["pronoun"]) for form in _FORM_OF_TYPE],
        "pronoun_type": [1] * FIRST_NAME_TYPE + [0],
        "form": [int(form == FORMS["pronoun"]) for form in range(len(FORMS))],
    },
    "pronoun_type": {"type": [min(kind, FIRST_NAME_TYPE) for kind in range(TYPES)]},
    "subject": {"role": [int(role == 0) for role in range(ROLE_COUNT)]},
    "first": {"early": [int(sentence == 0) for sentence in range(EARLY)]},
}


class Sheet:
    """Questions, and the groups they are looked up in: each in the first group that has, or tells, all its answers.

    A code is a row of the table that `folded` makes, those of group `g` from `starts[g]` on. `strides` has a row a
    group and a column an answer: what one more in the answer adds to the code.
    """

    def __init__(self, sizes: Mapping[str, int], questions: Sequence[str], groups: Sequence[str]) -> None:
        self.sizes = sizes
        self.questions = [question.split() for question in questions]
        self.groups = [group.split() for group in groups]
        shapes = [[sizes[name] for name in group] for group in self.groups]
        self.starts = np.cumsum([0, *(np.prod(shape, dtype=int) for shape in shapes[:-1])])
        # Whole numbers, exact as floats below 2^24; numpy multiplies matrices of whole numbers ten times as slowly.
        self.strides: Floats = np.zeros((len(groups), len(sizes)), dtype=np.float32)
        for row, group, shape in zip(self.strides, self.groups, shapes, strict=True):
            for k, name in enumerate(group):
                row[list(sizes).index(name)] = np.prod(shape[k + 1 :])

    @cached_property
    def learnt(self) -> int:
        """Rows of the learnt table."""
        return sum(int(np.prod([self._size(name) for name in question])) for question in self.questions)

    @cached_property
    def rows(self) -> list[Ints]:
        """For each group the rows of its questions in the learnt table: one line a question, one column a code."""
        found: list[list[Ints]] = [[] for _ in self.groups]
        start = 0
        for question in self.questions:
            shape = [self._size(name) for name in question]
            group = next(g for g in range(len(self.groups)) if all(self._source(g, name) for name in question))
            answers = tuple(self._answers(group, name) for name in question)
            found[group].append(start + np.ravel_multi_index(answers, shape))
            start += int(np.prod(shape))
        return [np.stack(rows) for rows in found]

    def folded(self, table: Floats) -> Floats:
        """The learnt table with one row a code: the sum of its questions' rows."""
        return np.concatenate([table[rows].sum(axis=0) for rows in self.rows])

    def spread(self, codes: Ints) -> Ints:
        """For codes, one line a group, their rows in the learnt table, one line a question."""
        lines = zip(self.rows, codes, self.starts, strict=True)
        return np.concatenate([rows[:, line - start] for rows, line, start in lines])

    def _size(self, name: str) -> int:
        """How many different answers there are."""
        if name in self.sizes:
            return self.sizes[name]
        return 1 + max(map(max, FOLLOWING[name.rpartition(".")[2]].values()))

    def _source(self, group: int, name: str) -> str | None:
        """The answer of the group that tells this one, mostly itself."""
        whose, dot, kind = name.rpartition(".")
        sources = (name, *(whose + dot + source for source in FOLLOWING.get(kind, ())))
        return next((source for source in sources if source in self.groups[group]), None)

    def _answers(self, group: int, name: str) -> Ints:
        """What the answer is in each of a group's codes."""
        names, source = self.groups[group], self._source(group, name)
        assert source is not None
        found: Ints = np.indices([self.sizes[each] for each in names])[names.index(source)].ravel()
        if source == name:
            return found
        kind, told_by = name.rpartition(".")[2], source.rpartition(".")[2]
        return np.array(FOLLOWING[kind][told_by])[found]


PHRASES = Sheet(
    OF_PHRASE,
    questions=[
        "type", "type sort", "type role", "type seen", "type head_seen", "form length", "form early", "gender number",
        "quoted type", "empty type", "type often", "spoken type",
    ],
    groups=[
        "type sort", "type role quoted spoken empty", "type seen head_seen often", "form length early gender number",
    ],
)  # fmt: skip
PAIRS = Sheet(
    {f"{whose}.{name}": size for whose in ("later", "earlier") for name, size in OF_PHRASE.items()} | OF_PAIR,
    questions=[
        "later.type earlier.type",
        "later.type earlier.sort",
        "later.type earlier.gender",
        "later.type earlier.number",
        "later.sort earlier.sort",
        "later.gender earlier.gender later.form",
        "later.number earlier.number later.form",
        "later.role earlier.role later.pronoun",
        "later.type sentences earlier.form",
        "later.type between",
        "later.type paragraph",
        "later.form earlier.form string",
        "later.form earlier.form words",
        "words string",
        "later.type words string",
        "later.form earlier.form nest",
        "clause later.case",
        "clause later.form earlier.form",
        "quotes later.type",
        "quotes earlier.type",
        "earlier.seen later.pronoun earlier.first",
        "later.type rivals",
        "later.form earlier.form earlier.often",
        "later.pronoun_type sentences earlier.role",
        "later.pronoun_type earlier.number nest",
        "later.pronoun earlier.opening sentences",
        "earlier.subject sentences later.pronoun",
        "later.type earlier.size latest",
        "later.type rank",
        "later.type levels earlier.subject",
        "levels later.case earlier.subject later.pronoun",
        "later.type sentences leading",
        "later.pronoun_type later.mind earlier.sort",
        "later.pronoun_type later.mind earlier.mind",
        "later.type titles",
        "later.type modifiers",
        "later.sort earlier.sort earlier.known",
    ],
    groups=[
        "later.type earlier.type quotes",
        "later.type later.mind earlier.mind earlier.sort",
        "later.sort earlier.sort earlier.known",
        "later.type later.gender earlier.gender later.number earlier.number",
        "later.pronoun_type later.role earlier.role sentences",
        "later.type earlier.form sentences leading earlier.opening paragraph",
        "later.type between rank rivals",
        "later.type earlier.size latest titles modifiers",
        "later.type earlier.form words string",
        "later.type earlier.form nest earlier.number",
        "later.type levels later.case earlier.subject",
        "later.form earlier.form clause later.case",
        "later.form earlier.form earlier.seen earlier.early earlier.often",
    ],
)
