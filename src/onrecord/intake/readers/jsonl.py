"""JSON Lines, a row a report, streamed; and a JSON file that holds one row or a list of them."""

import codecs
import io
import json
from collections.abc import Callable, Iterator
from typing import Any

from onrecord.errors import EmptyReport, SkipReport, UnreadableSource
from onrecord.intake.accept import too_long
from onrecord.intake.encoding import decode
from onrecord.intake.input import Input, buffered
from onrecord.intake.lines import read_lines
from onrecord.intake.readers.whole import markup_limit, read_whole
from onrecord.intake.rows import SeenIds, report_of_row
from onrecord.record.report import Report

# A character outside the BMP takes twelve bytes when escaped; the rest is for the other fields.
_BYTES_A_CHARACTER = 12
_OTHER_FIELDS = 1 << 20
# A file whose first hundred lines are all broken is not JSON Lines: one error, not a million.
_PATIENCE = 100


def read_jsonl(source: Input) -> Iterator[Report | SkipReport]:
    """Each row's report; a broken row comes as a SkipReport at `name:line`."""
    limit = _BYTES_A_CHARACTER * source.config.max_chars + _OTHER_FIELDS
    seen, rows, broken = SeenIds(), 0, 0
    for number, line in read_lines(_readline(source.stream), limit):
        place = f"{source.name}:{number}"
        try:
            if line is None:
                raise too_long(place, source.config, f"the line has more than {limit:,} bytes")
            if not line.strip(b" \t\r\xef\xbb\xbf"):
                continue
            rows += 1
            yield seen.check(report_of_row(_row(line, place), place, source.config), number)
        except SkipReport as skipped:
            broken += 1
            yield skipped
        if broken == rows == _PATIENCE:
            raise UnreadableSource(source.name, f"given up: none of its first {_PATIENCE} rows is a report")
    if not rows and not broken:
        raise EmptyReport(source.name, "the file has no rows")


def read_json(source: Input) -> Iterator[Report | SkipReport]:
    """The rows of a JSON list, or the one row of a JSON object."""
    text = read_whole(source, markup_limit(source.config))
    try:
        rows = _parse(text)
    except ValueError as error:
        if "Extra data" not in str(error):
            raise UnreadableSource(source.name, f"invalid JSON: {error}") from error
        lines = buffered(text.encode("utf-8", "surrogatepass"))
        yield from read_jsonl(Input(source.name, lines, source.config))
        return
    seen = SeenIds()
    rows = rows if isinstance(rows, list) else [rows]
    if not rows:
        raise EmptyReport(source.name, "the file has no rows")
    for number, row in enumerate(rows, 1):
        place = f"{source.name}:{number}" if len(rows) > 1 else source.name
        try:
            yield seen.check(report_of_row(_object(row, place), place, source.config), number)
        except SkipReport as skipped:
            yield skipped


def _readline(stream: io.BufferedReader) -> Callable[[int], bytes]:
    if stream.peek(2)[:2] not in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        return stream.readline
    text = io.TextIOWrapper(stream, "utf-16", errors="replace", newline="\n")
    return lambda size: text.readline(size).encode("utf-8")


def _row(line: bytes, place: str) -> dict[str, Any]:
    try:
        try:
            text = line.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = decode(line)
        return _object(_parse(text), place)
    except ValueError as error:
        raise UnreadableSource(place, f"invalid JSON: {error}") from error


def _parse(text: str) -> Any:
    """Raises ValueError that says what is wrong and where."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        where = f"character {error.pos}" if error.lineno == 1 else f"line {error.lineno}"
        raise ValueError(f"{error.msg} at {where}") from error
    except RecursionError as error:
        raise ValueError("nested too deep") from error


def _object(row: object, place: str) -> dict[str, Any]:
    if not isinstance(row, dict):
        raise UnreadableSource(place, "the row is not a JSON object")
    return row
