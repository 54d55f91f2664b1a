import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.cleaning.clean import clean
from onrecord.reading.names import find_names
from onrecord.reading.page import Page
from onrecord.reading.read import parse
from onrecord.record.report import Report


@pytest.fixture(scope="session")
def names_of(nlp, registry):
    """(bare name, kind) of each name of a text."""

    def find(text):
        [(report, doc)] = parse([clean(Report("t", "t", text, language="en"))], nlp)
        mentions = find_names(Page(report, doc, registry))
        return [(text[m.name.start : m.name.end], m.kind) for m in mentions], [text[m.start : m.end] for m in mentions]

    return find


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Mr Stoltenberg praised the plan on Monday.", "Stoltenberg", "person"),
        ("Stoltenberg said the alliance would act. He thanked them.", "Stoltenberg", "person"),
        ("On Wednesday Zelenskiy accused Russia of deliberately targeting the ports.", "Zelenskiy", "person"),
        ("Defence Minister Annegret Kramp-Karrenbauer left for Kabul.", "Annegret Kramp-Karrenbauer", "person"),
        ("The talks were led by Saudi Crown Prince Mohammed bin Salman.", "Mohammed bin Salman", "person"),
        ("Ursula von der Leyen spoke in Brussels.", "Ursula von der Leyen", "person"),
        ("The envoy met Ban Ki-moon in Seoul.", "Ban Ki-moon", "person"),
        ("Forces loyal to Bashar al-Assad advanced.", "Bashar al-Assad", "person"),
        ("Karl Lamers, a German delegate, disagreed.", "Karl Lamers", "person"),
        ("The Democratic Party's Nancy Pelosi criticised the plan.", "Nancy Pelosi", "person"),
        ("The Ministry of Defence denied the report.", "Ministry of Defence", "organization"),
        ("He left the University of Leeds last year.", "University of Leeds", "organization"),
        ("The village lies in northern Syria.", "Syria", "place"),
        ("President Zuzana Caputova of Slovakia vetoed the bill.", "Slovakia", "place"),
        ("A Turkish soldier was wounded.", "Turkish", "nationality"),
        ("Germany's foreign minister travelled to Ankara.", "Germany", "place"),
        ("GENEVA, June 21 (Wire) — Talks opened on Monday. Geneva was cold, they said.", "Geneva", "place"),
        ("Stoltenberg arrived in Kyiv on Sunday. Stoltenberg said he understood.", "Stoltenberg", "person"),
        ("He gave his State of the Union speech to Congress.", "State of the Union", "event"),
        ("A crowd saw Suhail Shaheen and he left.", "Suhail Shaheen", "person"),
        ("The act also applies to the Marines and to the coast guard.", "Marines", "organization"),
        ("They met at the Oakley Funeral Home on Monday.", "Oakley Funeral Home", "organization"),
    ],
)
def test_a_name_is_found_bare_and_with_its_kind(names_of, text, name, kind):
    assert (name, kind) in names_of(text)[0]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("NATO chief Jens Stoltenberg left early.", "NATO chief Jens Stoltenberg"),
        ("Karl Lamers, a German delegate, disagreed.", "Karl Lamers, a German delegate"),
        ("GENEVA, June 21 (Wire) — Talks opened on Monday.", "GENEVA"),
        ('"We want a government that the world knows," Suhail Shaheen told Al Jazeera.', "Suhail Shaheen"),
        ("Germany's foreign minister travelled to Ankara.", "Germany's"),
        ("On Wednesday Ann Reed accused Russia.", "Ann Reed"),
        ("Ann Reed: What has gone well?", "Ann Reed"),
    ],
)
def test_the_mention_is_the_whole_phrase(names_of, text, phrase):
    assert phrase in names_of(text)[1]


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("TURKEY LAUNCHES OFFENSIVE IN SYRIA\n\nTurkey launched an offensive in Syria on Wednesday.", "OFFENSIVE"),
        ("Minister Will Defy Sanctions Over Missiles\n\nThe minister said on Tuesday that he would not yield.", "Defy"),
        ("The Prime Minister resigned on Monday.", "Prime Minister"),
        ("He arrived on Wednesday in October.", "Wednesday"),
    ],
)
def test_words_that_only_have_a_capital_are_no_names(names_of, text, never):
    assert not [name for name, _ in names_of(text)[0] if never in name]


def test_a_headline_keeps_the_names_that_the_report_confirms(names_of):
    found, _ = names_of("TURKEY LAUNCHES OFFENSIVE IN SYRIA\n\nTurkey launched an offensive in Syria on Wednesday.")
    assert ("TURKEY", "place") in found
    assert ("SYRIA", "place") in found


def test_a_place_name_is_a_person_where_the_report_has_a_person_of_that_name(names_of):
    found, _ = names_of(
        "Valeska Paris, a former member, said she was held on a ship. Ms Paris said she was never allowed to leave."
    )
    assert ("Paris", "place") not in found


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(
        st.sampled_from(
            ["Mr", "Smith", "the", "UN", "(", ")", '"', "’s", "said", ".", "\n\n", "\r\n", "von", "der", "-", "🙂", "A"]
        )
        | st.text(max_size=6),
        max_size=30,
    )
)
def test_no_text_breaks_it(nlp, registry, parts):
    text = " ".join(parts)
    for report, doc in parse([clean(Report("t", "t", text, language="en"))], nlp):
        for mention in find_names(Page(report, doc, registry)):
            assert 0 <= mention.start <= mention.name.start < mention.name.end <= mention.end <= len(text)
            assert mention.start <= mention.head.start < mention.head.end <= mention.end


def test_an_apposition_with_a_role_makes_a_person(names_of):
    found, _ = names_of("The film was shot by Orson Florence, a Danish director, in 2019.")
    assert ("Orson Florence", "person") in found
