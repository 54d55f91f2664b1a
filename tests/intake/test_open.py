"""What goes wrong, one row a case, and that the rest of a run is intact."""

import gzip
import io
import json
import os
import stat
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import zstandard

from onrecord.errors import EmptyReport, ReportTooLong, SkipReport, UnreadableSource
from onrecord.intake.config import IntakeConfig
from onrecord.intake.open import open_sources
from onrecord.record.report import Report

CONFIG = IntakeConfig(max_chars=1000)
GOOD = '{"id": "a", "text": "Ships left Odesa."}\n'
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"


def opened(*sources: Path | str, config: IntakeConfig = CONFIG) -> list[Report | SkipReport]:
    return list(open_sources([str(source) for source in sources], config))


def row(**fields: object) -> bytes:
    return json.dumps(fields).encode() + b"\n"


BAD_FILES: list[tuple[str, bytes, type[SkipReport], str]] = [
    ("empty.txt", b"", EmptyReport, "the file is empty"),
    ("empty.jsonl", b"", EmptyReport, "the file is empty"),
    ("empty.html", b"", EmptyReport, "the file is empty"),
    ("empty.gz", b"", EmptyReport, "the file is empty"),
    ("packed-empty.txt.gz", gzip.compress(b""), EmptyReport, "the file is empty"),
    ("blank.txt", b" \n\t\r\n\xc2\xa0", EmptyReport, "there is no text in it"),
    ("mark.txt", b"\xef\xbb\xbf\n", EmptyReport, "there is no text in it"),
    ("blank.jsonl", b"\n \r\n\n", EmptyReport, "the file has no rows"),
    ("nul.txt", b"Ships\x00left\x00\x00\x00Odesa", UnreadableSource, "it is a binary file"),
    ("noise.txt", bytes(range(1, 32)) * 9, UnreadableSource, "it is a binary file"),
    ("picture.png", PNG, UnreadableSource, "it is a PNG image"),
    ("picture.txt", PNG, UnreadableSource, "it is a PNG image"),
    ("paper.pdf", b"%PDF-1.7\n%\xe2\xe3", UnreadableSource, "it is a PDF file; extract its text first"),
    ("paper.docx", b"PK\x03\x04\x14\x00", UnreadableSource, "it is a ZIP archive"),
    ("picture", b"\xff\xd8\xff\xe0\x00\x10JFIF", UnreadableSource, "it is a JPEG image"),
    ("picture.txt.gz", gzip.compress(PNG), UnreadableSource, "it is a PNG image"),
    ("page.html", b"<html><body><nav>Home</nav></body></html>", EmptyReport, "no article found in the page"),
    ("page.xml", b"<?xml version='1.0'?><catalogue/>", UnreadableSource, "neither RSS nor Atom"),
    ("feed.rss", b"<rss version='2.0'><channel><title>x</title></channel></rss>", EmptyReport, "the feed has no items"),
    ("long.txt", b"x" * 1001, ReportTooLong, "its text has 1,001 characters; the limit is 1,000 (set max_chars"),
    ("longer.txt", b"x" * 9000, ReportTooLong, "it has more than 4,000 bytes; the limit is 1,000 (set max_chars"),
    ("long.html", b"<html>" + b"x" * 4_000_000, ReportTooLong, "it has more than 4,000,000 bytes"),
    ("list.json", b"[]", EmptyReport, "the file has no rows"),
    ("broken.json", b'[{"text": "Ships"', UnreadableSource, "invalid JSON: Expecting ',' delimiter at character 17"),
    ("broken.parquet", b"PAR1 and nothing", UnreadableSource, "broken Parquet"),
    ("text.parquet", b"Ships left Odesa.", UnreadableSource, "broken Parquet"),
    ("cut.txt.gz", gzip.compress(os.urandom(900))[:-20], UnreadableSource, "the compressed stream is cut off"),
    ("cut.txt.zst", zstandard.compress(b"Ships left." * 9)[:-4], UnreadableSource, "the compressed stream is cut off"),
    ("bad.txt.zst", b"\x28\xb5\x2f\xfd" + b"\xff" * 40, UnreadableSource, "Zstandard stream is damaged"),
]


@pytest.mark.parametrize(("name", "data", "kind", "reason"), BAD_FILES, ids=[case[0] for case in BAD_FILES])
def test_a_bad_file_is_one_skip_and_the_next_is_read(
    tmp_path: Path, name: str, data: bytes, kind: type[SkipReport], reason: str
) -> None:
    bad, good = tmp_path / name, tmp_path / "good.jsonl"
    bad.write_bytes(data)
    good.write_text(GOOD)
    skipped, report = opened(bad, good)
    assert isinstance(skipped, SkipReport)
    assert type(skipped) is kind
    assert skipped.source == str(bad)
    assert reason in skipped.reason
    assert isinstance(report, Report)


