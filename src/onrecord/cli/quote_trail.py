"""`onrecord quote-trail`: one quote across reports."""

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

import onrecord.cli.options as opt

if TYPE_CHECKING:
    from rich.text import Text

    from onrecord.brief.trail import Wording

STYLES = {"kept": "", "added": "green", "left out": "red strike"}


def quote_trail(
    words: Annotated[str, typer.Argument(metavar="WORDS", help="The quote, or a good part of it.")],
    ledger: opt.LedgerOption = None,
    known: opt.KnownOn = None,
    as_json: opt.AsJson = False,
) -> None:
    """Who carried a quote first, who after, and what became of its words.

    Wordings are compared with the earliest one: green was added, struck-out red was left out. Reports without a date
    come last.
    """
    import sys

    from onrecord.brief.printable import one_row
    from onrecord.brief.trail import follow
    from onrecord.cli.jsonlines import write_json
    from onrecord.cli.screen import screen

    with opt.open_for_asking(ledger) as opened:
        rows = opened.trail(words, opt.known_at(known)).rows
        reports = {report.id: report for report in opened.reports(tuple({row.report for row in rows}))} if rows else {}
    wordings = follow(words, rows, reports)
    if not wordings:
        print(f"nothing on record like '{one_row(words)}'; try fewer or other words of the quote", file=sys.stderr)
    for number, wording in enumerate(wordings, 1):
        if as_json:
            write_json(asdict(wording))
        else:
            screen().print(_lines(number, wording))


def _lines(number: int, wording: "Wording") -> "Text":
    from rich.text import Text

    from onrecord.brief.printable import one_row
    from onrecord.brief.words import short_id

    text = Text(f"{number}. {wording.relation}: ", style="bold")
    if wording.relation in {"first", "verbatim"}:
        text.append(one_row(wording.content), style="not bold")
    else:
        for n, piece in enumerate(wording.pieces):
            text.append((" " if n else "") + one_row(piece.words), style=f"not bold {STYLES[piece.change]}".strip())
    for carrier in wording.carriers:
        day = carrier.published.isoformat() if carrier.published else "undated"
        where = carrier.publisher or carrier.title or "no publisher"
        text.append(f"\n   {day}  {one_row(where)}  ", style="not bold")
        text.append(one_row(carrier.speaker or "(nobody named)"), style="not bold cyan")
        text.append(f"  [{one_row(short_id(carrier.report))} {carrier.start}–{carrier.end}]", style="not bold dim")
    return text
