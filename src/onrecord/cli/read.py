"""`onrecord read`: reports in; a record out, as JSON, into a ledger, or as a short account on the screen."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.cli.progress import Tally
    from onrecord.config import Config
    from onrecord.errors import SkipReport
    from onrecord.record.filing import Filing

SOME_SKIPPED = 1


def read(
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH…", help="Files, folders, globs, or - for standard input.")
    ],
    into: Annotated[Path | None, typer.Option(metavar="LEDGER", help="Keep the record in this file.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object a report, one a line.")] = False,
    again: Annotated[bool, typer.Option("--again", help="Read reports anew that the ledger holds already.")] = False,
    config: Annotated[Path | None, typer.Option(metavar="FILE", help="Settings; default ./onrecord.toml.")] = None,
) -> None:
    """Read reports and put them on record.

    With --into, keeps the record in a ledger file; reports it holds already, read by this same version, are passed
    over, so a run that was stopped goes on where it stopped. With --json, prints the record. With neither, prints a
    short account of each report.

    The summary and what was skipped go to stderr. Exit code: 0 when everything was read, 1 when some inputs were
    skipped, 2 when the run stopped.
    """
    from onrecord.cli.account import HINT, print_account
    from onrecord.cli.jsonlines import write_json
    from onrecord.cli.progress import Tally, watch
    from onrecord.config import load_config
    from onrecord.contract import to_json
    from onrecord.errors import SkipReport

    settings = load_config(config)
    tally = Tally()
    filings = _file_into(into, paths, settings, tally, again=again) if into else _file(paths, settings)
    for filing in watch(filings, tally):
        if isinstance(filing, SkipReport):
            continue
        if as_json:
            write_json(to_json(filing))
        elif into is None:
            print_account(filing)
    if into is None and not as_json and tally.reports:
        print(HINT)
    tally.print_summary(into)
    if tally.skipped:
        raise typer.Exit(SOME_SKIPPED)


def _file(paths: "list[str]", config: "Config") -> "Iterator[Filing | SkipReport]":
    from onrecord.cli.loading import load_pipeline

    yield from load_pipeline(config).read(paths)


def _file_into(
    into: Path, paths: "list[str]", config: "Config", tally: "Tally", *, again: bool
) -> "Iterator[Filing | SkipReport]":
    """The filings of what the ledger does not hold yet, each given on once it is entered."""
    from onrecord.cli.entering import enter_all, not_yet_held, reader_name
    from onrecord.intake.open import open_sources
    from onrecord.ledger.ledger import open_ledger

    reader = reader_name(config)
    with open_ledger(into, write=True) as ledger:
        ledger.begin_run(paths, reader)
        reports = open_sources(paths, config.intake)
        fresh = reports if again else not_yet_held(reports, ledger, reader, tally)
        yield from enter_all(fresh, ledger, config, reader)
