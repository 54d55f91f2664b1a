"""Chambers of parliaments by their short names: "the House" in a report from Washington."""

from onrecord.actors.entry import Entry
from onrecord.actors.registry import Registry
from onrecord.actors.scene import Scene
from onrecord.actors.spelling import fold, without_possessive
from onrecord.record.mention import Mention


def chamber_called(noun: str, mention: Mention, scene: Scene, registry: Registry) -> Entry | None:
    """The chamber that a capitalised noun means: one named before, else the only one of the report's country.

    Else one named later. A state with two chambers of the noun ("the House" at Westminster) tells nothing until the
    report names one.
    """
    if not noun[:1].isupper() or " " in noun:
        return None
    known = [entry for entry in scene.called.get(fold(noun).lower(), ()) if entry[1].sector == "LEG"]
    before = [entry for start, entry in known if start < mention.start]
    if before:
        return before[-1]
    country = scene.about()
    found = registry.chambers(country, noun) if country else ()
    if len(found) == 1:
        return found[0]
    return known[0][1] if known else None


def state_of_chamber(phrase: str, mention: Mention, scene: Scene, registry: Registry) -> str:
    """The country of a chamber called for short in a phrase: "the House speaker", "the Senate's majority leader"."""
    called = (chamber_called(without_possessive(word), mention, scene, registry) for word in phrase.split())
    return next((chamber.country for chamber in called if chamber), "")
