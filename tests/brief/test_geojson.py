import json

from onrecord.brief.formats.geojson import RADIUS_KM, to_geojson


def test_a_row_with_a_place_is_a_feature_that_says_what_its_point_stands_for() -> None:
    rows = [
        {"id": "e1", "place": "Idlib", "lat": 35.9, "lon": 36.6, "precision": "city"},
        {"id": "e2", "place": "Syria", "lat": 35.0, "lon": 38.5, "precision": "country"},
        {"id": "e3", "place": None, "lat": None, "lon": None, "precision": None},
    ]
    collection = to_geojson(rows)
    city, country = collection["features"]
    assert city["geometry"] == {"type": "Point", "coordinates": [36.6, 35.9]}
    assert (city["id"], city["properties"]["place"]) == ("e1", "Idlib")
    assert country["properties"]["precision"] == "country"
    assert country["properties"]["radius_km"] == RADIUS_KM["country"] > city["properties"]["radius_km"]
    assert json.loads(json.dumps(collection)) == collection


def test_no_rows_are_an_empty_map() -> None:
    assert to_geojson([]) == {"type": "FeatureCollection", "features": []}
