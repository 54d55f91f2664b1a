"""Whom a surname means when the report names several people of it: the title, then the chain, else nobody.

A bare "Hutchinson" beside Asa and Seth Hutchinson is a coin thrown; an unlinked name is better than a wrong voice.
"""

from collections.abc import Iterable

from onrecord.actors.chains import agree
from onrecord.actors.entry import Entry, holding, rank
from onrecord.actors.keys import surnames, without_initials
from onrecord.actors.posts import gender_before, post_before
from onrecord.actors.scene import Scene
from onrecord.actors.spelling import fold
from onrecord.record.mention import Mention

Bearer = Entry | str
_WELL_KNOWN = 2  # rank of ministers of state and heads
_OFTEN = 2
_HEAD = 1  # rank up to which a bare surname means the holder and not a stranger of the same name


def bearers(surname: str, mention: Mention, title: str, scene: Scene) -> list[Bearer]:
    """Entries and full names of strangers that a folded short name may mean in this report; one when it is clear."""
    known = scene.people.get(surname, [])
    strangers = [name for name in scene.strangers.get(surname, []) if not any(_is_one(name, e) for e in known)]
    found: list[Bearer] = [*known, *strangers]
    found = _only(found, [bearer for bearer in found if _has_surname(bearer, surname)])
    if len(found) < 2:
        return found
    gender, post = gender_before(title), post_before(title)
    if gender:
        found = _only(found, [b for b in found if isinstance(b, str) or b.gender in {"", gender}])
    if post:
        found = _only(found, [b for b in found if isinstance(b, Entry) and any(t.post == post for t in b.tenures)])
    if principal := _principal(found, scene):
        return [principal]
    in_chain = scene.full_names.get(mention.chain or "", [])
    return _only(found, [b for b in found if any(_is_one(name, b) for name in in_chain)])


def _principal(found: list[Bearer], scene: Scene) -> Bearer | None:
    """A head in office, or a well-known bearer whom the report names in full twice as often as the strangers together.

    Coreference gives a bare surname to the nearest relative; a report on a Clinton means her and not the daughter.
    """
    known = [b for b in found if isinstance(b, Entry)]
    if len(known) == 1 and _is_head(known[0], scene):
        return known[0]
    if len(known) != 1 or min(map(rank, known[0].tenures), default=9) > _WELL_KNOWN:
        return None
    strangers = [b for b in found if isinstance(b, str)]
    mine = sum(count for name, count in scene.in_full.items() if _is_one(name, known[0]))
    theirs = sum(count for name, count in scene.in_full.items() if any(_is_one(name, b) for b in strangers))
    return known[0] if mine >= _OFTEN * max(theirs, 1) else None


def _only(found: list[Bearer], fitting: list[Bearer]) -> list[Bearer]:
    return fitting or found


def _names(bearer: Bearer) -> Iterable[str]:
    return (bearer,) if isinstance(bearer, str) else (bearer.name, *bearer.names)


def _is_one(name: str, bearer: Bearer) -> bool:
    """Whether a full name can be a bearer's."""
    mine = without_initials(fold(name))
    return any(agree(mine, without_initials(fold(other))) for other in _names(bearer))


def _has_surname(bearer: Bearer, surname: str) -> bool:
    country = bearer.country if isinstance(bearer, Entry) else ""
    return any(surname in surnames(fold(name), country) for name in _names(bearer))


def _is_head(entry: Entry, scene: Scene) -> bool:
    if scene.day is None:
        return min(map(rank, entry.tenures), default=9) <= _HEAD
    held = holding(entry, scene.day)
    return bool(held and not held.former and rank(held.tenure) <= _HEAD)
