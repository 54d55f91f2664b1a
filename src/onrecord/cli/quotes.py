"""`onrecord quotes`: who said what."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

import onrecord.cli.options as opt

if TYPE_CHECKING:
    from rich.table import Table

    from onrecord.ledger.answers import QuoteRow

FORMS = ("direct", "indirect", "mixed")


def quotes(
    ledger: opt.LedgerOption = None,
    by: opt.By = None,
    about: opt.About = None,
    start: opt.From = None,
    end: opt.To = None,
    on: opt.OnDate = None,
    kind: Annotated[str | None, typer.Option("--type", metavar="FORM", help="direct, indirect or mixed.")] = None,
    report: opt.InReport = None,
    known: opt.KnownOn = None,
    limit: opt.Limit = None,
    as_json: opt.AsJson = False,
    as_csv: opt.AsCsv = False,
) -> None:
    """Who said what, in which words, in the order it was said.

    ~ before a date: the text does not say the day, the context or the report's own date does.
    """
    from onrecord.cli.rowprint import limit_for, print_rows
    from onrecord.ledger.answers import Filters

    with opt.open_for_asking(ledger) as opened:
        first, last = opt.days(start, end, on)
        filters = Filters(
            by=by,
            about=about,
            start=first,
            end=last,
            types=opt.kinds(kind, FORMS),
            reports=opt.report_ids(opened, report),
            known=opt.known_at(known),
            limit=limit_for(limit, as_json=as_json, as_csv=as_csv),
        )
        answer = opened.quotes(filters)
        others = () if answer.rows else opened.main_actors()
    print_rows(answer, filters, "quotes", _table, others=others, as_json=as_json, as_csv=as_csv)


def _table(rows: "Sequence[QuoteRow]") -> "Table":
    from rich.text import Text

    from onrecord.cli.screen import RECORD_WIDTH, cell, day_cell, record_cell, table_of

    table = table_of(("when", 14), ("who", 20), ("said", None), ("record", RECORD_WIDTH))
    for row in rows:
        who = cell(row.speaker_name or "(nobody named)", "bold cyan" if row.speaker else "cyan")
        if row.speaker_role:
            who.append_text(Text("\n").append_text(cell(row.speaker_role, "dim")))
        said = cell(row.content, "green" if row.form == "direct" else "")
        if row.form == "indirect" and row.cue_words:
            # "the decision" says nothing without "welcomed".
            said = Text.assemble(cell(row.cue_words, "yellow"), ": ", said)
        if row.negated:
            said = Text.assemble(("not said: ", "red"), said)
        table.add_row(day_cell(row), who, said, record_cell(row.report, row.span_start, row.span_end))
    return table
