from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.actors.registry import Registry


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("NATO", "igo/nato"),
        ("Nato", "igo/nato"),
        ("ISIS", "group/isis"),
        ("Daesh", "group/isis"),
        ("Islamic State group", "group/isis"),
        ("the Kremlin", "seat/rus-kremlin"),
        ("Ansarullah", "group/houthi"),
        ("al Shabab", "group/al-shabaab"),
        ("Bundestag", "body/deu-bundestag"),
        ("U.S.", "country/usa"),
        ("Côte d'Ivoire", "country/civ"),
        ("wikidata/Q43", "country/tur"),
    ],
)
def test_names_on_file(registry: Registry, name: str, key: str) -> None:
    found = [entry.id for entry in registry.named(name)] or [registry.by_id(name).id]
    assert key in found


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Jens Stoltenberg", "person"),
        ("Stoltenberg", "person"),
        ("Turkish", "nationality"),
        ("Turks", "nationality"),
        ("Turkey", "place"),
        ("Ankara", "place"),
        ("PKK", "armed_group"),
        ("Likud", "organization"),
        ("Recep Tayip Erdogan", "person"),
        ("us", None),
        ("who", None),
        ("Zzyzx Qwrt", None),
        ("", None),
    ],
)
def test_kind_of_a_name(registry: Registry, name: str, kind: str | None) -> None:
    assert registry.kind_of(name) == kind


@pytest.mark.parametrize(
    ("word", "starts"), [("Jens", True), ("NATO", True), ("Erdogan", True), ("Qwrtz", False), ("", False)]
)
def test_words_that_start_a_name(registry: Registry, word: str, starts: bool) -> None:
    assert registry.starts_name(word) is starts


def test_no_name_is_longer_than_its_first_word_reaches(registry: Registry) -> None:
    for entry in registry.store:
        for name in (entry.name, *entry.names):
            words = name.split()
            if words[0].lower() != "the" and all(map(str.isalnum, words)):
                assert registry.reach(words[0]) >= len(words)


@pytest.mark.parametrize("word", ["", "—"])
def test_no_word_reaches_nowhere(registry: Registry, word: str) -> None:
    assert registry.reach(word) == 0


@pytest.mark.parametrize(
    ("name", "gender"),
    [("Angela Merkel", "female"), ("Jens Stoltenberg", "male"), ("NATO", None), ("Nobody Known", None)],
)
def test_gender_where_on_file(registry: Registry, name: str, gender: str | None) -> None:
    assert registry.gender_of(name) == gender


@pytest.mark.parametrize(
    ("slip", "name"),
    [
        ("Volodymyr Zelenskiy", "Volodymyr Zelenskyy"),
        ("Aleksandr Lukashenko", "Alexander Lukashenko"),
        ("Sergei Shoigu", "Sergey Shoygu"),
        ("Recep Tayip Erdogan", "Recep Tayyip Erdoğan"),
        ("Sergej Lawrow", "Sergey Lavrov"),
        ("Volodimir Zelenski", "Volodymyr Zelenskyy"),
        ("Nicolas Sarkosy", "Nicolas Sarkozy"),
    ],
)
def test_slips_and_transliterations(registry: Registry, slip: str, name: str) -> None:
    found = (*registry.named(slip), *registry.misspelt(slip))
    assert name in {known for entry in found for known in (entry.name, *entry.names)}


def test_holders_are_those_of_the_day(registry: Registry) -> None:
    def who(day: date) -> list[str]:
        return [entry.name for entry in registry.holders("FRA", "head-of-state", day)]

    assert who(date(2010, 1, 1)) == ["Nicolas Sarkozy"]
    assert who(date(2019, 10, 14)) == ["Emmanuel Macron"]


@given(st.text())
def test_no_question_raises(registry: Registry, text: str) -> None:
    registry.starts_name(text)
    registry.kind_of(text)
    registry.gender_of(text)
    registry.adjective(text)
    registry.capital(text)
