"""What an input is, by its first bytes."""

import re
from typing import Literal

from onrecord.intake.encoding import decode, looks_binary
from onrecord.lexicon import load_rows

Kind = Literal["text", "html", "feed", "jsonl", "json", "parquet"]

HEAD = 8192
_FEED = re.compile(r"<(rss|feed|rdf:RDF)[\s>]")
_HTML = re.compile(r"<(!doctype html|html|head|body)[\s>]", re.IGNORECASE)
_ROW = re.compile(r"\{\s*[\"}]")
_LIST = re.compile(r"\[\s*\{\s*\"")


def name_binary(head: bytes) -> str | None:
    """What kind of binary file begins so, in words; None when it may be text, or is Parquet."""
    if head.startswith(b"PAR1"):
        return None
    for offset, magic, name in load_rows("onrecord.intake", "magic.tsv"):
        if head.startswith(bytes.fromhex(magic), int(offset)):
            return name
    return "a binary file" if looks_binary(head) else None


def sniff(head: bytes) -> Kind:
    """The format of an input that is not a named binary; plain text when nothing else shows."""
    if head.startswith(b"PAR1"):
        return "parquet"
    try:
        start = decode(head).lstrip("\ufeff \t\r\n")
    except ValueError:
        return "text"
    if start.startswith("<"):
        if _FEED.search(start):
            return "feed"
        if _HTML.search(start):
            return "html"
    if _ROW.match(start):
        return "jsonl"
    return "json" if _LIST.match(start) else "text"
