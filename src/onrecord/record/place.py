"""Places in the text, resolved to the gazetteer."""

from dataclasses import dataclass
from typing import Literal

from onrecord.record.span import Span

PlacePrecision = Literal["point", "city", "admin2", "admin1", "country", "region"]


@dataclass(frozen=True, slots=True)
class Place:
    """A toponym. `lat`/`lon` in WGS 84 degrees, None when unresolved; `country` is ISO 3166-1 alpha-3.

    `precision` says what the point stands for (a country's point is not a pin); `box` is
    (west, south, east, north) for regions and seas.
    """

    start: int
    end: int
    name: str
    lat: float | None = None
    lon: float | None = None
    country: str | None = None
    geonameid: int | None = None
    precision: PlacePrecision | None = None
    box: tuple[float, float, float, float] | None = None

    @property
    def span(self) -> Span:
        """The toponym's range."""
        return Span(self.start, self.end)
