from dataclasses import replace

import pytest

from linking import findings_of, linked
from onrecord.actors.registry import Registry

TIMES, NYT = "media/gbr-the-times-of-london", "media/usa-the-new-york-times"


@pytest.mark.parametrize(
    ("phrase", "day", "actor"),
    [
        ("India's foreign minister", "2020-06-02", "person/subrahmanyam-jaishankar-q16186720"),
        ("the Turkish foreign minister", "2019-10-14", "person/mevlut-cavusoglu"),
        ("the US energy secretary", "2015-06-02", "person/ernest-moniz"),
        ("the energy secretary of the United States", "2015-06-02", "person/ernest-moniz"),
        ("the British foreign secretary", "2017-06-02", "person/boris-johnson-q180589"),
        ("the British prime minister", "2019-03-14", "person/theresa-may-q264766"),
        ("the British prime minister", "2019-09-14", "person/boris-johnson-q180589"),
        ("the American vice president", "2019-09-14", "person/mike-pence-q24313"),
        ("the FBI director", "2012-09-14", "person/robert-mueller"),
    ],
)
def test_offices_of_the_day(registry: Registry, phrase: str, day: str, actor: str) -> None:
    found = linked(findings_of(f"Reports said {phrase} had left.", (phrase, "person", "nominal"), day=day), registry)
    assert found[phrase].startswith(actor)


@pytest.mark.parametrize(
    ("phrase", "day", "actor"),
    [
        ("The House speaker", "2018-05-02", "person/paul-ryan-q203966"),
        ("The speaker of the House", "2012-05-02", "person/john-boehner-q11702"),
        ("The House speaker", "2023-05-02", "person/kevin-mccarthy"),
        ("The house speaker", "2018-05-02", None),
    ],
)
def test_the_speaker_of_a_chamber_called_for_short(
    registry: Registry, phrase: str, day: str, actor: str | None
) -> None:
    said = ("US Congress", "organization", "name"), (phrase, "person", "nominal")
    found = linked(findings_of(f"US Congress met. {phrase} was late.", *said, day=day), registry)
    assert found.get(phrase) == actor or (actor is None and found[phrase].startswith("local/"))


@pytest.mark.parametrize(
    ("text", "named", "actor"),
    [
        ("A diplomat in Brussels said the bloc was tired.", [], "igo/eu"),
        ("NATO met in Brussels and the bloc was tired.", ["NATO"], "igo/eu"),
        ("ASEAN met NATO in Brussels and the bloc was tired.", ["ASEAN", "NATO"], "igo/asean"),
        ("NATO met and the bloc was tired.", ["NATO"], None),
    ],
)
def test_a_bloc_is_no_alliance(registry: Registry, text: str, named: list[str], actor: str | None) -> None:
    said = [(name, "organization", "name") for name in named]
    found = linked(findings_of(text, *said, ("the bloc", "organization", "nominal")), registry)
    assert found.get("the bloc") == actor


@pytest.mark.parametrize(
    ("text", "others", "actor"),
    [
        ("Boris Johnson told The Times so.", [], None),
        ("Boris Johnson told the New York Times so, The Times said.", ["the New York Times"], NYT),
        ("Angela Merkel told the Times of London so, The Times said.", ["the Times of London"], TIMES),
    ],
)
def test_a_short_name_of_several_papers_needs_its_long_one(
    registry: Registry, text: str, others: list[str], actor: str | None
) -> None:
    said = [(name, "organization", "name") for name in (*others, "The Times")]
    assert linked(findings_of(text, *said), registry).get("The Times") == actor


@pytest.mark.parametrize(("publisher", "actor"), [("BBC", TIMES), ("Associated Press", NYT), ("", None)])
def test_the_publisher_s_country_tells_the_paper(registry: Registry, publisher: str, actor: str | None) -> None:
    findings = findings_of("He told The Times so.", ("The Times", "organization", "name"))
    findings = replace(findings, report=replace(findings.report, publisher=publisher))
    assert linked(findings, registry).get("The Times") == actor


@pytest.mark.parametrize(
    ("phrase", "is_head"),
    [
        ("The UN chief", True),
        ("The new UN chief", True),
        ("The UN humanitarian chief", False),
        ("The German chancellor", True),
        ("The premier of North Rhine-Westphalia", False),
        ("The premier of Quebec", False),
    ],
)
def test_an_office_below_the_top_is_not_the_head_s(registry: Registry, phrase: str, is_head: bool) -> None:
    findings = findings_of(f"{phrase} said so.", (phrase, "person", "nominal"))
    assert linked(findings, registry).get(phrase, "").startswith("person/") == is_head
