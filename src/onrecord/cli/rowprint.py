"""Rows on standard output: a table for people, JSON lines or CSV for programs."""

import csv
import io
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from onrecord.brief.printable import one_row
from onrecord.cli.jsonlines import plain, write_json, write_text
from onrecord.cli.options import TABLE_LIMIT, as_asked
from onrecord.errors import BadConfig
from onrecord.ledger.answers import ActorRow, Answer, AnyRow, Filters

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
    others: Sequence[ActorRow] = (),
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
        say_nothing_found(f"{noun} {as_asked(filters)}", others)
    elif answer.total > len(answer.rows):
        print(f"{len(answer.rows):,} of {answer.total:,} {noun} shown; --limit 0 for all", file=sys.stderr)


def say_nothing_found(asked: str, others: Sequence[ActorRow]) -> None:
    """On stderr: for what nothing is on record, and what there is to ask for."""
    names = ", ".join(actor.name for actor in others)
    advice = f"try one of: {names}" if names else "put reports on record with: onrecord read REPORTS… --into LEDGER"
    print(f"nothing on record for {one_row(asked)}; {one_row(advice)}", file=sys.stderr)


def print_csv(rows: Sequence[AnyRow]) -> None:
    """A header and a line a row; lists are joined by '; '."""
    if not rows:
        return
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(list(_columns(rows[0])))
    for row in rows:
        writer.writerow([_cell(value) for value in _columns(row).values()])
    write_text(text.getvalue())


def _cell(value: Any) -> Any:
    if isinstance(value, list):
        return "; ".join("" if item is None else str(item) for item in value)
    return plain(value) if hasattr(value, "isoformat") else value


def _columns(row: Any) -> dict[str, Any]:
    return asdict(row)
