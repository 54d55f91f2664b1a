import gzip

import pytest

from onrecord.errors import EmptyReport, ReportTooLong
from onrecord.intake.compressed import decompressed
from onrecord.intake.config import IntakeConfig
from onrecord.intake.input import Input, buffered
from onrecord.intake.readers.whole import markup_limit, read_bytes, read_whole


def given(data: bytes, charset: str | None = None) -> Input:
    return Input("x", decompressed(buffered(data)), IntakeConfig(), charset=charset)


def test_read_bytes_stops_at_its_limit() -> None:
    assert read_bytes(given(b"x" * 10), 10) == b"x" * 10
    with pytest.raises(ReportTooLong):
        read_bytes(given(gzip.compress(b"x" * 10_000_000)), 10)
    with pytest.raises(EmptyReport):
        read_bytes(given(b""), 10)


def test_read_whole_trusts_the_server() -> None:
    assert read_whole(given("Łódź".encode("iso-8859-2"), "iso-8859-2"), 100) == "Łódź"


def test_markup_limit_has_a_floor() -> None:
    assert markup_limit(IntakeConfig(max_chars=1)) == 4_000_000
    assert markup_limit(IntakeConfig()) == 20_000_000
