from dataclasses import replace

import pytest

from linking import findings_of, linked
from onrecord.actors.link import link
from onrecord.actors.registry import Registry
from onrecord.record.span import Span


def test_part_of_a_name_is_nobody_of_another_country_and_office(registry: Registry) -> None:
    text = "Sudan's Brigadier General Nabil Abdullah denied it."  # on file: a Nabil Abdullah Al-Wazair of Yemen
    said = (("Sudan", "place", "name"), ("Nabil Abdullah", "person", "name"))
    assert linked(findings_of(text, *said, day="2025-03-04"), registry)["Nabil Abdullah"].startswith("local/")


def test_part_of_a_name_with_its_country_is_enough(registry: Registry) -> None:
    text = "Turkey's President Tayyip Erdogan denied it."
    said = (("Turkey", "place", "name"), ("Tayyip Erdogan", "person", "name"))
    assert linked(findings_of(text, *said), registry)["Tayyip Erdogan"] == "person/recep-tayyip-erdogan-q39259"


@pytest.mark.parametrize(
    ("text", "names", "day", "expected"),
    [
        ("Sen. Marco Rubio left. Rubio fell.", ["Sen. Marco Rubio", "Rubio"], "2016-12-10", ["USALEG", "USALEG"]),
        ("President Barack Obama left. Obama fell.", ["President Barack Obama", "Obama"], None, ["USAGOV", "USAGOV"]),
        ("former President Barack Obama left. Obama fell.", ["former President Barack Obama", "Obama"], None,
         ["USAELI", "USAELI"]),
        ("Florida Senator Marco Rubio left.", ["Florida Senator Marco Rubio"], None, ["USALEG"]),
        ("Hillary Clinton left. Secretary Clinton fell.", ["Hillary Clinton", "Secretary Clinton"], "2015-10-19",
         ["USAELI", "USAELI"]),
        ("former Ambassador John Bolton left.", ["former Ambassador John Bolton"], "2016-12-10", ["USAELI"]),
        ("Retired neurosurgeon Ben Carson left.", ["Retired neurosurgeon Ben Carson"], "2016-02-23", ["USA"]),
    ],
)  # fmt: skip
def test_a_title_in_the_report_codes_somebody_of_no_office_on_file(
    registry: Registry, text: str, names: list[str], day: str | None, expected: list[str]
) -> None:
    land = ("America", "place", "name")
    findings = findings_of(f"{text} America listened.", *((name, "person", "name") for name in names), land, day=day)
    *people, america = findings.mentions
    bare = {name: name.split()[-2:] for name in names}
    whole = [
        m._replace(name=Span(text.index(" ".join(bare[name]), m.start), m.end))
        for m, name in zip(people, names, strict=True)
    ]
    filing = link(replace(findings, mentions=(*whole, america)), registry)
    assert [f"{one.country}{one.sector or ''}" for one in filing.links[:-1]] == expected


def test_lower_offices_in_a_name_hide_nobody(registry: Registry) -> None:
    found = linked(
        findings_of("House Minority Whip Nancy Pelosi left.", ("House Minority Whip Nancy Pelosi", "person", "name")),
        registry,
    )
    assert found == {"House Minority Whip Nancy Pelosi": "person/nancy-pelosi-q170581"}


def test_a_spaced_article_is_the_joined_one(registry: Registry) -> None:
    found = linked(findings_of("Abdel Fattah El Sisi left.", ("Abdel Fattah El Sisi", "person", "name")), registry)
    assert found == {"Abdel Fattah El Sisi": "person/abdel-fattah-al-sisi-q307871"}


def test_an_organisation_of_states_needs_no_country_beside_its_namesake(registry: Registry) -> None:
    assert linked(findings_of("Crude fell as OPEC met.", ("OPEC", "organization", "name")), registry) == {
        "OPEC": "igo/opec"
    }


