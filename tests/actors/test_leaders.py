import pytest

from linking import findings_of, linked
from onrecord.actors.registry import Registry


@pytest.mark.parametrize(
    ("phrase", "day", "leader", "state"),
    [
        ("the Bush administration", "2008-06-02", "person/george-bush-q207", "usa"),
        ("the Bush administration", "1992-06-02", "person/george-h-w-bush-q23505", "usa"),
        ("the Bush administration", "2015-06-02", "person/george-bush-q207", "usa"),
        ("the Blair government", "2012-06-02", "person/tony-blair-q9545", "gbr"),
        ("the Macron presidency", "2018-06-02", "person/emmanuel-macron-q3052772", "fra"),
        ("Netanyahu's cabinet", "2018-06-02", "person/benjamin-netanyahu-q43723", "isr"),
    ],
)
def test_a_government_is_the_state_of_its_leader(
    registry: Registry, phrase: str, day: str, leader: str, state: str
) -> None:
    name = next(word for word in phrase.split() if word[0].isupper()).removesuffix("'s")
    said = (phrase, "organization", "nominal"), (name, "person", "name")
    found = linked(findings_of(f"Reports said that {phrase} had known.", *said, day=day), registry)
    assert found == {phrase: f"country/{state}", name: leader}


def test_a_state_is_no_monarch_of_its_name(registry: Registry) -> None:
    said = ("Norway's government", "organization", "nominal"), ("Norway", "place", "name")
    found = linked(findings_of("Reports said that Norway's government had known.", *said, day="2025-06-02"), registry)
    assert found == {"Norway's government": "country/nor", "Norway": "country/nor"}


def test_a_relative_named_in_full_is_somebody_else(registry: Registry) -> None:
    text = "Hillary Clinton left. The Clinton administration had signed it. Clinton did not, she said."
    findings = findings_of(
        text, ("Hillary Clinton", "person", "name", "c1"), ("The Clinton administration", "other", "nominal"),
        *[(" Clinton", "person", "name", "c1")] * 3, ("she", "person", "pronoun", "c1"), day="2015-06-02",
    )  # fmt: skip
    found = linked(findings, registry)
    assert found["The Clinton administration"] == "country/usa"
    assert found["she"] == found["Hillary Clinton"] == "person/hillary-clinton-q6294"


def test_what_a_report_names_itself_comes_first(registry: Registry) -> None:
    text = "Gov. Jerry Brown of California left. The Brown administration did not answer in Britain."
    findings = findings_of(
        text, ("Britain", "place", "name"), ("Jerry Brown", "person", "name", "c1"), (" Brown", "person", "name"),
        (" Brown", "person", "name", "c1"), ("The Brown administration", "organization", "nominal"), day="2012-06-02",
    )  # fmt: skip
    assert "person/gordon-brown-q10648" not in linked(findings, registry).values()


def test_officials_of_a_government_are_its_states(registry: Registry) -> None:
    said = ("officials of the Bush administration", "person", "nominal"), ("Bush", "person", "name")
    found = linked(findings_of("He met officials of the Bush administration.", *said, day="2008-06-02"), registry)
    assert found["officials of the Bush administration"] == "group/usa-gov-officials"


@pytest.mark.parametrize("name", ["Zorbl", "George W. Bush"])
def test_strangers_and_full_names_are_left_to_other_rules(registry: Registry, name: str) -> None:
    text = f"Reports said the {name} administration had known."
    found = linked(findings_of(text, (name, "person", "name"), day="2008-06-02"), registry)
    assert found.get(name, "").startswith("person/george-bush-q207" if " " in name else "local/")
