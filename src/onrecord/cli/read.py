"""`onrecord read`: reports in; a record out, as JSON, into a ledger, or as a summary on the screen."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.config import Config
    from onrecord.errors import SkipReport
    from onrecord.record.filing import Filing

SOME_SKIPPED = 1


def read(
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH…", help="Files, folders, globs, or - for standard input.")
    ],
    into: Annotated[Path | None, typer.Option(metavar="LEDGER", help="Enter the reports into this ledger.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object a report, one a line.")] = False,
    config: Annotated[Path | None, typer.Option(metavar="FILE", help="Settings; default ./onrecord.toml.")] = None,
) -> None:
    """Read reports and put them on record.

    With --json, prints the record; with --into, keeps it in a ledger file, where reports already on record are not
    read again; with neither, prints a short account of each report. The summary and what was skipped go to stderr.

    Exit code: 0 when everything was read, 1 when some inputs were skipped, 2 when the run stopped.
    """
    from onrecord.cli.account import print_account
    from onrecord.cli.jsonlines import write_json
    from onrecord.cli.progress import Tally, watch
    from onrecord.config import load_config
    from onrecord.contract import to_json
    from onrecord.errors import SkipReport

    settings = load_config(config)
    tally = Tally()
    for filing in watch(_file(paths, settings), tally):
        if isinstance(filing, SkipReport):
            continue
        if as_json:
            write_json(to_json(filing))
        elif into is None:
            print_account(filing)
    tally.print_summary()
    if tally.skipped:
        raise typer.Exit(SOME_SKIPPED)


def _file(paths: "list[str]", config: "Config") -> "Iterator[Filing | SkipReport]":
    from onrecord.pipeline import Pipeline

    yield from Pipeline(config).read(paths)
