import pytest

from onrecord.lexicon import load_rows
from onrecord.reading.events.lexicon import (
    PACKAGE,
    classes,
    event_mode,
    event_type,
    noun_entries,
    transformed,
    verb_entries,
)

CODES = sorted(
    {entry.code for entry in noun_entries().values()}
    | {e.outcome for entries in verb_entries().values() for e in entries if e.outcome[0].isdigit()}
)


@pytest.mark.parametrize("code", CODES)
def test_every_code_has_a_type(code: str) -> None:
    assert event_type(code).isupper()


def test_every_class_that_an_entry_names_exists() -> None:
    named = {head[1:] for entries in verb_entries().values() for e in entries for c in e.conditions for head in c.heads}
    asked = {
        head[1:]
        for entries in verb_entries().values()
        for e in entries
        for c in e.conditions
        for head in c.heads
        if head.startswith("@")
    }
    assert asked <= set(classes()) | {"event", "idea", "name", "place", "polity", "thing"}
    assert named


@pytest.mark.parametrize(
    ("operator", "code", "whole"),
    [
        ("agree", "070", "033"),
        ("agree", None, "030"),
        ("intend", "190", "138"),
        ("intend", None, None),
        ("halt", "141", "082"),
        ("halt", "070", "162"),
        ("refuse", "040", "125"),
        ("refuse", "190", None),
        ("demand", "0874", "105"),
        ("light", "190", "190"),
    ],
)
def test_operators_transform_what_they_govern(operator: str, code: str | None, whole: str | None) -> None:
    assert transformed(operator, code) == whole


def test_the_entry_that_asks_most_comes_first() -> None:
    named = [sum("*" not in c.heads for c in e.conditions if not c.forbidden) for e in verb_entries()["hold"]]
    assert named == sorted(named, reverse=True)


@pytest.mark.parametrize(
    ("code", "mode"), [("194", "heavy-weapons"), ("173", "arrest"), ("111", "disapprove"), ("190", None)]
)
def test_modes(code: str, mode: str | None) -> None:
    assert event_mode(code) == mode


@pytest.mark.parametrize("name", ["verbs.tsv", "adjectives.tsv"])
def test_no_entry_shadows_another_of_the_same_conditions(name: str) -> None:
    seen = [(row[0], tuple(sorted(row[1].split()))) for row in load_rows(PACKAGE, name)]
    assert sorted(key for key in set(seen) if seen.count(key) > 1) == []


@pytest.mark.parametrize("name", ["nouns.tsv"])
def test_a_noun_has_one_entry(name: str) -> None:
    seen = [row[0] for row in load_rows(PACKAGE, name)]
    assert len(seen) == len(set(seen))
