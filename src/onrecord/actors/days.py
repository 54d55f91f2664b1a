"""Days that a roll of office-holders leaves open ("2019"), from its neighbours in the same office.

A start of a year or month is the predecessor's last day in it, where on file; an end is the successor's first. What
stays open counts against the office: it is held from the last day its start can mean to the first its end can.
An office without an end on file is over when a later holder of it is on file: "in office in August 2022" makes nobody
prime minister of 2025.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from onrecord.actors.entry import Tenure, first_day, last_day
from onrecord.actors.spelling import fold
from onrecord.lexicon import load_map

HEADS = frozenset({"head-of-state", "head-of-government"})  # whatever their titles, a state has one at a time
SOLE_POSTS = HEADS | {"foreign", "defence", "interior"}  # one minister of each in a cabinet
_LEFT_FOR_ANOTHER = SOLE_POSTS - HEADS | {
    "minister", "regional-head", "finance", "justice", "energy", "trade", "health", "congress", "organization",
}  # fmt: skip
_MANY_HOLDERS = frozenset({"congress", "minister", "other"})
_DAY = len("2019-07-24")
Office = tuple[str, str, str, str]
_Begun = tuple[date, str, str]  # the day an office began, as a date and as written, and whose it is


class Sole(NamedTuple):
    """A tenure entered by hand as that of the one holder of a post: who held it before is out."""

    country: str
    post: str
    title: str
    start: str
    person: str


def with_days(rolls: Mapping[str, Sequence[Tenure]]) -> dict[str, list[Tenure]]:
    """Tenures by person, with the days their neighbours tell."""
    starts: dict[Office, list[tuple[str, str]]] = defaultdict(list)
    ends: dict[Office, list[tuple[str, str]]] = defaultdict(list)
    for person, tenures in rolls.items():
        for tenure in tenures:
            starts[_office(tenure)].append((tenure.start, person))
            ends[_office(tenure)].append((tenure.end, person))
    return {
        person: [
            tenure
            if tenure.post in _MANY_HOLDERS
            else _filled(tenure, person, starts[_office(tenure)], ends[_office(tenure)])
            for tenure in tenures
        ]
        for person, tenures in rolls.items()
    }


def _office(tenure: Tenure) -> Office:
    title = "" if tenure.post in HEADS else tenure.title
    return (tenure.post, tenure.country, tenure.body, title)


def _filled(tenure: Tenure, person: str, starts: Sequence[tuple[str, str]], ends: Sequence[tuple[str, str]]) -> Tenure:
    start, end = tenure.start, tenure.end.removeprefix("<")
    if 0 < len(start) < _DAY:
        before = [day for day in _days(ends, start, person) if not end or day < end]
        start = max(before, default=start)
    if 0 < len(end) < _DAY and not end.startswith(">"):
        after = [day for day in _days(starts, end, person) if day > start]
        end = min(after, default=tenure.end)
    else:
        end = tenure.end
    return tenure._replace(start=start, end=end)


def _days(of: Sequence[tuple[str, str]], period: str, but: str) -> list[str]:
    """Other people's days in a year or month."""
    return [day for day, person in of if person != but and len(day) == _DAY and day.startswith(f"{period}-")]


def closed(rolls: Mapping[str, Sequence[Tenure]], known: Iterable[Sole]) -> dict[str, list[Tenure]]:
    """Tenures without an end on file end, `<DAY`, when a successor begins after the day they were last seen.

    So does a ministry, governorship or seat that somebody was seen in before the next office of their own began.
    """
    begun: dict[tuple[str, str, str], list[_Begun]] = defaultdict(list)
    own: dict[str, list[_Begun]] = defaultdict(list)
    for sole in known:
        if (day := last_day(sole.start)) is None:
            continue
        own[sole.person].append((day, sole.start, sole.person))
        if sole.post in SOLE_POSTS:
            begun[sole.post, sole.country, _throne(sole.post, sole.title)].append((day, sole.start, sole.person))
    return {
        person: [_until(tenure, person, begun, own.get(person, ())) for tenure in tenures]
        for person, tenures in rolls.items()
    }


def _until(
    tenure: Tenure, person: str, begun: Mapping[tuple[str, str, str], Sequence[_Begun]], own: Sequence[_Begun]
) -> Tenure:
    seen = first_day(tenure.end[1:] if tenure.end else tenure.start) if tenure.is_open else None
    if seen is None:
        return tenure
    office = (tenure.post, tenure.country, _throne(tenure.post, tenure.title))
    later = [(day, start) for day, start, other in begun.get(office, ()) if other != person and day > seen]
    if tenure.post in _LEFT_FOR_ANOTHER and tenure.end and not tenure.body:
        later.extend((day, start) for day, start, _ in own if day > seen)
    return tenure._replace(end=f"<{min(later)[1]}") if later else tenure


def _throne(post: str, title: str) -> str:
    """Which of a state's heads: a monarch, a governor-general and a president follow their own kind only."""
    if post != "head-of-state":
        return ""
    words = fold(title).lower().split()
    kinds = load_map("onrecord.actors", "thrones.tsv")
    return next((kinds[word] for word in words if word in kinds), "")
