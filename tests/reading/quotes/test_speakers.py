from collections.abc import Callable

import pytest

from onrecord.record.findings import Findings

# One sentence; a piece of the content; whose words it is, as the text has it ("" for nobody named).
ROWS = [
    # The whole phrase, with the clause that tells which one is meant.
    ("Two officials familiar with the talks said the deal was close.", "the deal was close", "officials familiar with"),
    (
        "A diplomat who attended the session said no vote was planned.",
        "no vote was planned",
        "who attended the session",
    ),
    ("A report released last week by the auditors found that funds were missing.", "funds were", "released last week"),
    (
        "The envoy, according to documents seen by the newspaper, met the rebels twice.",
        "met the rebels",
        "documents seen by the newspaper",
    ),
    (
        "Two officials briefed on the meeting said Vlahovic had left the room twice.",
        "had left",
        "briefed on the meeting",
    ),
    # What follows a comma is told of the speaker, not part of the name.
    ('"We will stay," said one aide involved in the planning, who asked not to be named.', "We will stay", "planning"),
    # The outer speaker goes on.
    (
        "Minister Orlova said the army had fired first, arguing that the village was empty.",
        "that the village was empty",
        "Minister Orlova",
    ),
    ("She said her father had been at home, saying that neighbours saw him.", "neighbours saw him", "She"),
    (
        "Most of the senators have said they would support the bill, while emphasizing that it was no endorsement.",
        "it was no endorsement",
        "Most of the senators",
    ),
    (
        "Packer said the focus on the scandal was taking a toll, pointing to losses in three districts.",
        "losses in three districts",
        "Packer",
    ),
    (
        'The minister, who told parliament when asked about the leak: "It is being handled."',
        "It is being handled.",
        "who",
    ),
    ("Ministers have said they will skip the summit and others have said they may go.", "they may go", "others"),
    ("Worried the country might miss its target, the government proposed a levy.", "might miss", "the government"),
    ('"It is not against anyone," the palace quoted Petrov as saying.', "It is not against anyone", "Petrov"),
    ("Police said 24 had died; the toll, a survivor added, could rise.", "could rise", "a survivor"),
    # A day before the cue does not speak.
    ("Petrov on Tuesday said he wants new elections.", "he wants new elections", "Petrov"),
    ("Petrov earlier Thursday told reporters the vote was fair.", "the vote was fair", "Petrov"),
    # The noun right before the verb, whatever the parse has for its subject.
    ("That would be more oil than the ministry says the refineries can handle.", "the refineries can", "the ministry"),
    # Whoever is asked does not ask.
    ("Asked whether troops would leave, Mr. Haddad declined to comment.", "troops would leave", ""),
    # Nouns: the subject says more than a pronoun; what stirs fears does not have them.
    ("President Okello repeated his claim that the vote was rigged.", "the vote was rigged", "President Okello"),
    ("The blasts stoked fears that the war could spread.", "the war could spread", ""),
    ("There were Israeli claims that the tunnel had been sealed.", "the tunnel had been sealed", "Israeli"),
    ("There is a feeling among many farmers that the state has left them.", "the state has left them", "many farmers"),
    # Who uses a thing to say something.
    ("The bishop used his sermon to demand that both sides lay down arms.", "both sides lay down arms", "The bishop"),
    # An aside between the name and the cue.
    ('"She is smiling," the sister, who asked not to be named, said by phone.', "She is smiling", "the sister"),
    ('"We won," delegate Ivo Berg, wearing a blue hat and two pins, said on Monday.', "We won", "delegate Ivo Berg"),
    # An aside with the subject after the verb.
    ("Farmers, say union leaders, will pay the price.", "will pay the price", "union leaders"),
    ("Prices, warn analysts at Danske Bank, could double by May.", "could double", "analysts at Danske Bank"),
    # A hyphen in a name is no pause; a title's full stop no end.
    ('A deal is "days away", Trade Minister Hyun-woo Park said.', "days away", "Trade Minister Hyun-woo Park"),
    ("Const. Kim Flett said the man had been skiing alone.", "skiing alone", "Const. Kim Flett"),
    ('"Stay away," Insp. J. R. Holt told reporters on Friday.', "Stay away", "Insp. J. R. Holt"),
    # The word after the comma is no verb to the tagger, or one in another form.
    ('"Here," a faint voice answers.', "Here", "a faint voice"),
    ('"Justice was done," read a statement issued by the family.', "Justice was done", "a statement"),
    # Who reports, citing another.
    (
        "Hurriyet reported, citing unnamed officials, that the ambassador had been kept waiting for an hour.",
        "the ambassador had been kept waiting",
        "Hurriyet",
    ),
    (
        "Hurriyet reported, citing unnamed officials, that the envoy had been kept waiting.",
        "the envoy had been",
        "Hurriyet",
    ),
    (
        "According to Yonhap news agency, quoting state media, the army has been put on alert.",
        "the army has been put on alert",
        "Yonhap news agency",
    ),
    ("Engineers had warned of cracks in 2019, internal documents show.", "cracks in 2019", "internal documents"),
    # The parse takes the first verb for none.
    (
        'A resident reached by telephone described explosions "every few minutes" and said power had been cut.',
        "power had been cut",
        "A resident",
    ),
    (
        "Talks collapsed late on Sunday after 14 hours, multiple outlets reported.",
        "Talks collapsed",
        "multiple outlets",
    ),
    # Naming with quoted words.
    ('The attack was condemned by the United States, which called it "cowardly".', "cowardly", "the United States"),
    ("Haddad, without naming anybody, also accused officials of taking bribes.", "officials of taking", "Haddad"),
]


