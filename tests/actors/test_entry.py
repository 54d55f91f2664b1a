from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.actors.entry import Entry, Tenure, first_day, holding, last_day

PRESIDENT = Tenure("head-of-state", "President", "XYZ", "GOV", "2014-08-28", "")
PREMIER = Tenure("head-of-government", "Prime Minister", "XYZ", "GOV", "2003", "2014-08-27")
SEEN = Tenure("foreign", "Minister", "XYZ", "GOV", "2020", ">2022-07-30")
OVER = Tenure("defence", "Minister", "XYZ", "GOV", "2010", "<2012-03-01")
ENDED = Tenure("defence", "Minister", "XYZ", "GOV", "2005-06-01", "2009")
SOMEBODY = Entry("person/x", "X", "person", ("X",), "XYZ", tenures=(PREMIER, PRESIDENT))


@pytest.mark.parametrize(
    ("tenure", "day", "held"),
    [
        (PREMIER, date(2003, 1, 1), False),
        (PREMIER, date(2003, 12, 30), False),
        (PREMIER, date(2003, 12, 31), True),
        (ENDED, date(2009, 1, 1), True),
        (ENDED, date(2009, 1, 2), False),
        (ENDED._replace(end="<2009"), date(2008, 12, 31), True),
        (ENDED._replace(end="<2009"), date(2009, 1, 1), False),
        (PREMIER, date(2014, 8, 27), True),
        (PREMIER, date(2014, 8, 28), False),
        (PRESIDENT, date(2030, 1, 1), True),
        (SEEN, date(2023, 1, 1), True),
        (SEEN, date(2035, 1, 1), False),
        (OVER, date(2012, 2, 29), True),
        (OVER, date(2012, 3, 1), False),
    ],
)
def test_an_office_is_held_between_its_days(tenure: Tenure, day: date, held: bool) -> None:
    assert tenure.held_on(day) is held


@pytest.mark.parametrize(
    ("day", "title", "former"),
    [
        (date(2010, 1, 1), "Prime Minister", False),
        (date(2019, 1, 1), "President", False),
        (None, "President", False),
    ],
)
def test_the_office_of_the_day(day: date | None, title: str, former: bool) -> None:
    held = holding(SOMEBODY, day)
    assert held is not None
    assert (held.tenure.title, held.former) == (title, former)


def test_before_the_first_office_there_is_none() -> None:
    assert holding(SOMEBODY, date(1990, 1, 1)) is None


def test_after_the_last_office_one_is_former() -> None:
    held = holding(SOMEBODY._replace(tenures=(PREMIER,)), date(2020, 1, 1))
    assert held is not None
    assert held.former


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2019", date(2019, 1, 1), date(2019, 12, 31)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2020-02-07", date(2020, 2, 7), date(2020, 2, 7)),
        ("", None, None),
        ("soon", None, None),
        ("2020-13", None, None),
    ],
)
def test_dates_are_as_precise_as_written(text: str, first: date | None, last: date | None) -> None:
    assert (first_day(text), last_day(text)) == (first, last)


@given(st.text(alphabet="0123456789-<>", max_size=12))
def test_no_date_text_raises(text: str) -> None:
    assert Tenure("x", "x", "", "", text, text).held_on(date(2019, 1, 1)) in {True, False}
    assert Entry("a", "A", "person", tenures=(Tenure("x", "x", "", "", text, text),)).actor()
