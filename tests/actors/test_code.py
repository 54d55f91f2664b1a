from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.actors.code import code_phrase, countries_in
from onrecord.actors.registry import Registry


@pytest.mark.parametrize(
    ("phrase", "country", "sector"),
    [
        ("Turkish soldiers", "TUR", "MIL"),
        ("Representative Bo Quist", "", "LEG"),
        ("U.S. Representative Bo Quist", "USA", "LEG"),
        ("former Ohio Representative Bo Quist", "USA", "ELI"),
        ("UN Representative Bo Quist", "UNO", "IGO"),
        ("Special Representative Bo Quist", "", "GOV"),
        ("a representative of the miners", "", "LAB"),
        ("Chancellor Merkel", "DEU", "GOV"),
        ("the lawyer who met Angela Merkel", "", "JUD"),
        ("voters whom Angela Merkel won", "", "CVL"),
        ("the judge in the case against Angela Merkel", "DEU", "JUD"),
        ("chancellor of Germany Angela Merkel", "DEU", "GOV"),
        ("Chancellor Olaf Scholz", "DEU", "GOV"),
        ("former chancellor Olaf Scholz", "DEU", "ELI"),
        ("Olaf Scholz", "DEU", "ELI"),
        ("Pope Francis", "", "REL"),
        ("the German foreign ministry", "DEU", "GOV"),
        ("Russia's defence ministry", "RUS", "GOV"),
        ("immigration experts", "", "EDU"),
        ("a BBC security analyst", "GBR", "JRN"),
        ("executive director of Greenpeace", "", "NGO"),
        ("director of litigation at Greenpeace", "", "NGO"),
        ("a judge appointed to head an inquiry into Chile's elections", "", "JUD"),
        ("migrants arriving in Greece", "", "CVL"),
        ("a company based in Germany", "DEU", "BUS"),
        ("insurgents linked to Al Shabaab", "SOM", "REB"),
        ("Turkey's neighbours", "", "CVL"),
        ("neighbours of Turkey", "", "CVL"),
        ("Angela Merkel's lawyer", "DEU", "JUD"),
        ("a lawyer for Angela Merkel", "DEU", "JUD"),
        ("a Chile scholar at the museum", "", "EDU"),
        ("a Chilean scholar", "CHL", "EDU"),
        ("Chile's scholars", "CHL", "EDU"),
        ("two US historians", "USA", "EDU"),
        ("historians of Chile", "", "EDU"),
        ("the author of two books on Chile", "", "CVL"),
        ("top executive branch officials", "", "GOV"),
        ("European Union leaders", "EUR", "IGO"),
        ("election observers", "", "IGO"),
        ("observers", "", "UNK"),
        ("the keynote speaker", "", "UNK"),
        ("president of Selza & Co.", "", "BUS"),
        ("the Elm County Board of Canvassers", "", "GOV"),
        ("a former Nonesuch centerfold", "", ""),
        ("Kurdish fighters", "", "REB"),
        ("the opposition leader", "", "OPP"),
        ("Taliban militants", "AFG", "REB"),
        ("a Hamas official", "PSE", "REB"),
        ("Norwegian police officers", "NOR", "COP"),
        ("head of the Bundestag's budget committee", "DEU", "LEG"),
        ("former Brazilian president", "BRA", "ELI"),
        ("ex-president of Peru", "PER", "ELI"),
        ("NATO officials", "IGO", "IGO"),
        ("a spokeswoman for UNICEF", "UNO", "IGO"),
        ("EU lawmakers", "EUR", "LEG"),
        ("two Chinese warships", "CHN", "MIL"),
        ("aircraft workers", "", "LAB"),
        ("Muslim clerics in India", "IND", "REL"),
        ("Syrian refugees in Turkey", "SYR", "REF"),
        ("a Western diplomat in Ankara", "", "GOV"),
        ("a diplomat in Vienna", "", "GOV"),
        ("a Danish reporter in Vienna", "DNK", "JRN"),
        ("an envoy from Austria", "AUT", "GOV"),
        ("the energy secretary of the United States", "USA", "GOV"),
        ("a minister who once met the Japanese emperor", "", "GOV"),
        ("Israel's spy agency, Mossad", "ISR", "SPY"),
        ("the Pentagon", "USA", "MIL"),
        ("Ankara", "TUR", ""),
        ("Somaliland", "SOM", "PRE"),
        ("ordinary Georgians", "GEO", "CVL"),
        ("Shanghai authorities", "CHN", "GOV"),
        ("women in combat", "", "UNK"),
        ("she", "", "UNK"),
        ("communist rebels", "", "REB"),
        ("local media", "", "JRN"),
        ("village militias in Sudan", "SDN", "UAF"),
        ("defence lawyers", "", "JUD"),
        ("the chief of staff", "", "GOV"),
        ("the Helmand governor", "AFG", "GOV"),
        ("the Latvian parliament's defence committee", "LVA", "LEG"),
        ("the Danish-installed mayor of Kherson", "UKR", "GOV"),
        ("Peru's envoy to the United Nations", "PER", "GOV"),
        ("African Union soldiers", "IGO", "MIL"),
        ("a UN envoy", "UNO", "IGO"),
        ("NATO defence ministers", "IGO", "GOV"),
        ("The Hindu", "IND", "JRN"),
        ("security experts", "", "EDU"),
        ("a private security company", "", "BUS"),
        ("a coalition leader", "", "PTY"),
        ("Polish border forces", "POL", "COP"),
        ("French special forces", "FRA", "MIL"),
        ("military analysts", "", "EDU"),
        ("Taro National Front", "", "REB"),  # as any front is; and not France's party
        ("the National Organization for Women", "", "CVL"),  # "national" says nothing of a sector
        ("the Swiss National Bank", "CHE", "BUS"),
        ("a lawyer in Lagos", "NGA", "JUD"),  # and not of the house of President Lagos
        ("farmers in Far North Queensland", "AUS", "AGR"),
        ("the Human Rights League of Senegal", "SEN", "SOC"),
        ("jihadis", "", "REB"),
        ("Peruvian midwives", "PER", "MED"),
        ("elite troops", "", "MIL"),
        ("yesterday", "", "JNK"),
        ("", "", ""),
        ("   ", "", ""),
        ("table", "", ""),
    ],
)
def test_phrases(registry: Registry, phrase: str, country: str, sector: str) -> None:
    code = code_phrase(phrase, registry)
    assert (code.country, code.sector) == (country, sector)


