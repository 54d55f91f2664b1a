import pytest

from onrecord.intake.sniff import name_binary, sniff
from onrecord.lexicon import load_rows


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"Ships left Odesa.", "text"),
        (b"", "text"),
        (b"<3 is no tag", "text"),
        (b"<!DOCTYPE html><p>", "html"),
        (b"\xef\xbb\xbf\n <HTML lang='en'>", "html"),
        (b"<?xml version='1.0'?><html xmlns='x'>", "html"),
        (b"<?xml version='1.0'?>\n<rss version='2.0'>", "feed"),
        (b"<feed xmlns='http://www.w3.org/2005/Atom'>", "feed"),
        (b"<rdf:RDF xmlns:rdf='x'>", "feed"),
        (b'{"text": "Ships"}', "jsonl"),
        (b'{ "text": "Ships"}', "jsonl"),
        (b"{Ships} left", "text"),
        (b'[{"text": "Ships"}]', "json"),
        (b"[Ships] left", "text"),
        (b"PAR1\x15\x04", "parquet"),
        ("<html><p>Ships".encode("utf-16"), "html"),
        (b"\x00\x01\x02", "text"),
    ],
)
def test_sniff(head: bytes, kind: str) -> None:
    assert sniff(head) == kind


@pytest.mark.parametrize("row", load_rows("onrecord.intake", "magic.tsv"), ids=lambda row: row[2])
def test_each_magic_number_is_named(row: tuple[str, ...]) -> None:
    head = b" " * int(row[0]) + bytes.fromhex(row[1])
    assert name_binary(head) == row[2]


@pytest.mark.parametrize("head", [b"Ships", b"PAR1", "Ships".encode("utf-16"), "Ships".encode("utf-16-le")])
def test_text_and_parquet_are_not_binary(head: bytes) -> None:
    assert name_binary(head) is None
