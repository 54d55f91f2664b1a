import re

import pytest

from onrecord.intake.choose import READERS, SNIFFED, choose
from onrecord.intake.config import IntakeConfig
from onrecord.intake.input import Input, buffered
from onrecord.intake.readers.html import read_html
from onrecord.intake.readers.jsonl import read_jsonl
from onrecord.intake.readers.text import read_text


@pytest.mark.parametrize(
    ("suffix", "data", "reader"),
    [
        (".txt", b"<html><p>", read_text),
        (".html", b"Ships", read_html),
        (".unknown", b"Ships", read_text),
        ("", b"<html><p>", read_html),
        ("", b'{"text": "x"}', read_jsonl),
    ],
)
def test_the_extension_decides_and_the_content_where_there_is_none(suffix: str, data: bytes, reader: object) -> None:
    assert choose(Input("x", buffered(data), IntakeConfig(), suffix=suffix)) is reader


def test_the_tables_are_in_order_and_each_reader_can_be_sniffed() -> None:
    assert list(READERS) == sorted(READERS)
    assert all(re.fullmatch(r"\.[a-z]+", suffix) for suffix in READERS)
    assert set(READERS.values()) == set(SNIFFED.values())
