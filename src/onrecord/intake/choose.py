"""Which reader reads what."""

from onrecord.errors import EmptyReport, UnreadableSource
from onrecord.intake.input import Input, Reader
from onrecord.intake.readers.feed import read_feed
from onrecord.intake.readers.html import read_html
from onrecord.intake.readers.jsonl import read_json, read_jsonl
from onrecord.intake.readers.parquet import read_parquet
from onrecord.intake.readers.text import read_text
from onrecord.intake.sniff import HEAD, Kind, name_binary, sniff

READERS: dict[str, Reader] = {
    ".atom": read_feed,
    ".htm": read_html,
    ".html": read_html,
    ".json": read_json,
    ".jsonl": read_jsonl,
    ".ndjson": read_jsonl,
    ".parquet": read_parquet,
    ".rss": read_feed,
    ".text": read_text,
    ".txt": read_text,
    ".xhtml": read_html,
    ".xml": read_feed,
}
"""By extension; `.gz` and `.zst` may follow each."""

SNIFFED: dict[Kind, Reader] = {
    "feed": read_feed,
    "html": read_html,
    "json": read_json,
    "jsonl": read_jsonl,
    "parquet": read_parquet,
    "text": read_text,
}
"""By content, for inputs of any other name."""


def choose(source: Input) -> Reader:
    """The reader for the input.

    Raises EmptyReport for an input without bytes, UnreadableSource for a binary file, naming what it is.
    """
    head = source.stream.peek(HEAD)[:HEAD]
    if not head:
        raise EmptyReport(source.name, "the file is empty")
    if found := name_binary(head):
        raise UnreadableSource(source.name, f"it is {found}")
    return READERS.get(source.suffix) or SNIFFED[sniff(head)]
