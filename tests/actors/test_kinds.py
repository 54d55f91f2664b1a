import pytest

from linking import findings_of, linked
from onrecord.actors.link import link
from onrecord.actors.registry import Registry


def test_a_government_is_no_broadcaster_and_a_company_no_country(registry: Registry) -> None:
    text = "CBC News reported it in Canada. The government denied it. Norway sold ships, and the company paid."
    found = linked(
        findings_of(
            text, ("CBC News", "organization", "name", "c1"), ("Canada", "place", "name"),
            ("The government", "organization", "nominal", "c1"), ("Norway", "place", "name", "c2"),
            ("the company", "organization", "nominal", "c2"),
        ),
        registry,
    )  # fmt: skip
    assert not found.get("The government", "").startswith("media/")
    assert "the company" not in found


@pytest.mark.parametrize(
    ("phrase", "actor"),
    [
        ("The interior ministry", "body/afg-interior-ministry"),
        ("The army", "country/afg"),
        ("Parliament", "country/afg"),
    ],
)
def test_what_a_state_has_one_of_is_the_states_the_report_is_about(registry: Registry, phrase: str, actor: str) -> None:
    text = f"Afghanistan mourns. Afghanistan buried its dead and Afghan families wept. {phrase} counted nine."
    said = (("Afghanistan", "place", "name"), ("Afghanistan", "place", "name"), ("Afghan", "nationality", "name"))
    assert linked(findings_of(text, *said, (phrase, "organization", "nominal")), registry)[phrase] == actor


@pytest.mark.parametrize("phrase", ["the regional government", "the governments", "the Elbonia government"])
def test_other_governments_are_not(registry: Registry, phrase: str) -> None:
    text = f"Afghanistan mourns. Afghanistan buried its dead and Afghan families wept, but {phrase} counted nine."
    said = (("Afghanistan", "place", "name"), ("Afghanistan", "place", "name"), ("Afghan", "nationality", "name"))
    assert linked(findings_of(text, *said, (phrase, "organization", "nominal")), registry).get(phrase) != "country/afg"


def test_agencies_make_no_report_theirs(registry: Registry) -> None:
    text = "Reuters and the BBC, Reuters said, saw it. Burundi waits. The authorities told the BBC no."
    said = (("Reuters", "organization", "name"), ("BBC", "organization", "name"), ("Reuters", "organization", "name"))
    burundi = (("Burundi", "place", "name"), ("The authorities", "organization", "nominal"))
    assert linked(findings_of(text, *said, *burundi), registry).get("The authorities") != "country/gbr"


def test_a_president_is_no_monarch(registry: Registry) -> None:
    text = "London waits for Britain. British voters sleep. The president spoke."
    said = (("Britain", "place", "name"), ("British", "nationality", "name"), ("London", "place", "name"))
    found = linked(findings_of(text, *said, ("The president", "person", "nominal")), registry)
    assert not found.get("The president", "").startswith("person/")


def test_a_later_title_tells_more_than_the_headline_s(registry: Registry) -> None:
    text = "Minister denies it. The Turkish foreign minister spoke."
    said = (("Minister", "person", "nominal", "c1"), ("The Turkish foreign minister", "person", "nominal", "c1"))
    assert linked(findings_of(text, *said), registry)["Minister"] == "person/mevlut-cavusoglu-q249206"


def test_an_office_alone_is_its_only_holder_in_the_report(registry: Registry) -> None:
    text = "Angela Merkel flew to Oslo in Norway. The chancellor said nothing."
    said = (("Angela Merkel", "person", "name"), ("Norway", "place", "name"), ("The chancellor", "person", "nominal"))
    assert linked(findings_of(text, *said), registry)["The chancellor"] == "person/angela-merkel-q567"


def test_a_longer_name_is_not_the_land_in_it(registry: Registry) -> None:
    text = "Texas is big. Texas Plains University is bigger. The university grows. Norway beat Denmark."
    found = linked(
        findings_of(
            text, ("Texas", "place", "name", "c1"), ("Texas Plains University", "organization", "name", "c1"),
            ("The university", "organization", "nominal", "c1"), ("Norway", "organization", "name"),
        ),
        registry,
    )  # fmt: skip
    assert found["Texas"] == "region/usa-texas"
    assert found["Texas Plains University"] == found["The university"]
    assert found["The university"].startswith("local/texas-plains-university")
    assert found.get("Norway") != "country/nor"


def test_a_surname_with_its_particle_is_the_person_named_in_full(registry: Registry) -> None:
    text = "Premier Pieter de Vreest spoke. De Vreest smiled; de Vreest left."
    said = (("Pieter de Vreest", "person", "name"), ("De Vreest", "person", "name"))
    found = linked(findings_of(text, *said), registry)
    assert len(set(found.values())) == 1
    assert len(found) == len(said)


def test_a_land_inside_a_body_s_name_does_nothing_itself(registry: Registry) -> None:
    text = "Latvia Airways cut flights to Latvia."
    said = (("Latvia Airways", "organization", "name"), ("Latvia", "place", "name"), ("Latvia", "place", "name"))
    filing = link(findings_of(text, *said), registry)
    assert [entry.mention for entry in filing.links if entry.actor == "country/lva"] == ["m2"]


@pytest.mark.parametrize(
    ("title", "sector"),
    [
        ("the director of the Larch School of Music", "EDU"),
        ("the vice president of sales at the Larch Board of Trade", "BUS"),
        ("the director of the Norwegian Migration Service", "GOV"),
    ],
)
def test_titles_in_private_bodies_are_of_no_government(registry: Registry, title: str, sector: str | None) -> None:
    text = f"Anna Quistly, {title}, said no."
    filing = link(findings_of(text, ("Anna Quistly", "person", "name")), registry)
    assert [entry.sector for entry in filing.links] == [sector]


@pytest.mark.parametrize(
    ("phrase", "kept"),
    [("the ministry", True), ("the foreign ministry", False), ("the health ministry", True)],
)
def test_one_ministry_is_not_another(registry: Registry, phrase: str, kept: bool) -> None:
    text = f"Kenya's health ministry spoke. Later {phrase} agreed."
    said = [("Kenya's health ministry", "organization", "nominal", "c1"), (phrase, "organization", "nominal", "c1")]
    found = linked(findings_of(text, *said), registry)
    assert (found.get(phrase) == found["Kenya's health ministry"]) == kept


def test_the_army_beside_a_liberation_army_is_the_state_s(registry: Registry) -> None:
    text = "The National Liberation Army fought in Colombia. Colombia and Colombia. The army answered."
    said = [
        ("The National Liberation Army", "armed_group", "name", "c1"),
        *[("Colombia", "place", "name")] * 3,
        ("The army", "organization", "nominal", "c1"),
    ]
    found = linked(findings_of(text, *said), registry)
    assert (found["The National Liberation Army"], found["The army"]) == ("group/eln", "country/col")
