import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.cleaning.clean import clean
from onrecord.reading.page import Page
from onrecord.reading.sentences import join_lines, mask_runs, plain_brackets
from onrecord.record.findings import Findings
from onrecord.record.report import Report

WRAPPED = (
    "Ships leave Odesa\r\n\r\n"
    "The minister of infrastructure in Kyiv told reporters on Monday that the\r\n"
    'ships would sail as soon as inspectors had been on board. "We are ready,\r\n'
    'and so are the crews," said the minister of infrastructure, Oleksandr\r\n'
    "Kubrakov, to reporters in Kyiv.\r\n"
)


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("", ""),
        ("One line.", "One line."),
        ("First.\n\nSecond.", "First.\n\nSecond."),
        ("The ships sailed from the port of\nOdesa.\n\nEnd.", "The ships sailed from the port of Odesa.\n\nEnd."),
        ("The ships sailed from the port of\r\nOdesa.", "The ships sailed from the port of  Odesa."),
    ],
)
def test_join_lines_keeps_every_offset(text: str, joined: str) -> None:
    assert join_lines(text, clean(Report("r", "r", text)).blocks) == joined


def test_sentences_run_over_broken_lines_but_not_over_blocks(page_of: Callable[..., Page]) -> None:
    page = page_of(WRAPPED)
    assert [" ".join(WRAPPED[s.start : s.end].split()) for s in page.sentences] == [
        "Ships leave Odesa",
        "The minister of infrastructure in Kyiv told reporters on Monday that the ships would sail as soon as "
        "inspectors had been on board.",
        '"We are ready, and so are the crews," said the minister of infrastructure, Oleksandr Kubrakov, to '
        "reporters in Kyiv.",
    ]


def test_a_sentence_begins_behind_an_abbreviation(page_of: Callable[..., Page]) -> None:
    text = "They told all of it to the C.I.A. Nobody there asked them why."
    assert len(page_of(text).sentences) == 2


@given(st.text(alphabet="-LRB ()a", max_size=60))
def test_brackets_by_name_keep_every_offset(text: str) -> None:
    plain = plain_brackets(text)
    assert len(plain) == len(text)
    assert "-LRB-" not in plain
    assert plain_brackets(plain) == plain


def test_the_report_comes_back_as_received(read_text: Callable[..., Findings]) -> None:
    findings = read_text(WRAPPED)
    assert findings.report.text == WRAPPED
    assert any("are the crews" in WRAPPED[s.start : s.end] for quote in findings.quotes for s in quote.content_spans)


@given(st.text(alphabet='a"( \n', max_size=50), st.integers(0, 900))
def test_masking_keeps_every_offset_and_blank(text: str, length: int) -> None:
    source = text + '"' * length + text
    masked = mask_runs(source)
    assert len(masked) == len(source)
    assert [char.isspace() for char in masked] == [char.isspace() for char in source]


def test_ordinary_text_is_not_masked() -> None:
    text = "See https://example.org/" + "a/" * 100 + " for more."
    assert mask_runs(text) == text


def test_a_wall_of_quote_marks_is_read_in_no_time(page_of: Callable[..., Page]) -> None:
    before = time.process_time()
    page_of("He said so. " + '"' * 40_000 + " She said so.")
    assert time.process_time() - before < 5


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ('Scholz thanked the envoys on X. "An obstacle is gone," he wrote.', '"An obstacle'),
        ('The order came from the U.S. "We will not wait," he said.', '"We will'),
        ("Scholz thanked the envoys on X. Protesters blocked the roads.", "Protesters"),
        ("Troops left at 9 a.m. “Nobody stayed,” said a farmer.", "“Nobody"),
    ],
)
def test_speech_after_a_full_stop_begins_a_sentence(page_of: Callable[..., Page], text: str, second: str) -> None:
    starts = [text[sentence.start :] for sentence in page_of(text).sentences]
    assert any(rest.startswith(second) for rest in starts[1:])


def test_a_nickname_after_a_title_begins_none(page_of: Callable[..., Page]) -> None:
    assert len(page_of('He met Gen. "Mad Dog" Mattis in Brussels.').sentences) == 1
