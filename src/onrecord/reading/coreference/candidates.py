"""Which earlier phrases each phrase may go back to: a window for pronouns, shared words for names and nouns.

Needs   phrases and their Table
Gives   pairs (anaphor, antecedent), at most WINDOW + MATCHES an anaphor, so that long reports stay linear
"""

from collections.abc import Container, Sequence

import numpy as np
import numpy.typing as npt

from onrecord.reading.coreference.attributes import (
    FIRST_PERSON,
    FORMS,
    GENDERS,
    NUMBERS,
    PRONOUN_TYPES,
    SORTS,
    STEM,
    Ints,
    Table,
    has_stem,
)
from onrecord.reading.coreference.phrases import Phrase

# Sentences and phrases a pronoun looks back: 97 % of the antecedents in GUM news.
PRONOUN_SENTENCES, PRONOUN_WINDOW = 4, 40
NOUN_WINDOW = 24
MATCHES = 8
# Countries are places by name and "the country" by description; teams and governments are not places.
RELATED = ({"nation", "place"}, {"act", "event"}, {"group", "nation"})
PEOPLE = frozenset({"person", "any"})
SORTS_OF: dict[int, frozenset[str]] = {
    PRONOUN_TYPES["he"]: PEOPLE,
    PRONOUN_TYPES["she"]: PEOPLE,
    PRONOUN_TYPES["it"]: frozenset(SORTS) - {"person"},
    PRONOUN_TYPES["they"]: frozenset(SORTS) - {"time"},
    PRONOUN_TYPES["i"]: PEOPLE,
    PRONOUN_TYPES["we"]: PEOPLE | {"group", "place", "nation"},
    PRONOUN_TYPES["you"]: PEOPLE | {"group"},
}
# By sort of the earlier and of the later phrase: whether the one may be the other without a shared word.
COMPATIBLE = np.array([[a in (b, "any") or {a, b} in RELATED for b in SORTS] for a in SORTS])
WE = PRONOUN_TYPES["we"]
PRONOUNS = max(PRONOUN_TYPES.values()) + 1


def find_pairs(phrases: Sequence[Phrase], table: Table, asked: Ints | None = None) -> tuple[Ints, Ints]:
    """Indices of anaphors, all or those asked for, and of their candidate antecedents, the nearest first."""
    usable = np.flatnonzero(table.usable)
    later = usable if asked is None else asked[table.usable[asked]]
    is_pronoun = table.form[later] == FORMS["pronoun"]
    nouns = later[~is_pronoun]
    found = [
        _before_pronouns(table, later[is_pronoun]),
        _before_nouns(table, nouns),
        _matching(phrases, usable.tolist(), set(nouns.tolist())),
    ]
    # One number a pair, so that sorting puts them by anaphor, the nearest first, and drops what was found twice.
    count = len(phrases)
    keys = np.sort(np.concatenate([j * count + (count - 1 - i) for j, i in found]))
    j, i = np.divmod(keys[np.diff(keys, prepend=-1) > 0], max(count, 1))
    return j, count - 1 - i


def _before(table: Table, later: Ints, window: int) -> tuple[Ints, Ints]:
    """Each phrase with the usable ones of the window before it."""
    j, i = np.repeat(later, window), (later[:, None] - np.arange(1, window + 1)).ravel()
    kept = i >= 0
    j, i = j[kept], i[kept]
    kept = table.usable[i]
    return j[kept], i[kept]


def _before_nouns(table: Table, nouns: Ints) -> tuple[Ints, Ints]:
    # Two names mean the same only where they share a word: 3 of 1,481 pairs in GUM news.
    j, i = _before(table, nouns, NOUN_WINDOW)
    named = (table.form[j] == FORMS["name"]) & (table.form[i] == FORMS["name"])
    kept = COMPATIBLE[table.sort[i], table.sort[j]] & ~named
    return j[kept], i[kept]


