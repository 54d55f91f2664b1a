"""Toponyms found, resolved, and both together.

Rows    {"id", "text", "url"?, "date"?, "toponyms": [{"start", "end", "lat"?, "lon"?, "geonameid"?, "country"?}]}
Gives   recognition_f1: exact spans against all toponyms; accuracy_161km: gold toponyms with coordinates resolved within
        161 km (100 miles; the same GeoNames id is 0 km; unresolved is wrong); end_to_end_f1: exact span and within
        161 km, toponyms with coordinates against predictions with coordinates; country_acc: the right country, of gold
        toponyms with coordinates that lie in one
Source  Gritta et al. 2020, "A pragmatic guide to geoparsing evaluation"; 161 km is the field's usual radius
"""

import math
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from onrecord.evaluate.figures import Figures, Row
from onrecord.evaluate.reader import GoldReader
from onrecord.reading.places.find import resolve_spans
from onrecord.reading.places.gazetteer import country_at
from onrecord.record.place import Place
from onrecord.record.report import Report
from onrecord.record.span import Span

RADIUS_KM = 161.0
Toponym = Mapping[str, Any]


def score(rows: Sequence[Row], reader: GoldReader) -> Figures:
    """The task's figures."""
    reports = [_report(row) for row in rows]
    filings = reader.read_reports(reports)
    found = exact = gold = 0
    resolved = hits = right = placed = country_right = country_all = 0
    for row, report in zip(rows, reports, strict=True):
        toponyms = {Span(t["start"], t["end"]): t for t in row["toponyms"]}
        located = {span: t for span, t in toponyms.items() if t.get("lat") is not None}
        filing = filings.get(report.id)
        places = {place.span: place for place in filing.findings.places} if filing else {}
        gold += len(toponyms)
        found += len(places)
        exact += len(places.keys() & toponyms.keys())
        mapped = {span: place for span, place in places.items() if place.lat is not None}
        resolved += len(mapped)
        placed += len(located)
        hits += sum(is_near(mapped[span], t) for span, t in located.items() if span in mapped)
        given = {place.span: place for place in resolve_spans(report.text, list(toponyms), url=report.url)}
        right += sum(is_near(given[span], t) for span, t in located.items())
        countries = [(given[span].country, country) for span, t in located.items() if (country := country_of(t))]
        country_all += len(countries)
        country_right += sum(ours == theirs for ours, theirs in countries)
    return Figures(
        gold,
        {
            "recognition_f1": f1(exact, found, gold),
            "accuracy_161km": right / placed if placed else 0.0,
            "end_to_end_f1": f1(hits, resolved, placed),
            "country_acc": country_right / country_all if country_all else 0.0,
        },
        {
            "recognition_p": exact / found if found else 0.0,
            "recognition_r": exact / gold if gold else 0.0,
            "end_to_end_p": hits / resolved if resolved else 0.0,
            "end_to_end_r": hits / placed if placed else 0.0,
            "toponyms": gold,
            "with_coordinates": placed,
        },
    )


def _report(row: Row) -> Report:
    day = row.get("date")
    published = None
    if isinstance(day, str):
        try:
            published = date.fromisoformat(day[:10])
        except ValueError:
            published = None
    return Report(
        id=str(row["id"]),
        source=str(row["id"]),
        text=row["text"],
        title=row.get("title") or "",
        url=row.get("url") or None,
        language="en",
        published=published,
        published_basis="given" if published else "unknown",
    )


def is_near(place: Place, gold: Toponym) -> bool:
    """Whether the place is the gold's entry, or within the radius of its point."""
    if place.lat is None or place.lon is None:
        return False
    if place.geonameid and str(place.geonameid) == str(gold.get("geonameid") or ""):
        return True
    return kilometres(place.lat, place.lon, float(gold["lat"]), float(gold["lon"])) <= RADIUS_KM


def country_of(gold: Toponym) -> str | None:
    """ISO 3166-1 alpha-3 of the gold's country: that of its GeoNames id, else of the nearest town.

    None where the gold itself says that it lies in no country (the Middle East, the Red Sea).
    """
    if "fcode" in gold and not gold.get("country"):
        return None
    geonameid = gold.get("geonameid")
    return country_at(float(gold["lat"]), float(gold["lon"]), geonameid=int(geonameid) if geonameid else None)


def kilometres(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Great-circle distance on a sphere of 6,371 km."""
    a, b, c, d = (math.radians(value) for value in (lat, lon, other_lat, other_lon))
    half = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return 12742.0 * math.asin(min(1.0, math.sqrt(half)))


def f1(hits: int, predicted: int, gold: int) -> float:
    """Harmonic mean of precision and recall; 0 when there is nothing to score."""
    return 2 * hits / (predicted + gold) if predicted + gold else 0.0
