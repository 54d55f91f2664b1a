from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from onrecord.reading.page import Page
from onrecord.reading.quotes import find_quotes
from onrecord.reading.read import parse
from onrecord.record.quote import Quote
from onrecord.record.report import Block, Report

Finder = Callable[[str], tuple[Quote, ...]]


@pytest.fixture(scope="module")
def quotes_in(nlp: Language) -> Finder:
    """The quotes of a text whose lines are paragraphs; nothing else is read."""

    def find(text: str) -> tuple[Quote, ...]:
        report = Report("test", "test", text, language="en", blocks=(Block(0, len(text), "paragraph"),) if text else ())
        [(report, doc)] = parse([report], nlp)
        return find_quotes(Page(report, doc))

    return find


def words(text: str, spans: tuple) -> str:
    return " … ".join(text[span.start : span.end] for span in spans)


def told(text: str, quotes: tuple[Quote, ...]) -> list[tuple[str, str]]:
    return [(words(text, q.speaker_spans), words(text, q.content_spans)) for q in quotes if q.within is None]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        # direct
        ("“We will not leave,” Defence Minister Anna Berg said.", "Defence Minister Anna Berg", "“We will not leave,”"),
        ("“We will not leave,” said Maas.", "Maas", "“We will not leave,”"),
        ("Maas said: “We will not leave.”", "Maas", "“We will not leave.”"),
        ("Maas told reporters in Kiev, “We will not leave.”", "Maas", "“We will not leave.”"),
        ("“We will not leave,” he told reporters. “Not now.”", "he", "“We will not leave,” … “Not now.”"),
        ("“We,” she said, “will not leave.”", "she", "“We,” … “will not leave.”"),
        ("''We will not leave,'' Ms. Berg said.", "Ms. Berg", "''We will not leave,''"),
        ("“We will not leave,” he thundered.", "he", "“We will not leave,”"),
        ("“They will come back.” — Anna Berg", "Anna Berg", "“They will come back.”"),
        ("BERG: We will not leave.", "BERG", "We will not leave"),
        # indirect
        ("Maas said the offensive jeopardised the peace.", "Maas", "the offensive jeopardised the peace"),
        ("The minister warned that prices would rise.", "The minister", "that prices would rise"),
        ("The offensive, he said, threatened the gains.", "he", "The offensive … threatened the gains"),
        ("The talks will resume on Monday, officials said.", "officials", "The talks will resume on Monday"),
        ("According to the ministry, ten people were hurt.", "the ministry", "ten people were hurt"),
        ("Ten people were hurt, according to the ministry.", "the ministry", "Ten people were hurt"),
        ("Berg urged both sides to leave the valley.", "Berg", "both sides to leave the valley"),
        ("Berg refused to say whether troops would leave.", "Berg", "whether troops would leave"),
        ("Spain condemned the attacks.", "Spain", "the attacks"),
        ("Critics accused the government of hiding the figures.", "Critics", "the government of hiding the figures"),
        ("The study found that sea levels had risen.", "The study", "that sea levels had risen"),
        ("Berg believes the deal is dead.", "Berg", "the deal is dead"),
        ("Her claim that troops had fired first was denied.", "Her", "that troops had fired first"),
        ("The minister is confident that the deal will hold.", "The minister", "that the deal will hold"),
        # mixed
        (
            "NATO “has no intention to deploy missiles in Europe,” he said.",
            "he",
            "NATO “has no intention to deploy missiles in Europe,”",
        ),
        ("Berg called the vote “a sad farce.”", "Berg", "the vote “a sad farce.”"),
        # interrupted
        (
            "If the river rises, the mayor warned, families will leave.",
            "the mayor",
            "If the river rises … families will leave",
        ),
        (
            "If the port closes, the ministry has threatened, ships will turn back.",
            "the ministry",
            "If the port closes … ships will turn back",
        ),
        # edges
        ("Berg said “we won’t go” on Monday.", "Berg", "“we won’t go”"),
        (
            "Berg said the army would “keep the peace” there, drawing jeers from the crowd.",
            "Berg",
            "the army would “keep the peace” there",
        ),
        ("His vice-president said the deal was dead.", "His vice-president", "the deal was dead"),
        # denied, signed, headed by a noun in the parse
        ("The ministry has yet to confirm how many fell.", "The ministry", "how many fell"),
        ("The U.N. chief called on the Council to act at once.", "The U.N. chief", "the Council to act at once"),
        ("“They will come back and stay here.”\n— Anna Berg", "Anna Berg", "“They will come back and stay here.”"),
        ("'We cannot just say \"no\",' Ms Brown told the BBC.", "Ms Brown", "'We cannot just say \"no\",'"),
        (
            'The judge has called the law "dangerous":\n“We will never accept it. It is wrong.”',
            "The judge",
            'the law "dangerous" … “We will never accept it. It is wrong.”',
        ),
        (
            "The union issued a statement saying that the strike would go on.",
            "The union",
            "that the strike would go on",
        ),
        (
            "Rep. Anna Berg (R-WI) said: “We will never leave this valley.”",
            "Rep. Anna Berg (R-WI)",
            "“We will never leave this valley.”",
        ),
        ("Berg said the port was open, while others stayed shut.", "Berg", "the port was open"),
    ],
)
def test_one_attribution(quotes_in: Finder, text: str, speaker: str, content: str) -> None:
    assert (speaker, content) in told(text, quotes_in(text))


