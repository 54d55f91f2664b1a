"""From a toponym's characters to the places it may name.

Needs   the gazetteer, abbreviations.tsv, demonyms.tsv
Gives   candidates, with what the words around and inside the name say about their kind
Source  AP Stylebook abbreviations; GeoNames feature classes
Scored  evaluate/tasks/places.py `accuracy_161km`
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from onrecord.lexicon import load_rows, load_words
from onrecord.reading.places.gazetteer import Candidate, Gazetteer, Kind, NameRank
from onrecord.reading.places.keys import key_of

PACKAGE = "onrecord.reading.places"

_DIRECTION = re.compile(
    r"^(?:(?:north|south|east|west|central|upper|lower|downtown|greater|mid|inner|outer|far)"
    r"(?:[- ]?(?:north|south|east|west|central))?(?:ern)?)[- ]+(?=[A-Z])",
    re.IGNORECASE,
)
_EDGE = re.compile(r"^(?:the|The|THE)\s+|['’]s?$")
_UNIT_AFTER = re.compile(
    r"[\s]+(?P<unit>county|counties|co\.|parish|district|governorate|province|oblast|prefecture|state|region|republic|"
    r"territory|municipality|township|city|town|village|area|metro area)$",
    re.IGNORECASE,
)
_UNIT_BEFORE = re.compile(
    r"^(?P<unit>county|province|state|district|republic|governorate|city|town|village)\s+of\s+(?:the\s+)?",
    re.IGNORECASE,
)
_LONGEST_NAME, _KNOWN_TOWN = 10, 4.5
_NATURAL = re.compile(
    r"\b(?:River|Creek|Lake|Bay|Mountains?|Sea|Gulf|Forest|Valley|Township|Falls|Hills|Heights|Ridge|Islands?|Desert)\b"
)
_INITIALS = re.compile(r"(?:\w\.){2,}\w?")
_SHORT_CAPITALS, _CITY, _AROUND = 5, 5.0, 40
ADMIN2_UNITS = frozenset(
    {"county", "counties", "co.", "parish", "parishes", "district", "districts", "municipality", "township"}
)
ADMIN1_UNITS = frozenset(
    {
        "governorates",
        "provinces",
        "states",
        "regions",
        "governorate",
        "province",
        "oblast",
        "prefecture",
        "state",
        "region",
        "republic",
        "territory",
    }
)
SINGULAR = {"counties": "county", "districts": "district", "provinces": "province", "parishes": "parish"}
SINGULAR |= {"governorates": "governorate", "states": "state", "regions": "region"}
TOWN_UNITS = frozenset({"city", "town", "village"})


@dataclass(frozen=True, slots=True)
class Toponym:
    """A stretch of text taken for a place name."""

    start: int
    end: int
    name: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What a name may mean.

    `unit` is the word ("county", "province") that goes with it; `adjective` is for "Russian"; `embedded` for "Toronto
    Pearson Airport", which says little about where the report is at home.
    """

    candidates: tuple[Candidate, ...]
    unit: str = ""
    adjective: bool = False
    abbreviation: bool = False
    embedded: bool = False


@cache
def abbreviations(use: str) -> dict[str, tuple[str, str]]:
    """Abbreviation to (place, country); `use` as in the file."""
    return {row[0]: (row[1], row[2]) for row in load_rows(PACKAGE, "abbreviations.tsv") if row[3] == use}


@cache
def demonyms() -> dict[str, str]:
    """Adjective or inhabitant, plurals too, to ISO 3166-1 alpha-3 or a place name."""
    found: dict[str, str] = {}
    for word, place in load_rows(PACKAGE, "demonyms.tsv"):
        found[word] = place
        if not word.endswith(("s", "ese", "sh", "ch")):
            found[word + "s"] = place
            found[word.removesuffix("man") + "men"] = place
    return found


