from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import BadGold
from onrecord.evaluate.corpus import (
    CLOSE,
    OPEN,
    Mark,
    coreference_rows,
    load_corpus,
    parse_marked,
    quote_rows,
    time_rows,
)
from onrecord.record.report import BlockKind
from onrecord.record.span import Span

CORPUS = Path(__file__).parents[2] / "corpus"
MARKED = (
    "title: A\npublished: 2021-03-02\n\n"
    "⟦q1.content|“We go,”⟧ ⟦q1.source|⟦chain.ola.person|Ola⟧⟧ ⟦q1.cue|said⟧ on ⟦time.DATE.2021-03-01|Monday⟧, "
    "adding ⟦q2.content|that ⟦q3.source|Per⟧ ⟦q3.cue|denied⟧ ⟦q3.content/q2|it⟧⟧."
)


def test_marks_are_taken_out_of_the_text() -> None:
    report = parse_marked("a", MARKED)
    assert report.text == "“We go,” Ola said on Monday, adding that Per denied it."
    assert report.header["published"] == "2021-03-02"
    assert report.marks[0] == Mark("q1.content", Span(0, 8))
    assert all(report.text[m.span.start : m.span.end] for m in report.marks)


def test_rows_leave_out_told_quotes() -> None:
    report = parse_marked("a", MARKED)
    [row] = quote_rows([report])
    assert row["attributions"] == [
        {"source": [[9, 12]], "cue": [[13, 17]], "content": [[0, 8]]},
        {"source": [], "cue": [], "content": [[36, 54]]},
    ]
    [times] = time_rows([report])
    assert times["timexes"] == [{"start": 21, "end": 27, "type": "DATE", "value": "2021-03-01"}]
    [chains] = coreference_rows([report])
    assert chains["mentions"] == [{"start": 9, "end": 12, "chain": "ola", "type": "person"}]


@pytest.mark.parametrize("body", ["⟦q1.content|open", "close⟧"])
def test_marks_must_open_and_close(body: str) -> None:
    with pytest.raises(BadGold, match="corpus 'x'"):
        parse_marked("x", "title: x\n\n" + body)


@given(st.lists(st.tuples(st.text(alphabet="ab \n“", max_size=5), st.text(alphabet="xy.", min_size=1)), max_size=6))
def test_text_without_marks_is_what_was_between(parts: list[tuple[str, str]]) -> None:
    body = "".join(f"{OPEN}q1.{label}|{text}{CLOSE}" for text, label in parts)
    report = parse_marked("x", "title: x\n\n" + body)
    assert report.text == "".join(text for text, _ in parts)
    assert len(report.marks) == len(parts)


@pytest.mark.parametrize("report", load_corpus(CORPUS), ids=lambda report: report.slug)
def test_corpus_file_is_well_formed(report) -> None:  # type: ignore[no-untyped-def]
    kinds = set(BlockKind.__args__)  # type: ignore[attr-defined]
    for mark in report.marks:
        assert mark.span.start < mark.span.end, mark
        first = mark.label.split(".")[0]
        assert first in {"block", "time", "place", "chain"} or first[0] == "q", mark
        if first == "block":
            assert mark.label.split(".")[1] in kinds
    for attribution in quote_rows([report])[0]["attributions"]:
        assert attribution["content"]
    assert report.header.get("title")
    assert report.header.get("about"), "say what the report is hard for"
