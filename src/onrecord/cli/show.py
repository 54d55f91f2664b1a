"""`onrecord show`: a report with its entries marked."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

import onrecord.cli.options as opt

if TYPE_CHECKING:
    from onrecord.record.filing import Filing


def show(
    report: Annotated[str, typer.Argument(metavar="REPORT", help="A report's id, the beginning of it, or its path.")],
    ledger: opt.LedgerOption = None,
    config: opt.ConfigOption = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="The report's whole record as `read --json` prints it.")
    ] = False,
) -> None:
    """Print a report with its entries marked in colour, and the list of them below.

    A file that is not on record is read on the spot and kept nowhere.
    """
    from onrecord.cli.jsonlines import write_json
    from onrecord.cli.marks import marked_report
    from onrecord.cli.screen import screen
    from onrecord.contract import to_json

    console = screen()
    for filing in _filings(report, ledger, config):
        if as_json:
            write_json(to_json(filing))
        else:
            for part in marked_report(filing):
                console.print(part)


def _filings(wanted: str, ledger: Path | None, config: Path | None) -> "list[Filing]":
    """The report on record, else what the file of that name holds. Raises LedgerError when it is neither."""
    from onrecord.config import load_config
    from onrecord.errors import LedgerError, SkipReport

    settings = load_config(config)
    try:
        with opt.open_for_asking(ledger) as opened:
            return [opened.filing(opt.one_report(opened, wanted))]
    except LedgerError:
        if ledger or not Path(wanted).is_file():
            raise
    from onrecord.pipeline import Pipeline

    filings = []
    for filing in Pipeline(settings).read([wanted]):
        if isinstance(filing, SkipReport):
            raise filing
        filings.append(filing)
    return filings
