"""The tagger on sentences of our own; every anchor is Friday 22 March 2013 unless a row says otherwise."""

import re
import time
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import onrecord
from onrecord.reading.times.tagger import find_times

FRIDAY = date(2013, 3, 22)


def tagged(text: str, anchor: date | None = FRIDAY) -> list[tuple[str, str, str]]:
    return [(text[t.start : t.end], t.type, t.value) for t in find_times(text, anchor)]


def sentences() -> list[list[str]]:
    lines = Path(__file__).with_name("sentences.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


@pytest.mark.parametrize("row", sentences(), ids=lambda row: row[1])
def test_sentences(row: list[str]) -> None:
    anchor, text, *expected = row
    assert ["|".join(found) for found in tagged(text, date.fromisoformat(anchor))] == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He left on Monday.", "XXXX-WXX-1"),
        ("He left on Monday night.", "XXXX-WXX-1TNI"),
        ("He left in October.", "XXXX-10"),
        ("He left on October 11.", "XXXX-10-11"),
        ("He left on 11 October 2012.", "2012-10-11"),
        ("He left last week.", "XXXX-WXX"),
        ("He left last month.", "XXXX-XX"),
        ("He left last year.", "XXXX"),
        ("He left yesterday.", "XXXX-XX-XX"),
        ("He left this morning.", "XXXX-XX-XXTMO"),
        ("He left two years ago.", "XXXX"),
        ("He left at 8 p.m.", "XXXX-XX-XXT20:00"),
        ("Profit fell in the third quarter.", "XXXX-Q3"),
        ("It opened in the summer.", "XXXX-SU"),
        ("He left on Christmas Day.", "XXXX-12-25"),
        ("He left over the weekend.", "XXXX-WXX-WE"),
    ],
)
def test_without_an_anchor_nothing_is_made_up(text: str, value: str) -> None:
    assert [t[2] for t in tagged(text, None)] == [value]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "On 4 May he arrived. The next day he spoke. Two days later he left.",
            ["2013-05-04", "2013-05-05", "2013-05-07"],
        ),
        ("He spoke on Wednesday. A day earlier, he had flown in.", ["2013-03-20", "2013-03-19"]),
        ("The vote was on 3 June 2011. The following Monday he resigned.", ["2011-06-03", "2011-06-06"]),
        ("In 1998 the firm grew. The following year it collapsed.", ["1998", "1999"]),
        ("Profit rose in the third quarter of 2009. A year earlier it had fallen.", ["2009-Q3", "2008"]),
        ("He was born on 2 May 1970. Last year he died.", ["1970-05-02", "2012"]),
        ("He was shot on 9 January. That night he died.", ["2013-01-09", "2013-01-09TNI"]),
    ],
)
def test_narrative_dates_are_counted_from_the_last_one(text: str, values: list[str]) -> None:
    assert [t[2] for t in tagged(text)] == values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was signed on March 01 , 2008 .", [("March 01 , 2008", "DATE", "2008-03-01")]),
        ("By the year 's end it was done .", [("the year 's end", "DATE", "2013")]),
        ("In the U.S . , sales fell in Oct . 2009 .", [("Oct . 2009", "DATE", "2009-10")]),
        ("It landed at 6:40 p.m. ( GMT +8 ) .", [("6:40 p.m. ( GMT +8 )", "TIME", "2013-03-22T18:40")]),
        ("A two - day visit .", [("two - day", "DURATION", "P2D")]),
        ("He left on\nMonday.", [("Monday", "DATE", "2013-03-18")]),
        ("He left last\nweek.", [("last\nweek", "DATE", "2013-W11")]),
        (
            "Ford recalls cars made in 2005\nJune 6, 2012",
            [("2005", "DATE", "2005"), ("June 6, 2012", "DATE", "2012-06-06")],
        ),
        ("HE LEFT ON MONDAY, 4 MARCH 2013.", [("MONDAY, 4 MARCH 2013", "DATE", "2013-03-04")]),
        ("He left on Monday\r\nafter noon.", [("Monday", "DATE", "2013-03-18"), ("noon", "TIME", "2013-03-18T12:00")]),
    ],
)
def test_spaced_wrapped_and_shouted_text(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert tagged(text) == expected


@pytest.mark.parametrize(
    ("anchor", "text", "value"),
    [
        (date(2019, 10, 14), "He warned on Monday.", "2019-10-14"),
        (date(2019, 10, 14), "He will speak on Monday.", "2019-10-14"),
        (date(2019, 10, 14), "He will speak on Wednesday.", "2019-10-16"),
        (date(2019, 10, 14), "He spoke on Wednesday.", "2019-10-09"),
        (date(2019, 1, 1), "He spoke last week.", "2018-W52"),
        (date(2019, 1, 3), "He resigned in December.", "2018-12"),
        (date(2019, 1, 3), "He resigned on 28 December.", "2018-12-28"),
        (date(2019, 12, 28), "He will resign on 3 January.", "2020-01-03"),
        (date(2019, 12, 28), "He will resign next month.", "2020-01"),
        (date(2020, 3, 31), "He resigned a month ago.", "2020-02"),
        (date(2020, 2, 29), "He resigned a year ago.", "2019"),
        (date(2019, 11, 4), "Stocks fell in the first quarter.", "2019-Q1"),
        (date(2019, 2, 4), "Stocks fell in the fourth quarter.", "2018-Q4"),
        (date(2019, 2, 4), "Stocks will fall in the fourth quarter.", "2019-Q4"),
        (date(2019, 2, 4), "It closed this winter.", "2018-WI"),
        (date(2019, 8, 4), "It closed last summer.", "2018-SU"),
        (date(2019, 10, 4), "It was hot over the summer.", "2019-SU"),
        (date(2024, 4, 2), "They met on Easter Sunday.", "2024-03-31"),
        (date(2024, 12, 2), "They met on Thanksgiving.", "2024-11-28"),
        (date(1, 1, 2), "He left two years ago.", "XXXX"),
        (date(9999, 12, 30), "He will leave next month.", "XXXX-XX"),
    ],
)
def test_direction(anchor: date, text: str, value: str) -> None:
    assert [t[2] for t in tagged(text, anchor)] == [value]


VALUE = re.compile(
    r"(PAST|PRESENT|FUTURE)_REF"
    r"|P(T?[\dX.]+(Y|M|W|D|Q|H|S|DE|CE|WE|WD|NI|MO))+(T?[\dX.]+[HMS])*"
    r"|(FY)?[\dX]{1,4}(-([\dX]{2}(-[\dX]{2})?|W[\dX]{2}(-[1-7]|-WE)?|Q[1-4X]|H[12]|SP|SU|FA|WI))?"
    r"(T(MO|AF|EV|NI|MI|DT|XX|\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?))?"
)
WORDS = st.sampled_from(
    [
        "Monday",
        "May",
        "march",
        "second",
        "last",
        "next",
        "the",
        "a",
        "of",
        "2",
        "11",
        "2019",
        "1990s",
        "'90s",
        "week",
        "years",
        "ago",
        "earlier",
        "later",
        "early",
        "mid",
        "-",
        ",",
        ".",
        "(",
        ")",
        "8",
        "PM",
        "p.m.",
        "GMT",
        "noon",
        "Q3",
        "fiscal",
        "quarter",
        "first",
        "half",
        "past",
        "three",
        "o'clock",
        "every",
        "other",
        "twice",
        "per",
        "day",
        "now",
        "\n",
        "\n\n",
        "Christmas",
        "Eve",
        "few",
        "hundred",
        "million",
        "and",
        "to",
        "from",
        "in",
        "on",
        "Friday",
        "night",
        "12/31/99",
        "2019-02-30",
        "00:99",
        "24:00",
        "31",
        "November",
        "½",
        "٣",
        "²",
        "9/11",
    ]
)


@given(st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=30).map(" ".join)), st.sampled_from([None, FRIDAY]))
@settings(max_examples=300, deadline=None)
def test_any_text(text: str, anchor: date | None) -> None:
    found = find_times(text, anchor)
    assert found == find_times(text, anchor)
    assert all(0 <= t.start < t.end <= len(text) for t in found)
    assert all(one.end <= two.start for one, two in pairwise(found))
    assert all(VALUE.fullmatch(t.value) for t in found), [t.value for t in found]


