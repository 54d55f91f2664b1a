"""`onrecord stances`: who stands where."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

import onrecord.cli.options as opt

if TYPE_CHECKING:
    from rich.table import Table

    from onrecord.ledger.answers import StanceRow

COLOUR = {"supports": "bold green", "opposes": "bold red"}


def stances(
    ledger: opt.LedgerOption = None,
    by: opt.By = None,
    on: opt.OnTopic = None,
    about: opt.About = None,
    start: opt.From = None,
    end: opt.To = None,
    kind: Annotated[
        str | None,
        typer.Option("--type", metavar="TYPE,…", help="supports, opposes, or an act: backs, condemns, warns, …"),
    ] = None,
    report: opt.InReport = None,
    known: opt.KnownOn = None,
    limit: opt.Limit = None,
    as_json: opt.AsJson = False,
    as_csv: opt.AsCsv = False,
) -> None:
    """Who supports or opposes whom or what, by which act, in which words.

    --on asks for the issue or target itself; --about also looks into the words that show the stance.
    """
    from typing import get_args

    from onrecord.cli.rowprint import limit_for, print_rows
    from onrecord.ledger.answers import Filters
    from onrecord.record.stance import Act, Attitude

    with opt.open_for_asking(ledger) as opened:
        first, last = opt.days(start, end, None)
        filters = Filters(
            by=by,
            about=about,
            on=on,
            start=first,
            end=last,
            types=opt.kinds(kind, (*get_args(Attitude), *get_args(Act))),
            reports=opt.report_ids(opened, report),
            known=opt.known_at(known),
            limit=limit_for(limit, as_json=as_json, as_csv=as_csv),
        )
        answer = opened.stances(filters)
        others = () if answer.rows else opened.main_actors()
    print_rows(answer, filters, "stances", _table, others=others, as_json=as_json, as_csv=as_csv)


def _table(rows: "Sequence[StanceRow]") -> "Table":
    from rich.text import Text

    from onrecord.cli.screen import RECORD_WIDTH, cell, day_cell, record_cell, table_of

    table = table_of(
        ("when", 14), ("who", 18), ("stance", 10), ("on what, in which words", None), ("record", RECORD_WIDTH)
    )
    for row in rows:
        what = cell(" · ".join(dict.fromkeys(filter(None, (row.target_name, row.issue)))), "bold")
        stance = Text(row.attitude, style=COLOUR[row.attitude]).append(
            f"\n{row.act.replace('_', ' ')}", style="not bold dim"
        )
        table.add_row(
            day_cell(row),
            cell(row.holder_name, "bold cyan" if row.holder else "cyan"),
            stance,
            Text("\n").join([part for part in (what, cell(row.evidence)) if part]),
            record_cell(row.report, row.span_start, row.span_end),
        )
    return table
