"""The keys an entry is found by in the store: a letter for the kind of key, a colon, the folded words.

n: a name   s: a surname   v: a shorter or familiar name   k: the bones of a full name (consonants)   t: a city
a: an adjective or a people   c: a capital   i: an id, ours or "scheme/value"   b: a chamber ("b:USA:house")
p: a post ("p:TUR:foreign", "p:igo/nato:organization")
A number under the first word tells how many words the longest has that begins with it: f: of names, surnames,
adjectives and capitals   g: of shorter names and cities   h: of bones
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from onrecord.actors.entry import Entry
from onrecord.actors.spelling import fold, without_office
from onrecord.lexicon import load_rows

_FAMILY_FIRST = frozenset({"CHN", "KOR", "PRK", "TWN", "HKG", "MAC", "VNM", "KHM"})
_EITHER_ORDER = _FAMILY_FIRST | {"HUN", "JPN", "MNG"}
_PARTICLES = frozenset(
    {"al", "bin", "bint", "ibn", "ben", "abu", "abd", "abdul", "abdel", "van", "von", "der", "den", "de", "del",
     "della", "di", "da", "dos", "das", "du", "la", "le", "el", "ter", "ten", "ould", "st", "mac", "o"}
)  # fmt: skip
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_VOWELS = re.compile(r"(?<=\w)[aeiouyhw]+")
_FINAL_J = re.compile(r"(?<=\w)j\b")  # "Sergej", "Selenskyj"
_DOUBLE = re.compile(r"(\w)\1+")


@lru_cache(maxsize=16384)
def bones(folded: str) -> str:
    """First letters and consonants, doubles taken once, c, k and q as one, z as s: spellings of one name share them."""
    text = (
        folded.replace("x", "ks")
        .replace("kh", "k")
        .replace("ck", "k")
        .replace("c", "k")
        .replace("q", "k")
        .replace("dj", "j")
        .replace("z", "s")
    )
    return _DOUBLE.sub(r"\1", _VOWELS.sub("", _FINAL_J.sub("", text)))


@lru_cache(maxsize=16384)
def surnames(folded: str, country: str) -> tuple[str, ...]:
    """What a person of this full name is called for short: the last name, with and without its particles."""
    words = [word for word in folded.split() if word not in _SUFFIXES]
    if len(words) < 2:
        return ()
    if country in _FAMILY_FIRST and len(words) <= 3 and country != "VNM":
        return (words[0],)
    start = len(words) - 1
    while start > 1 and words[start - 1] in _PARTICLES:
        start -= 1
    long = " ".join(words[start:])
    return tuple(dict.fromkeys((words[-1], long)))


@lru_cache(maxsize=16384)
def is_full(name: str) -> bool:
    """Whether a name has words before the surname's own: "Jan de Vries" and not "De Vries"."""
    return any(word not in _PARTICLES for word in fold(name).lower().split()[:-1])


@lru_cache(maxsize=16384)
def without_initials(folded: str) -> str:
    """A full name less the initials between its first and last word, and less "jr" or "III"."""
    words = [word for word in folded.split() if word not in _SUFFIXES]
    kept = [word for at, word in enumerate(words) if at in {0, len(words) - 1} or len(word) > 1]
    return " ".join(kept)


def agree_initials(folded: str, known: Iterable[str]) -> bool:
    """Whether a name's middle initials are a person's, as far as the full names on file have middle names."""
    mine = {word for word in folded.split()[1:-1] if len(word) == 1}
    theirs = {word[0] for name in known for word in name.split()[1:-1] if word not in _PARTICLES}
    return not theirs or mine <= theirs


def shorter(folded: str) -> Iterator[str]:
    """Two-word names that a person of a longer full name also goes by; initials and "jr" do not count."""
    words = [word for word in folded.split() if len(word) > 1 and word not in _SUFFIXES]
    if len(words) != len(folded.split()):
        yield " ".join(words)
    if len(words) > 2:
        yield f"{words[0]} {words[-1]}"
        yield " ".join(words[-2:])
        yield from (" ".join(words[:2]),) if words[1] not in _PARTICLES else ()
    if len(words) > 3 and words[2] not in _PARTICLES:
        yield " ".join(words[:3])


@cache
def _nicknames() -> dict[str, tuple[str, ...]]:
    return {row[0]: tuple(row[1].split("|")) for row in load_rows("onrecord.actors", "nicknames.tsv")}


def _familiar(folded: str) -> Iterator[str]:
    """ "Bernie Sanders" for Bernard Sanders."""
    words = [word for word in folded.split() if word not in _SUFFIXES]
    for word in words[:-1]:
        for nickname in _nicknames().get(word, ()):
            yield f"{nickname} {words[-1]}"


def plural(noun: str) -> str:
    """The regular plural of a people's noun."""
    return noun if re.search(r"(ese|ss|ch|sh|s|x|z|men|women|oi)$", noun) else noun + "s"


def _personal(name: str, country: str) -> Iterator[str]:
    """The keys of a person's full name cut short, misspelt or familiar; "Ayatollah Ali" is short for nobody."""
    folded = fold(name)
    yield from (f"s:{surname}" for surname in surnames(folded, country))
    yield from (f"v:{short}" for short in shorter(fold(without_office(name))) if " " in short)
    yield from (f"v:{familiar}" for familiar in _familiar(folded))
    if " " in folded:
        yield f"k:{bones(folded)}"


_FIRST_OF = {"n": "f", "s": "f", "a": "f", "c": "f", "v": "g", "t": "g", "k": "h"}


def lengths_of(key: str) -> Iterator[tuple[str, int]]:
    """The key of the first word of names, with the number of their words."""
    if key[0] in _FIRST_OF:
        first, _, rest = key[2:].partition(" ")
        yield f"{_FIRST_OF[key[0]]}:{first}", rest.count(" ") + 2 if rest else 1


def keys_of(entry: Entry) -> Iterator[str]:
    """Every key of an entry."""
    yield f"i:{entry.id}"
    for scheme, value in entry.ids:
        yield f"i:{scheme}/{value}"
    if entry.id.startswith("city/"):
        yield from (f"t:{fold(name)}" for name in (entry.name, *entry.names))
        return
    for name in (entry.name, *entry.names):
        folded = fold(name)
        if name.startswith("The ") and name.count(" ") == 1:
            yield f"n:the {folded}"
            continue
        yield f"n:{folded}"
        if entry.country in _EITHER_ORDER and len(words := folded.split()) == 2:
            yield f"n:{words[1]} {words[0]}"
        if entry.kind == "person":
            yield from _personal(name, entry.country)
    for word in (*entry.adjectives, *entry.people):
        yield f"a:{fold(word)}"
    for noun in entry.people:
        yield f"a:{fold(plural(noun))}"
    if entry.kind == "country":
        yield from (f"c:{fold(capital)}" for capital in entry.nouns)
    if entry.sector == "LEG" and entry.id.startswith("body/"):
        yield from (f"b:{entry.country}:{fold(noun)}" for noun in entry.nouns)
    for tenure in entry.tenures:
        yield f"p:{tenure.body or tenure.country}:{tenure.post}"
