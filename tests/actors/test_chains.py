import pytest

from linking import findings_of, linked
from onrecord.actors.registry import Registry


@pytest.mark.parametrize(
    ("text", "is_land"),
    [
        ("Georgia skates every day. She likes it.", False),
        ("Georgia sent an envoy. He left.", True),
        ("Georgia, a student of eleven, skates. They like it.", False),
        ("Fans ran to Georgia's rink. She likes it.", False),
        ("Snow fell in Georgia. She likes it.", True),
    ],
)
def test_a_land_s_name_can_be_a_girl_s(registry: Registry, text: str, is_land: bool) -> None:
    said = [("Georgia", "place", "name", "c1")]
    said += [("She", "person", "pronoun", "c1")] if "She" in text else []
    said += [("a student of eleven", "person", "nominal", "c2")] if "student" in text else []
    found = linked(findings_of(text, *said), registry)
    assert (found.get("Georgia") == "country/geo") == is_land


def test_commas_may_stand_apart(registry: Registry) -> None:
    text = "They left , said Bo Quist , a French minister ."
    said = [("Bo Quist", "person", "name"), ("a French minister", "person", "nominal")]
    found = linked(findings_of(text, *said), registry)
    assert found["Bo Quist"] == found["a French minister"]


@pytest.mark.parametrize("title", ["President", "Senate Majority Leader"])
def test_a_title_may_run_on_into_its_name(registry: Registry, title: str) -> None:
    said = [(title, "person", "nominal"), ("Bo Quist", "person", "name")]
    found = linked(findings_of(f"{title} Bo Quist of Chile left.", *said), registry)
    assert found[title] == found["Bo Quist"]


def test_a_name_the_reader_left_out_has_its_initial(registry: Registry) -> None:
    found = linked(findings_of("Rep. Bo T Quist left.", ("Rep. Bo T Quist", "person", "nominal")), registry)
    assert found["Rep. Bo T Quist"].startswith("local/bo-t-quist")
