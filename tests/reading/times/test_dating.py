from dataclasses import replace
from datetime import date

import pytest

from onrecord.cleaning.clean import clean
from onrecord.reading.page import Page
from onrecord.reading.read import parse
from onrecord.reading.times.dating import date_entries
from onrecord.reading.times.find import find_times
from onrecord.record.event import Event
from onrecord.record.quote import Quote
from onrecord.record.report import Report
from onrecord.record.span import Span

MONDAY = date(2019, 10, 14)


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def event(text: str, trigger: str, status: str = "happened", quote: str | None = None) -> Event:
    return Event(f"e-{trigger}", "ASSAULT", span(text, trigger), (), status=status, quote=quote)


def quote(text: str, cue: str, content: str, speaker: str | None = None, key: str = "q1") -> Quote:
    speakers = (span(text, speaker),) if speaker else ()
    return Quote(key, (span(text, content),), "indirect", speaker_spans=speakers, cue_spans=(span(text, cue),))


def dated(nlp, text, quotes=(), events=(), published=MONDAY):
    basis = "given" if published else "unknown"
    report = Report("test", "test", text, language="en", published=published, published_basis=basis)
    [(cleaned, doc)] = parse([clean(report)], nlp)
    page = Page(cleaned, doc)
    page.quotes = tuple(quotes)
    page.times = find_times(page)
    page.events = tuple(events)
    return date_entries(page)


@pytest.mark.parametrize(
    ("text", "trigger", "status", "start", "end", "basis"),
    [
        ("Rebels shelled the town on Thursday.", "shelled", "happened", "2019-10-10", "2019-10-10", "text"),
        ("On Thursday, rebels shelled the town.", "shelled", "happened", "2019-10-10", "2019-10-10", "text"),
        ("Rebels shelled the town.", "shelled", "happened", None, "2019-10-14", "published"),
        ("He said on Friday that rebels shelled the town.", "shelled", "happened", None, "2019-10-11", "discourse"),
        ("He condemned on Friday the attack by the rebels.", "attack", "happened", None, "2019-10-11", "discourse"),
        ("The attack took place on Thursday.", "attack", "happened", "2019-10-10", "2019-10-10", "text"),
        ("The army will attack the town on Wednesday.", "attack", "planned", "2019-10-16", "2019-10-16", "text"),
        ("They have shelled it since Tuesday.", "shelled", "happened", "2019-10-08", "2019-10-14", "text"),
        ("They shelled the town over the past three days.", "shelled", "happened", "2019-10-11", "2019-10-14", "text"),
        ("They shelled it from Tuesday to Thursday.", "shelled", "happened", "2019-10-08", "2019-10-10", "text"),
        ("They entered it on Thursday and shelled it.", "shelled", "happened", "2019-10-10", "2019-10-10", "text"),
        ("Rebels shelled it on Tuesday, killing nine.", "killing", "happened", "2019-10-08", "2019-10-08", "text"),
        ("They hit it on Tuesday, killing two, hurting me.", "hurting", "happened", "2019-10-08", "2019-10-08", "text"),
        ("Rebels shelled it on 8/9 October.", "shelled", "happened", "2019-10-08", "2019-10-09", "text"),
        ("Rebels shelled the town last week.", "shelled", "happened", "2019-10-07", "2019-10-13", "text"),
    ],
)  # fmt: skip
def test_events(nlp, text, trigger, status, start, end, basis):
    _, (found,) = dated(nlp, text, events=[event(text, trigger, status)])
    when = found.when
    assert when is not None
    assert (when.start and when.start.isoformat(), when.end and when.end.isoformat(), when.basis) == (start, end, basis)


@pytest.mark.parametrize("status", ["planned", "demanded", "hypothetical", "negated"])
def test_what_did_not_happen_has_no_day(nlp, status):
    text = "The army may attack the town."
    _, (found,) = dated(nlp, text, events=[event(text, "attack", status)])
    assert found.when is None


def test_without_a_publication_date_nothing_is_known(nlp):
    text = "Rebels shelled the town on Thursday."
    _, (found,) = dated(nlp, text, events=[event(text, "shelled")], published=None)
    assert found.when is None


def test_the_sentence_after_goes_on_from_the_same_day(nlp):
    text = "Rebels entered the town on Thursday. They shelled the mosque."
    _, found = dated(nlp, text, events=[event(text, "entered"), event(text, "shelled")])
    assert [(e.when.start, e.when.end, e.when.basis) for e in found if e.when] == [
        (date(2019, 10, 10), date(2019, 10, 10), "text"),
        (date(2019, 10, 10), date(2019, 10, 10), "discourse"),
    ]


def test_what_others_did_next_is_not_of_that_day(nlp):
    text = "Rebels entered the town on Thursday. Aid groups left the mosque."
    _, found = dated(nlp, text, events=[event(text, "entered"), event(text, "left")])
    assert [(e.when.start, e.when.basis) for e in found if e.when] == [
        (date(2019, 10, 10), "text"),
        (None, "published"),
    ]


def test_a_day_recalled_is_not_the_day_of_recalling(nlp):
    text = "Mr Hale recalled on his visit to Turkey last week that the talks had failed."
    (found,), _ = dated(nlp, text, [quote(text, "recalled", "that the talks had failed", "Mr Hale")])
    assert found.when is not None
    assert (found.when.start, found.when.end, found.when.basis) == (None, MONDAY, "published")


def test_a_quote_is_dated_by_its_cue_not_its_content(nlp):
    text = "The minister said on Friday that the talks had failed on Tuesday."
    (found,), _ = dated(nlp, text, [quote(text, "said", "that the talks had failed on Tuesday")])
    assert found.when is not None
    assert (found.when.start, found.when.end, found.when.basis) == (date(2019, 10, 11), date(2019, 10, 11), "text")
    assert found.when.span == span(text, "Friday")


def test_a_day_right_after_the_cue_is_the_cues(nlp):
    text = "Egypt said on Friday it would open the gate."
    (found,), _ = dated(nlp, text, [quote(text, "said", "it would open the gate", "Egypt")])
    assert found.when is not None
    assert (found.when.start, found.when.basis) == (date(2019, 10, 11), "text")


def test_a_day_right_after_the_cue_is_the_cues_whatever_the_parse_says(nlp):
    text = "Rebels said late on Friday they would talk, while shells killed 30 people, medics said."
    (said,), _ = dated(nlp, text, quotes=[quote(text, "said", "they would talk")])
    assert said.when.start == said.when.end == date(2019, 10, 11)


def test_speaking_on_a_day(nlp):
    text = "Speaking in Paris on Friday, the minister said that the talks had failed."
    (found,), _ = dated(nlp, text, [quote(text, "said", "that the talks had failed")])
    assert found.when is not None
    assert found.when.start == date(2019, 10, 11)


def test_a_speaker_goes_on_the_same_day(nlp):
    text = "Mr Hale said on Friday that the talks had failed. Mr Hale added that he was sad. Ms Roe said she was glad."
    quotes = [
        quote(text, "said", "that the talks had failed", "Mr Hale", "q1"),
        quote(text, "added", "that he was sad", "Mr Hale", "q2"),
        replace(quote(text, "glad", "she was glad", "Ms Roe", "q3"), cue_spans=()),
    ]
    found, _ = dated(nlp, text, quotes)
    assert [(q.when.start, q.when.end, q.when.basis) for q in found if q.when] == [
        (date(2019, 10, 11), date(2019, 10, 11), "text"),
        (date(2019, 10, 11), date(2019, 10, 11), "discourse"),
        (None, MONDAY, "published"),
    ]