@pytest.mark.parametrize(
    "text",
    [
        "He visited the “Museum of Modern Art” on Monday.",
        "The so-called “green zone” was quiet.",
        "The troops left the valley at dawn.",
        "It rained.",
        "Police were called to the square.",
        "The photo was criticized.",
        "Berg rejected it.",
        "The envoy signed the North Sea Fishing Agreement that expired in May.",
    ],
)
def test_no_attribution(quotes_in: Finder, text: str) -> None:
    assert quotes_in(text) == ()


def test_a_quote_goes_on_in_the_next_paragraph(quotes_in: Finder) -> None:
    text = "“We have tried to talk to them,” Mr Wallace said.\n“However, they did not answer our letters.”"
    [quote] = quotes_in(text)
    assert words(text, quote.speaker_spans) == "Mr Wallace"
    assert words(text, quote.content_spans).endswith("“However, they did not answer our letters.”")


def test_a_colon_leads_into_the_next_paragraph(quotes_in: Finder) -> None:
    text = "The minister added:\n“We have nothing to hide from anybody.”"
    assert ("The minister", "“We have nothing to hide from anybody.”") in told(text, quotes_in(text))


def test_a_participle_has_the_main_clause_s_speaker(quotes_in: Finder) -> None:
    text = "“The deal is dead,” Berg said, adding that the talks had failed."
    assert ("Berg", "that the talks had failed") in told(text, quotes_in(text))


def test_a_relative_clause_has_what_it_hangs_on(quotes_in: Finder) -> None:
    text = "The envoy, who said the truce was holding, left for Geneva."
    [(speaker, content)] = told(text, quotes_in(text))
    assert speaker.startswith("The envoy")
    assert content == "the truce was holding"


def test_what_is_reported_without_a_source_has_none(quotes_in: Finder) -> None:
    text = "The president is expected to resign on Friday."
    assert told(text, quotes_in(text)) == [("", "The president … to resign on Friday")]


def test_nested_quotes_know_their_outer_one(quotes_in: Finder) -> None:
    text = "Stoltenberg recalled that he had warned that the truce was fragile."
    outer, inner = quotes_in(text)
    assert inner.within == outer.id == "q1"
    assert outer.within is None


@pytest.mark.parametrize(
    ("text", "negated"),
    [("Berg did not say whether troops would leave.", True), ("Berg said that troops would leave.", False)],
)
def test_negated_cues(quotes_in: Finder, text: str, negated: bool) -> None:
    assert quotes_in(text)[0].negated is negated


def test_addressee(quotes_in: Finder) -> None:
    text = "Berg told the parliament that troops would leave."
    [quote] = quotes_in(text)
    assert quote.addressee is not None
    assert text[quote.addressee.start : quote.addressee.end] == "the parliament"


