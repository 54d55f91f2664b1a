from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linking import findings_of, linked
from onrecord.actors.corrections import Corrections
from onrecord.actors.link import link
from onrecord.actors.registry import Registry
from onrecord.record.findings import Findings
from onrecord.record.mention import Mention
from onrecord.record.report import Report
from onrecord.record.span import Span


def test_names_titles_and_by_names(registry: Registry) -> None:
    text = (
        "Nato chief Jens Stoltenberg warned Turkey. NATO has 29 members. ISIS lost, Daesh fled, and the terror "
        "organization may return. The alliance's secretary general met Mr Stoltenberg's hosts."
    )
    found = linked(
        findings_of(
            text, ("Nato", "organization", "name", "c1"), ("Jens Stoltenberg", "person", "name", "c2"),
            ("Turkey", "place", "name"), ("NATO", "organization", "name", "c1"), ("ISIS", "other", "name"),
            ("Daesh", "place", "name"), ("the terror organization", "organization", "nominal"),
            ("The alliance's secretary general", "person", "nominal"), ("Stoltenberg's", "person", "name"),
        ),
        registry,
    )  # fmt: skip
    stoltenberg = "person/jens-stoltenberg-q57665"
    assert found == {
        "Nato": "igo/nato", "NATO": "igo/nato", "Jens Stoltenberg": stoltenberg, "Turkey": "country/tur",
        "ISIS": "group/isis", "Daesh": "group/isis", "the terror organization": "group/isis",
        "The alliance's secretary general": stoltenberg, "Stoltenberg's": stoltenberg,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("phrase", "day", "actor"),
    [
        ("the British defence secretary", "2019-10-14", "person/ben-wallace-q263166"),
        ("the Turkish president", "2019-10-14", "person/recep-tayyip-erdogan-q39259"),
        ("the German chancellor", "2019-10-14", "person/angela-merkel-q567"),
        ("the German chancellor", "2022-10-14", "person/olaf-scholz-q61053"),
    ],
)
def test_titles_mean_the_holder_of_the_day(registry: Registry, phrase: str, day: str, actor: str) -> None:
    findings = findings_of(f"Reports said {phrase} had left.", (phrase, "person", "nominal"), day=day)
    assert linked(findings, registry) == {phrase: actor}


def test_a_title_read_as_a_name_hides_no_body(registry: Registry) -> None:
    text = "Kenya's army left. Army officers spoke."
    said = [("Kenya's army", "organization", "nominal", "c1"), ("Army", "organization", "name", "c1")]
    assert linked(findings_of(text, *said), registry)["Kenya's army"] == "country/ken"


@pytest.mark.parametrize("phrase", ["a British defence secretary", "the former British defence secretary"])
def test_other_titles_are_not_the_holder(registry: Registry, phrase: str) -> None:
    findings = findings_of(f"Reports said {phrase} had left.", (phrase, "person", "nominal"))
    assert not linked(findings, registry).get(phrase, "").startswith("person/")


def test_a_capital_acts_or_is_a_place(registry: Registry) -> None:
    text = "Ankara rejected the demand. The envoys met in Ankara."
    said = [("Ankara", "place", "name"), ("Ankara", "place", "name")]
    filing = link(findings_of(text, *said, speaker="Ankara"), registry)
    assert [(entry.mention, entry.actor, entry.sector) for entry in filing.links] == [("m0", "country/tur", "GOV")]


def test_a_team_is_not_its_country(registry: Registry) -> None:
    text = "Kenya lies in Africa. Kenya beat Morocco. They were tired."
    said = [("Kenya", "place", "name", "c"), ("Kenya", "organization", "name", "c"), ("They", "other", "pronoun", "c")]
    filing = link(findings_of(text, *said), registry)
    assert [entry.mention for entry in filing.links] == ["m0"]


def test_pronouns_take_the_nearest_name_of_their_chain(registry: Registry) -> None:
    text = "Angela Merkel spoke. She then left. Her party agreed."
    found = linked(
        findings_of(
            text, ("Angela Merkel", "person", "name", "c1"), ("She", "person", "pronoun", "c1"),
            ("Her", "person", "pronoun", "c1"), ("Her party", "organization", "nominal"),
        ),
        registry,
    )  # fmt: skip
    assert found["She"] == found["Her"] == "person/angela-merkel-q567"


def test_an_unknown_person_is_the_same_in_every_report(registry: Registry) -> None:
    first = findings_of("Karl Lamers, a German delegate, asked.", ("Karl Lamers", "person", "name"), key="r1")
    second = findings_of("On Monday Karl Lamers replied.", ("Karl Lamers", "person", "name"), key="r2")
    one, other = link(first, registry), link(second, registry)
    assert one.links[0].actor == other.links[0].actor
    assert one.links[0].actor.startswith("local/karl-lamers")
    assert (one.links[0].country, one.links[0].sector, one.links[0].role) == ("DEU", "LEG", "German delegate")


def test_a_namesake_of_the_report_wins(registry: Registry) -> None:
    text = "Anna Macron of Lille won. Macron thanked her team."
    found = linked(findings_of(text, ("Anna Macron", "person", "name"), ("Macron", "person", "name")), registry)
    assert found["Macron"] == found["Anna Macron"]
    assert found["Macron"].startswith("local/")


