"""What the registry keeps of an actor: more than the public `Actor`, as tuples that JSON can hold."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from onrecord.record.actor import Actor, ActorKind, Office

_REMEMBERED = 32_768  # days written in the registry
_STALE = timedelta(days=5 * 365)  # how long an office whose end is not on file is still believed to be held


class Tenure(NamedTuple):
    """An office somebody holds or held. `post` is its class (`foreign`, `head-of-state`); dates as precise as known.

    A date of a year or month counts against the office (days.py tells what its neighbours say). `end` may be `>DAY` (in
    office on that day, end not on file) or `<DAY` (over by that day).
    """

    post: str
    title: str
    country: str
    sector: str
    start: str
    end: str
    body: str = ""

    def held_on(self, day: date) -> bool:
        """Whether it was held on the day, as far as the file says; one seen open is believed for five years more."""
        first = last_day(self.start)
        if first and day < first:
            return False
        seen = last_day(self.end.lstrip("<>"))
        last = first_day(self.end.lstrip("<>"))
        if seen is None or last is None:
            return True
        if self.end.startswith(">"):
            return day <= seen + _STALE
        return day < last if self.end.startswith("<") else day <= last

    @property
    def is_open(self) -> bool:
        """Whether no end is on file."""
        return not self.end or self.end.startswith(">")


class Entry(NamedTuple):
    """One actor on file.

    `nouns` are what a report may call it once named; a country's are its capitals, a seat's the part it stands for.
    `adjectives` and `people` are a country's or region's ("Turkish"; "Turk").
    """

    id: str
    name: str
    kind: ActorKind
    names: tuple[str, ...] = ()
    country: str = ""
    sector: str = ""
    gender: str = ""
    nouns: tuple[str, ...] = ()
    tenures: tuple[Tenure, ...] = ()
    ids: tuple[tuple[str, str], ...] = ()
    adjectives: tuple[str, ...] = ()
    people: tuple[str, ...] = ()

    def actor(self) -> Actor:
        """The public form."""
        return Actor(
            id=self.id,
            name=self.name,
            kind=self.kind,
            names=self.names,
            country=self.country or None,
            sector=self.sector or None,
            gender="male" if self.gender == "male" else "female" if self.gender == "female" else None,
            offices=tuple(
                Office(t.title, t.body or None, t.country or None, t.sector or None, first_day(t.start), _end(t.end))
                for t in self.tenures
            ),
            ids=self.ids,
        )


@dataclass(frozen=True, slots=True)
class Holding:
    """The office that speaks for a person on a day; `former` when it was over by then."""

    tenure: Tenure
    former: bool


_RANK = {
    "head-of-state": 0, "head-of-government": 1, "organization": 1, "foreign": 2, "defence": 2, "deputy-head": 3,
    "interior": 3, "finance": 3, "speaker": 4, "military": 4, "justice": 4, "energy": 5, "congress": 5,
}  # fmt: skip


NO_STATE = frozenset({"", "IGO", "UNO", "EUR", "ISM"})
"""PLOVER's "countries" that are no state."""


def rank(tenure: Tenure) -> int:
    """How high an office is: 0 for heads of state; lower offices count up."""
    return _RANK.get(tenure.post, 6)


def holding(entry: Entry, day: date | None) -> Holding | None:
    """The person's highest office held on `day`, else the latest that was over; undated: the latest on file."""
    if not entry.tenures:
        return None
    if day is None:
        latest = max(
            entry.tenures, key=lambda t: (t.is_open, t.end.lstrip("<>") if not t.is_open else t.start, -rank(t))
        )
        return Holding(latest, former=not latest.is_open)
    held = [tenure for tenure in entry.tenures if tenure.held_on(day)]
    if held:
        return Holding(min(held, key=lambda t: (not t.start, rank(t), not t.is_open)), former=False)
    past = [t for t in entry.tenures if (last_day(t.start) or date.min) <= day]
    if not past:
        return None
    return Holding(max(past, key=lambda t: (t.end.lstrip("<>"), -rank(t))), former=True)


@lru_cache(maxsize=_REMEMBERED)
def first_day(text: str) -> date | None:
    """The first day a date as precise as known can mean."""
    parts = _parts(text)
    return date(*([*parts, 1, 1])[:3]) if parts else None


@lru_cache(maxsize=_REMEMBERED)
def last_day(text: str) -> date | None:
    """The last day a date as precise as known can mean."""
    parts = _parts(text)
    if not parts:
        return None
    if len(parts) == 3:
        return date(*parts)
    year, month = (*parts, 12)[:2]
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def overlap(one: str, other: str) -> bool:
    """Whether two dates as precise as known can mean one day; an unknown date means none."""
    first, last, begin, end = first_day(one), last_day(one), first_day(other), last_day(other)
    return bool(first and last and begin and end and first <= end and begin <= last)


def _parts(text: str) -> list[int]:
    try:
        parts = [int(part) for part in text.split("-")] if text else []
        if parts:
            date(*([*parts, 1, 1])[:3]).replace(year=parts[0] + 1, day=1)
    except (ValueError, OverflowError):
        return []
    return parts[:3]


def _end(text: str) -> date | None:
    return None if not text or text[0] in "<>" else last_day(text)
