from collections.abc import Callable

import pytest

from onrecord.cleaning.clean import clean
from onrecord.reading.page import Page
from onrecord.reading.sentences import join_lines
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


def test_the_report_comes_back_as_received(read_text: Callable[..., Findings]) -> None:
    findings = read_text(WRAPPED)
    assert findings.report.text == WRAPPED
    assert any("are the crews" in WRAPPED[s.start : s.end] for quote in findings.quotes for s in quote.content_spans)
