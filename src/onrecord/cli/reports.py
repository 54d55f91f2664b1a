"""`onrecord reports`: what is on record."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import onrecord.cli.options as opt

if TYPE_CHECKING:
    from rich.table import Table

    from onrecord.ledger.answers import ReportRow


def reports(
    ledger: opt.LedgerOption = None,
    known: opt.KnownOn = None,
    limit: opt.Limit = None,
    as_json: opt.AsJson = False,
    as_csv: opt.AsCsv = False,
) -> None:
    """The reports on record, in the order of publication."""
    from onrecord.cli.rowprint import limit_for, print_rows
    from onrecord.ledger.answers import Answer, Filters

    filters = Filters(known=opt.known_at(known), limit=limit_for(limit, as_json=as_json, as_csv=as_csv))
    with opt.open_for_asking(ledger) as opened:
        rows = opened.reports(known=filters.known)
    answer = Answer(rows[: filters.limit], len(rows))
    print_rows(answer, filters, "reports", _table, as_json=as_json, as_csv=as_csv)


def _table(rows: "Sequence[ReportRow]") -> "Table":
    from onrecord.brief.printable import cut, one_row
    from onrecord.brief.words import short_id
    from onrecord.cli.screen import cell, table_of

    table = table_of(
        ("published", 10), ("report", 14), ("publisher", 18), ("title", None), ("words", 7), ("source", 30)
    )
    for row in rows:
        table.add_row(
            cell(str(row.published or "unknown"), "" if row.published else "dim"),
            cell(cut(one_row(short_id(row.id)), 14)),
            cell(row.publisher or ""),
            cell(row.title or "(no title)", "bold"),
            cell(f"{row.words:,}"),
            cell(row.source if len(row.source) <= 30 else f"…{row.source[-29:]}", "dim"),
        )
    return table
