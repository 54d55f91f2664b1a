from linking import findings_of, linked
from onrecord.actors.registry import Registry


def test_part_of_a_name_is_nobody_of_another_country_and_office(registry: Registry) -> None:
    text = "Sudan's Brigadier General Nabil Abdullah denied it."  # on file: a Nabil Abdullah Al-Wazair of Yemen
    said = (("Sudan", "place", "name"), ("Nabil Abdullah", "person", "name"))
    assert linked(findings_of(text, *said, day="2025-03-04"), registry)["Nabil Abdullah"].startswith("local/")


def test_part_of_a_name_with_its_country_is_enough(registry: Registry) -> None:
    text = "Turkey's President Tayyip Erdogan denied it."
    said = (("Turkey", "place", "name"), ("Tayyip Erdogan", "person", "name"))
    assert linked(findings_of(text, *said), registry)["Tayyip Erdogan"] == "person/recep-tayyip-erdogan-q39259"
