"""The command line: `onrecord VERB`. Each verb is a file beside this one and imports what is heavy when it runs."""

from typing import Annotated

import typer

from onrecord import __version__
from onrecord.cli.actors import app as actors
from onrecord.cli.brief import brief
from onrecord.cli.correct import correct
from onrecord.cli.evaluate import evaluate
from onrecord.cli.events import events
from onrecord.cli.map import map_events
from onrecord.cli.places import app as places
from onrecord.cli.quote_trail import quote_trail
from onrecord.cli.quotes import quotes
from onrecord.cli.read import read
from onrecord.cli.reports import reports
from onrecord.cli.show import show
from onrecord.cli.stances import stances
from onrecord.cli.timeline import timeline
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


app.command("read")(read)
app.command("quotes", short_help="Who said what, in which words.")(quotes)
app.command("quote-trail", short_help="One quote across reports: first carrier, variants.")(quote_trail)
app.command("events", short_help="Who did what to whom.")(events)
app.command("stances", short_help="Who supports or opposes whom or what.")(stances)
app.command("timeline", short_help="What happened, in the order it happened.")(timeline)
app.command("map", short_help="Where it happened, as GeoJSON.")(map_events)
app.command("brief", short_help="A dossier on a topic, every line cited.")(brief)
app.command("reports", short_help="What is on record.")(reports)
app.command("show", short_help="One report with its entries marked in colour.")(show)
app.command("correct", short_help="Accept, reject or edit an entry.")(correct)
app.command("evaluate", short_help="Figures against a gold file.")(evaluate)
app.add_typer(actors, name="actors", short_help="Who is on file; lists and corrections of your own.")
app.add_typer(places, name="places", short_help="Import more places.")