BAD_ROWS: list[tuple[bytes, type[SkipReport], str]] = [
    (b"{not json}\n", UnreadableSource, "invalid JSON: Expecting property name"),
    (b'{"text": "Ships"\n', UnreadableSource, "invalid JSON"),
    (b'{"text": "tab\tin it"}\n', UnreadableSource, "invalid JSON: Invalid control character"),
    (b"[" * 100_00 + b"\n", UnreadableSource, "invalid JSON: nested too deep"),
    (b"[1, 2]\n", UnreadableSource, "the row is not a JSON object"),
    (b'"text"\n', UnreadableSource, "the row is not a JSON object"),
    (row(id="x"), UnreadableSource, 'the row has no "text"'),
    (row(id="x", text=None), UnreadableSource, 'the row has no "text"'),
    (row(id="x", text=["Ships"]), UnreadableSource, '"text" must be a string, not a list'),
    (row(id="x", text=7), UnreadableSource, '"text" must be a string, not a number'),
    (row(id={}, text="Ships"), UnreadableSource, '"id" must be a string, not an object'),
    (row(id="x", text=" \n"), EmptyReport, "there is no text in it"),
    (row(id="x", text=""), EmptyReport, "there is no text in it"),
    (row(id="a", text="Others"), UnreadableSource, "its id 'a' is that of row 1 already"),
    (row(id="x", text="x" * 1001), ReportTooLong, "its text has 1,001 characters; the limit is 1,000"),
    (b'{"id": "x", "text": "half \\ud83d of it"}\n', UnreadableSource, "its text holds half a surrogate pair at char"),
    (b'{"id": "x", "text": "nul \\u0000"}\n', UnreadableSource, "its text holds a NUL at character 4"),
    (b'{"id": "x\\u0000", "text": "nul"}\n', UnreadableSource, "its id holds a NUL at character 1"),
    (b'{"id": "x", "n": ' + b"9" * 5000 + b', "text": "big"}\n', UnreadableSource, "invalid JSON"),
]


@pytest.mark.parametrize(("bad", "kind", "reason"), BAD_ROWS, ids=range(len(BAD_ROWS)))
def test_a_bad_row_is_named_by_its_line(tmp_path: Path, bad: bytes, kind: type[SkipReport], reason: str) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_bytes(row(id="a", text="One") + b"\n\n" + 3 * b"\n" + row(id="b", text="Two")[:-1] + b"\r\n" + bad)
    path.write_bytes(path.read_bytes() + row(id="c", text="Three"))
    found = opened(path)
    skipped = [one for one in found if isinstance(one, SkipReport)]
    assert [(type(one), one.source) for one in skipped] == [(kind, f"{path}:8")]
    assert reason in skipped[0].reason
    assert [one.id for one in found if isinstance(one, Report)] == ["a", "b", "c"]


def test_invalid_json_on_line_7(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    lines = [row(id=str(number), text=f"Report {number}.") for number in range(1, 11)]
    lines[6] = b"oops\n"
    path.write_bytes(b"".join(lines))
    found = opened(path)
    assert [one.source for one in found] == [f"{path}:{number}" for number in range(1, 11)]
    assert [number for number, one in enumerate(found, 1) if isinstance(one, SkipReport)] == [7]


@pytest.mark.parametrize("name", ["rows.jsonl", "rows.jsonl.gz", "one.txt"])
def test_a_line_of_50_mb_costs_neither_memory_nor_the_other_lines(tmp_path: Path, name: str) -> None:
    import tracemalloc

    path = tmp_path / name
    data = row(id="a", text="One") + b'{"id": "b", "text": "' + b"x" * 50_000_000 + b'"}\n' + row(id="c", text="Three")
    path.write_bytes(gzip.compress(data, 1) if name.endswith(".gz") else data)
    del data
    tracemalloc.start()
    before = time.process_time()
    found = opened(path, config=IntakeConfig())
    seconds, peak = time.process_time() - before, tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    [too_long] = [one for one in found if isinstance(one, SkipReport)]
    assert isinstance(too_long, ReportTooLong)
    assert "max_chars under [intake]" in too_long.reason
    assert [one.id for one in found if isinstance(one, Report)] == ([] if name == "one.txt" else ["a", "c"])
    assert seconds < 5
    assert peak < 40_000_000


def test_a_file_of_no_rows_at_all_is_given_up_early(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_bytes(b"just words\n" * 5000)
    found = opened(path)
    assert len(found) == 101
    assert isinstance(found[-1], UnreadableSource)
    assert "given up" in found[-1].reason


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("nowhere.txt", "no such file or folder"),
        ("nowhere/*.txt", "the pattern matches no file"),
        ("folder", "the folder holds nothing to read"),
        ("", "no such file or folder"),
        ("bad\0name", "no such file or folder"),
        ("n" * 5000, "no such file or folder"),
        ("link", "no such file or directory"),
        ("http://127.0.0.1:9/feed", "cannot be fetched"),
        ("https://", "cannot be fetched"),
        ("http://[", "cannot be fetched"),
    ],
)
def test_a_source_that_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: str, reason: str) -> None:
    monkeypatch.chdir(tmp_path)
    Path("folder").mkdir()
    Path("link").symlink_to("nowhere.txt")
    Path("good.jsonl").write_text(GOOD)
    skipped, report = opened(source, "good.jsonl")
    assert isinstance(skipped, UnreadableSource)
    assert skipped.source == source
    assert reason in skipped.reason
    assert isinstance(report, Report)


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is closed to root")
def test_a_file_one_may_not_read_for_real(tmp_path: Path) -> None:
    path = tmp_path / "closed.txt"
    path.write_text("Ships")
    path.chmod(0)
    [skipped] = opened(path)
    assert isinstance(skipped, UnreadableSource)
    assert skipped.reason == "permission denied"


