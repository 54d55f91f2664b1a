"""A stretch of a report's text."""

from typing import NamedTuple


class Span(NamedTuple):
    """Half-open range of Python string offsets into `Report.text`: `text[start:end]` is the evidence."""

    start: int
    end: int

    def contains(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end
