"""Which of the places with this name is meant: population first, then everything the report says.

Needs   toponyms in text order, the text, where the report was published (URL)
Gives   one candidate a toponym, or None
Source  population, containment, one sense a discourse, spatial minimality: Leidner (2007), Lieberman & Samet (2012)
Scored  evaluate/tasks/places.py `accuracy_161km`
Limits  a town too small for cities500 goes to a namesake; a local paper that never says where it is goes to the largest
"""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from onrecord.reading.places.containment import COMMA, SURE, containment
from onrecord.reading.places.gazetteer import Candidate, Kind, NameRank
from onrecord.reading.places.naming import Namer, Reading, Toponym, list_unit, suits
from onrecord.reading.places.publisher import Home

# Scores are in powers of ten of population: +1 is worth a town ten times as large.
_PRIOR = {
    Kind.CITY: 0.0,
    Kind.ADMIN2: -0.7,
    Kind.ADMIN1: 0.0,
    Kind.COUNTRY: 2.5,
    Kind.CONTINENT: 3.0,
    Kind.REGION: 1.5,
    Kind.WATER: 1.5,
}
_RANK = {NameRank.MAIN: 0.0, NameRank.OTHER: -1.0, NameRank.SHORT: -1.5}
_CAPITAL, _CAPITAL_TOP = 1.5, 7.5
_UNIT_SAID = 2.0
_SAME_COUNTRY = 2.5
_SAME_ADMIN1 = 2.5
_NEAR = 2.5
_WITH_COUNTY = 2.0
_SEAT, _TOWN = 1.5, 4.5
# English-language news names these countries' states as it does countries.
_FEDERATIONS = frozenset({"USA", "CAN", "AUS"})
_STATE = 0.5
_ROUNDS = 3
_CANDIDATES = 40
_SHARPNESS = 2.0

NOWHERE = Home()


@dataclass(slots=True)
class _Group:
    """All toponyms of one name: one sense in a report. `namesakes` are those of the name inside another place."""

    reading: Reading
    candidates: list[Candidate]
    prior: list[float]
    count: int = 0
    namesakes: list["_Group"] = field(default_factory=list)
    score: list[float] = field(default_factory=list)
    share: list[float] = field(default_factory=list)

    def weigh(self) -> None:
        """Shares of belief from scores."""
        top = max(self.score)
        powers = [math.exp(_SHARPNESS * (value - top)) for value in self.score]
        total = sum(powers)
        self.share = [power / total for power in powers]

    @property
    def best(self) -> Candidate:
        """The candidate with the highest score."""
        return self.candidates[max(range(len(self.score)), key=self.score.__getitem__)]


def resolve(text: str, toponyms: Sequence[Toponym], namer: Namer, *, home: Home = NOWHERE) -> list[Candidate | None]:
    """The place of each toponym. `home` is what the publisher's address says."""
    readings = _readings(text, toponyms, namer)
    pairs = zip(pairwise(toponyms), pairwise(readings), strict=True)
    inside = [0.0, *(_contained(text, *names, *of) for names, of in pairs)]
    groups: dict[tuple[str, str, str], _Group] = {}
    member: list[_Group | None] = []
    for index, (toponym, reading) in enumerate(zip(toponyms, readings, strict=True)):
        if not reading.candidates:
            member.append(None)
            continue
        # "Georgia" in "Atlanta, Georgia" says nothing about "Georgia" alone.
        before = member[-1] if member else None
        within = _folded(toponyms[index - 1]) if inside[index] == SURE else ""
        key = (_folded(toponym), reading.unit, within)
        group = groups.get(key)
        if group is None:
            group = groups[key] = _group(reading)
        group.count += 1
        if before is not None and before is not group and inside[index]:
            _link(before, group, inside[index])
        member.append(group)
    _introduce(groups)
    if home.name:
        reading = namer.read(home.name)
        groups.setdefault((home.name.casefold(), "", ""), _group(reading)).count += 1
    _towns_with_their_county(list(groups.values()))
    _settle(list(groups.values()), home)
    return [group.best if group else None for group in member]


def _folded(toponym: Toponym) -> str:
    return " ".join(toponym.name.split()).casefold()


def _introduce(groups: Mapping[tuple[str, str, str], _Group]) -> None:
    """The "Georgia" of "Atlanta, Georgia" is no evidence for "Georgia" alone."""
    for (name, unit, within), group in groups.items():
        bare = groups.get((name, unit, "")) if within else None
        if bare is not None:
            bare.namesakes.append(group)


def _contained(text: str, inner: Toponym, outer: Toponym, small: Reading, large: Reading) -> float:
    if not any(contains(around, inside) for around in large.candidates for inside in small.candidates):
        return 0.0
    kinds = {candidate.kind for candidate in large.candidates}
    state = Kind.ADMIN1 in kinds and Kind.COUNTRY not in kinds
    return containment(text, (inner.start, inner.end), (outer.start, outer.end), state=state)


def _readings(text: str, toponyms: Sequence[Toponym], namer: Namer) -> list[Reading]:
    readings = []
    for index, toponym in enumerate(toponyms):
        before = text[toponyms[index - 1].end : toponym.start] if index else "-"
        listed = list_unit(text[toponym.end : toponym.end + 150])
        readings.append(namer.read(toponym.name, after_comma=bool(COMMA.match(before)), listed=listed))
    return readings


def _group(reading: Reading) -> _Group:
    scored = sorted(((_prior(c, reading), c) for c in reading.candidates), key=lambda pair: -pair[0])[:_CANDIDATES]
    scored = [(prior - _SEAT * _has_seat(c, reading), c) for prior, c in scored]
    scored.sort(key=lambda pair: -pair[0])
    group = _Group(reading, [c for _, c in scored], [prior for prior, _ in scored])
    group.score = list(group.prior)
    return group


