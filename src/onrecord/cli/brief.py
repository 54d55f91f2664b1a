"""`onrecord brief`: a dossier on a topic."""

from typing import Annotated

import typer

import onrecord.cli.options as opt


def brief(
    topic: Annotated[
        str, typer.Argument(metavar="TOPIC", help="A name, an actor's id, a country's code (TUR), or words.")
    ],
    ledger: opt.LedgerOption = None,
    start: opt.From = None,
    end: opt.To = None,
    known: opt.KnownOn = None,
    form: Annotated[str, typer.Option("--format", metavar="FORMAT", help="text, markdown, json or csv.")] = "text",
) -> None:
    """Print a dossier on a topic; every line cites the report and the characters it was read from.

    Who said what, who stands where, what happened in the order it happened, where the record disagrees, and what is
    not known. Reports with nearly the same text count as one source.
    """
    from onrecord.brief.dossier import dossier
    from onrecord.brief.format import format_named
    from onrecord.cli.jsonlines import write_text
    from onrecord.cli.rowprint import say_nothing_found
    from onrecord.ledger.answers import Filters

    write = format_named(form)
    first, last = opt.days(start, end, None)
    with opt.open_for_asking(ledger) as opened:
        found = dossier(opened, topic, Filters(start=first, end=last, known=opt.known_at(known)))
        others = () if found.sources else opened.main_actors()
    if not found.sources:
        say_nothing_found(f"about {topic}", others)
    elif form == "text":
        from onrecord.cli.briefing import print_briefing

        print_briefing(found)
    else:
        write_text(write(found))
