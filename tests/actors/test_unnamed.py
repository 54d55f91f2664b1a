from dataclasses import replace

import pytest

from linking import findings_of
from onrecord.actors.link import link
from onrecord.actors.registry import Registry
from onrecord.record.span import Span


@pytest.mark.parametrize(
    ("phrase", "actor", "code"),
    [
        ("Chicago police", "local/chicago-police", "USACOP"),
        ("Police in Karachi", "local/karachi-police", "PAKCOP"),
        ("Paris police", "local/paris-police", "FRACOP"),
        ("The Quebec government", "local/quebec-government", "CANGOV"),
        ("Quebec's government", "local/quebec-government", "CANGOV"),
        ("The Californian government", "local/californian-government", "USAGOV"),
        ("The Scottish parliament", "body/gbr-scottish-parliament", "GBRLEG"),
        ("French police", "country/fra", "FRACOP"),
        ("Police in Norway", "country/nor", "NORCOP"),
        ("The Oslo government", "country/nor", "NORGOV"),
        ("Turkish forces in Karachi", "country/tur", "TURMIL"),
        ("Pakistani police in Karachi", "country/pak", "PAKCOP"),
        ("The army in Karachi", "country/pak", "PAKMIL"),
    ],
)
def test_a_city_s_organ_is_not_the_state(registry: Registry, phrase: str, actor: str, code: str) -> None:
    text = f"{phrase} said so."
    head = phrase.split(" in ")[0].split()[-1]
    assert head in text
    [found] = link(findings_of(text, (phrase, "organization", "nominal")), registry).links
    assert found.actor.startswith(actor)
    assert (found.country or "") + (found.sector or "") == code


def test_a_city_s_organ_is_the_same_in_every_report(registry: Registry) -> None:
    said = ("Chicago police", "organization", "nominal")
    keys = {link(findings_of(f"{day} Chicago police spoke.", said), registry).links[0].actor for day in ("Now", "Then")}
    assert len(keys) == 1


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("Rep. Bo Quist, D-Calif., spoke.", "Rep. Bo Quist", "USALEG"),
        ("Sen. Bo Quist (R-Ohio) spoke.", "Sen. Bo Quist", "USALEG"),
        ("Rep. Bo Quist spoke to Mitch McConnell.", "Rep. Bo Quist", "USALEG"),
        ("Sen. Bo Quist spoke.", "Sen. Bo Quist", "LEG"),
        ("Sen. Bo Quist spoke to Angela Merkel.", "Sen. Bo Quist", "DEULEG"),
        ("Sen. Bo Quist, a New York Democrat, spoke to Angela Merkel.", "Sen. Bo Quist", "USALEG"),
        ("Sen. Bo Quist, Republican of Ohio, spoke to Angela Merkel.", "Sen. Bo Quist", "USALEG"),
        ("Sen. Bo Quist , D - Ohio , spoke to Angela Merkel.", "Sen. Bo Quist", "USALEG"),
    ],
)
def test_a_legislator_is_of_the_report_s_country(registry: Registry, text: str, name: str, code: str) -> None:
    people = [other for other in ("Mitch McConnell", "Angela Merkel") if other in text]
    findings = findings_of(text, *[(other, "person", "name") for other in (*people, name)])
    *others, last = findings.mentions
    findings = replace(findings, mentions=(*others, last._replace(name=Span(last.start + 5, last.end))))
    found = link(findings, registry).links[-1]
    assert (found.country or "") + (found.sector or "") == code


def test_a_party_and_state_make_a_legislator(registry: Registry) -> None:
    [found] = link(findings_of("Bo Quist (R-Ohio) spoke.", ("Bo Quist", "person", "name")), registry).links
    assert (found.country, found.sector) == ("USA", "LEG")


@pytest.mark.parametrize(
    ("phrase", "code"),
    [
        ("Democratic leaders", "USAPTY"),
        ("several Republican senators", "USALEG"),
        ("two senators", "USALEG"),
        ("Conservative leaders", "PTY"),
    ],
)
def test_parties_and_legislators_are_of_the_country_the_report_is_about(
    registry: Registry, phrase: str, code: str
) -> None:
    said = [("America", "place", "name"), (phrase, "person", "nominal")]
    found = link(findings_of(f"America heard {phrase}.", *said), registry).links[-1]
    assert (found.country or "") + (found.sector or "") == code


@pytest.mark.parametrize(
    ("name", "is_body"), [("White House National Security", False), ("Senate Fish Committee", True), ("Taro", True)]
)
def test_a_piece_of_a_title_is_no_body(registry: Registry, name: str, is_body: bool) -> None:
    office = {"White House National Security": "Adviser", "Senate Fish Committee": "Chairman", "Taro": "Chairman"}[name]
    text = f"{name} {office} Bo Quist told reporters that {name} would wait."
    assert bool(link(findings_of(text, (name, "organization", "name"), speaker=name), registry).links) == is_body


@pytest.mark.parametrize(("phrase", "is_somebody"), [("her deputy", False), ("a Chilean deputy", True)])
def test_an_official_s_second_is_no_legislator(registry: Registry, phrase: str, is_somebody: bool) -> None:
    found = link(findings_of(f"Word came from {phrase}.", (phrase, "person", "nominal")), registry).links
    assert bool(found) == is_somebody


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("former deputy prime minister Bo Quist", "Bo Quist", "KENELI"),
        ("former footballer Bo Quist", "Bo Quist", "CVL"),
        ("Judge Bo Quist", "Bo Quist", "KENJUD"),
        ("Special Counsel Bo Quist", "Bo Quist", "KENJUD"),
        ("lawyer Bo Quist", "Bo Quist", "JUD"),
        ("Supreme Court spokeswoman Bo Quist", "Bo Quist", "KENJUD"),
    ],
)
def test_judges_and_former_ministers_are_of_the_report_s_state(
    registry: Registry, text: str, name: str, code: str
) -> None:
    land = [("Kenya", "place", "name")] * 3
    findings = findings_of(f"Kenya spoke. Kenya and Kenya heard {text}.", *land, (text, "person", "name"))
    *lands, person = findings.mentions
    whole = person._replace(name=Span(person.end - len(name), person.end))
    found = link(replace(findings, mentions=(*lands, whole)), registry).links[-1]
    assert (found.country or "") + (found.sector or "") == code


