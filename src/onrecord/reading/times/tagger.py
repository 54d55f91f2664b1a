"""Time expressions in any English text, without a parse: `find_times(text, anchor)`.

Needs   a text; the day it was published, where known
Gives   TIMEX3 types and values
Source  TimeML 1.2.1 annotation guidelines, TIDES 2005; finite-state patterns over lexical classes (data/patterns.tsv)
Scored  evaluate/tasks/times.py, docs/quality.md
Limits  English; without an anchor relative expressions keep their X
"""

from collections.abc import Callable
from datetime import date

from onrecord.reading.times.patterns import Hit, find_hits
from onrecord.reading.times.reading import Reading
from onrecord.reading.times.rules import RULES
from onrecord.reading.times.scene import Scene
from onrecord.reading.times.tokens import Tokens
from onrecord.reading.times.wording import tense_from_words
from onrecord.record.time import TimeExpression

Candidates = tuple[tuple[Hit, ...], ...]
"""What might be an expression, in text order; the hits of one group start at the same token, the longest first."""


def find_times(text: str, anchor: date | None = None) -> tuple[TimeExpression, ...]:
    """Every time expression in `text`, in order, none overlapping. `anchor` is the day the text was published."""
    scene = Scene(anchor, lambda start, end: tense_from_words(text, start, end))
    return settle(candidates(text), lambda _: scene)


def candidates(text: str) -> Candidates:
    """Whatever the patterns match, before any rule is asked."""
    return tuple(tuple(group) for group in find_hits(Tokens(text)))


def settle(groups: Candidates, scene_at: Callable[[int], Scene | None]) -> tuple[TimeExpression, ...]:
    """The expressions among the candidates, each read in the scene of its place; places without one are passed over."""
    found: list[TimeExpression] = []
    free = 0
    for group in groups:
        if group[0].start < free:
            continue
        scene = scene_at(group[0].span[0])
        if scene is None:
            continue
        for hit in group:
            readings = _read(hit, scene)
            if readings:
                free = hit.end
                found.extend(_expression(hit, reading) for reading in readings)
                # What lies ahead or far back ("since March 2020") is not where the narrative stands.
                if hit.text.lower() != "tomorrow" and hit.before() != "since":
                    scene.saw(readings[-1].value, end=hit.span[1], explicit=hit.has("y"))
                break
    return tuple(found)


def _read(hit: Hit, scene: Scene) -> tuple[Reading, ...]:
    outcome = RULES[hit.pattern.rule](hit, scene)
    if outcome is None:
        return ()
    return (outcome,) if isinstance(outcome, Reading) else outcome


def _expression(hit: Hit, reading: Reading) -> TimeExpression:
    first = hit.start if reading.first is None else reading.first
    last = hit.end if reading.last is None else reading.last
    tokens = hit.tokens
    return TimeExpression(tokens.starts[first], tokens.ends[last - 1], reading.type, reading.value)
