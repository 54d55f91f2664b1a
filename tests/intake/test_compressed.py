import gzip
import os

import pytest
import zstandard

from onrecord.intake.compressed import bare_suffix, broken, decompressed
from onrecord.intake.input import buffered

DATA = os.urandom(300_000) + b"Ships " * 300_000


@pytest.mark.parametrize(
    "packed",
    [
        DATA,
        gzip.compress(DATA),
        gzip.compress(DATA[:1000]) + gzip.compress(DATA[1000:]),
        zstandard.compress(DATA),
        zstandard.compress(DATA[:1000]) + zstandard.compress(DATA[1000:]),
        zstandard.ZstdCompressor(write_content_size=False).compress(DATA),
    ],
)
def test_decompressed_gives_all(packed: bytes) -> None:
    assert decompressed(buffered(packed)).read() == DATA


@pytest.mark.parametrize("pack", [gzip.compress, zstandard.compress])
@pytest.mark.parametrize("cut", [1, 5, 100_000])
def test_a_cut_off_stream_is_an_error(pack: "type[object]", cut: int) -> None:
    with pytest.raises((EOFError, OSError)):
        decompressed(buffered(pack(DATA)[:-cut])).read()  # type: ignore[call-arg, index]


def test_an_empty_stream_is_empty() -> None:
    assert decompressed(buffered(b"")).read() == b""


@pytest.mark.parametrize(
    ("name", "suffix"),
    [
        ("a.txt", ".txt"),
        ("dir.d/a.JSONL.gz", ".jsonl"),
        ("a.html.zst", ".html"),
        ("a.gz", ""),
        ("a", ""),
        (".hidden", ""),
        ("dir.txt/a", ""),
        ("a.tar.gz.zst", ".tar"),
    ],
)
def test_bare_suffix(name: str, suffix: str) -> None:
    assert bare_suffix(name) == suffix


def test_broken_names_the_input() -> None:
    assert broken("a.gz", EOFError("Compressed file ended")).reason == "the compressed stream is cut off"
    assert broken("a", PermissionError(13, "Permission denied")).reason == "permission denied"
