from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.record.findings import Findings

Read = Callable[..., Findings]

CASES = [
    ("Spain backs a Europe-wide arms embargo.", "Spain", "supports", "backs", None, "a Europe-wide arms embargo"),
    ("France condemned the attacks.", "France", "opposes", "condemns", None, "the attacks"),
    ("France condemned Turkey's offensive.", "France", "opposes", "condemns", "Turkey", "Turkey's offensive"),
    ("Japan welcomed the decision.", "Japan", "supports", "backs", None, "the decision"),
    ("Ukraine accused Russia of piracy.", "Ukraine", "opposes", "condemns", "Russia", None),
    ("He cast doubt on the legality of the raid.", "He", "opposes", "doubts", None, "the legality of the raid"),
    ("The pope warned that the war would spread.", "The pope", "opposes", "warns", None, "that the war would spread"),
    ("Peru refused to recognise the government.", "Peru", "opposes", "declines", None, "to recognise the government"),
    ("Serbia denied that it sold the guns.", "Serbia", "opposes", "denies", None, "that it sold the guns"),
    ("Ghana promised to pay the debt.", "Ghana", "supports", "promises", None, "to pay the debt"),
    ("Chile did not support the resolution.", "Chile", "opposes", "declines", None, "the resolution"),
    ("Oslo called for an inquiry.", "Oslo", "supports", "calls_for", None, "an inquiry"),
    ("Moldova urged Russia to stop the attacks.", "Moldova", "supports", "calls_for", None, "to stop the attacks"),
    ("Norway voiced concern over the trial.", "Norway", "opposes", "condemns", None, "the trial"),
    ("Norway expressed support for Finland.", "Norway", "supports", "backs", "Finland", None),
    ("The envoy said the plan was a disaster.", "The envoy", "opposes", "condemns", None, "the plan"),
    ("The bill was rejected by Congress.", "Congress", "opposes", "declines", None, "The bill"),
    ("Lawmakers are opposed to the treaty.", "Lawmakers", "opposes", "condemns", None, "the treaty"),
    ("Chad backs sanctions against Sudan.", "Chad", "supports", "backs", None, "sanctions against Sudan"),
    ("Oman condemned the arrest of a poet.", "Oman", "opposes", "condemns", None, "the arrest of a poet"),
    ("Oman condemned the death of a poet.", "Oman", "opposes", "condemns", None, "the death of a poet"),
    ("Peru condemned the poet's arrest.", "Peru", "opposes", "condemns", None, "the poet's arrest"),
    (
        "Iran condemned the raid on Yemen by Israel.",
        "Iran",
        "opposes",
        "condemns",
        "Israel",
        "the raid on Yemen by Israel",
    ),
    ("Mali rejects the idea that it should wait.", "Mali", "opposes", "declines", None, "the idea that it should wait"),
    ("The senate blocked the nomination.", "The senate", "opposes", "declines", None, "the nomination"),
    ("Oman condemned the use of force.", "Oman", "opposes", "condemns", None, "the use of force"),
    ("Laos backs the effort to co-operate.", "Laos", "supports", "backs", None, "the effort to co-operate"),
    (
        "Mali welcomed the pact between Chad and Sudan.",
        "Mali",
        "supports",
        "backs",
        None,
        "the pact between Chad and Sudan",
    ),
    ("The US supports Kosovo.", "The US", "supports", "backs", "Kosovo", None),
    ("Critics accused the mayor of delaying the bridge.", "Critics", "opposes", "condemns", "the mayor", None),
    ("The mayor blamed his rival for the delay.", "The mayor", "opposes", "condemns", "his rival", None),
    ("The envoy said the report was false.", "The envoy", "opposes", "denies", None, "the report"),
    ("Peru insisted that Chile withdraw.", "Peru", "supports", "demands", None, "that Chile withdraw"),
    ("Unions resisted most of the changes.", "Unions", "opposes", "condemns", None, "most of the changes"),
    ("The director defended his agency.", "The director", "supports", "backs", "his agency", None),
    ("Finland urged both sides to withdraw.", "Finland", "supports", "calls_for", None, "to withdraw"),
]