@pytest.mark.parametrize(
    ("name", "day", "country", "sector", "former"),
    [
        ("Jens Stoltenberg", date(2012, 1, 1), "NOR", "GOV", False),
        ("Jens Stoltenberg", date(2019, 10, 14), "IGO", "IGO", False),
        ("Angela Merkel", date(2019, 1, 1), "DEU", "GOV", False),
        ("Angela Merkel", date(2022, 1, 1), "DEU", "ELI", True),
        ("President Macron", date(2019, 1, 1), "FRA", "GOV", False),
        ("British defence secretary Ben Wallace", date(2019, 10, 14), "GBR", "GOV", False),
        ("Cyril Ramaphosa", date(2019, 1, 1), "ZAF", "GOV", False),
        ("Bernie Sanders", date(2019, 1, 1), "USA", "LEG", False),
        ("Moammar Gadhafi", date(2010, 1, 1), "LBY", "GOV", False),
        ("Thaksin Shinawatra", date(2008, 1, 1), "THA", "ELI", True),
        ("Giorgia Meloni", date(2024, 1, 1), "ITA", "GOV", False),
        ("Ellen Johnson Sirleaf", date(2012, 1, 1), "LBR", "GOV", False),
        ("Paul Biya", date(2015, 1, 1), "CMR", "GOV", False),
    ],
)
def test_people_by_the_office_of_the_day(
    registry: Registry, name: str, day: date, country: str, sector: str, former: bool
) -> None:
    code = code_phrase(name, registry, day)
    assert (code.country, code.sector, code.former) == (country, sector, former)


def test_context_says_which_country(registry: Registry) -> None:
    assert code_phrase("the National Guard", registry, context="Saudi").country == "SAU"


def test_a_stray_surname_is_nobody_when_the_report_must_say(registry: Registry) -> None:
    assert code_phrase("a lawyer for Macron", registry, surnames=False).country == ""


def test_cameo_style(registry: Registry) -> None:
    assert code_phrase("Turkish police", registry).cameo == "TURCOP"


def test_countries_named_in_a_text(registry: Registry) -> None:
    assert countries_in("talks between Russian and Ukrainian envoys in Ankara", registry) == {"RUS", "UKR", "TUR"}


@given(st.text(max_size=80))
def test_no_phrase_raises(registry: Registry, text: str) -> None:
    code = code_phrase(text, registry, date(2019, 1, 1), context=text)
    assert code.country == "" or len(code.country) == 3
    assert code.sector == "" or len(code.sector) == 3


@given(
    st.lists(
        st.sampled_from(
            [
                "the",
                "Turkish",
                "of",
                "former",
                "president",
                ",",
                "'s",
                "NATO",
                "in",
                "Macron",
                "and",
                "police",
                "-",
                "Mr",
            ]
        ),
        max_size=12,
    )
)
def test_no_jumble_of_words_raises(registry: Registry, words: list[str]) -> None:
    code_phrase(" ".join(words), registry)


def test_a_very_long_phrase_is_coded_in_time(registry: Registry) -> None:
    assert code_phrase("the minister of " * 300 + "Turkey", registry) is not None


@pytest.mark.parametrize(
    ("phrase", "code"),
    [("Ohio State Police Lt.", "USACOP"), ("Hezbollah Col.", "LBNREB"), ("Kenyan army Col.", "KENMIL")],
)
def test_a_rank_is_of_its_force(registry: Registry, phrase: str, code: str) -> None:
    assert code_phrase(phrase, registry).cameo == code
