import gzip
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.intake.config import IntakeConfig
from onrecord.intake.input import Input, buffered
from onrecord.intake.open import open_sources
from onrecord.intake.readers.jsonl import read_json, read_jsonl
from onrecord.record.report import Report

ROWS = [{"id": "a", "text": "Ships\r\n“left”\u2028."}, {"id": "b", "text": "Boats."}]
LINES = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in ROWS)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_read_jsonl_leaves_the_text_alone(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "rows.jsonl.gz"
    path.write_bytes(gzip.compress(LINES.encode(encoding)))
    reports = list(open_sources([str(path)], IntakeConfig()))
    assert [(report.id, report.text) for report in reports if isinstance(report, Report)] == [
        (row["id"], row["text"]) for row in ROWS
    ]
    assert [report.source for report in reports] == [f"{path}:1", f"{path}:2"]


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        (json.dumps(ROWS, indent=2), ["x:1", "x:2"]),
        (json.dumps(ROWS[0], indent=2), ["x"]),
        (LINES, ["x:1", "x:2"]),
    ],
)
def test_read_json_takes_a_list_an_object_or_lines(text: str, sources: list[str]) -> None:
    found = list(read_json(Input("x", buffered(text.encode()), IntakeConfig())))
    assert [report.source for report in found] == sources
    assert isinstance(found[0], Report)
    assert found[0].text == ROWS[0]["text"]


@given(st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\x00")), st.booleans())
def test_any_text_comes_back_as_it_was(text: str, ascii_only: bool) -> None:
    data = json.dumps({"text": text + "."}, ensure_ascii=ascii_only).encode()
    [report] = read_jsonl(Input("x", buffered(data), IntakeConfig()))
    assert isinstance(report, Report)
    assert report.text == text + "."
