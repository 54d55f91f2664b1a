import pytest

from onrecord.reading.places.parts import part_of
from onrecord.record.place import Place

COUNTRY = Place(0, 1, "X", lat=0.0, lon=0.0, precision="country", box=(0.0, 0.0, 10.0, 20.0))
PACIFIC = Place(0, 1, "X", lat=0.0, lon=180.0, precision="region", box=(170.0, -10.0, -170.0, 10.0))


@pytest.mark.parametrize(
    ("place", "before", "box"),
    [
        (COUNTRY, "in northern ", (0.0, 10.0, 10.0, 20.0)),
        (COUNTRY, "South", None),
        (COUNTRY, "in southeast ", (5.0, 0.0, 10.0, 10.0)),
        (COUNTRY, "the eastern part of ", (5.0, 0.0, 10.0, 20.0)),
        (COUNTRY, "in central ", (3.333, 6.667, 6.667, 13.333)),
        (COUNTRY, "in ", None),
        (PACIFIC, "western ", (170.0, -10.0, -180.0, 10.0)),
    ],
)
def test_narrows_the_box(place: Place, before: str, box: tuple[float, ...] | None) -> None:
    found = part_of(place, before)
    assert found.box == (box or place.box)
    assert (found.precision == "region") == (box is not None or place is PACIFIC)
