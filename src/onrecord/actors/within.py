"""Names, adjectives, capitals and cities on file inside a phrase."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from onrecord.actors.choose import best_thing
from onrecord.actors.entry import Entry
from onrecord.actors.nouns import Noun, is_former, last_noun, modifier_of, noun_at, owning_words, phrase_words
from onrecord.actors.registry import Registry
from onrecord.actors.spelling import fold, without_possessive
from onrecord.remembered import Remembered

_OUTSIDE = phrase_words("outside")
_LEADING = phrase_words("leading")
_BACKING = phrase_words("backing")
_USES = {"adjective": Registry.adjective, "capital": Registry.capital, "city": Registry.city}
_SHORT = 4  # letters of a country's name that is an adjective too: "US historians", "a U.S. analyst"
_INITIAL = re.compile(r"[A-Z]\.")
_LONGEST_NAME = 8
_LONGEST_LOWER = 3  # words of a name that ends in lower case ("Islamic State group")


class Known(NamedTuple):
    """A name or adjective on file inside a phrase."""

    start: int
    end: int
    entry: Entry
    use: str


def folded_parts(words: Sequence[str]) -> list[str]:
    """The words of a phrase as agents.tsv writes them, less possessives that are no part of a noun there."""
    return list(map(_PARTS.__getitem__, words))


def _folded_part(word: str) -> str:
    return fold(word if word.lower() in owning_words() else without_possessive(word)).lower()


_PARTS = Remembered(_folded_part, 20_000)


def names_in(words: Sequence[str], registry: Registry, near: frozenset[str]) -> list[Known]:
    """Names, adjectives, capitals and cities in a phrase, longest first from the left, without overlap."""
    found: list[Known] = []
    at = 0
    while at < len(words):
        known = _name_at(words, at, registry, near) if _may_start(words[at], registry) else None
        is_cut = known and (
            (known.use == "body" and _is_longer_name(words, known, found))
            or (known.use == "city" and at and _INITIAL.fullmatch(words[at - 1]))  # "John F. Kennedy"
        )
        if known and not is_cut:
            if found and found[-1].end == known.start and _is_part_of_next(found[-1], known):
                found.pop()
            found.append(known)
        at = known.end if known else at + 1
    return found


def _is_part_of_next(known: Known, after: Known) -> bool:
    """Whether a place stands right before the larger one that it is in or is a namesake in: "Paris Texas"."""
    return known.entry.kind == "place" and known.use in {"city", "country"} and after.use in {"city", "country"}


def _is_longer_name(words: Sequence[str], known: Known, before: Sequence[Known]) -> bool:
    """Whether a name goes on to the left with a word nobody knows: "Chin National Front" is not France's party."""
    if " " not in known.entry.name:
        return _is_general_name(words, known)
    if not known.start or (before and before[-1].end == known.start):
        return False
    word = words[known.start - 1]
    folded = [fold(word).lower()]
    is_general = folded[0] in _LEADING | _OUTSIDE or noun_at(folded, 1) or modifier_of(folded, 1) or is_former(folded)
    return word[:1].isupper() and word.isalpha() and not is_general


def _is_general_name(words: Sequence[str], known: Known) -> bool:
    """Whether a body of one word that is a noun too is only the noun of a longer name: "Human Rights League of X"."""
    if known.end - known.start > 1 or noun_at(folded_parts(words[known.start : known.end]), 1) is None:
        return False
    before = words[known.start - 1] if known.start else ""
    follows = words[known.end].lower() if known.end < len(words) else ""
    return follows == "of" or (before[:1].isupper() and before.lower() not in _LEADING)


def _may_start(word: str, registry: Registry) -> bool:
    if word.islower() and word[:3] not in {"al-", "el-"}:
        return False
    return "-" in word or registry.starts_any(without_possessive(word))


def _furthest(words: Sequence[str], at: int, registry: Registry) -> int:
    """Where the longest name that may begin here ends; a mark between words ("&", "–") may be no word of the name."""
    furthest = min(len(words), at + _LONGEST_NAME)
    if furthest - at == 1 or words[at].lower() == "the" or any(not word[0].isalnum() for word in words[at:furthest]):
        return furthest
    spellings = {words[at], without_possessive(words[at])}
    return min(furthest, at + max(1, *map(registry.reach, spellings)))


def _name_at(words: Sequence[str], at: int, registry: Registry, near: frozenset[str]) -> Known | None:
    for end in range(_furthest(words, at, registry), at, -1):
        if end > at + _LONGEST_LOWER and words[end - 1].islower():
            continue
        name = without_possessive(" ".join(words[at:end]))
        thing = best_thing(registry.named(name), near)
        if thing:
            use = "person" if thing.kind == "person" else "country" if thing.kind in {"country", "place"} else "body"
            return Known(at, end, thing, use)
        if end - at > 1 and (somebody := best_thing(registry.shortened(name) or registry.misspelt(name), near)):
            return Known(at, end, somebody, "person")
        if not registry.is_filed(name):
            continue
        for use, look_up in _USES.items():
            if entries := look_up(registry, name):
                return Known(at, end, entries[0], use)
    head, hyphen, tail = words[at].partition("-")
    entries = (registry.adjective(head) or registry.named(head) or registry.capital(head)) if hyphen else ()
    entries = entries or (registry.city(head) if tail == "based" else ())
    if entries and entries[0].kind != "person":
        return Known(at, at + 1, entries[0], "backer" if tail in _BACKING else "adjective")
    return None


def outside_names(noun: Noun | None, core: Sequence[str], inside: Iterable[Known]) -> Noun | None:
    """The noun without what belongs to a name before it: the leaders and no union leaders of the "European Union"."""
    end = next((k.end for k in inside if noun and k.start < noun.start < k.end < noun.end), 0)
    shorter = last_noun(core[end:]) if end else None
    return shorter._replace(start=shorter.start + end, end=shorter.end + end) if shorter else noun


def is_studied(known: Known, words: Sequence[str]) -> bool:
    """Whether a country before a scholar is his subject: "a Libya expert", but "a Libyan", "Libya's", "a US" one."""
    last = words[known.end - 1]
    is_short = known.end - known.start == 1 and last.isupper() and len(last) <= _SHORT
    return known.use == "country" and last == without_possessive(last) and not is_short
