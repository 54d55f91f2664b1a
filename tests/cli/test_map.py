"""`onrecord map` from reports to GeoJSON, as RFC 7946 has it."""

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from onrecord.brief.formats.geojson import RADIUS_KM
from onrecord.cli.main import app

REPORTS = {
    "one.txt": "Russian drones struck a depot in Odesa on Monday, killing three people.",
    "two.txt": "Iraq invaded Kuwait. The ministers met in Geneva on Tuesday. The minister resigned.",
    "three.txt": "Turkish warplanes bombed positions in northern Syria on Tuesday.",
}
runner = CliRunner()


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("map")
    for name, text in REPORTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    path = folder / "map.ledger"
    result = runner.invoke(app, ["read", *(str(folder / name) for name in REPORTS), "--into", str(path)])
    assert result.exit_code == 0, result.output
    return path


def features(ledger: Path, *options: str) -> list[dict[str, Any]]:
    result = runner.invoke(app, ["map", "--ledger", str(ledger), *options])
    assert result.exit_code == 0, result.output
    collection = json.loads(result.stdout)
    assert collection["type"] == "FeatureCollection"
    assert "crs" not in collection
    found: list[dict[str, Any]] = collection["features"]
    return found


def test_every_feature_is_a_point_in_longitude_and_latitude(ledger: Path) -> None:
    found = features(ledger)
    assert found
    for feature in found:
        assert set(feature) == {"type", "id", "geometry", "properties"}
        assert (feature["type"], feature["geometry"]["type"]) == ("Feature", "Point")
        lon, lat = feature["geometry"]["coordinates"]
        assert -180 <= lon <= 180
        assert -90 <= lat <= 90
    assert len({feature["id"] for feature in found}) == len(found)


def test_every_point_says_what_it_stands_for(ledger: Path) -> None:
    classes = {f["properties"]["place"]: f["properties"]["precision"] for f in features(ledger)}
    assert classes.items() >= {"Odesa": "city", "Geneva": "city", "Kuwait": "country", "Syria": "region"}.items()
    for feature in features(ledger):
        assert feature["properties"]["radius_km"] == RADIUS_KM[feature["properties"]["precision"]]


def test_a_type_may_be_asked_for_and_the_rest_is_counted(ledger: Path) -> None:
    assert {f["properties"]["place"] for f in features(ledger, "--type", "CONSULT")} == {"Geneva"}
    assert features(ledger, "--type", "AID") == []
