"""What a verb governs: frames, particles, phrases the parse hangs elsewhere."""

import pytest
from spacy.language import Language

from onrecord.reading.page import Page
from onrecord.reading.quotes import find_quotes
from onrecord.reading.read import parse
from onrecord.record.report import Block, Report


def told(nlp: Language, text: str) -> list[tuple[str, str, str]]:
    """Speaker, cue and content of each outermost attribution."""
    report = Report("test", "test", text, language="en", blocks=(Block(0, len(text), "paragraph"),))
    [(report, doc)] = parse([report], nlp)

    def words(spans: tuple) -> str:
        return " … ".join(text[span.start : span.end] for span in spans)

    found = [quote for quote in find_quotes(Page(report, doc)) if quote.within is None]
    return [(words(quote.speaker_spans), words(quote.cue_spans), words(quote.content_spans)) for quote in found]


@pytest.mark.parametrize(
    ("text", "speaker", "cue", "content"),
    [
        # a verb and its particle
        ("Berg laid out a plan to close the mine.", "Berg", "laid out", "a plan to close the mine"),
        ("Maas pushed back on the claim.", "Maas", "pushed back", "the claim"),
        ("Roth called out the minister for lying.", "Roth", "called out", "the minister for lying"),
        ("“Look at your own record,” Roth fired back.", "Roth", "fired back", "“Look at your own record,”"),
        # 'called for' and 'called on', whatever the parse makes of them
        (
            "Berg has called for her letters to be made public.",
            "Berg",
            "has called",
            "for her letters to be made public",
        ),
        ("Maas called on firms to publish figures.", "Maas", "called", "firms to publish figures"),
        # a phrase of whom it is told
        ("Berg warned Norway against fishing in the bay.", "Berg", "warned", "fishing in the bay"),
        ("Berg reminded the voters of his promise.", "Berg", "reminded", "his promise"),
        (
            "Berg told the story of a miner who had lost his house.",
            "Berg",
            "told",
            "the story of a miner who had lost his house",
        ),
        # a day is no object
        ("Berg promised Sunday to end the blockade.", "Berg", "promised", "to end the blockade"),
        ("Berg promised lower taxes.", "Berg", "promised", "lower taxes"),
        # findings
        ("A survey found Berg leading Roth by six points.", "A survey", "found", "Berg leading Roth by six points"),
        ("In a new national poll, Berg leads Roth.", "a new national poll", "In", "Berg leads Roth"),
        # 'that' taken for a relative pronoun
        (
            "Berg wrote in the Courier that Roth enjoyed great support.",
            "Berg",
            "wrote",
            "that Roth enjoyed great support",
        ),
        ("Berg told a meeting of farmers that prices would fall.", "Berg", "told", "that prices would fall"),
        # named in quoted words
        (
            "Roth called the use of such orders “quite dangerous.”",
            "Roth",
            "called",
            "the use of such orders “quite dangerous.”",
        ),
        ("Berg, who ran the campaign, called Roth's words “weak.”", "Berg", "called", "Roth's words “weak.”"),
        # a verb and a noun together
        ("Berg took issue with the figures.", "Berg", "took issue with", "the figures"),
        ("Berg voted in favour of the bill.", "Berg", "voted in favour of", "the bill"),
        ("Berg made no secret of her doubts.", "Berg", "made no secret of", "her doubts"),
        # what comes before it
        ("The minister owns three houses, records show.", "records", "show", "The minister owns three houses"),
        ("Trust in Parliament at New Low, Pollster Says.", "Pollster", "Says", "Trust in Parliament at New Low"),
        ("In Berg's view, the treaty is dead.", "Berg", "In … view", "the treaty is dead"),
        # nouns, adjectives, verbs of saying that are rare
        ("Maas's answer was that the bridge was old.", "Maas's", "answer", "that the bridge was old"),
        ("Berg is lukewarm about the reform.", "Berg", "lukewarm", "the reform"),
        ("Berg confided to a friend that she was tired.", "Berg", "confided", "that she was tired"),
        ("Maas attributed the delay to bad weather.", "Maas", "attributed", "the delay to bad weather"),
        # said of somebody, nobody knows by whom
        ("Maas has been criticized for his silence.", "", "has been criticized", "Maas … for his silence"),
        # gone on with, refused, timed
        ("Berg continued to criticize the treaty.", "Berg", "to criticize", "the treaty"),
        ("The ministry declined to comment on the report.", "The ministry", "declined to comment", "the report"),
        # the subject or the first verb of quoted words stands outside their marks
        (
            "Petrova said the prospect of a trial “should frighten them all”.",
            "Petrova",
            "said",
            "the prospect of a trial “should frighten them all”",
        ),
        (
            "Haddad told the Jordanian parliament the operation in Daraa “would not last longer than a week”.",
            "Haddad",
            "told",
            "the operation in Daraa “would not last longer than a week”",
        ),
        (
            "Petrova said the prospect of a trial `` should frighten them all '' .",
            "Petrova",
            "said",
            "the prospect of a trial `` should frighten them all ''",
        ),
        ("The leaders lay out a plan for peace.", "The leaders", "lay out", "a plan for peace"),
        # an -ing clause after a comma is the subject's
        ("The governor dropped the idea, calling it a “mistake”.", "The governor", "calling", "it a “mistake”"),
        # a relative clause about somebody known
        ("Mr. Berg, who has criticized the treaty, left.", "Mr. Berg … who", "has criticized", "the treaty"),
    ],
)
def test_one_attribution(nlp: Language, text: str, speaker: str, cue: str, content: str) -> None:
    assert told(nlp, text) == [(speaker, cue, content)]


def test_what_else_somebody_has_done(nlp: Language) -> None:
    text = "Nasser has said the courts are free and has accused foreign media of “hiding the truth”."
    assert told(nlp, text) == [
        ("Nasser", "has said", "the courts are free"),
        ("Nasser", "has accused", "foreign media of “hiding the truth”"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Those who criticized the treaty left the room.",
        "Berg slid in the polls.",
        "Berg fired back shots at the car.",
        "Berg made sure that the doors were shut.",
        "Berg saw the soldiers leave.",
        "Berg embraced his brother.",
        "People lay them on the ground.",
        "The family had read the story of “Blackie,” who was found in a barn by a farmer.",
    ],
)
def test_no_attribution(nlp: Language, text: str) -> None:
    assert told(nlp, text) == []