@pytest.mark.parametrize("title", ["a senior adviser to Merkel", "a spokesman for Chancellor Merkel"])
def test_who_serves_somebody_on_file_is_of_that_state(registry: Registry, title: str) -> None:
    said = [("Angela Merkel", "person", "name"), ("Jo Quist", "person", "name"), (title, "person", "nominal")]
    findings = findings_of(f"Angela Merkel left. Jo Quist, {title}, stayed.", *said)
    found = link(findings, registry).links[1]
    assert (found.country, found.sector) == ("DEU", "GOV")


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("The Trump White House said no.", "Trump White House", "seat/usa-white-house"),
        ("He told The Hill on Monday.", "The Hill", "media/usa-the-hill"),
        (
            "The U.S. Drug Enforcement Administration said no.",
            "U.S. Drug Enforcement Administration",
            "body/usa-drug-enforcement-administration",
        ),
        ("Lawmakers on the Hill said no.", "the Hill", "seat/usa-capitol-hill"),
        ("Larry King said no.", "Larry King", "local/larry-king"),
        ("Baroness Quist said no.", "Baroness Quist", "local/baroness-quist"),
    ],
)
def test_names_that_hold_other_words(registry: Registry, text: str, words: str, actor: str) -> None:
    kind = "person" if actor.startswith("local") else "organization"
    [found] = link(findings_of(text, (words, kind, "name"), day="2019-06-03"), registry).links
    assert found.actor.startswith(actor)
    assert (found.sector is None) == (kind == "person")


@pytest.mark.parametrize(
    ("text", "words", "kind", "actor"),
    [
        ("America heard liberal Democrats.", "liberal Democrats", "organization", "party/usa-democratic-party"),
        ("America heard Labour.", "Labour", "organization", None),
        ("America taxes IRA contributions.", "IRA", "organization", None),
        ("America heard Biden.", "Biden", "person", "person/joe-biden-q6279"),
        ("America heard House Republicans.", "House Republicans", "organization", "party/usa-republican-party"),
        ("Joe Biden dropped President Trump's plan.", "President Trump's", "person", "person/donald-trump-q22686"),
        ("Angela Merkel dropped President Trump's plan.", "President Trump's", "person", None),
        ("America mourned former President John Q. Kennedy.", "former President John Q. Kennedy", "person", None),
    ],
)
def test_who_is_called_by_more_than_a_name(
    registry: Registry, text: str, words: str, kind: str, actor: str | None
) -> None:
    land = next(word for word in ("Joe Biden", "Angela Merkel", "America") if word in text)
    said = [(land, "place" if land == "America" else "person", "name"), (words, kind, "name")]
    findings = findings_of(text, *said, day="2021-06-10")
    *others, last = findings.mentions
    bare = (
        words.removeprefix("President ").removeprefix("former President ").removeprefix("liberal ").removesuffix("'s")
    )
    at = text.index(bare, last.start)
    findings = replace(findings, mentions=(*others, last._replace(name=Span(at, at + len(bare)))))
    found = linked(findings, registry).get(words)
    assert found == actor if actor else not (found or "").startswith("person/")


@pytest.mark.parametrize(("name", "is_father"), [("Donald Trump", True), ("Ivo Trump", False)])
def test_a_junior_beside_his_father_is_another(registry: Registry, name: str, is_father: bool) -> None:
    text = f"{name} left. Donald Trump Jr. stayed in Washington."
    findings = findings_of(text, (name, "person", "name"), ("Donald Trump Jr.", "person", "name"))
    assert linked(findings, registry)["Donald Trump Jr."].startswith("local/") == is_father


@pytest.mark.parametrize(("day", "actor"), [("1992-06-03", "q23505"), ("2008-06-03", "q207"), ("2015-06-03", "q207")])
def test_of_two_presidents_of_one_name_the_last_is_meant(registry: Registry, day: str, actor: str) -> None:
    text = "America waited. George Bush said no."
    findings = findings_of(text, ("America", "place", "name"), ("George Bush", "person", "name"), day=day)
    assert linked(findings, registry)["George Bush"].endswith(actor)


def test_who_leads_the_opposition_is_of_it_after_an_office(registry: Registry) -> None:
    text = "Sweden's opposition leader Magdalena Andersson said no."
    findings = findings_of(text, ("Sweden's opposition leader Magdalena Andersson", "person", "name"), day="2025-03-17")
    [mention] = findings.mentions
    start = text.index("Magdalena")
    named = replace(findings, mentions=(mention._replace(name=Span(start, start + len("Magdalena Andersson"))),))
    [found] = link(named, registry).links
    assert (found.country, found.sector) == ("SWE", "OPP")


def test_a_namesake_abroad_never_held_the_office_told(registry: Registry) -> None:
    said = [("Colombia", "place", "name"), ("Defence Minister Pedro Sanchez", "person", "name")]
    findings = findings_of("Colombia heard Defence Minister Pedro Sanchez.", *said, day="2025-05-06")
    where, mention = findings.mentions
    mention = mention._replace(name=Span(mention.start + len("Defence Minister "), mention.end))
    found = link(replace(findings, mentions=(where, mention)), registry).links[1]
    assert found.actor.startswith("local/")
