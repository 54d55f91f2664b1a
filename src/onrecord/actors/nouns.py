"""What sector a noun phrase stands for, by its head noun and the modifiers before it.

Source  PLOVER manual 2.0 (sectors); the nouns and modifiers in `data/` were written for this project
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from onrecord.actors.spelling import fold
from onrecord.lexicon import load_map, load_rows
from onrecord.remembered import Remembered

_LONGEST = 4  # words in the longest noun of agents.tsv
_IRREGULAR = {
    "men": "man", "women": "woman", "children": "child", "people": "people", "wives": "wife", "thieves": "thief",
    "mercenaries": "mercenary", "forces": "force", "police": "police",
}  # fmt: skip
OFFICES = frozenset({"GOV", "MIL", "LEG", "JUD", "COP", "SPY", "PTY", "IGO"})


class Noun(NamedTuple):
    """An agent noun in a phrase: its words, its sector, whether others decide, whether it is a thing.

    `is_expert`: of the others only bodies decide, as "an immigration expert" is no official.
    """

    start: int
    end: int
    sector: str
    is_generic: bool
    is_thing: bool = False
    is_expert: bool = False


def phrase_words(of: str) -> frozenset[str]:
    """The words of one class in phrase_words.tsv."""
    return frozenset(row[0] for row in load_rows("onrecord.actors", "phrase_words.tsv") if row[1] == of)


@cache
def _agents() -> dict[str, tuple[str, bool, bool, bool]]:
    return {
        fold(row[0]).lower(): (
            "" if row[1] == "-" else row[1],
            row[2] in {"expert", "generic"},
            row[2] == "thing",
            row[2] == "expert",
        )
        for row in load_rows("onrecord.actors", "agents.tsv")
    }


@cache
def _last_words() -> frozenset[str]:
    return frozenset(noun.rpartition(" ")[2] for noun in _agents())


def _ends_noun(word: str) -> bool:
    """Whether some noun of agents.tsv ends in a folded word, which may be two: "front runner"."""
    last = word.rpartition(" ")[2]
    return last in _last_words() or singular(last) in _last_words()


_ENDS_NOUN = Remembered(_ends_noun, 20_000)


@cache
def _modifiers() -> dict[str, str]:
    return {fold(word).lower(): sector for word, sector in load_map("onrecord.actors", "modifiers.tsv").items()}


@cache
def owning_words() -> frozenset[str]:
    """The possessives that begin nouns and modifiers of the files ("women's" group)."""
    nouns = (row[0] for row in load_rows("onrecord.actors", "agents.tsv"))
    words = (word for noun in (*nouns, *load_map("onrecord.actors", "modifiers.tsv")) for word in noun.split())
    return frozenset(word.lower() for word in words if word.endswith(("'s", "s'")))


_SIBILANT = re.compile(r"(ss|sh|ch|x)es$")
_FORMER = frozenset(word for word, sector in _modifiers().items() if sector == "ELI")


@lru_cache(maxsize=16384)
def singular(word: str) -> str:
    """A lower-case noun's singular, as far as agents.tsv needs it."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if not word.endswith(("s", "men")):
        return word
    if word.endswith("men"):
        return word[:-3] + "man"
    if word.endswith("wives"):
        return word[:-3] + "fe"
    if word.endswith("is") and word[:-1].rpartition(" ")[2] in _last_words():
        return word[:-1]  # "jihadis"
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if _SIBILANT.search(word):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def folded_words(phrase: str) -> list[str]:
    """The words of a phrase as agents.tsv writes them."""
    return list(map(_FOLDED.__getitem__, phrase.split()))


_FOLDED: Remembered[str, str] = Remembered(lambda word: fold(word).lower(), 20_000)


@lru_cache(maxsize=16384)
def is_plural(word: str) -> bool:
    """Whether a noun is a plural, as far as its ending tells."""
    folded = fold(word).lower()
    return folded != singular(folded) or folded in {"people", "police"}


def noun_at(words: Sequence[str], end: int) -> Noun | None:
    """The longest agent noun that ends before index `end`."""
    last = words[end - 1]
    if not _ENDS_NOUN[last]:
        return None
    agents, one = _agents(), singular(last)
    for start in range(max(0, end - _LONGEST), end):
        known = agents.get(" ".join(words[start:end]))
        if known is None and one != last:
            known = agents.get(" ".join((*words[start : end - 1], one)))
        if known is not None:
            return Noun(start, end, *known)
    return None


def last_noun(words: Sequence[str]) -> Noun | None:
    """The agent noun that ends furthest to the right; of those that end there, the longest."""
    return _last_noun(tuple(words))


@lru_cache(maxsize=16384)
def _last_noun(words: tuple[str, ...]) -> Noun | None:
    for end in range(len(words), 0, -1):
        if found := noun_at(words, end):
            return found
    return None


def modifier_of(words: Sequence[str], before: int) -> str:
    """The sector that the modifiers before a word give, the nearest first; empty when none says anything."""
    for end in range(before, 0, -1):
        for start in range(max(0, end - 3), end):
            text = " ".join(words[start:end])
            sector = _modifiers().get(text)
            if sector and sector != "ELI":
                return sector
        noun = noun_at(words, end)
        if (
            noun
            and not noun.is_thing
            and noun.sector not in {"", "UNK"}
            and not (noun.is_generic and noun.sector == "LEG")
        ):
            return noun.sector
    return ""


def is_former(words: Sequence[str]) -> bool:
    """Whether a word says that the office is over ("former", "ousted", "ex-")."""
    return any(word in _FORMER or word.startswith("ex-") for word in words)