def _before_pronouns(table: Table, pronouns: Ints) -> tuple[Ints, Ints]:
    t = table
    j, i = _before(t, pronouns, PRONOUN_WINDOW)
    kept = (t.sentence[j] - t.sentence[i] <= PRONOUN_SENTENCES) & FITS_SORT[t.type[j], t.sort[i]]
    kept &= FITS_GENDER[t.gender[j], t.gender[i]] & FITS_NUMBER[t.number[j], t.number[i]]
    j, i = j[kept], i[kept]
    kept = _fits_quote(t, j, i)
    return j[kept], i[kept]


def _fits_quote(t: Table, j: Ints, i: Ints) -> npt.NDArray[np.bool_]:
    """In somebody's words "I" is the speaker, "he" and "they" are not, and "we" is not another speaker's "we"."""
    speaker, kind = t.speaker[j], t.type[j]
    is_speaker = (t.first[i] <= speaker) & (speaker <= t.last[i])
    is_first = is_speaker | ((t.speaker[i] == speaker) & (t.type[i] == FIRST_PERSON))
    fits = np.where(kind == FIRST_PERSON, is_first, ~(is_speaker & (kind < FIRST_PERSON)))
    of_two = (t.voice[i] >= 0) & (t.voice[j] >= 0) & (t.root[t.voice[i]] != t.root[t.voice[j]])
    of_two &= (t.form[t.voice[i]] == FORMS["name"]) & (t.form[t.voice[j]] == FORMS["name"])
    allowed: npt.NDArray[np.bool_] = (speaker < 0) | (fits & ~(of_two & (kind == WE) & (t.type[i] == WE)))
    return allowed


def may_mean(pronoun: Phrase, earlier: Phrase) -> bool:
    """Whether nothing in the words forbids the pronoun to go back to the earlier phrase."""
    allowed = SORTS_OF.get(PRONOUN_TYPES[pronoun.lemma])
    return (
        (allowed is None or earlier.sort in allowed)
        and _fit_gender(pronoun.gender, earlier.gender)
        and _fit_number(pronoun.number, earlier.number)
    )


def _fit_gender(pronoun: str, earlier: str) -> bool:
    if {pronoun, earlier} == {"male", "female"} or (pronoun == "neuter" and earlier in {"male", "female"}):
        return False
    return not (pronoun in {"male", "female"} and earlier == "neuter")


def _fit_number(pronoun: str, earlier: str) -> bool:
    return not (pronoun == "sg" and earlier == "pl")


FITS_SORT = np.array([[kind not in SORTS_OF or sort in SORTS_OF[kind] for sort in SORTS] for kind in range(PRONOUNS)])
FITS_GENDER = np.array([[_fit_gender(pronoun, earlier) for earlier in GENDERS] for pronoun in GENDERS])
FITS_NUMBER = np.array([[_fit_number(pronoun, earlier) for earlier in NUMBERS] for pronoun in NUMBERS])


def _keys(phrase: Phrase) -> set[str]:
    if phrase.form != "name":
        return {phrase.lemma, phrase.text}
    keys = {*phrase.words, phrase.lemma, phrase.text}
    if has_stem(phrase):
        keys.add(f"{phrase.text[:STEM]}*")
    if phrase.initials:
        keys.add(phrase.initials)
    if phrase.title:
        keys.add(phrase.title)
    return keys


def _matching(phrases: Sequence[Phrase], usable: Sequence[int], nouns: Container[int]) -> tuple[Ints, Ints]:
    """Each noun with the last few and the first phrases that share a word, the head or the initials."""
    by_word: dict[str, list[int]] = {}
    anaphors: list[int] = []
    antecedents: list[int] = []
    for j in usable:
        phrase = phrases[j]
        if phrase.form == "pronoun":
            continue
        for key in _keys(phrase):
            members = by_word.setdefault(key, [])
            if members and j in nouns:
                near = members[-MATCHES:]
                antecedents += near
                antecedents.append(members[0])
                anaphors += [j] * (len(near) + 1)
            members.append(j)
    return np.array(anaphors, dtype=np.int64), np.array(antecedents, dtype=np.int64)