def test_a_file_one_may_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "closed.txt"
    path.write_text("Ships")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "open", refuse)
    [skipped] = opened(path)
    assert isinstance(skipped, UnreadableSource)
    assert (skipped.source, skipped.reason) == (str(path), "permission denied")


def test_a_cut_off_jsonl_gives_the_rows_before_the_cut(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl.gz"
    rows = b"".join(row(id=str(number), text=os.urandom(200).hex()) for number in range(500))
    path.write_bytes(gzip.compress(rows)[:-9000])
    found = opened(path)
    assert len(found) > 200
    assert all(isinstance(one, Report) for one in found[:-1])
    assert isinstance(found[-1], UnreadableSource)
    assert found[-1].source == str(path)


def test_parquet_without_pyarrow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "rows.parquet"
    pq.write_table(pa.table({"text": ["Ships"]}), path)
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    [skipped] = opened(path)
    assert isinstance(skipped, UnreadableSource)
    assert skipped.reason == "reading Parquet needs pyarrow: pip install 'onrecord[parquet]'"


class Stdin(io.BytesIO):
    """Standard input as a pipe: it cannot be sought in."""

    def seekable(self) -> bool:
        return False


def give(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", type("Piped", (), {"buffer": io.BufferedReader(Stdin(data))}))


def parquet_bytes() -> bytes:
    sink = io.BytesIO()
    pq.write_table(pa.table({"id": ["a"], "text": ["Ships left Odesa."]}), sink)
    return sink.getvalue()


@pytest.mark.parametrize(
    ("data", "source"),
    [
        (lambda: b"Ships left Odesa.", "-"),
        (lambda: GOOD.encode(), "-:1"),
        (lambda: gzip.compress(GOOD.encode()), "-:1"),
        (lambda: zstandard.compress(b"Ships left Odesa."), "-"),
        (parquet_bytes, "-:1"),
        (lambda: "Ships left Odesa.".encode("utf-16"), "-"),
    ],
)
def test_standard_input_is_sniffed(monkeypatch: pytest.MonkeyPatch, data: Callable[[], bytes], source: str) -> None:
    give(monkeypatch, data())
    [report] = opened("-")
    assert isinstance(report, Report)
    assert (report.source, report.text) == (source, "Ships left Odesa.")


def test_empty_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    give(monkeypatch, b"")
    [skipped] = opened("-")
    assert isinstance(skipped, EmptyReport)
    assert skipped.source == "-"


def test_closed_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    [skipped] = opened("-")
    assert isinstance(skipped, UnreadableSource)
    assert skipped.reason == "standard input is closed"


def test_rows_are_read_as_they_are_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_bytes(b"".join(row(id=str(number), text="Ships") for number in range(200_000)))
    before = time.process_time()
    first = next(iter(open_sources([str(path)], CONFIG)))
    assert isinstance(first, Report)
    assert time.process_time() - before < 0.2


def test_a_pipe_in_a_folder_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert stat.S_ISFIFO((tmp_path / "pipe.txt").stat().st_mode)
    [skipped] = opened(tmp_path)
    assert isinstance(skipped, UnreadableSource)
    assert skipped.reason == "not a regular file"