@pytest.mark.parametrize(("text", "holder", "attitude", "act", "target", "issue"), CASES)
def test_who_stands_where(
    read_text: Read, text: str, holder: str, attitude: str, act: str, target: str | None, issue: str | None
) -> None:
    found = []
    for stance in read_text(text).stances:
        spans = (stance.holder_span, stance.target_span, stance.issue_span)
        words = [text[span.start : span.end] if span else None for span in spans]
        found.append((words[0], stance.attitude, stance.act, words[1], words[2]))
    assert (holder, attitude, act, target, issue) in found


@pytest.mark.parametrize(
    "text",
    [
        "France did not condemn the attacks.",
        "France might back the plan.",
        "France should back the plan.",
        "The train arrived in Lyon at noon.",
        "The bank declined to comment.",
        "The president insists that the tunnel is safe.",
        "The firm backed off its plan.",
        "Reporters asked a simple question.",
        "The mayor stood by his remarks.",
        "Any senator can block the bill.",
        "Young people committed the crimes.",
        "They hate it.",
        "The clerk said the shutdown may be harmful.",
        "The coach said the team was not bad.",
        "",
    ],
)
def test_no_stance_that_nobody_takes(read_text: Read, text: str) -> None:
    assert read_text(text).stances == ()


def test_we_in_a_quote_is_its_speaker(read_text: Read) -> None:
    text = '"We condemn the attacks," Josep Borrell said on Monday.'
    [stance] = [s for s in read_text(text).stances if s.act == "condemns"]
    assert text[stance.holder_span.start : stance.holder_span.end] == "Josep Borrell"
    assert stance.quote is not None


def test_a_call_is_for_what_is_asked_not_against_whom_it_is_put_to(read_text: Read) -> None:
    text = "Oslo called on Serbia and on Kosovo to stop the violence."
    [stance] = read_text(text).stances
    assert (stance.attitude, stance.target_span) == ("supports", None)


def test_a_stance_names_the_event_it_also_is(read_text: Read) -> None:
    findings = read_text("France condemned Turkey.")
    assert [stance.event for stance in findings.stances] == [findings.events[0].id]


WORDS = [
    "We",
    "condemn",
    "support",
    "the",
    "plan",
    "Russia",
    "urged",
    "to",
    "stop",
    "not",
    "said",
    "was",
    "bad",
    ",",
    "“",
    "”",
    "\n",
    "😀",
    ".",
]


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.one_of(st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join), st.text(max_size=60)))
def test_spans_hold_for_any_text(read_text: Read, text: str) -> None:
    for stance in read_text(text).stances:
        spans = [stance.holder_span, stance.target_span, stance.issue_span, *stance.evidence]
        assert all(0 <= span.start < span.end <= len(text) for span in spans if span is not None)
        assert stance.target_span or stance.issue_span


@pytest.mark.parametrize(
    "text",
    [
        "A source asked not to be identified.",
        "The president called a new alliance with Chile a surprise.",
        "Kyiv ordered attacks on the base.",
        "Farmers blocked the road in protest.",
        "The firm said it would cut jobs, declining to say which plants would close.",
        "The kidnapper held her against her will.",
        "Oman warned that it would close the strait.",
        "Soldiers raped the women.",
    ],
)
def test_no_stance_where_nobody_takes_a_side(read_text: Read, text: str) -> None:
    assert read_text(text).stances == ()


def test_us_in_a_quote_is_no_pronoun(read_text: Read) -> None:
    text = '"The US supports Kosovo," the minister said.'
    [stance] = [stance for stance in read_text(text).stances if stance.act == "backs"]
    assert text[stance.holder_span.start : stance.holder_span.end] == "The US"
