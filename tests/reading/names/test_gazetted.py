import pytest

from onrecord.reading.names.gazetted import REGION, TOWN, size_of


@pytest.mark.parametrize(
    ("name", "least", "most"),
    [("Tuscany", REGION, REGION), ("Toulouse", TOWN, 6), ("Karachi", 7, 7), ("Xyzzyville", 0, 0), ("", 0, 0)],
)
def test_a_place_has_a_size(name, least, most):
    assert least <= size_of(name) <= most
