"""Where in time the text stands: the publication date, the date last spoken of, the tense around an expression.

Needs   nothing
Gives   `Scene`
Source  anchor and narrative focus as in Mani & Wilson 2000 (P00-1010) and TimeML's anchorTimeID
Scored  through evaluate/tasks/times.py
Limits  one focus per scope; flashbacks inside flashbacks are not unwound
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from onrecord.reading.times.days import safe_date

Tense = Literal["past", "present", "future"]
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_PARTIAL = re.compile(r"(\d{4})(?:-(?:(\d\d)|Q([1-4])|H([12])|(SP|SU|FA|WI)))?(?:$|[T-])")
_MONTH = re.compile(r"\d{4}-\d\d(?:-\d\d)?$")
_SEASON_MONTH = {"SP": 4, "SU": 7, "FA": 10, "WI": 1}


def day_of(value: str) -> date | None:
    """The calendar day a value names, alone or with a time of day."""
    found = _DAY.match(value)
    return safe_date(*(int(part) for part in found.groups())) if found else None


@dataclass
class Scene:
    """`anchor` is the publication day. `focus` is the last concrete value before this place in the narrative.

    `tense(start, end)` answers for a character range, None when nothing shows.
    """

    anchor: date | None
    tense: Callable[[int, int], Tense | None]
    focus: str = ""
    focus_day: date | None = None
    told: tuple[str, int] | None = None
    """The month last told with its year, and the character it ended at; None once another year has been spoken of."""

    def saw(self, value: str, *, end: int = 0, explicit: bool = False) -> None:
        """Remember a value just resolved; `explicit`: its year was in the words."""
        if not value[:4].isdigit():
            return
        if explicit or (self.told and value[:4] == self.told[0][:4]):
            self.told = (value, end) if _MONTH.match(value) else None
        else:
            self.told = None
        self.focus = value
        self.focus_day = day_of(value) or self.focus_day

    @property
    def day(self) -> date | None:
        """The day the narrative stands at, else the anchor."""
        return self.focus_day or self.anchor

    @property
    def focus_start(self) -> date | None:
        """A day inside the focus value, however coarse; else the anchor."""
        found = day_of(self.focus)
        if found:
            return found
        partial = _PARTIAL.match(self.focus)
        if not partial:
            return self.focus_day or self.anchor
        year, month, quarter, half, season = partial.groups()
        number = 1
        if month:
            number = int(month)
        elif quarter:
            number = int(quarter) * 3
        elif half:
            number = int(half) * 6
        elif season:
            number = _SEASON_MONTH[season]
        return safe_date(int(year), number, 1)

    def focus_month(self) -> date | None:
        """The first of the month in focus when the focus is that fine, else the anchor."""
        if re.match(r"\d{4}-\d\d", self.focus):
            return self.focus_start
        return self.anchor