@pytest.mark.parametrize(("text", "content", "speaker"), ROWS)
def test_speaker_of(read_text: Callable[[str], Findings], text: str, content: str, speaker: str) -> None:
    found = [
        " ".join(text[span.start : span.end] for span in quote.speaker_spans)
        for quote in read_text(text).quotes
        if any(content in text[span.start : span.end] for span in quote.content_spans)
    ]
    assert found
    if speaker:
        assert any(speaker in name for name in found)
    else:
        assert found == [""]


def contents(findings: Findings, text: str) -> list[str]:
    """The content of each quote that is told in no other."""
    return [
        " ".join(text[span.start : span.end] for span in quote.content_spans)
        for quote in findings.quotes
        if quote.within is None
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'The captain told investigators he "feared pirates", according to court documents.',
            'The captain told investigators he "feared pirates"',
        ),
        (
            "The Guards said they had seized a tanker, the Tasnim news agency reported.",
            "The Guards said they had seized a tanker",
        ),
        (
            "The state did nothing, the panel concluded in its report, which runs to 800 pages.",
            "The state did nothing",
        ),
        ("According to The Times, which first broke the news, he had been ousted.", "he had been ousted"),
        ("Four of the injured suffered scrapes, officials said.", "Four of the injured suffered scrapes"),
        (
            '"Provocation deserves punishment", it added; and, later, "Units should enter a wartime state".',
            '"Provocation deserves punishment" "Units should enter a wartime state"',
        ),
        ("The volcano could erupt, scientists warned, as villages were cleared.", "The volcano could erupt"),
    ],
)
def test_content_without_the_writers_words(read_text: Callable[[str], Findings], text: str, expected: str) -> None:
    assert contents(read_text(text), text) == [expected]


def test_question_put_is_not_what_was_said(read_text: Callable[[str], Findings]) -> None:
    text = 'Asked by a reporter if he would resign, Greer laughed. "Over what?" he said.'
    assert '"Over what?"' in contents(read_text(text), text)
    assert not any("Asked" in content for content in contents(read_text(text), text))


@pytest.mark.parametrize(
    "text", ["As the strike continued across the country, patients were turned away.", "At noon, the vote began."]
)
def test_what_goes_on_is_not_said(read_text: Callable[[str], Findings], text: str) -> None:
    assert contents(read_text(text), text) == []


def test_speaker_ends_before_the_aside(read_text: Callable[[str], Findings]) -> None:
    text = '"We will stay," said one aide involved in the planning, who asked not to be named.'
    [span] = read_text(text).quotes[0].speaker_spans
    assert text[span.start : span.end] == "one aide involved in the planning"


def test_speaker_ends_before_where_it_was_said(read_text: Callable[[str], Findings]) -> None:
    text = '"The sea was black," said Leyla Hasan, a nurse, from her tent.'
    [span] = read_text(text).quotes[0].speaker_spans
    assert text[span.start : span.end] == "Leyla Hasan, a nurse"


def test_what_is_left_unsaid_is_the_outer_speaker_s(read_text: Callable[[str], Findings]) -> None:
    text = "The ministry said two soldiers were killed but did not say where they fell."
    [killed, unsaid] = read_text(text).quotes
    assert unsaid.negated
    assert not killed.negated
    assert killed.speaker_spans == unsaid.speaker_spans
