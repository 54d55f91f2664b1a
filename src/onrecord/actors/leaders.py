"""Whose government "the Bush administration" is: a head of state's or government's, by the surname before the noun."""

import re
from collections.abc import Iterable

from onrecord.actors.code import Code
from onrecord.actors.days import HEADS
from onrecord.actors.entry import Entry, last_day
from onrecord.actors.keys import is_full
from onrecord.actors.kinds import LANDS
from onrecord.actors.meaning import Meaning
from onrecord.actors.nouns import phrase_words
from onrecord.actors.registry import Registry
from onrecord.actors.scene import Official, Scene
from onrecord.actors.spelling import fold
from onrecord.record.mention import Mention

_LOCAL = frozenset({"congress", "regional-head"})
_GOVERNMENT = re.compile(rf"(?:['’]s?)?\s+({'|'.join(sorted(phrase_words('led')))})\b")
_AMERICAN = "administration"  # of a president of the USA in any report; other states have governments


def leader_at(mention: Mention, scene: Scene, registry: Registry) -> Entry | None:
    """The last head whose surname names a government here, which the scene keeps.

    None where the report's own bearer of that surname governs a part of the state: Governor Walker's administration.
    """
    found = _GOVERNMENT.match(scene.text, mention.name.end if mention.name else mention.end)
    if found is None or is_full(name := scene.name(mention)) or _is_land(name, registry):
        return None
    near = {*scene.countries, scene.home, "USA" if found[1] == _AMERICAN else ""}
    terms = list(_terms(name, scene, registry))
    begun = [term for term in terms if term[1] in near]
    if not begun and found[1] != _AMERICAN and len({entry.id for *_, entry in terms}) == 1:
        begun = terms
    if not begun:
        return None
    _, country, leader = max(begun, key=lambda term: term[0])
    others = [entry for entry in scene.people.get(fold(name), ()) if entry.id != leader.id]
    if others and scene.text.endswith((" a ", " A "), 0, mention.start):
        return None  # one to come
    if any(_holds_lower_office(entry, scene) for entry in others):
        return None
    scene.leaders[found.start(1)] = Official(mention.start, country, leader)
    if others or fold(name) in scene.strangers:
        scene.apart.add(mention.id)
    return leader


def _is_land(name: str, registry: Registry) -> bool:
    """Whether a name is a state's or region's, as a monarch's surname may be: "Norway's government"."""
    return any(entry.kind in LANDS for entry in registry.named(name))


def _holds_lower_office(entry: Entry, scene: Scene) -> bool:
    """Whether somebody governs a part of the state, or sits in its congress, on the day."""
    return any(t.post in _LOCAL and (scene.day is None or t.held_on(scene.day)) for t in entry.tenures)


def _terms(surname: str, scene: Scene, registry: Registry) -> Iterable[tuple[str, str, Entry]]:
    """When heads of a surname came to office by the report's day: start, country, who."""
    for entry in registry.surnamed(surname):
        for tenure in entry.tenures:
            begun = last_day(tenure.start)
            if tenure.post in HEADS and (scene.day is None or begun is None or begun <= scene.day):
                yield tenure.start, tenure.country, entry


def state_led(mention: Mention, scene: Scene, registry: Registry) -> Meaning | None:
    """The state that a noun means by the leader before it: "the Bush administration"."""
    led = scene.leaders.get(mention.head.start)
    state = registry.by_id(f"country/{led.country.lower()}") if led else None
    return Meaning(state.actor(), 0.7, Code(state.country, "GOV", state), state) if state else None


def country_led(mention: Mention, scene: Scene) -> str:
    """The country of the government that a phrase names by its leader: "officials of the Bush administration"."""
    return next((led.country for at, led in scene.leaders.items() if mention.start < at < mention.end), "")
