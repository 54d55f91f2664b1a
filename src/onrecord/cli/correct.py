"""`onrecord correct`: a person's word on an entry."""

from typing import TYPE_CHECKING, Annotated

import typer

import onrecord.cli.options as opt

if TYPE_CHECKING:
    from onrecord.ledger.corrections import Verdict

VERDICTS: "dict[str, Verdict]" = {"accept": "accept", "reject": "reject", "edit": "edit"}


def correct(
    entry: Annotated[str, typer.Argument(metavar="ENTRY", help="The entry's id, as --json and --csv print it.")],
    verdict: Annotated[str, typer.Argument(metavar="VERDICT", help="accept, reject or edit.")],
    change: Annotated[
        str | None, typer.Argument(metavar="FIELD=VALUE", help="For edit: speaker, form, type, status, holder, …")
    ] = None,
    person: Annotated[str, typer.Option("--as", metavar="NAME", help="Who says so.")] = "",
    note: Annotated[str | None, typer.Option(metavar="WHY", help="Why, for those who read it later.")] = None,
    ledger: opt.LedgerOption = None,
) -> None:
    """Accept, reject or edit a quote, an event or a stance.

    The word is a row of its own: it survives every re-reading of the report, and what the program read stays on
    record. A rejected entry is left out of every answer.
    """
    from getpass import getuser

    from onrecord.config import load_config
    from onrecord.errors import BadConfig
    from onrecord.ledger.corrections import Correction
    from onrecord.ledger.ledger import open_ledger

    if verdict not in VERDICTS:
        raise BadConfig(f"'{verdict}' is no verdict; verdicts are {', '.join(VERDICTS)}")
    field, equals, value = (change or "").partition("=")
    if (verdict == "edit") != bool(equals and field and value):
        raise BadConfig("edit takes FIELD=VALUE, accept and reject take none")
    word = Correction(entry, VERDICTS[verdict], person or getuser(), field or None, value or None, note)
    with open_ledger(ledger or load_config().ledger.path, write=True) as opened:
        opened.correct(word)
    print(f"{verdict} kept for {entry}")
