import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.cleaning.clean import clean
from onrecord.reading.coreference import resolve
from onrecord.reading.names import find_names
from onrecord.reading.page import Page
from onrecord.reading.quotes.find import find_quotes
from onrecord.reading.read import parse
from onrecord.reading.sentences import find_sentences
from onrecord.record.report import Report


@pytest.fixture(scope="session")
def resolved(nlp, registry):
    def build(text):
        [(report, doc)] = parse([clean(Report("t", "t", text, language="en"))], nlp)
        page = Page(report, doc, registry)
        page.sentences = find_sentences(page)
        page.mentions = find_names(page)
        page.quotes = find_quotes(page)
        return resolve(page)

    return build


@pytest.fixture(scope="session")
def chains_of(resolved):
    """The words of each chain."""

    def build(text):
        chains = {}
        for mention in resolved(text):
            if mention.chain:
                chains.setdefault(mention.chain, []).append(text[mention.start : mention.end])
        return list(chains.values())

    return build


def together(chains, *words):
    return any(set(words) <= set(chain) for chain in chains)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Jens Stoltenberg arrived. Stoltenberg smiled.", ("Jens Stoltenberg", "Stoltenberg")),
        ("Jens Stoltenberg arrived on Monday. He met the king.", ("Jens Stoltenberg", "He")),
        ("Angela Merkel said she was ready.", ("Angela Merkel", "she")),
        (
            "The United Nations said its envoy had left. The U.N. gave no reason.",
            ("The United Nations", "its", "The U.N."),
        ),
        (
            "The Syrian Democratic Forces (SDF) lost a village. The SDF denied it.",
            ("the Syrian Democratic Forces (SDF)", "The SDF"),
        ),
        ('"I am ashamed of this," Karl Lamers told reporters.', ("I", "Karl Lamers")),
        ('Karl Lamers left early. "I am ashamed of this," he told reporters.', ("Karl Lamers", "I", "he")),
        ("America imposed tariffs. The United States also closed a port.", ("America", "The United States")),
        ("Mayor Ann Reed cut herself.", ("Mayor Ann Reed", "herself")),
        (
            "The county's sheriff, Karl Brandt, arrived on Monday. Brandt said the road was closed.",
            ("The county's sheriff, Karl Brandt", "Karl Brandt", "Brandt"),
        ),
        ("Ursula von der Heide resigned. Von der Heide said she was ill.", ("Von der Heide", "she")),
        ("Greta van den Berg resigned. Van den Berg gave no reason.", ("Greta van den Berg", "Van den Berg")),
        ("Gloria met Oleg at the station. She gave him a letter.", ("Gloria", "She")),
        (
            "Boris Johnson met Angela Merkel. Johnson said she had helped.",
            ("Angela Merkel", "she"),
        ),
        ("Turkey sent troops. Turkey's army crossed the border.", ("Turkey", "Turkey's")),
        ("The company sold a factory. The company said it had to.", ("The company", "it")),
        (
            'The mayor of Oslo arrived. "I will meet with President Trump," the mayor said. He continued to the hotel.',
            ("the mayor", "He"),
        ),
        (
            'Ashraf Ghani left. "We want to be recognised," Suhail Shaheen told Al Jazeera. He said talks had begun.',
            ("Suhail Shaheen", "He"),
        ),
        (
            "Minister rejects charges over border deal\n\nNorway's foreign minister, Ola Nordmann, rejected them.",
            ("Minister", "Norway's foreign minister, Ola Nordmann"),
        ),
        (
            "Ivan Petrov, a farmer, and Oleg Petrov, a teacher, were arrested. Mr. Petrov denied the charge.",
            ("Ivan Petrov, a farmer", "Mr. Petrov"),
        ),
        (
            "John Hutchinson was ill. Mary Hutchinson was a doctor. Mr. Hutchinson died on Monday.",
            ("John Hutchinson", "Mr. Hutchinson"),
        ),
        (
            "Karl Lamers, a German delegate was applauded when he cast doubt on the plan.",
            ("Karl Lamers", "a German delegate", "he"),
        ),
        (
            "Jens Stoltenberg opened the talks. Hulusi Akar left early because he had a plane to catch.",
            ("Hulusi Akar", "he"),
        ),
        (
            "President Obama arrived on Monday. His niece Kari Obama met Ann Reed. Obama thanked them all.",
            ("President Obama", "Obama"),
        ),
        (
            "Karl Brandt was killed in Oslo. His wife, Ida Brandt, met the king. Brandt had been on his way home.",
            ("Karl Brandt", "Brandt"),
        ),
        (
            "Rep. Karl Brandt arrived in Oslo with Gov. Ann Reed. Prosecutors questioned the congressman for hours.",
            ("Rep. Karl Brandt", "the congressman"),
        ),
    ],
)
def test_the_same_is_chained(chains_of, text, words):
    chains = chains_of(text)
    lowered = [[word.lower() for word in chain] for chain in chains]
    assert together(lowered, *(word.lower() for word in words))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Boris Johnson met Angela Merkel. He thanked her.", ("He", "Angela Merkel")),
        ("Boris Johnson met Angela Merkel. He thanked her.", ("her", "Boris Johnson")),
        ('"I told him to leave," Mevlut Cavusoglu said of Sergei Lavrov.', ("him", "Mevlut Cavusoglu")),
        ("Ivan Petrov and Oleg Sidorov were killed.", ("Ivan Petrov", "Oleg Sidorov")),
        ("Ivan Petrov called. Maria Petrov did not answer.", ("Ivan Petrov", "Maria Petrov")),
        ("The army left. It is clear that the talks failed.", ("The army", "It")),
        ("North Korea fired a missile. South Korea protested.", ("North Korea", "South Korea")),
        ("The soldiers fled. Police arrested three of them.", ("Police", "them")),
        (
            "A diplomat in Geneva said the talks had failed. An American diplomat disagreed.",
            ("A diplomat in Geneva", "An American diplomat"),
        ),
        (
            "Pakistan's prime minister, Imran Khan, was angry. India's foreign minister was not.",
            ("Pakistan's prime minister, Imran Khan", "India's foreign minister"),
        ),
        ("Ola Berg left early. He asked Karl Brandt to stay.", ("He", "Karl Brandt")),
        (
            'Officer Karl Brandt closed the road. The driver "pulled a gun and fled," he told reporters.',
            ("The driver", "he"),
        ),
        (
            "Ann Reed gave her last speech as mayor on Monday. The mayor was joined by her sons.",
            ("mayor", "The mayor"),
        ),
        (
            "Prime Minister Ola Berg came late. The defence minister was early. Reporters asked the minister about it.",
            ("Prime Minister Ola Berg", "the minister"),
        ),
        (
            "President Obama arrived on Monday. His niece Kari Obama met Ann Reed. Obama thanked them all.",
            ("Kari Obama", "Obama"),
        ),
        (
            "Karl Brandt was killed in Oslo. His wife, Ida Brandt, met the king. Brandt had been on his way home.",
            ("Ida Brandt", "Brandt"),
        ),
        (
            "Rep. Karl Brandt arrived with Sen. Ann Reed. Prosecutors questioned the congresswoman for hours.",
            ("Rep. Karl Brandt", "the congresswoman"),
        ),
        ("The White House rejected the bill. The House passed it.", ("The White House", "The House")),
        ("The United States sent aid. The United Kingdom sent none.", ("The United States", "The United Kingdom")),
        (
            "The head of the fire department, Ola Berg, arrived. The head of the hospital, Ida Lund, called him.",
            ("The head of the fire department, Ola Berg", "The head of the hospital, Ida Lund"),
        ),
        ("The Syrian government shelled Idlib. The U.N. condemned it.", ("The Syrian government", "The U.N.")),
        (
            'The mayor of Oslo arrived. "I will meet with President Trump," the mayor said.',
            ("the mayor", "President Trump"),
        ),
    ],
)
def test_different_things_are_not(chains_of, text, words):
    assert not together(chains_of(text), *words)


