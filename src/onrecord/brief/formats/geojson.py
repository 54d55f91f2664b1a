"""Rows with a place as GeoJSON (RFC 7946): each feature says what its point stands for.

A country's or a province's point is no pin: `precision` is `point`, `city`, `admin2`, `admin1`, `country` or
`region`, and `radius_km` is a circle to draw instead of a marker, by the size that kind of place usually has.
"""

from collections.abc import Iterable, Mapping
from typing import Any

Json = dict[str, Any]

# Medians of the shipped gazetteer: an ADM2's point to its farthest town; half the longer side of the others' boxes.
RADIUS_KM = {"point": 1, "city": 5, "admin2": 18, "admin1": 36, "country": 242, "region": 485}


def to_geojson(rows: Iterable[Mapping[str, Any]]) -> Json:
    """A feature collection of the rows that have `lat` and `lon`; every other column becomes a property."""
    return {"type": "FeatureCollection", "features": [_feature(row) for row in rows if _has_point(row)]}


def _has_point(row: Mapping[str, Any]) -> bool:
    return row.get("lat") is not None and row.get("lon") is not None


def _feature(row: Mapping[str, Any]) -> Json:
    properties = {name: value for name, value in row.items() if name not in {"lat", "lon"}}
    properties["radius_km"] = RADIUS_KM.get(str(row.get("precision")), RADIUS_KM["region"])
    named = {"id": row["id"]} if row.get("id") is not None else {}
    return {
        "type": "Feature",
        **named,
        "geometry": {"type": "Point", "coordinates": [row["lon"], row["lat"]]},
        "properties": properties,
    }
