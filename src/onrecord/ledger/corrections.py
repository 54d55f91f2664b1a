"""A person's word on an entry: accept, reject, or edit a field. Rows are only ever added; the newest holds."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

import duckdb

from onrecord.errors import LedgerError
from onrecord.ledger.ids import ID_DIGITS, digest
from onrecord.ledger.schema import text_of
from onrecord.ledger.surrogates import storable

Verdict = Literal["accept", "reject", "edit"]

EDITABLE = {
    "quotes": ("speaker", "form"),
    "events": ("type", "status"),
    "stances": ("holder", "attitude", "act", "target"),
}
"""Columns of the public views that an edit may change; views.sql honours exactly these."""


@dataclass(frozen=True, slots=True)
class Correction:
    """`entry` is the id of a quote, event or stance; `field` and `value` are for an edit."""

    entry: str
    verdict: Verdict
    person: str
    field: str | None = None
    value: str | None = None
    note: str | None = None


def add_correction(connection: duckdb.DuckDBPyConnection, correction: Correction, now: datetime) -> None:
    """Add the row. Raises LedgerError for an unknown entry or a field that cannot be edited."""
    kinds = connection.execute(text_of("queries/kind_of_entry.sql"), {"entry": correction.entry}).fetchall()
    if not kinds:
        raise LedgerError(f"it holds no entry '{correction.entry}'")
    fields = EDITABLE[kinds[0][0]]
    if correction.verdict == "edit" and correction.field not in fields:
        raise LedgerError(f"'{correction.field}' of {kinds[0][0]} cannot be edited; {', '.join(fields)} can")
    row = {name: getattr(correction, name) for name in Correction.__slots__}
    number = digest([*map(str, row.values()), now.isoformat()])[:ID_DIGITS]
    connection.execute(text_of("queries/add_correction.sql"), storable(row | {"id": number, "now": now}))


def list_corrections(connection: duckdb.DuckDBPyConnection) -> tuple[Correction, ...]:
    """Every correction, oldest first."""
    rows = connection.execute(text_of("queries/corrections.sql")).fetchall()
    return tuple(Correction(*row) for row in rows)
