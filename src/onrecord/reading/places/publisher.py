"""Where a report's address says it was published.

Needs   report.url
Gives   names and countries to weigh with the report's own places
Source  ISO 3166-1 top-level domains; local papers' habit of naming their town, as in Lieberman et al. (2010)
Scored  evaluate places `accuracy_161km`
Limits  "parisbeacon.com" speaks for a Paris, not for which
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.lexicon import load_words
from onrecord.reading.places.gazetteer import Candidate, Kind, NameRank
from onrecord.reading.places.naming import PACKAGE, Namer

_HOST = re.compile(r"^(?:[a-z]+://)?(?:[^/@]*@)?([^/:?#\s]+)", re.IGNORECASE)
# Sold to anybody, or not a country's.
_EVERYBODYS = frozenset(
    {"ai", "am", "cc", "co", "eu", "fm", "gl", "io", "ly", "me", "ms", "sh", "tk", "to", "tv", "ws"}
)
_SECOND = frozenset({"co", "com", "net", "org", "gov", "edu", "ac"})
_FIRST_WORDS = re.compile(r"^(?:www\d*|news|m|blogs?|weekly|money|online|the|daily|thisis|my|e)+", re.IGNORECASE)
_SHORTEST = 6
# English-language .com, .net and .org papers are American more often than not.
_AMERICAN = frozenset({"com", "net", "org", "us"})


@dataclass(frozen=True, slots=True)
class Home:
    """The country of the address and the town or state it names, where it does."""

    country: Candidate | None = None
    weight: float = 0.0
    name: str = ""


def home_of(url: str | None, namer: Namer) -> Home:
    """What an address says about where the paper is at home."""
    match = _HOST.match(url or "")
    if not match:
        return Home()
    labels = match.group(1).lower().split(".")
    name = _name([label for label in labels[:-1] if label not in _SECOND], namer)
    if labels[-1] in _AMERICAN:
        return Home(namer.by_code.get("USA"), 0.5, name)
    country = None
    if len(labels[-1]) == 2 and labels[-1] not in _EVERYBODYS:
        country = namer.by_top_domain.get("GB" if labels[-1] == "uk" else labels[-1].upper())
    return Home(country, 1.0 if country else 0.0, name)


def _name(labels: Sequence[str], namer: Namer) -> str:
    """The longest town or state that begins a part of the address: "dallas" in "dallasnews"."""
    if not labels:
        return ""
    whole = labels[-1]
    for start in dict.fromkeys([whole, _FIRST_WORDS.sub("", whole)]):
        bare = start.replace("-", " ")
        for length in range(min(len(bare), 20), _SHORTEST - 1, -1):
            name = bare[:length].strip().title()
            if len(name) >= _SHORTEST and name not in load_words(PACKAGE, "bodies.tsv") and _is_home(name, namer):
                return name
    return ""


def _is_home(name: str, namer: Namer) -> bool:
    places = (Kind.CITY, Kind.ADMIN1)
    return any(c.kind in places and c.rank is NameRank.MAIN and c.population > 3.5 for c in namer.known(name))
