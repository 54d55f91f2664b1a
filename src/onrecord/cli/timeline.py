"""`onrecord timeline`: what happened, in the order it happened."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

import onrecord.cli.options as opt

if TYPE_CHECKING:
    from rich.table import Table
    from rich.text import Text

    from onrecord.brief.timeline import Moment


def timeline(
    ledger: opt.LedgerOption = None,
    by: opt.By = None,
    about: opt.About = None,
    start: opt.From = None,
    end: opt.To = None,
    on: opt.OnDate = None,
    kind: Annotated[
        str | None, typer.Option("--type", metavar="TYPE,…", help="PLOVER types: ASSAULT, SANCTION, AGREE, …")
    ] = None,
    quotes: Annotated[bool, typer.Option("--quotes", help="Put what was said between what happened.")] = False,
    report: opt.InReport = None,
    known: opt.KnownOn = None,
    limit: opt.Limit = None,
    as_json: opt.AsJson = False,
    as_csv: opt.AsCsv = False,
) -> None:
    """Events in the order they happened, not the order they were printed.

    ~ before a date: the text does not say the day, the context or the report's own date does. Two days with … between
    them: somewhere in that stretch. ? before a type: it is planned, demanded, hypothetical, or said not to have
    happened.
    """
    from typing import get_args

    from onrecord.brief.timeline import timeline as in_order
    from onrecord.cli.rowprint import limit_for, print_rows
    from onrecord.ledger.answers import Answer, Filters
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
        events = opened.events(filters)
        said = opened.quotes(replace(filters, types=())) if quotes else Answer((), 0)
        others = () if events.rows or said.rows else opened.main_actors()
    moments = in_order(events.rows, said.rows)[: filters.limit]
    answer = Answer(moments, events.total + said.total)
    print_rows(answer, filters, "timeline", _table, others=others, as_json=as_json, as_csv=as_csv)


def _table(rows: "Sequence[Moment]") -> "Table":
    from rich.text import Text

    from onrecord.cli.screen import RECORD_WIDTH, cell, day_cell, record_cell, table_of, who_whom

    table = table_of(("when", 14), ("what, who → whom", 26), ("words", None), ("record", RECORD_WIDTH))
    before = ""
    for row in rows:
        day = day_cell(row)
        again, before = day.plain == before, day.plain
        table.add_row(
            Text("") if again else day,
            _what(row).append("\n").append_text(who_whom(row.who, row.whom)),
            cell(row.words, "green" if row.kind == "quote" else ""),
            record_cell(row.report, row.span_start, row.span_end),
        )
    return table


def _what(row: "Moment") -> "Text":
    from rich.text import Text

    if row.kind == "quote":
        return Text().append(row.status, style="green")
    if row.status in {"happened", "ongoing", "historical"}:
        return Text().append(row.type, style="bold")
    return Text().append(f"?{row.type}", style="bold yellow").append(f" {row.status}", style="yellow")
