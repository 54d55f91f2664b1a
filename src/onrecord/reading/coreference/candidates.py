"""Which earlier phrases each phrase may go back to: a window for pronouns, shared words for names and nouns.

Needs   phrases and their Table
Gives   pairs (anaphor, antecedent), at most WINDOW + MATCHES an anaphor, so that long reports stay linear
"""

from collections.abc import Sequence

import numpy as np

from onrecord.reading.coreference.attributes import FIRST_PERSON, PRONOUN_TYPES, SORTS, Ints, Table
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
COMPATIBLE = [[a in (b, "any") or {a, b} in RELATED for b in SORTS] for a in SORTS]


def find_pairs(phrases: Sequence[Phrase], table: Table) -> tuple[Ints, Ints]:
    """Indices of anaphors and of their candidate antecedents, by anaphor, the nearest first."""
    anaphors: list[int] = []
    antecedents: list[int] = []
    by_word: dict[str, list[int]] = {}
    sorts, sentences, speakers = table.sort.tolist(), table.sentence.tolist(), table.speaker.tolist()
    for j, phrase in enumerate(phrases):
        if phrase.determiner == "adjective" or phrase.empty:
            continue
        if phrase.form == "pronoun":
            chosen = [
                i
                for i in range(j - 1, max(-1, j - 1 - PRONOUN_WINDOW), -1)
                if sentences[j] - sentences[i] <= PRONOUN_SENTENCES
                and may_mean(phrase, phrases[i])
                and _fits_quote(phrase, speakers[j], phrases[i], speakers[i])
            ]
        else:
            near = (i for i in range(j - 1, max(-1, j - 1 - NOUN_WINDOW), -1) if COMPATIBLE[sorts[i]][sorts[j]])
            chosen = sorted(_matching(phrase, by_word).union(near), reverse=True)
            _enter(phrase, j, by_word)
        chosen = [i for i in chosen if phrases[i].determiner != "adjective" and not phrases[i].empty]
        anaphors.extend([j] * len(chosen))
        antecedents.extend(chosen)
    return np.array(anaphors, dtype=np.int32), np.array(antecedents, dtype=np.int32)


def _fits_quote(pronoun: Phrase, speaker: int, earlier: Phrase, speaker_of_earlier: int) -> bool:
    """In somebody's words "I" is the speaker, "he" and "they" are not."""
    if speaker < 0:
        return True
    kind = PRONOUN_TYPES[pronoun.lemma]
    is_speaker = earlier.first <= speaker <= earlier.last
    if kind == FIRST_PERSON:
        return is_speaker or (
            speaker_of_earlier == speaker and earlier.form == "pronoun" and PRONOUN_TYPES[earlier.lemma] == FIRST_PERSON
        )
    return not (is_speaker and pronoun.determiner == "p3")


def may_mean(pronoun: Phrase, earlier: Phrase) -> bool:
    """Whether nothing in the words forbids the pronoun to go back to the earlier phrase."""
    allowed = SORTS_OF.get(PRONOUN_TYPES[pronoun.lemma])
    if allowed is not None and earlier.sort not in allowed:
        return False
    if {pronoun.gender, earlier.gender} == {"male", "female"}:
        return False
    if pronoun.number == "sg" and earlier.number == "pl":
        return False
    if pronoun.gender == "neuter" and earlier.gender in {"male", "female"}:
        return False
    return not (pronoun.gender in {"male", "female"} and earlier.gender == "neuter")


def _keys(phrase: Phrase) -> set[str]:
    keys = set(phrase.words) if phrase.form == "name" else {phrase.lemma, phrase.text}
    keys.add(phrase.lemma)
    if phrase.initials:
        keys.add(phrase.initials)
    if phrase.form == "name":
        keys.update((phrase.text, f"{phrase.text[:5]}*"))
    return keys


def _matching(phrase: Phrase, by_word: dict[str, list[int]]) -> set[int]:
    """The last few and the first phrases that share a word, the head or the initials."""
    found: set[int] = set()
    for key in _keys(phrase):
        members = by_word.get(key)
        if members:
            found.update(members[-MATCHES:])
            found.add(members[0])
    return found


def _enter(phrase: Phrase, index: int, by_word: dict[str, list[int]]) -> None:
    for key in _keys(phrase):
        by_word.setdefault(key, []).append(index)