def test_organs_of_a_state_are_the_state(registry: Registry) -> None:
    text = "Turkish forces shelled the town as Syrian protesters marched."
    filing = link(
        findings_of(text, ("Turkish forces", "organization", "nominal"), ("Syrian protesters", "person", "nominal")),
        registry,
    )
    assert [(entry.actor, entry.country, entry.sector) for entry in filing.links] == [
        ("country/tur", "TUR", "MIL"),
        ("group/syr-cvl-protesters", "SYR", "CVL"),
    ]


def test_georgia_the_state_of_the_south(registry: Registry) -> None:
    us = findings_of("Voters in Georgia and Alabama went to the primary.", ("Georgia", "place", "name"))
    caucasus = findings_of("Russian troops entered Georgia near Tbilisi.", ("Georgia", "place", "name"))
    assert "Georgia" not in linked(us, registry)
    assert linked(caucasus, registry)["Georgia"] == "country/geo"


def test_roles_are_those_of_the_day(registry: Registry) -> None:
    said = ("Angela Merkel", "person", "name")
    roles = [
        link(findings_of("Angela Merkel spoke.", said, day=day), registry).links[0].role
        for day in ("2019-01-01", "2022-06-01")
    ]
    assert roles == ["Chancellor", "former Chancellor"]


def test_corrections_are_applied(registry: Registry) -> None:
    findings = findings_of("NATO met the EU.", ("NATO", "organization", "name"), ("EU", "organization", "name"))
    corrections = Corrections({"igo/eu": "igo/nato"}, {"igo/nato": "the Alliance"}, {("igo/nato", "r2"): "local/other"})
    corrected = Registry(registry.store, corrections)
    filing = link(findings, corrected)
    assert [entry.actor for entry in filing.links] == ["igo/nato", "igo/nato"]
    assert [actor.name for actor in filing.actors] == ["the Alliance"]
    other = link(replace(findings, report=replace(findings.report, id="r2")), corrected)
    assert [entry.actor for entry in other.links] == ["local/other", "igo/nato"]


def test_linking_twice_gives_the_same(registry: Registry) -> None:
    findings = findings_of("A spokesman for the army spoke.", ("A spokesman for the army", "person", "nominal"))
    assert link(findings, registry) == link(findings, registry)


kinds = st.sampled_from(["person", "organization", "armed_group", "place", "nationality", "facility", "event", "other"])
forms = st.sampled_from(["name", "pronoun", "nominal"])


@given(st.text(min_size=1, max_size=60), st.data())
def test_no_findings_raise(registry: Registry, text: str, data: st.DataObject) -> None:
    mentions = []
    for number in range(data.draw(st.integers(0, 4))):
        start = data.draw(st.integers(0, len(text) - 1))
        end = data.draw(st.integers(start + 1, len(text)))
        span, form = Span(start, end), data.draw(forms)
        chain = data.draw(st.sampled_from([None, "c1"]))
        name = span if form == "name" else None
        mentions.append(Mention(f"m{number}", start, end, span, data.draw(kinds), form, name, chain))
    filing = link(Findings(Report("r", "r", text), mentions=tuple(mentions)), registry)
    assert {entry.actor for entry in filing.links} == {actor.id for actor in filing.actors}
    assert all(0 <= entry.score <= 1 for entry in filing.links)


@pytest.mark.parametrize(("day", "role"), [(None, "Prime Minister"), ("2026-01-01", "former Prime Minister")])
def test_an_undated_title_is_of_its_own_time(registry: Registry, day: str | None, role: str) -> None:
    said = ("Prime Minister Justin Trudeau", "person", "name")
    findings = findings_of("Prime Minister Justin Trudeau spoke.", said, day=day)
    name = Span(len("Prime Minister "), len("Prime Minister Justin Trudeau"))
    findings = replace(findings, mentions=(findings.mentions[0]._replace(name=name),))
    assert link(findings, registry).links[0].role == role


def test_parliament_is_the_report_s_and_not_one_named_later(registry: Registry) -> None:
    text = "Canada waits: Canada's members hope Parliament votes. Then the European Parliament may follow."
    said = (("Canada", "place", "name"), ("Canada", "place", "name"), ("Parliament", "organization", "name"))
    found = linked(findings_of(text, *said, ("European Parliament", "organization", "name")), registry)
    assert found["Parliament"] == "body/can-parliament-of-canada"


def test_conservatives_are_no_party_where_another_s_politics_stand(registry: Registry) -> None:
    text = "Republicans met in Iowa near Canada. Conservatives cheered."
    said = (("Canada", "place", "name"), ("Conservatives", "organization", "name"))
    assert not linked(findings_of(text, *said), registry).get("Conservatives", "").startswith("party/")


@pytest.mark.parametrize(("chain", "actor"), [("c1", "local/zorbl"), ("c2", "company/usa-google")])
def test_the_company_is_its_chain_s_before_the_last_one_named(registry: Registry, chain: str, actor: str) -> None:
    text = "Zorbl Motors sued Google on Monday. The company had said so."
    findings = findings_of(
        text, ("Zorbl Motors", "organization", "name", "c1"), ("Google", "organization", "name"),
        ("The company", "organization", "nominal", chain),
    )  # fmt: skip
    assert linked(findings, registry)["The company"].startswith(actor)


def test_a_town_that_something_lies_in_is_no_government(registry: Registry) -> None:
    text = "Damascus rejected it. Tanks stood in Damascus."
    said = [("Damascus", "place", "name", "c1")] * 2
    filing = link(findings_of(text, *said, speaker="Damascus"), registry)
    assert [entry.mention for entry in filing.links if entry.sector == "GOV"] == ["m0"]
