import pytest

from linking import findings_of, linked
from onrecord.actors.registry import Registry


@pytest.mark.parametrize(
    ("text", "is_wazir"),
    [
        ("Sudan's Brigadier General Nabil Abdullah denied it.", False),
        ("Yemen's Brigadier General Nabil Abdullah denied it.", True),
    ],
)
def test_part_of_a_name_needs_the_country_or_the_office(registry: Registry, text: str, is_wazir: bool) -> None:
    land = text.split("'")[0]
    said = ((land, "place", "name"), ("Nabil Abdullah", "person", "name"))
    found = linked(findings_of(text, *said, day="2025-03-04"), registry)
    assert (found.get("Nabil Abdullah", "").startswith("person/nabil-abdullah-al-wazair")) is is_wazir