def test_ids_count_up_in_text_order_and_chains_have_two(resolved):
    mentions = resolved("Angela Merkel said she was ready. Germany had done its part, the chancellor added.")
    assert [m.id for m in mentions] == [f"m{i}" for i in range(1, len(mentions) + 1)]
    assert [m.start for m in mentions] == sorted(m.start for m in mentions)
    sizes = {}
    for mention in mentions:
        if mention.chain:
            sizes[mention.chain] = sizes.get(mention.chain, 0) + 1
    assert sizes
    assert min(sizes.values()) >= 2


def test_a_noun_phrase_outside_chains_stays_only_for_people_and_bodies(resolved):
    text = "A soldier opened the box."
    assert [text[m.start : m.end] for m in resolved(text)] == ["A soldier"]


@pytest.mark.parametrize(
    ("text", "inner", "is_one"),
    [
        ("Anna Lindqvist arrived. Anna spoke to reporters.", "Anna", False),
        ("Google opened the Google Science Fair on Monday.", "Google", True),
        ("Karl Brandt founded the Karl Brandt Foundation in Oslo.", "Karl Brandt", True),
    ],
)
def test_a_name_inside_a_name_is_one_where_it_means_something_of_its_own(resolved, text, inner, is_one):
    whole = max((m for m in resolved(text) if m.form == "name"), key=lambda m: (m.name.end - m.name.start, -m.start))
    parts = [m for m in resolved(text) if m.name and whole.name.contains(m.name) and m.name != whole.name]
    assert [text[slice(*m.name)] for m in parts] == [inner] * is_one


def test_a_word_alone_in_brackets_is_no_pronoun(resolved):
    text = "The court sentenced the mayor (it) on Monday. It gave no reason."
    assert [text[m.start : m.end] for m in resolved(text) if m.form == "pronoun"] == ["It"]


@pytest.mark.parametrize("phrase", ["a bombshell", "a filibuster", "a poster child", "a package", "divisions"])
def test_things_said_as_people_are_no_people(resolved, phrase):
    text = f"The announcement caused {phrase} on Monday."
    assert phrase not in {text[m.start : m.end] for m in resolved(text)}


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(
        st.sampled_from(
            [
                "He",
                "said",
                '"',
                "“",
                "”",
                "I",
                "it",
                "Smith",
                "the minister",
                "US",
                "(",
                ".",
                "\n\n",
                "their",
                "🙂",
                "1",
            ]
        )
        | st.text(max_size=6),
        max_size=30,
    )
)
def test_no_text_breaks_it(resolved, parts):
    text = " ".join(parts)
    for mention in resolved(text):
        assert 0 <= mention.start <= mention.head.start < mention.head.end <= mention.end <= len(text)


def test_a_long_report_costs_a_few_times_a_short_one(nlp, registry):
    def cost(times):
        text = "Ivan Petrov met the minister. He said his party would win.\n\n" * times
        [(report, doc)] = parse([clean(Report("t", "t", text, language="en"))], nlp)
        page = Page(report, doc, registry)
        page.mentions = find_names(page)
        before = time.process_time()
        resolve(page)
        return time.process_time() - before

    cost(20)
    assert cost(400) < 20 * cost(100) + 0.5
