from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.cleaning.clean import clean
from onrecord.record.report import Block, Report

TEXT = "Ships leave\n Odesa at last\n\nBy Jane Doe\n\nODESA, 1 August 2022 (Harbour News) - A ship left, he said."


def test_clean_fills_what_is_empty() -> None:
    report = clean(Report("r", "r", TEXT.replace("\n Odesa", " Odesa")))
    assert report.title == "Ships leave Odesa at last"
    assert report.byline == "Jane Doe"
    assert (report.published, report.published_basis) == (date(2022, 8, 1), "dateline")


def test_clean_keeps_what_is_known() -> None:
    report = clean(Report("r", "r", TEXT, title="Other", byline="Ann Poe", published=date(2022, 8, 2)))
    assert (report.title, report.byline, report.published) == ("Other", "Ann Poe", date(2022, 8, 2))


def test_clean_leaves_marked_reports_alone() -> None:
    report = Report("r", "r", TEXT, blocks=(Block(0, 5, "notice"),))
    assert clean(report) is report


@pytest.mark.parametrize("text", ["", " \n", "\x00", "\ud800", "\r\r\r"])
def test_clean_takes_any_text(text: str) -> None:
    assert clean(Report("r", "r", text)).text == text


@given(st.text())
@settings(max_examples=200, deadline=None)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    once = clean(Report("r", "r", text))
    assert once.text == text
    assert clean(once) == once
    assert clean(replace(once, blocks=())) == once
