"""Which state's government a paragraph speaks of: the one whose officials it has named, and no other's.

A report from Khartoum may turn to London; "the government" after Britain's prime minister is Britain's.
"""

from bisect import bisect_left

from onrecord.actors.entry import NO_STATE
from onrecord.actors.meaning import Meaning
from onrecord.actors.scene import Official, Scene
from onrecord.record.mention import Mention

_BLOCK = 700  # characters: a text without paragraphs is read back this far


def note_official(mention: Mention, meaning: Meaning, scene: Scene) -> None:
    """Keep where the report names somebody in a state's office, or a capital or seat that acts."""
    code = meaning.code
    if meaning.entry and code.sector == "GOV" and not code.former and code.country not in NO_STATE:
        scene.officials.append(Official(mention.start, code.country, meaning.entry))


def officials_before(at: int, scene: Scene) -> list[Official]:
    """The officials and seats of government that the paragraph has named before a place, in order."""
    start = max(scene.text.rfind("\n", 0, at), at - _BLOCK)
    known = scene.officials
    return known[bisect_left(known, start, key=lambda o: o.start) : bisect_left(known, at, key=lambda o: o.start)]


def state_at(at: int, scene: Scene) -> str:
    """The state meant by "the government" here: the report's, where it is clear; else the paragraph's; else the home.

    Where the paragraph has named officials of two states, the last that began a sentence decides.
    """
    if (ground := scene.ground()) and ground != scene.home:
        return ground
    near = officials_before(at, scene)
    states = {official.country for official in near}
    if len(states) > 1:  # whose official begins a sentence is who the paragraph is about
        states = {next((o.country for o in reversed(near) if _begins(o.start, scene)), "")}
    if not states or (states == {""} and any(o.country == scene.home for o in near)):
        return scene.home
    return states.pop()


def _begins(start: int, scene: Scene) -> bool:
    """Whether a mention is the first of its sentence."""
    before = scene.text[max(0, start - 3) : start].rstrip(" \t\r\"“”'‘’`")
    return not before or before[-1] in ".!?\n"