@pytest.mark.parametrize(
    ("text", "cue_class"),
    [
        ("Berg said the deal was dead.", "speech"),
        ("Berg thinks the deal is dead.", "thought"),
        ("The report shows that prices rose.", "document"),
        ("Berg vowed to leave the valley.", "intention"),
        ("Villagers heard that the truce had failed.", "perception"),
    ],
)
def test_cue_classes(quotes_in: Finder, text: str, cue_class: str) -> None:
    assert quotes_in(text)[0].cue_class == cue_class


def test_captions_hold_no_quotes(nlp: Language) -> None:
    text = "“We go,” Berg said."
    report = Report("test", "test", text, blocks=(Block(0, len(text), "caption"),))
    [(report, doc)] = parse([report], nlp)
    assert find_quotes(Page(report, doc)) == ()


PIECES = st.sampled_from(
    [*"“”\"',.:—\n😀1[", "''", "\r\n", "he", "Berg", "said", "told", "us", "that", "to", "claims", "according"]
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.one_of(st.lists(PIECES, max_size=40).map(" ".join), st.text(max_size=60)))
def test_any_text_gives_spans_inside_it(quotes_in: Finder, text: str) -> None:
    found = quotes_in(text)
    ids = {quote.id for quote in found}
    for quote in found:
        spans = [*quote.content_spans, *quote.speaker_spans, *quote.cue_spans]
        assert quote.content_spans
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert quote.within is None or quote.within in ids - {quote.id}
        assert 0 <= quote.confidence <= 1


ROUND = (
    "Berg told reporters in Kiev on Monday that the envoy , who had warned of a war , condemned “ the raid ” at dawn "
    "after officials said they called it on the council to act . According to her plan by them with as for not"
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(mixed=st.permutations(ROUND.split()))
def test_shuffled_words_raise_nothing(quotes_in: Finder, mixed: list[str]) -> None:
    text = " ".join(mixed)
    assert all(span.end <= len(text) for quote in quotes_in(text) for span in quote.content_spans)


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The ministry has yet to confirm how many fell.", "has yet to confirm"),
        ("The envoy stopped short of acknowledging that the talks had failed.", "stopped short of acknowledging"),
        ("The party no longer wants to support the bill.", "no longer wants"),
        ("Berg refused to say whether troops would leave.", "refused to say"),
        ("Berg failed to mention that the bridge had fallen.", "failed to mention"),
    ],
)
def test_words_that_deny_stand_in_the_cue(quotes_in: Finder, text: str, cue: str) -> None:
    [quote] = quotes_in(text)
    assert quote.negated
    assert words(text, quote.cue_spans) == cue


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # each of two speakers has his own part
        (
            "Rebels said on Friday they had taken the port, while shells killed 30 people in the town, medics said.",
            [("Rebels", "they had taken the port"), ("medics", "shells killed 30 people in the town")],
        ),
        (
            "The ministry said the road was open, but trucks were stuck for hours, drivers said.",
            [("The ministry", "the road was open"), ("drivers", "trucks were stuck for hours")],
        ),
        # one tells what the other had told
        (
            "Kovac had told the guards she would walk, but the chief drove her, an aide said.",
            [
                ("an aide", "Kovac had told the guards she would walk, but the chief drove her"),
            ],
        ),
        # who told it, and who reports that
        (
            "The bridge was mined by retreating troops, Colonel Petrov told state TV, according to Reuters.",
            [
                ("Reuters", "The bridge was mined by retreating troops, Colonel Petrov told state TV"),
                ("Colonel Petrov", "The bridge was mined by retreating troops"),
            ],
        ),
    ],
)
def test_two_speakers_in_one_sentence(quotes_in: Finder, text: str, expected: list[tuple[str, str]]) -> None:
    found = [(words(text, quote.speaker_spans), words(text, quote.content_spans)) for quote in quotes_in(text)]
    assert sorted(found) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "speaker", "addressee"),
    [
        ('"Who will pay?" asked its chairman, Omar Haddad.', "its chairman, Omar Haddad", ""),
        ('Haddad told the Jordanian parliament the operation "would not last."', "Haddad", "the Jordanian parliament"),
    ],
)
def test_who_asks_is_not_asked(quotes_in: Finder, text: str, speaker: str, addressee: str) -> None:
    [quote] = quotes_in(text)
    assert words(text, quote.speaker_spans) == speaker
    assert words(text, (quote.addressee,) if quote.addressee else ()) == addressee
