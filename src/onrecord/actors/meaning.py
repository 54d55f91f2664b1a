"""Whom a mention means, how sure, and with which code on the day."""

import re
from typing import NamedTuple

from onrecord.actors.code import Code, code_entry
from onrecord.actors.entry import Entry, holding
from onrecord.actors.registry import Registry
from onrecord.actors.scene import Scene
from onrecord.record.actor import Actor

_EXECUTIVE = frozenset(
    {"head-of-state", "head-of-government", "deputy-head", "foreign", "defence", "interior", "finance", "justice",
     "energy", "trade", "health", "minister", "adviser", "spokesperson", "chief-of-staff", "organization"}
)  # fmt: skip
_VOICES = re.compile(  # a bare spokesman is somebody's and no state's: "Quist's spokesman"
    r"\b(?:(?:prime )?minister|president|premier|chancellor)\b|\w\s+spokes\w+|\bspokes\w+\s+\w", re.IGNORECASE
)


class Meaning(NamedTuple):
    """An actor, how sure, and its code on the day; `entry` when it is on file."""

    actor: Actor
    score: float
    code: Code
    entry: Entry | None = None

    def weaker(self, share: float) -> "Meaning":
        """The same, as sure as this share of it."""
        return Meaning(self.actor, self.score * share, self.code, self.entry)


def on_file(entry: Entry, score: float, scene: Scene) -> Meaning:
    """The meaning of an actor on file."""
    known = scene.on_file.get(entry.id)
    if known is None:
        known = scene.on_file[entry.id] = (entry.actor(), code_entry(entry, scene.day))
    return Meaning(known[0], score, known[1], entry)


def spoken_for(speaker: Meaning, registry: Registry, scene: Scene) -> Meaning | None:
    """The body or state that a speaker speaks for on the day; an organisation speaks for itself.

    Only the executive speaks for a state: a legislator's "our district" is not the country's.
    """
    if speaker.actor.kind != "person":
        return speaker
    if speaker.entry is None:
        return _by_voice(speaker, registry, scene)
    held = holding(speaker.entry, scene.day)
    if held is None or held.former or held.tenure.post not in _EXECUTIVE:
        return None
    entry = registry.by_id(held.tenure.body or f"country/{held.tenure.country.lower()}")
    return on_file(entry, speaker.score * 0.8, scene) if entry else None


def _by_voice(speaker: Meaning, registry: Registry, scene: Scene) -> Meaning | None:
    """The state of a person not on file whose title is a minister's or a government spokesperson's."""
    code = speaker.code
    if code.sector != "GOV" or code.former or not _VOICES.search(code.role or ""):
        return None
    entry = registry.by_id(f"country/{code.country.lower()}")
    return on_file(entry, speaker.score * 0.8, scene) if entry else None