def test_a_title_in_the_plural_is_everybody_s_it_stands_before(registry: Registry) -> None:
    text = "Sens. Bo Quist, Jan Reed and Ola Kent met Mrs. Ann Holm and Kari Lund."
    names = ["Bo Quist", "Jan Reed", "Ola Kent", "Ann Holm", "Kari Lund"]
    findings = findings_of(text, *((name, "person", "name") for name in names))
    first, *others = findings.mentions
    # The reader's phrase of the first of a list often holds the whole list.
    first = first._replace(start=0, end=text.index(" met"))
    found = link(replace(findings, mentions=(first, *others)), registry).links
    assert [one.sector for one in found] == ["LEG", "LEG", "LEG", None, None]
    assert found[1].role == "Sen"


@pytest.mark.parametrize(
    ("text", "phrase", "is_somebody"),
    [
        ("She ran for president again.", "president", False),
        ("His years as foreign minister of Chile ended.", "foreign minister of Chile", False),
        ("They tried to fan the flames.", "fan", False),
        ("The bill met opposition from Kenya.", "opposition from Kenya", False),
        ("The Kenyan opposition met.", "The Kenyan opposition", True),
        ("She ran into a foreign minister.", "a foreign minister", True),
        ("They heard Chilean foreign ministers.", "Chilean foreign ministers", True),
    ],
)
def test_an_office_as_such_is_nobody(registry: Registry, text: str, phrase: str, is_somebody: bool) -> None:
    assert bool(link(findings_of(text, (phrase, "person", "nominal")), registry).links) == is_somebody


@pytest.mark.parametrize("name", ["D-Calif", "Quist v. Kent", "No Repeat Quist", "H.J.Res", "Creep’ Quist"])
def test_what_is_no_name_is_nobody(registry: Registry, name: str) -> None:
    assert link(findings_of(f"They saw {name} again.", (name, "person", "name")), registry).links == ()


def test_an_ambassador_is_of_the_government_and_not_of_the_land_reported_from(registry: Registry) -> None:
    said = (("Turkey", "place", "name"), ("Ambassador Bo Quist", "person", "name"))
    findings = findings_of("Turkey spoke. Turkey and Turkey met Ambassador Bo Quist.", *said)
    land, person = findings.mentions
    found = link(
        replace(findings, mentions=(land, person._replace(name=Span(person.start + 11, person.end)))), registry
    )
    assert (found.links[-1].country, found.links[-1].sector) == (None, "GOV")


def test_the_minister_is_the_report_s_and_is_who_follows(registry: Registry) -> None:
    text = "Kenya spoke. Kenya and Kenya heard the roads minister, Bo Quist."
    said = (("Kenya", "place", "name"), ("Kenya", "place", "name"), ("Kenya", "place", "name"),
            ("the roads minister", "person", "nominal"), ("Bo Quist", "person", "name"))  # fmt: skip
    *_, title, person = link(findings_of(text, *said), registry).links
    assert (title.actor, title.country, title.sector) == (person.actor, "KEN", "GOV")


@pytest.mark.parametrize(
    ("name", "actor", "code"),
    [
        ("Turkish Government", "country/tur", "TURGOV"),
        ("Norwegian Army", "country/nor", "NORMIL"),
    ],
)
def test_a_state_s_organ_in_capitals_is_the_state(registry: Registry, name: str, actor: str, code: str) -> None:
    found = link(findings_of(f"They asked the {name} to come.", (name, "organization", "name")), registry).links[-1]
    assert found.actor.startswith(actor)
    assert (found.country or "") + (found.sector or "") == code


@pytest.mark.parametrize(
    ("text", "phrase", "code"),
    [
        ("Germany mourned. German police waited. Germany slept. Police said so.", "Police", "DEUCOP"),
        ("Germany mourned. German police waited. Germany slept. Officials said so.", "Officials", "DEUGOV"),
        ("Germany mourned. German police waited. Germany slept. School officials said so.", "School officials", None),
        ("Germany mourned. France waited. Police said so.", "Police", "COP"),
    ],
)
def test_those_who_speak_by_themselves_are_of_the_state_the_report_is_about(
    registry: Registry, text: str, phrase: str, code: str | None
) -> None:
    lands = [(word, "place", "name") for word in ("Germany", "France") for _ in range(text.count(f"{word} "))]
    people = ("German", "nationality", "name") if "German " in text else ("mourned", "event", "nominal")
    findings = findings_of(text, *lands, people, (phrase, "person", "nominal"), speaker=phrase)
    found = {link.mention: (link.country or "") + (link.sector or "") for link in link(findings, registry).links}
    said = findings.mentions[-1].id
    assert found.get(said, "") == code if code else "DEU" not in found.get(said, "")


def test_a_group_of_a_body_has_its_name_once(registry: Registry) -> None:
    said = ("European Union leaders", "person", "nominal")
    [actor] = link(findings_of("European Union leaders met.", said), registry).actors
    assert actor.name == "European Union leaders"