def _has_seat(candidate: Candidate, reading: Reading) -> bool:
    """Whether a province shares its name with a town in it: without "province", the town is meant."""
    return (
        candidate.kind is Kind.ADMIN1
        and not reading.unit
        and any(
            c.kind is Kind.CITY and c.admin1 == candidate.geonameid and c.population > _TOWN for c in reading.candidates
        )
    )


def _prior(candidate: Candidate, reading: Reading) -> float:
    people = min(candidate.population, 7.0) if candidate.kind < Kind.REGION else 6.0
    if candidate.capital:
        people = max(people, min(people + _CAPITAL, _CAPITAL_TOP))
    rank = 0.2 * _RANK[candidate.rank] if candidate.kind is Kind.ADMIN1 else _RANK[candidate.rank]
    value = people + _PRIOR[candidate.kind] + rank
    if candidate.kind is Kind.ADMIN1 and candidate.country in _FEDERATIONS:
        value += _STATE
    if reading.unit and suits(candidate, reading.unit):
        value += _UNIT_SAID
    return value


def _link(inner: _Group, outer: _Group, worth: float) -> None:
    found_inner: set[int] = set()
    found_outer: set[int] = set()
    for i, small in enumerate(inner.candidates):
        for o, large in enumerate(outer.candidates):
            if contains(large, small) and NameRank.SHORT not in {small.rank, large.rank}:
                found_inner.add(i)
                found_outer.add(o)
    for i in found_inner:
        inner.prior[i] += worth
    for o in found_outer:
        outer.prior[o] += worth


def contains(large: Candidate, small: Candidate) -> bool:
    """Whether one place is filed inside the other."""
    if large.kind is Kind.COUNTRY:
        return small.kind < Kind.COUNTRY and small.country == large.country
    if large.kind is Kind.ADMIN1:
        return small.admin1 == large.geonameid
    if large.kind is Kind.ADMIN2:
        return small.admin2 == large.geonameid
    return False


def _towns_with_their_county(groups: Sequence[_Group]) -> None:
    counties = {
        c.geonameid: (group, i) for group in groups if group.reading.unit for i, c in enumerate(group.candidates)
    }
    for group in groups:
        for i, town in enumerate(group.candidates):
            county = counties.get(town.admin2) if town.kind is Kind.CITY and town.admin2 else None
            if county is not None and county[0] is not group:
                group.prior[i] += _WITH_COUNTY
                county[0].prior[county[1]] += _WITH_COUNTY / 2


def _settle(groups: Sequence[_Group], home: Home) -> None:
    for group in groups:
        group.score = list(group.prior)
        group.weigh()
    for _ in range(_ROUNDS):
        evidence = _Evidence(groups, home)
        for group in groups:
            evidence.judge(group)
        for group in groups:
            group.weigh()


class _Evidence:
    """How much of the report speaks for each country, ADM1 and neighbourhood."""

    def __init__(self, groups: Sequence[_Group], home: Home) -> None:
        self.countries: defaultdict[str, float] = defaultdict(float)
        self.admin1: defaultdict[int, float] = defaultdict(float)
        self.cells: defaultdict[tuple[int, int], float] = defaultdict(float)
        for group in groups:
            self.add(group, 1.0)
        if home.country:
            self._file(home.country, home.weight)

    def add(self, group: _Group, sign: float) -> None:
        """Count a group in (1) or out (-1)."""
        if group.reading.embedded:
            return
        weight = sign * (1.0 + 0.5 * math.log2(group.count))
        for candidate, share in zip(group.candidates, group.share, strict=True):
            if share > 0.01:
                self._file(candidate, weight * share)

    def _file(self, candidate: Candidate, mass: float) -> None:
        if candidate.country:
            self.countries[candidate.country] += mass
        if candidate.kind is Kind.ADMIN1:
            self.admin1[candidate.geonameid] += mass
        elif candidate.kind < Kind.ADMIN1:
            self.admin1[candidate.admin1] += mass
            self.cells[_cell(candidate)] += mass

    def judge(self, group: _Group) -> None:
        """Score a group's candidates by what the others say."""
        for known in (group, *group.namesakes):
            self.add(known, -1.0)
        total = sum(self.countries.values()) + 1.0
        for index, candidate in enumerate(group.candidates):
            value = group.prior[index]
            if candidate.country:
                value += _SAME_COUNTRY * self.countries[candidate.country] / total
            if candidate.kind is Kind.ADMIN1:
                near = self.admin1[candidate.geonameid]
                value += _SAME_ADMIN1 * near / (near + 1.0)
            elif candidate.kind < Kind.ADMIN1:
                same = self.admin1[candidate.admin1] if candidate.admin1 else 0.0
                value += _SAME_ADMIN1 * same / (same + 1.0)
                near = self._around(candidate)
                value += _NEAR * near / (near + 1.0)
            group.score[index] = value
        for known in (group, *group.namesakes):
            self.add(known, 1.0)

    def _around(self, candidate: Candidate) -> float:
        row, column = _cell(candidate)
        return sum(self.cells.get((row + y, column + x), 0.0) for y in (-1, 0, 1) for x in (-1, 0, 1))


def _cell(candidate: Candidate) -> tuple[int, int]:
    """Cells of about 75 km."""
    return round(candidate.lat / 0.67), round(candidate.lon * math.cos(math.radians(candidate.lat)) / 0.67)
