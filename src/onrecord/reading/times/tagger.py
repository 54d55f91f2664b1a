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
from onrecord.reading.times.scene import Scene, Tense
from onrecord.reading.times.tokens import Tokens
from onrecord.reading.times.wording import tense_from_words
from onrecord.record.time import TimeExpression


def find_times(text: str, anchor: date | None = None) -> tuple[TimeExpression, ...]:
    """Every time expression in `text`, in order, none overlapping. `anchor` is the day the text was published."""
    scene = Scene(anchor, lambda start, end: tense_from_words(text, start, end))
    return read_times(text, lambda _: scene)


def read_times(text: str, scene_at: Callable[[int], Scene | None]) -> tuple[TimeExpression, ...]:
    """`find_times` where each place has its own scene; places without one are passed over."""
    tokens = Tokens(text)
    found: list[TimeExpression] = []
    free = 0
    for group in find_hits(tokens):
        if group[0].start < free:
            group = [hit for hit in group if hit.start >= free]
        if not group:
            continue
        scene = scene_at(tokens.starts[group[0].start])
        if scene is None:
            continue
        for hit in group:
            readings = _read(hit, scene)
            if readings:
                free = hit.end
                found.extend(_expression(tokens, hit, reading) for reading in readings)
                scene.saw(readings[-1].value, tokens.starts[hit.start])
                break
    return tuple(found)


def _read(hit: Hit, scene: Scene) -> tuple[Reading, ...]:
    outcome = RULES[hit.pattern.rule](hit, scene)
    if outcome is None:
        return ()
    return (outcome,) if isinstance(outcome, Reading) else outcome


def _expression(tokens: Tokens, hit: Hit, reading: Reading) -> TimeExpression:
    first = hit.start if reading.first is None else reading.first
    last = hit.end if reading.last is None else reading.last
    return TimeExpression(tokens.starts[first], tokens.ends[last - 1], reading.type, reading.value)


__all__ = ["Tense", "find_times", "read_times"]
