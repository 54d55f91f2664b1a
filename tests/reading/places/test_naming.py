import pytest

from onrecord.reading.places.gazetteer import Kind
from onrecord.reading.places.naming import Namer, list_unit


@pytest.mark.parametrize(
    ("name", "after_comma", "kind", "country"),
    [
        ("Ala.", True, Kind.ADMIN1, "USA"),
        ("B.C.", False, Kind.ADMIN1, "CAN"),
        ("IN", True, Kind.ADMIN1, "USA"),
        ("the Netherlands", False, Kind.COUNTRY, "NLD"),
        ("Turkey's", False, Kind.COUNTRY, "TUR"),
        ("Kurdish", False, Kind.REGION, ""),
        ("Russians", False, Kind.COUNTRY, "RUS"),
        ("Idlib province", False, Kind.ADMIN1, "SYR"),
        ("Province of Sindh", False, Kind.ADMIN1, "PAK"),
        ("UK", False, Kind.COUNTRY, "GBR"),
    ],
)
def test_reads_a_name(names: Namer, name: str, after_comma: bool, kind: Kind | None, country: str) -> None:
    found = names.read(name, after_comma=after_comma).candidates
    if kind is None:
        assert found == ()
    else:
        assert any(c.kind is kind and c.country == country for c in found)


@pytest.mark.parametrize("name", ["IN", "OR", "ME", "OK", "in", "a", "An", "", " ", "the", "’s"])
def test_two_letters_never_hijack(names: Namer, name: str) -> None:
    assert all(c.kind is Kind.COUNTRY for c in names.read(name).candidates)


@pytest.mark.parametrize(
    ("following", "unit"),
    [
        (", Clark and Warren counties.", "counties"),
        (" and Kirkuk provinces", "provinces"),
        (" districts were hit", "districts"),
        (", Clark and Warren said", ""),
        ("", ""),
    ],
)
def test_sees_the_unit_that_closes_a_list(following: str, unit: str) -> None:
    assert list_unit(following) == unit