@given(st.lists(WORDS, max_size=30).map(" ".join), st.dates())
@settings(max_examples=200, deadline=None)
def test_any_day(text: str, anchor: date) -> None:
    assert all(VALUE.fullmatch(t.value) for t in find_times(text, anchor))


@pytest.mark.parametrize(
    "piece",
    ["the last of ", "Monday ", "2 ", "a few ", "(", "early ", "May 1, ", "x", "one hundred ", "dozens of ", "'"],
)
def test_time_grows_with_length_only(piece: str) -> None:
    began = time.process_time()
    find_times(piece * (50_000 // len(piece)) + " years ago in March 2009", FRIDAY)
    assert time.process_time() - began < 8


def test_half_a_million_characters_without_a_line_end() -> None:
    text = "He said on the last of the many days that it was a long year and two more weeks. " * 6200
    began = time.process_time()
    find_times(text, FRIDAY)
    assert time.process_time() - began < 30


def test_public_name() -> None:
    assert onrecord.find_times is find_times


def test_a_list_of_dates_goes_on_in_the_year_it_named() -> None:
    text = "July 9, 2006 - A ferry sinks.\nAugust 22 - A bridge falls.\nMay 3, 2008 - A train burns."
    assert [value for *_, value in tagged(text, date(2011, 7, 11))] == ["2006-07-09", "2006-08-22", "2008-05-03"]
