import pytest

from linking import findings_of
from onrecord.actors.link import link
from onrecord.actors.registry import Registry
from onrecord.actors.text_roles import role_of


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("Mr", None),
        ("Ms.", None),
        ("Dame", None),
        ("The man known as Canada's", None),
        ("a woman", None),
        ("Norway's", None),
        ("Norway's foreign minister", "foreign minister"),
        ("the United States' top general", "top general"),
        ("a German delegate", "German delegate"),
        ("Rep.", "Rep."),
        ("spokesman for the fire service", "spokesman for the fire service"),
        ("a baker in Oslo", "baker in Oslo"),
        ("", None),
    ],
)
def test_roles_are_offices_and_occupations(title: str, role: str | None) -> None:
    assert role_of(title) == role


@pytest.mark.parametrize(
    ("text", "nominal", "name", "code", "role"),
    [
        ("Norway's foreign minister, Ola Quist, spoke.", "Norway's foreign minister, Ola Quist", "Ola Quist", "NORGOV",
         "foreign minister"),
        ("Ola Quist, the Danish defence minister, spoke.", "the Danish defence minister", "Ola Quist", "DNKGOV",
         "Danish defence minister"),
        ("Ola Quist, a Swedish delegate, spoke.", "a Swedish delegate", "Ola Quist", "SWELEG", "Swedish delegate"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("chain", [None, "c1"])
@pytest.mark.parametrize("kind", ["person", "other"])
def test_the_title_beside_an_unknown_name_codes_it(
    registry: Registry, text: str, nominal: str, name: str, code: str, role: str, chain: str | None, kind: str
) -> None:
    text += " Later he left."
    title = (nominal, "person", "nominal", "c1")
    named = (name, kind, "name", chain) if chain else (name, kind, "name")
    filing = link(findings_of(text, title, named, ("he", "person", "pronoun", "c1")), registry)
    assert len(filing.links) == 3
    assert {(entry.country or "") + (entry.sector or "") for entry in filing.links} == {code}
    assert {entry.role for entry in filing.links} == {role}
    assert len({entry.actor for entry in filing.links}) == 1


def test_what_a_title_holder_said_is_no_part_of_the_title(registry: Registry) -> None:
    text = "Germany left. Bo Quist, its spokesman, called Norway a friend."
    said = ("Germany", "place", "name", "c1"), ("Bo Quist", "person", "name")
    title = ("its spokesman, called Norway", "person", "nominal")
    links = link(findings_of(text, *said, title, ("its", "other", "pronoun", "c1")), registry).links
    his = {(entry.country, entry.role) for entry in links if entry.actor.startswith("local/bo")}
    assert his == {("DEU", "spokesman")}


def test_a_title_in_a_chain_of_another_name_stays_with_its_own(registry: Registry) -> None:
    text = "Ola Quist spoke. The Danish defence minister, Lars Holm, disagreed."
    title = "The Danish defence minister, Lars Holm"
    said = [("Ola Quist", "person", "name", "c1"), (title, "person", "nominal", "c1"), ("Lars Holm", "person", "name")]
    filing = link(findings_of(text, *said), registry)
    assert [(entry.actor.split("-")[0], entry.sector) for entry in filing.links] == [
        ("local/ola", None),
        ("local/lars", "GOV"),
        ("local/lars", "GOV"),
    ]


def test_a_phrase_of_another_country_leaves_its_chain(registry: Registry) -> None:
    text = "The Turkish government objected. The British government agreed."
    said = [(f"The {word} government", "organization", "nominal", "c1") for word in ("Turkish", "British")]
    filing = link(findings_of(text, *said), registry)
    assert [entry.actor for entry in filing.links] == ["country/tur", "country/gbr"]


@pytest.mark.parametrize(
    ("words", "actor", "code"),
    [
        ("Swedish Finance Minister Jo Quist", "local/jo-quist", "SWEGOV"),
        ("German Chancellor Angela Merkel", "person/angela-merkel-q567", "DEUGOV"),
        ("the German Foreign Minister", "person/heiko-maas-q108447", "DEUGOV"),
    ],
)
def test_a_name_that_the_reader_left_in_a_title(registry: Registry, words: str, actor: str, code: str) -> None:
    [found] = link(findings_of(f"So {words} spoke.", (words, "person", "nominal")), registry).links
    assert found.actor.startswith(actor)
    assert (found.country or "") + (found.sector or "") == code
