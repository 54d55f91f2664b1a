"""Rows on standard output: a table for people, JSON lines or CSV for programs."""

import csv
import io
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from onrecord.cli.jsonlines import plain, write_json
from onrecord.cli.options import TABLE_LIMIT, as_asked
from onrecord.cli.printable import one_row
from onrecord.errors import BadConfig
from onrecord.ledger.answers import Answer, AnyRow, Filters

if TYPE_CHECKING:
    from rich.table import Table


def limit_for(limit: int | None, *, as_json: bool, as_csv: bool) -> int | None:
    """The rows to ask for; None for all. Raises BadConfig when both forms are asked for."""
    if as_json and as_csv:
        raise BadConfig("choose one of --json and --csv")
    if limit is None:
        return None if as_json or as_csv else TABLE_LIMIT
    return limit or None


def print_rows(
    answer: Answer[AnyRow],
    filters: Filters,
    noun: str,
    table: "Callable[[Sequence[AnyRow]], Table]",
    *,
    as_json: bool,
    as_csv: bool,
) -> None:
    """The rows in the form asked for; what was left out, or that nothing was found, is said on stderr."""
    if as_json:
        for row in answer.rows:
            write_json(_columns(row))
    elif as_csv:
        print_csv(answer.rows)
    elif answer.rows:
        from onrecord.cli.screen import screen

        screen().print(table(answer.rows))
    if not answer.rows:
        asked = as_asked(filters)
        advice = f"try fewer filters, or: onrecord {noun}" if asked else "put reports on record with: onrecord read"
        print(f"nothing on record for {noun} {one_row(asked)}".rstrip() + f"; {advice}", file=sys.stderr)
    elif answer.total > len(answer.rows):
        print(f"{len(answer.rows):,} of {answer.total:,} {noun} shown; --limit 0 for all", file=sys.stderr)


def print_csv(rows: Sequence[AnyRow]) -> None:
    """A header and a line a row; lists are joined by '; '."""
    if not rows:
        return
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(list(_columns(rows[0])))
    for row in rows:
        writer.writerow([_cell(value) for value in _columns(row).values()])
    sys.stdout.buffer.write(text.getvalue().encode("utf-8", "backslashreplace"))
    sys.stdout.buffer.flush()


def _cell(value: Any) -> Any:
    if isinstance(value, list):
        return "; ".join("" if item is None else str(item) for item in value)
    return plain(value) if hasattr(value, "isoformat") else value


def _columns(row: Any) -> dict[str, Any]:
    return asdict(row)