class Namer:
    """Looks names up in one or more gazetteers."""

    def __init__(self, gazetteers: Sequence[Gazetteer]) -> None:
        self.gazetteers = gazetteers
        countries = gazetteers[0].countries()
        self.by_code = {row.country: row for row in countries}
        self.by_top_domain = {code[4:6]: row for code, row in zip(gazetteers[0].codes, countries, strict=False)}

    def read(self, name: str, *, after_comma: bool = False, listed: str = "") -> Reading:
        """The places a name may mean. After a comma, state abbreviations like "IN" count.

        `listed` is the unit that closes a list the name stands in: "Butler, Clark and Warren counties".
        """
        name = " ".join(name.split())
        if listed:
            found = self._find(f"{name} {SINGULAR[listed]}") or tuple(c for c in self._find(name) if suits(c, listed))
            if found:
                return Reading(found, listed)
        short = self._abbreviation(name, after_comma=after_comma)
        if short:
            return Reading(short, abbreviation=True)
        bare = _EDGE.sub("", _EDGE.sub("", name))
        found = self._find(bare)
        if any(candidate.kind in {Kind.COUNTRY, Kind.CONTINENT} for candidate in found):
            return Reading(found)
        if bare in demonyms():
            return Reading(self._demonym(demonyms()[bare]), adjective=True)
        if _NATURAL.search(bare):
            found = tuple(c for c in found if c.rank is not NameRank.SHORT)
        unit, stem = _unit(bare)
        if unit:
            of_unit = tuple(c for c in (found or self._find(stem)) if suits(c, unit))
            found = of_unit or found
            if found:
                return Reading(found, unit)
            return Reading(self._find(stem), unit)
        if found:
            return Reading(found)
        inner = _DIRECTION.sub("", bare)
        found = self._find(inner) if inner != bare else ()
        if found:
            return Reading(found)
        return Reading(self._named_after(bare), embedded=True)

    def _named_after(self, name: str) -> tuple[Candidate, ...]:
        """The town or state that a longer name begins with or ends in: "Toronto Pearson Airport", "Museum of Cairo"."""
        if _NATURAL.search(name):
            return ()  # the Catawba River is not in Catawba
        words = name.split()[:_LONGEST_NAME]
        tails = [" ".join(words[at + 1 :]) for at, word in enumerate(words) if word in {"of", "in", "at"}]
        for part in [*(" ".join(words[:count]) for count in range(len(words) - 1, 0, -1)), *tails]:
            bare = part.removesuffix("'s").removesuffix("’s")
            found = tuple(c for c in self._find(bare) if c.rank is NameRank.MAIN and c.population > _KNOWN_TOWN)
            if found and bare not in load_words(PACKAGE, "generic.tsv"):
                return found
        return ()

    def known(self, name: str) -> tuple[Candidate, ...]:
        """Entries under just this name, no word of it left off."""
        return self._find(name)

    def _find(self, name: str) -> tuple[Candidate, ...]:
        if len(name) < 2 or name.islower():
            return ()
        found: dict[int, Candidate] = {}
        for gazetteer in self.gazetteers:
            for candidate in gazetteer.find_key(key_of(name)):
                known = found.get(candidate.geonameid or -len(found) - 1)
                if known is None or candidate.rank < known.rank:
                    found[candidate.geonameid or -len(found) - 1] = candidate
        letters = len(name.replace(".", ""))
        if letters <= 2 or (name.isupper() and letters <= 3) or _INITIALS.fullmatch(name):
            return tuple(c for c in found.values() if c.kind in {Kind.COUNTRY, Kind.REGION})
        return tuple(found.values())

    def _abbreviation(self, name: str, *, after_comma: bool) -> tuple[Candidate, ...]:
        place = abbreviations("free").get(name) or abbreviations("asked").get(name)
        if place is None and (after_comma or name.endswith(".")):
            place = abbreviations("comma").get(name) or abbreviations("comma").get(name + ".")
            place = place or abbreviations("free").get(name + ".")
        if place is None:
            return ()
        full, country = place
        found = [c for c in self._find(full) if c.country == country]
        best = max(found, key=lambda c: (c.kind is Kind.ADMIN1, c.population), default=None)
        return (best,) if best else ()

    def _demonym(self, place: str) -> tuple[Candidate, ...]:
        if place in self.by_code:
            return (self.by_code[place],)
        found = self._find(place)
        return tuple(sorted(found, key=lambda c: (-c.kind if c.kind >= Kind.ADMIN1 else 0, -c.population))[:1])


def _unit(name: str) -> tuple[str, str]:
    after = _UNIT_AFTER.search(name)
    if after:
        return after["unit"].lower(), name[: after.start()]
    before = _UNIT_BEFORE.search(name)
    if before:
        return before["unit"].lower(), name[before.end() :]
    return "", name


def is_acronym(text: str, start: int, end: int, known: Sequence[Candidate]) -> bool:
    """Whether "MENA" among words in lower case is short for something and no small town; a dateline's capitals are."""
    name = text[start:end]
    if not name.isupper() or len(name) > _SHORT_CAPITALS or any(c.kind >= Kind.COUNTRY for c in known):
        return False
    if any(c.kind is Kind.CITY and c.population > _CITY and c.rank is NameRank.MAIN for c in known):
        return False
    line = text.rfind("\n", 0, start) + 1
    if not text[line:start].strip():
        return not re.match(r"\s*(?:[,(:–—]|--?\s)", text[end : end + 3])
    around = text[max(line, start - _AROUND) : start] + text[end : end + _AROUND].split("\n")[0]
    return sum(map(str.islower, around)) > sum(map(str.isupper, around))


_LISTED = re.compile(
    r"^(?:, (?:[A-Z][\w.’'-]+ ?){1,3})*,? (?:and|or|&) (?:[A-Z][\w.’'-]+ ){1,3}"
    r"(?P<unit>counties|districts|provinces|parishes|governorates|states|regions)\b"
    r"|^ (?P<alone>counties|districts|provinces|parishes|governorates|states|regions)\b"
)


def list_unit(following: str) -> str:
    """The unit that closes the list a name stands in, from the text after the name; "" when there is none."""
    match = _LISTED.match(following)
    return (match["unit"] or match["alone"]) if match else ""


def suits(candidate: Candidate, unit: str) -> bool:
    """Whether a place can be called a county, a province, a city."""
    if unit in ADMIN2_UNITS:
        return candidate.kind in {Kind.ADMIN2, Kind.ADMIN1}
    if unit in ADMIN1_UNITS:
        return candidate.kind in {Kind.ADMIN1, Kind.ADMIN2, Kind.REGION}
    return unit not in TOWN_UNITS or candidate.kind is Kind.CITY
