"""Times in the text, and the stretch of days an entry is dated to."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from onrecord.record.span import Span

TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
WhenBasis = Literal["text", "discourse", "published"]


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A TIMEX3 expression: type and value as in TimeML 1.2.1 (`2019-10-14`, `2019-W41`, `P2D`, `PRESENT_REF`)."""

    start: int
    end: int
    type: TimeType
    value: str

    @property
    def span(self) -> Span:
        """The expression's range."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class When:
    """First and last possible day, both inclusive, with the words that say so (None when taken from the context).

    `basis`: `text` (an expression in the clause), `discourse` (carried from nearby text) or `published`
    (no later than the publication date's neighbourhood). An open end is None.
    """

    start: date | None
    end: date | None
    span: Span | None = None
    basis: WhenBasis = "text"
