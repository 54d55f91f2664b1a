"""Days that a roll of office-holders leaves open ("2019"), from its neighbours in the same office.

A start of a year or month is the predecessor's last day in it, where on file; an end is the successor's first. What
stays open counts against the office: it is held from the last day its start can mean to the first its end can.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from onrecord.actors.entry import Tenure

_ONE_HOLDER = frozenset({"head-of-state", "head-of-government"})  # whatever their titles, a state has one at a time
_MANY_HOLDERS = frozenset({"congress", "minister", "other"})
_DAY = len("2019-07-24")
Office = tuple[str, str, str, str]


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
    title = "" if tenure.post in _ONE_HOLDER else tenure.title
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
