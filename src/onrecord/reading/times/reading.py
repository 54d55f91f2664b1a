"""What a rule gives back.

Needs   nothing
Gives   `Reading`, `Rule`
Source  TIMEX3 (TimeML 1.2.1)
Scored  through evaluate/tasks/times.py
"""

from collections.abc import Callable
from typing import NamedTuple

from onrecord.reading.times.patterns import Hit
from onrecord.reading.times.scene import Scene
from onrecord.record.time import TimeType


class Reading(NamedTuple):
    """Type and value; `first` and `last` (half-open token range) where they differ from the hit's own."""

    type: TimeType
    value: str
    first: int | None = None
    last: int | None = None


Rule = Callable[[Hit, Scene], "Reading | tuple[Reading, ...] | None"]
"""None: the rule declines, the next candidate is asked."""
