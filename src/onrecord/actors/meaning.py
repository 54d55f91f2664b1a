"""Whom a mention means, how sure, and with which code on the day."""

from dataclasses import dataclass

from onrecord.actors.code import Code, code_entry
from onrecord.actors.entry import Entry, holding
from onrecord.actors.registry import Registry
from onrecord.actors.scene import Scene
from onrecord.record.actor import Actor


@dataclass(frozen=True, slots=True)
class Meaning:
    """An actor, how sure, and its code on the day; `entry` when it is on file."""

    actor: Actor
    score: float
    code: Code
    entry: Entry | None = None


def on_file(entry: Entry, score: float, scene: Scene) -> Meaning:
    """The meaning of an actor on file."""
    return Meaning(entry.actor(), score, code_entry(entry, scene.day), entry)


def spoken_for(speaker: Meaning, registry: Registry, scene: Scene) -> Meaning | None:
    """The body or state that a speaker speaks for on the day; an organisation speaks for itself."""
    if speaker.actor.kind != "person":
        return speaker
    held = holding(speaker.entry, scene.day) if speaker.entry else None
    if held is None or held.former:
        return None
    entry = registry.by_id(held.tenure.body or f"country/{held.tenure.country.lower()}")
    return on_file(entry, speaker.score * 0.8, scene) if entry else None
