from datetime import date

import pytest

from onrecord.cleaning.clean import clean
from onrecord.reading.page import Page
from onrecord.reading.quotes.find import find_quotes
from onrecord.reading.read import parse
from onrecord.reading.times.find import find_times
from onrecord.record.report import Report

MONDAY = date(2019, 10, 14)


@pytest.fixture
def timed(nlp):
    """A page with quotes and times only."""

    def build(text, published=None):
        basis = "given" if published else "unknown"
        report = Report("test", "test", text, language="en", published=published, published_basis=basis)
        [(cleaned, doc)] = parse([clean(report)], nlp)
        page = Page(cleaned, doc)
        page.quotes = find_quotes(page)
        page.times = find_times(page)
        return page

    return build


def values(page):
    text = page.report.text
    return [(text[t.start : t.end], t.value) for t in page.times]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ministers will meet in Brussels on Wednesday.", [("Wednesday", "2019-10-16")]),
        ("The ministers met in Brussels on Wednesday.", [("Wednesday", "2019-10-09")]),
        ("The ministers are due to meet on Friday to discuss the truce.", [("Friday", "2019-10-18")]),
        (
            "She said on Friday that the army would withdraw on Thursday.",
            [("Friday", "2019-10-11"), ("Thursday", "2019-10-17")],
        ),
        ("The trial starts on Tuesday.", [("Tuesday", "2019-10-15")]),
        ("The company hopes to sell the plant in December.", [("December", "2019-12")]),
        ("The company sold the plant in December.", [("December", "2018-12")]),
        ("The deal should be completed in November.", [("November", "2019-11")]),
        ("Voters go to the polls on 12 December.", [("12 December", "2019-12-12")]),
        (
            "A man arrested on Saturday will appear in court on Tuesday.",
            [("Saturday", "2019-10-12"), ("Tuesday", "2019-10-15")],
        ),
    ],
)  # fmt: skip
def test_the_parse_gives_the_direction(timed, text, expected):
    assert values(timed(text, MONDAY)) == expected


def test_inside_a_quote_today_is_the_day_it_was_said(timed):
    page = timed('"We lost three men today," the general told reporters on Thursday.', MONDAY)
    assert values(page) == [("today", "2019-10-10"), ("Thursday", "2019-10-10")]


def test_without_a_publication_date_nothing_is_made_up(timed):
    assert values(timed("The ministers met on Wednesday and again last week.")) == [
        ("Wednesday", "XXXX-WXX-3"),
        ("last week", "XXXX-WXX"),
    ]


def test_empty_and_odd_pages(timed):
    for text in ("", "\n", "Monday", "🙂", "\r\n\r\n"):
        page = timed(text, MONDAY)
        assert all(0 <= t.start < t.end <= len(text) for t in page.times)
