import pytest

from linking import findings_of
from onrecord.actors.code import Code
from onrecord.actors.link import link
from onrecord.actors.nouns import Noun
from onrecord.actors.owners import belonging, body_beside, owner_in
from onrecord.actors.registry import Registry
from onrecord.actors.scene import scene_of

GENERIC, SOLDIER = Noun(0, 1, "BUS", True), Noun(0, 1, "MIL", False)


@pytest.mark.parametrize(
    ("code", "noun", "owner", "whole"),
    [
        (Code(sector="BUS"), GENERIC, Code("UNO", "IGO"), Code("UNO", "IGO")),
        (Code(sector="MIL"), SOLDIER, Code("KEN"), Code("KEN", "MIL")),
        (Code(sector="CVL"), Noun(0, 1, "CVL", False), Code("KEN", "GOV"), Code(sector="CVL")),
        (Code(sector="MIL"), Noun(0, 1, "MIL", True), Code("KEN", "GOV"), Code("KEN", "MIL")),
        (Code("FRA", "BUS"), GENERIC, Code("UNO", "IGO"), Code("FRA", "BUS")),
        (Code(sector="BUS"), GENERIC, Code("KEN", "ELI", former=True), Code(sector="BUS")),
        (Code(sector="BUS"), GENERIC, None, Code(sector="BUS")),
        (Code(sector="JUD"), Noun(0, 1, "JUD", True), Code("KEN", "GOV"), Code("KEN", "JUD")),
        (Code(sector="ELI", former=True), SOLDIER, Code("KEN", "GOV"), Code("KEN", "ELI", former=True)),
    ],
)
def test_what_belongs_takes_its_owner_s_code(code: Code, noun: Noun, owner: Code | None, whole: Code) -> None:
    assert belonging(code, noun, owner) == whole


@pytest.mark.parametrize(
    ("text", "owner", "phrase", "code"),
    [
        ("The World Health Organization spoke. Its director left.", "The World Health Organization", "Its director",
         "UNOIGO"),
        ("Kenya spoke. Its soldiers left.", "Kenya", "Its soldiers", "KENMIL"),
        ("Angela Merkel spoke. Merkel's office agreed.", "Angela Merkel", "Merkel's office", "DEUGOV"),
        ("Angela Merkel spoke. Merkel officials agreed.", "Angela Merkel", "Merkel officials", "DEUGOV"),
        ("Angela Merkel, whose government fell, spoke.", "Angela Merkel", "whose government", "DEUGOV"),
    ],
)  # fmt: skip
def test_the_owner_is_found(registry: Registry, text: str, owner: str, phrase: str, code: str) -> None:
    kind = "person" if owner.startswith("Angela") else "place" if owner == "Kenya" else "organization"
    said = [(owner, kind, "name", "c1"), (phrase, "person", "nominal")]
    if phrase.startswith("Its"):
        said.append(("Its", "other", "pronoun", "c1"))
    filing = link(findings_of(text, *said), registry)  # rows of three or four
    found = next(one for one in filing.links if one.mention == "m1")
    assert (found.country or "") + (found.sector or "") in {code, code.replace("IGO", "HLH")}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Bo Quist of the nonpartisan Fish Policy Center spoke.", "EDU"),
        ("Bo Quist of Taro Holdings Inc. spoke.", "BUS"),
        ("Bo Quist of Norway spoke.", ""),
        ("He told CNN's Bo Quist so.", "USAJRN"),
        ("Bo Quist, who works on eels for the Fish Policy Center, spoke.", "EDU"),
        ("Bo Quist, who heads the Fish Policy Center, spoke.", "EDU"),
        ("Bo Quist, who voted for the Fish Policy Center, spoke.", ""),
        ("He told Kenya's Bo Quist so.", ""),
    ],
)
def test_an_untitled_person_is_of_the_body_beside(registry: Registry, text: str, code: str) -> None:
    findings = findings_of(text, ("Bo Quist", "person", "name"))
    assert body_beside(findings.mentions[0], scene_of(findings, registry), registry).cameo == code


def test_a_title_is_its_owner_s_country_s(registry: Registry) -> None:
    findings = findings_of("Angela Merkel spoke.", ("Angela Merkel", "person", "name"))
    scene = scene_of(findings, registry)
    assert owner_in("Merkel's spokesman", scene) is None
    [merkel] = registry.named("Angela Merkel")
    scene.remember(findings.mentions[0], merkel)
    for phrase in ("Merkel's spokesman", "Merkel's first foreign policy adviser, who left"):
        owner = owner_in(phrase, scene)
        assert owner is not None
        assert owner.cameo == "DEUGOV"
    assert owner_in("a man who waved to Merkel", scene) is None


def test_a_stranger_s_spokesman_is_of_his_office(registry: Registry) -> None:
    said = [
        ("Bo Quist", "person", "name"),
        ("a French senator", "person", "nominal"),
        ("Quist's spokeswoman", "person", "nominal"),
        ("Jo Berg", "person", "name"),
    ]
    findings = findings_of("Bo Quist, a French senator, left. Quist's spokeswoman, Jo Berg, said no.", *said)
    found = {entry.mention: (entry.country, entry.sector) for entry in link(findings, registry).links}
    assert found["m3"] == found["m0"] == ("FRA", "LEG")
