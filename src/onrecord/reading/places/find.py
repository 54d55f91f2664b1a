"""The places stage's first door: toponyms, each resolved.

Needs   page.doc, page.mentions, page.report.blocks and url
Gives   page.places
Source  see spans.py, recognise.py, naming.py, resolve.py
Scored  evaluate places
Limits  see those
"""

from collections import Counter
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from onrecord.errors import BadConfig
from onrecord.reading.page import Page
from onrecord.reading.places.gazetteer import Candidate, Gazetteer, Kind, shipped
from onrecord.reading.places.naming import Namer, Toponym
from onrecord.reading.places.parts import part_of
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
    """The shipped gazetteer's names, and those of the folder given to `use_gazetteer`."""
    return Namer([shipped(), *(Gazetteer(folder, shipped()) for folder in _MORE)])


_MORE: list[Path] = []


def use_gazetteer(folder: str) -> None:
    """Look names up in this imported gazetteer too, from now on; "" is none. Raises BadConfig when it is not there."""
    if folder and not (Path(folder) / "rows.npy").exists():
        raise BadConfig(f"'{folder}' holds no gazetteer: make one with `onrecord places import`")
    if [Path(folder)] * bool(folder) != _MORE:
        _MORE[:] = [Path(folder)] * bool(folder)
        namer.cache_clear()


def find_places(page: Page) -> tuple[Place, ...]:
    """Every toponym outside notices and credits, in text order; without coordinates where the gazetteer has none."""
    found = recognise(page, namer())
    return resolve_spans(page.report.text, [Span(item.start, item.end) for item in found], url=page.report.url)


def resolve_spans(text: str, spans: Sequence[Span], *, url: str | None = None) -> tuple[Place, ...]:
    """The place at each span, in text order; the spans may also be adjectives ("Russian")."""
    toponyms = [Toponym(start, end, text[start:end]) for start, end in sorted(spans)]
    found = resolve(text, toponyms, namer(), home=home_of(url, namer()))
    return tuple(
        _place(text, toponym, candidate) if candidate else _unplaced(toponym, toponyms, found)
        for toponym, candidate in zip(toponyms, found, strict=True)
    )


def _unplaced(toponym: Toponym, toponyms: Sequence[Toponym], found: Sequence[Candidate | None]) -> Place:
    """A place no gazetteer knows: no point, but most likely in the country of the places around it."""
    countries: Counter[str] = Counter()
    for other, candidate in zip(toponyms, found, strict=True):
        if candidate is not None and candidate.country:
            countries[candidate.country] += 1 + 1000 // (100 + abs(other.start - toponym.start))
    best = countries.most_common(1)
    return Place(toponym.start, toponym.end, toponym.name, country=best[0][0] if best else None)


def _place(text: str, toponym: Toponym, candidate: Candidate) -> Place:
    whole = Place(
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
    return part_of(whole, text[max(0, toponym.start - 40) : toponym.start])
