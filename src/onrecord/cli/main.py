"""The command line: `onrecord VERB`. Each verb is a file beside this one and imports what is heavy when it runs."""

from typing import Annotated

import typer

from onrecord import __version__
from onrecord.cli import (
    actors,
    brief,
    evaluate,
    events,
    places,
    quote_trail,
    quotes,
    read,
    reports,
    show,
    stances,
    timeline,
)
from onrecord.cli import (
    map as map_verb,
)
from onrecord.cli.verbs import Verbs

FIRST_STEPS = """\
onrecord keeps a record of news reports: who said what, who did what to whom, when, where, who stands where.
First put reports on record:   onrecord read REPORTS… --into onrecord.ledger
Then ask it:                   onrecord brief TOPIC, or onrecord --help for everything else"""

# Plain help: drawing it with rich costs 0.15 s (measured 2026-11-21), half of what `--help` may take.
app = typer.Typer(cls=Verbs, rich_markup_mode=None, pretty_exceptions_enable=False, add_completion=False)


@app.callback(invoke_without_command=True)
def first(
    ctx: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Print the version and stop.", is_eager=True)] = False,
) -> None:
    """Put news reports on record: who said what, who did what to whom, when, where, who stands where.

    Every entry is tied to the exact characters it was read from.
    """
    if version:
        print(f"onrecord {__version__}")
    elif ctx.invoked_subcommand is None:
        print(FIRST_STEPS)


app.command("read")(read.read)
app.command("quotes", short_help="Who said what, in which words.")(quotes.quotes)
app.command("quote-trail", short_help="One quote across reports: first carrier, variants.")(quote_trail.quote_trail)
app.command("events", short_help="Who did what to whom.")(events.events)
app.command("stances", short_help="Who supports or opposes whom or what.")(stances.stances)
app.command("timeline", short_help="What happened, in the order it happened.")(timeline.timeline)
app.command("reports", short_help="What is on record.")(reports.reports)
app.command("brief", short_help="A dossier on a topic, every line cited.")(brief.brief)
app.command("show", short_help="One report with its entries marked in colour.")(show.show)
app.command("evaluate")(evaluate.evaluate)
app.add_typer(actors.app, name="actors", short_help="Who is on file; lists and corrections of your own.")
app.add_typer(places.app, name="places", short_help="Import more places.")
app.command("map", short_help="Where it happened, as GeoJSON.")(map_verb.map_events)
