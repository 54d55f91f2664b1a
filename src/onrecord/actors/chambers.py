"""Chambers of parliaments by their short names: "the House" in a report from Washington."""

from onrecord.actors.entry import Entry
from onrecord.actors.registry import Registry
from onrecord.actors.scene import Scene
from onrecord.actors.spelling import fold
from onrecord.record.mention import Mention


def chamber_called(noun: str, mention: Mention, scene: Scene, registry: Registry) -> Entry | None:
    """The chamber that a capitalised noun means: one the report has named, else the only one of the report's country.

    A state with two chambers of the noun ("the House" at Westminster) tells nothing until the report names one.
    """
    if not noun[:1].isupper() or " " in noun:
        return None
    called = scene.last_called(fold(noun).lower(), mention.start)
    if called and called.sector == "LEG":
        return called
    country = scene.about()
    found = registry.chambers(country, noun) if country else ()
    return found[0] if len(found) == 1 else None
