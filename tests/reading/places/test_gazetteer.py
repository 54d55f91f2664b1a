import subprocess
import sys
import time
from pathlib import Path

import pytest

from onrecord.reading.places import gazetteer as module
from onrecord.reading.places.gazetteer import Gazetteer, Kind, country_at

FOLDER = Path(module.__file__).parent / "data" / "gazetteer"


@pytest.mark.parametrize(
    ("name", "kind", "country"),
    [
        ("Syria", Kind.COUNTRY, "SYR"),
        ("Idlib", Kind.CITY, "SYR"),
        ("Texas", Kind.ADMIN1, "USA"),
        ("Lamar County", Kind.ADMIN2, "USA"),
        ("the Sahel".removeprefix("the "), Kind.REGION, ""),
        ("Black Sea", Kind.WATER, ""),
        ("Africa", Kind.CONTINENT, ""),
        ("Qamishli", Kind.CITY, "SYR"),
        ("Darfur", Kind.REGION, "SDN"),
        ("West Bank", Kind.ADMIN1, "PSE"),
        ("Türkiye", Kind.COUNTRY, "TUR"),
    ],
)
def test_has_places_of_every_kind(gazetteer: Gazetteer, name: str, kind: Kind, country: str) -> None:
    assert any(c.kind is kind and c.country == country for c in gazetteer.find(name))


def test_points_lie_in_their_boxes_and_on_the_globe(gazetteer: Gazetteer) -> None:
    assert (abs(gazetteer.rows["lat"]) <= 90).all()
    assert (abs(gazetteer.rows["lon"]) <= 180).all()
    assert (gazetteer.boxes[:, 1] <= gazetteer.boxes[:, 3]).all()


def test_an_unknown_name_has_no_place(gazetteer: Gazetteer) -> None:
    assert gazetteer.find("Xyzzyville") == ()
    assert gazetteer.find("") == ()


def test_opens_within_a_tenth_of_a_second_and_stays_small() -> None:
    before = time.perf_counter()
    Gazetteer(FOLDER).find("Damascus")
    assert time.perf_counter() - before < 0.1
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) < 20_000_000


def test_takes_less_than_150_mb_resident() -> None:
    script = (
        "import resource; before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "from onrecord.reading.places.gazetteer import shipped\n"
        "for name in ('Paris', 'London', 'Springfield', 'Georgia', 'Aleppo'): shipped().find(name)\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)"
    )
    used = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    assert int(used) < 150_000


@pytest.mark.parametrize(
    ("lat", "lon", "country"), [(48.85, 2.35, "FRA"), (33.5, 36.3, "SYR"), (-1.3, 36.8, "KEN"), (0.0, -30.0, None)]
)
def test_tells_the_country_of_a_point(lat: float, lon: float, country: str | None) -> None:
    assert country_at(lat, lon) == country
