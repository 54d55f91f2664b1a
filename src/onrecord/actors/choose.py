"""Which of several actors with one name is meant."""

from collections.abc import Collection, Sequence
from datetime import date
from functools import lru_cache

from onrecord.actors.days import HEADS
from onrecord.actors.entry import Entry, holding, rank
from onrecord.actors.keys import agree_initials, without_initials
from onrecord.actors.posts import gender_before, post_before
from onrecord.actors.registry import Registry
from onrecord.actors.spelling import fold

_ORDER = {"country": 0, "organization": 1, "armed_group": 1, "party": 2, "company": 3, "place": 4, "person": 5}
_REMEMBERED = 8192  # full names of people
_FORMER = 1  # seniority of who was in office by the day
_SECOND = 3  # rank of a vice president
_WELL_KNOWN = 2  # a bare surname means somebody of this rank or nobody we can be sure of


def best_thing(entries: Sequence[Entry], near: Collection[str]) -> Entry | None:
    """The likeliest of the entries of one name: in a country nearby, then states before bodies before people."""
    if not entries:
        return None
    return min(entries, key=lambda e: (bool(near) and e.country not in near, _ORDER.get(e.kind, 6), seniority(e, None)))


def best_person(
    registry: Registry, name: str, day: date | None, near: Collection[str] = (), *, title: str | None = None
) -> Entry | None:
    """The person meant by a full name, a misspelt one, or a surname (with the title that stood before it)."""
    people = _full_named(registry, name)
    if people:
        return min(people, key=lambda e: (bool(near) and e.country not in near, seniority(e, day)))
    called = registry.surnamed(name)
    post = post_before(title or "")
    if post:
        held = [e for e in called if any(t.post == post for t in e.tenures)]
        called = tuple(e for e in held if any(t.post == post and (day is None or t.held_on(day)) for t in e.tenures))
        called = tuple(entry for entry in called if entry.country in near) or called
        if not called and post in HEADS:  # "President Trump" out of office, in a report about his state
            called = tuple(e for e in held if e.country in near and seniority(e, day)[0] == _FORMER)
    gender = gender_before(title or "")
    called = tuple(entry for entry in called if not gender or entry.gender in {"", gender})
    known = [e for e in called if post or _is_well_known(e, day, near)]
    if not known:
        return None
    known.sort(key=lambda e: (bool(near) and e.country not in near, seniority(e, day)))
    if len(known) > 1 and seniority(known[0], day)[:2] == seniority(known[1], day)[:2]:
        if seniority(known[0], day)[1] == 0 and known[0].country == known[1].country:
            return known[0]  # of two presidents of a state the last one
        same_place = bool(near) and (known[0].country in near) == (known[1].country in near)
        if same_place or not near:
            return None
    return known[0]


def _is_well_known(entry: Entry, day: date | None, near: Collection[str]) -> bool:
    """Whether a bare surname means somebody: in a high office now, or then in a state the report is about."""
    over, place, _ = seniority(entry, day)
    is_second = place == _SECOND and entry.country in near  # vice presidents
    return is_second or (place <= _WELL_KNOWN and (not over or not near or entry.country in near))


@lru_cache(maxsize=_REMEMBERED)
def _full_named(registry: Registry, name: str) -> Sequence[Entry]:
    """People of a full name: as it is on file, cut short, misspelt, then less its initials and suffix."""
    people = [entry for entry in registry.named(name) if entry.kind == "person"]
    people = people or list(registry.shortened(name)) or list(registry.misspelt(name))
    plain = without_initials(folded := fold(name))
    if people or plain == folded or " " not in plain:
        return people
    people = [entry for entry in registry.named(plain) if entry.kind == "person"] or list(registry.shortened(plain))
    return [entry for entry in people if agree_initials(folded, {fold(n) for n in (entry.name, *entry.names)})]


def seniority(entry: Entry, day: date | None) -> tuple[int, int, str]:
    """Lower is likelier: in office, then formerly, then not yet; high offices first; the latest first."""
    held = holding(entry, day)
    if held is None:
        return (2, 9, "")
    start = held.tenure.start or "0000"
    return (int(held.former), rank(held.tenure), "".join(chr(255 - ord(letter)) for letter in start))
