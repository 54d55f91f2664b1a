"""The places stage's first door: toponyms, each resolved.

Needs   page.doc, page.mentions, page.report.blocks and url
Gives   page.places
Source  see spans.py, recognise.py, naming.py, resolve.py
Scored  evaluate places
Limits  see those
"""

from collections.abc import Sequence
from functools import cache

from onrecord.reading.page import Page
from onrecord.reading.places.gazetteer import Candidate, Kind, shipped
from onrecord.reading.places.naming import Namer, Toponym
from onrecord.reading.places.publisher import home_of
from onrecord.reading.places.recognise import recognise
from onrecord.reading.places.resolve import resolve
from onrecord.record.place import Place, PlacePrecision
from onrecord.record.span import Span

PRECISION: dict[Kind, PlacePrecision] = {
    Kind.CITY: "city",
    Kind.ADMIN2: "admin2",
    Kind.ADMIN1: "admin1",
    Kind.COUNTRY: "country",
    Kind.CONTINENT: "region",
    Kind.REGION: "region",
    Kind.WATER: "region",
}


@cache
def namer() -> Namer:
    """The shipped gazetteer's names."""
    return Namer([shipped()])


def find_places(page: Page) -> tuple[Place, ...]:
    """Every toponym outside notices and credits, in text order; without coordinates where the gazetteer has none."""
    found = recognise(page, namer())
    return resolve_spans(page.report.text, [Span(item.start, item.end) for item in found], url=page.report.url)


def resolve_spans(text: str, spans: Sequence[Span], *, url: str | None = None) -> tuple[Place, ...]:
    """The place at each span, in text order; the spans may also be adjectives ("Russian")."""
    toponyms = [Toponym(start, end, text[start:end]) for start, end in sorted(spans)]
    found = resolve(text, toponyms, namer(), home=home_of(url, namer()))
    return tuple(_place(toponym, candidate) for toponym, candidate in zip(toponyms, found, strict=True))


def _place(toponym: Toponym, candidate: Candidate | None) -> Place:
    if candidate is None:
        return Place(toponym.start, toponym.end, toponym.name)
    return Place(
        toponym.start,
        toponym.end,
        toponym.name,
        lat=candidate.lat,
        lon=candidate.lon,
        country=candidate.country or None,
        geonameid=candidate.geonameid or None,
        precision=PRECISION[candidate.kind],
        box=candidate.box,
    )
