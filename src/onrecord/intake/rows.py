"""One row of JSONL or Parquet as a report: the contract's columns."""

from collections.abc import Mapping
from typing import Any

from onrecord.errors import UnreadableSource
from onrecord.intake.accept import accept, clean_field
from onrecord.intake.config import IntakeConfig
from onrecord.intake.dates import parse_date
from onrecord.record.report import Report

COLUMNS = ("id", "text", "title", "date", "url", "publisher")
_REMEMBERED = 1_000_000


def report_of_row(row: Mapping[str, Any], source: str, config: IntakeConfig) -> Report:
    """The row's report, its text untouched; a date that is no date is an unknown date.

    Raises SkipReport when the row has no text.
    """
    text, key = row.get("text"), row.get("id")
    if text is None:
        raise UnreadableSource(source, 'the row has no "text"')
    if not isinstance(text, str):
        raise UnreadableSource(source, f'"text" must be a string, not {_kind(text)}')
    if key is not None and not isinstance(key, str | int):
        raise UnreadableSource(source, f'"id" must be a string, not {_kind(key)}')
    published = parse_date(row.get("date"))
    report = Report(
        id="" if key is None else str(key),
        source=source,
        text=text,
        title=clean_field(row.get("title")) or "",
        publisher=clean_field(row.get("publisher")),
        url=clean_field(row.get("url")),
        published=published,
        published_basis="given" if published else "unknown",
    )
    return accept(report, config)


class SeenIds:
    """Refuses an id that an earlier row of the same input has; remembers the last million ids."""

    def __init__(self) -> None:
        self._row_of: dict[str, int] = {}

    def check(self, report: Report, row: int) -> Report:
        """The report itself. Raises UnreadableSource naming the row that had the id first."""
        first = self._row_of.setdefault(report.id, row)
        if first != row:
            raise UnreadableSource(report.source, f"its id '{report.id}' is that of row {first} already")
        if len(self._row_of) > _REMEMBERED:
            del self._row_of[next(iter(self._row_of))]
        return report


def _kind(value: object) -> str:
    names = {dict: "an object", list: "a list", bool: "true or false", int: "a number", float: "a number"}
    return names.get(type(value), "another type")
