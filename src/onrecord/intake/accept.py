"""What every report must satisfy, whatever it was read from."""

import hashlib
import re
from dataclasses import replace

from onrecord.errors import EmptyReport, ReportTooLong, UnreadableSource
from onrecord.intake.config import IntakeConfig
from onrecord.record.report import Report

# Zero-width characters and byte order marks are not white space to Python, but nothing can be read in them.
_SOMETHING = re.compile(r"[^\s\u200b-\u200d\u2060\ufeff]")
_UNWRITABLE = re.compile(r"[\x00\ud800-\udfff]")


def accept(report: Report, config: IntakeConfig) -> Report:
    """The report with an id if it had none.

    Raises EmptyReport, ReportTooLong, or UnreadableSource where the text holds characters no output can carry.
    """
    if not _SOMETHING.search(report.text):
        raise EmptyReport(report.source, "there is no text in it")
    if len(report.text) > config.max_chars:
        raise too_long(report.source, config, f"its text has {len(report.text):,} characters")
    for what, value in (("text", report.text), ("id", report.id)):
        if found := _find_unwritable(value):
            character = "a NUL" if found.group() == "\x00" else "half a surrogate pair"
            raise UnreadableSource(report.source, f"its {what} holds {character} at character {found.start()}")
    return replace(report, id=report.id or report_id(report))


def too_long(source: str, config: IntakeConfig, what: str) -> ReportTooLong:
    """The error that names the limit and what to set."""
    return ReportTooLong(
        source, f"{what}; the limit is {config.max_chars:,} (set max_chars under [intake] in onrecord.toml)"
    )


def report_id(report: Report) -> str:
    """16 hexadecimal digits of the content: reading the same report twice gives the same id."""
    key = f"{report.url or report.publisher or ''}\0{report.text}"
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def clean_field(value: object) -> str | None:
    """A metadata field as one line of text, or None when it is missing, empty, or not text."""
    if not isinstance(value, str) or _find_unwritable(value):
        return None
    return " ".join(value.split()) or None


def _find_unwritable(value: str) -> re.Match[str] | None:
    # Most reports are plain ASCII, and for those the search for a class of characters is the dearest part of intake.
    return None if value.isascii() and "\0" not in value else _UNWRITABLE.search(value)
