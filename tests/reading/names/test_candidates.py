import pytest

from onrecord.cleaning.clean import clean
from onrecord.reading.names.candidates import find_candidates
from onrecord.reading.page import Page
from onrecord.reading.read import parse
from onrecord.record.report import Report


@pytest.fixture(scope="session")
def candidates_of(nlp, registry):
    def find(text):
        [(report, doc)] = parse([clean(Report("t", "t", text, language="en"))], nlp)
        assert report.text == text
        return [doc[c.first : c.last + 1].text for c in find_candidates(Page(report, doc, registry))]

    return find


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Islamic State group claimed the attack.", "Islamic State group"),
        ("The chancellor met Ursula von der Leyen.", "Ursula von der Leyen"),
        ("Apple CEO Tim Cook spoke.", "Tim Cook"),
        ("Crown Prince Mohammed bin Salman spoke.", "Mohammed bin Salman"),
        ("The World Food Programme (WFP) sent rice.", "WFP"),
        ("The airline bought the Airbus A350 for its longest routes.", "Airbus A350"),
        ("Kenya beat Morocco 2-1 in the qualifier.", "Morocco"),
        ("07:15 GMT The African Union says no.", "African Union"),
        ("The mayor, Ana Reyes, agreed.", "Ana Reyes"),
        ("The Committee to Protect Journalists objected.", "Committee to Protect Journalists"),
    ],
)
def test_a_candidate_is_the_whole_bare_name(candidates_of, text, name):
    assert name in candidates_of(text)


def test_the_speakers_of_an_interview_are_candidates(candidates_of):
    text = "\n\n".join(["MQ: What has gone well?", "It has been cold. Here: very cold."] * 3)
    assert candidates_of(text) == ["MQ"] * 3


@pytest.mark.parametrize(
    "text", ["The Prime Minister resigned.", "He came on Friday.", "It rained.", "", "...", "Defence Minister left."]
)
def test_titles_and_days_are_none(candidates_of, text):
    assert candidates_of(text) == []
