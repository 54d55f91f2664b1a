"""`onrecord events`: who did what to whom."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

import onrecord.cli.options as opt

if TYPE_CHECKING:
    from rich.table import Table

    from onrecord.ledger.answers import EventRow


def events(
    ledger: opt.LedgerOption = None,
    by: opt.By = None,
    about: opt.About = None,
    start: opt.From = None,
    end: opt.To = None,
    on: opt.OnDate = None,
    kind: Annotated[
        str | None, typer.Option("--type", metavar="TYPE,…", help="PLOVER types: ASSAULT, SANCTION, AGREE, …")
    ] = None,
    report: opt.InReport = None,
    known: opt.KnownOn = None,
    limit: opt.Limit = None,
    as_json: opt.AsJson = False,
    as_csv: opt.AsCsv = False,
) -> None:
    """Who did what to whom, as PLOVER events, in the order they happened.

    What did not happen, or not yet, says so under its type: planned, demanded, hypothetical, negated, historical.
    ~ before a date: the text does not say the day, the context or the report's own date does.
    """
    from typing import get_args

    from onrecord.cli.rowprint import limit_for, print_rows
    from onrecord.ledger.answers import Filters
    from onrecord.record.event import EventType

    with opt.open_for_asking(ledger) as opened:
        first, last = opt.days(start, end, on)
        filters = Filters(
            by=by,
            about=about,
            start=first,
            end=last,
            types=opt.kinds(kind, get_args(EventType)),
            reports=opt.report_ids(opened, report),
            known=opt.known_at(known),
            limit=limit_for(limit, as_json=as_json, as_csv=as_csv),
        )
        answer = opened.events(filters)
        others = () if answer.rows else opened.main_actors()
    print_rows(answer, filters, "events", _table, others=others, as_json=as_json, as_csv=as_csv)


def _table(rows: "Sequence[EventRow]") -> "Table":
    from rich.text import Text

    from onrecord.cli.screen import RECORD_WIDTH, day_cell, marked, record_cell, table_of, who_whom

    table = table_of(("when", 14), ("what, who → whom", 26), ("words", None), ("record", RECORD_WIDTH))
    for row in rows:
        what = Text().append(row.type, style="bold")
        if row.status != "happened":
            what.append(f" {row.status}", style="yellow")
        what.append("\n").append_text(who_whom(", ".join(row.actors), ", ".join(row.recipients)))
        table.add_row(
            day_cell(row),
            what,
            marked(row.sentence, row.trigger_words),
            record_cell(row.report, row.sentence_start, row.sentence_end),
        )
    return table
