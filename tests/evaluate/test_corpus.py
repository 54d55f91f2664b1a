from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import BadGold
from onrecord.evaluate.corpus import (
    CLOSE,
    OPEN,
    Mark,
    MarkedReport,
    coreference_rows,
    load_corpus,
    name_rows,
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
    assert chains["mentions"] == [{"start": 9, "end": 12, "chain": "ola", "type": "person", "kind": "NOM"}]
    assert name_rows([report]) == []


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("⟦chain.a.person|She⟧", "PRO"),
        ("⟦chain.a.person|Ann Reed's⟧", "NAM"),
        ("⟦chain.a.place|the ⟦name.place|Hague⟧⟧", "NAM"),
        ("⟦chain.a.person|⟦name.person|Ann Reed⟧, the mayor⟧", "NAM"),
        ("⟦chain.a.person|Mayor ⟦name.person|Ann Reed⟧⟧", "NAM"),
        ("⟦chain.a.person|the mayor of ⟦name.place|Oslo⟧⟧", "NOM"),
        ("⟦chain.a.person|⟦name.place|Oslo⟧'s mayor⟧", "NOM"),
    ],
)
def test_a_mention_is_a_pronoun_a_name_or_a_noun(body: str, kind: str) -> None:
    body = body.replace("|Ann Reed's⟧", "|⟦name.person|Ann Reed⟧'s⟧")
    [row] = coreference_rows([parse_marked("a", "title: A\n\n" + body)])
    assert row["mentions"][0]["kind"] == kind
    assert all(mention["ner"] in {"PER", "LOC"} for mention in row["mentions"][1:])


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
def test_corpus_file_is_well_formed(report: MarkedReport) -> None:
    kinds = set(get_args(BlockKind))
    for mark in report.marks:
        assert mark.span.start < mark.span.end, mark
        first = mark.label.split(".")[0]
        assert first in {"block", "time", "place", "chain", "name"} or first[0] == "q", mark
        if first == "block":
            assert mark.label.split(".")[1] in kinds
    for attribution in quote_rows([report])[0]["attributions"]:
        assert attribution["content"]
    assert report.header.get("title")
    assert report.header.get("about"), "say what the report is hard for"


WHO = [report for part in ("train", "test") for report in load_corpus(CORPUS / "who" / part)]


@pytest.mark.parametrize("report", WHO, ids=lambda report: report.slug)
def test_who_is_who_is_marked_through_and_through(report: MarkedReport) -> None:
    chains: dict[str, set[Span]] = {}
    kinds: dict[str, set[str]] = {}
    for label, span in report.labelled("chain"):
        key, kind = label.split(".")
        assert span not in chains.setdefault(key, set()), label
        chains[key].add(span)
        kinds.setdefault(key, set()).add(kind)
    assert all(len(spans) > 1 for spans in chains.values())
    assert all(len(said) == 1 for said in kinds.values())
    assert set().union(*kinds.values()) <= {"person", "organization", "place", "event", "time", "thing", "abstract"}
    names = report.labelled("name")
    assert {kind for kind, _ in names} <= {"person", "organization", "place"}
    spans = [span for _, span in names]
    assert not any(one is not other and one.overlaps(other) for one in spans for other in spans)
    for mark in report.marks:
        words = report.text[mark.span.start : mark.span.end]
        assert words == words.strip(" ,\n"), mark
    assert all(report.header.get(key) for key in ("title", "published", "publisher", "about"))
