"""From reports to the ledger: what is held is passed over, what is new is read and entered in batches."""

import time
from collections.abc import Iterable, Iterator
from itertools import chain, islice

from onrecord import __version__
from onrecord.actors.stamp import stamp_of_lists
from onrecord.cli.progress import Tally
from onrecord.config import Config
from onrecord.errors import SkipReport
from onrecord.ledger.ledger import Ledger
from onrecord.record.filing import Filing
from onrecord.record.report import Report

# How many reports are looked up at once. What is entered at once is a reading batch: reports come out of the parser in
# such bursts, and a transaction (8 ms and 20 statements) is then a hundredth of what reading them took (2026-11-21).
LOOKED_UP = 64
# A killed run loses at most one batch, or what came in so many seconds.
SECONDS = 5.0


def reader_name(config: Config) -> str:
    """Who reads: a report read by this reader from the same text need not be read again.

    A user's own lists and corrections of actors are part of the reader: after a change of them, reports are read anew.
    """
    lists = stamp_of_lists(config.actors)
    return f"onrecord {__version__} with {config.reading.model}" + (f" and lists {lists}" if lists else "")


def not_yet_held(
    reports: Iterable[Report | SkipReport], ledger: Ledger, reader: str, tally: Tally
) -> Iterator[Report | SkipReport]:
    """The reports that this reader has not put on record from this very text; the others are counted as known."""
    incoming = iter(reports)
    while batch := list(islice(incoming, LOOKED_UP)):
        held = ledger.has([report for report in batch if isinstance(report, Report)], reader)
        for report in batch:
            if isinstance(report, Report) and report.id in held:
                tally.known += 1
            else:
                yield report


def enter_all(
    reports: Iterable[Report | SkipReport], ledger: Ledger, config: Config, reader: str
) -> Iterator[Filing | SkipReport]:
    """Read the reports and enter them; each filing is given on when it is on record.

    Should the run be stopped, what has been read by then is entered first.
    """
    waiting: list[Filing] = []
    since = time.monotonic()
    try:
        for filing in _read(reports, config):
            if isinstance(filing, SkipReport):
                ledger.note_skips([filing])
                yield filing
                continue
            if not waiting:
                since = time.monotonic()
            waiting.append(filing)
            if len(waiting) >= config.reading.batch_size or time.monotonic() - since > SECONDS:
                yield from _enter(waiting, ledger, reader)
    except BaseException:
        _enter(waiting, ledger, reader)
        raise
    yield from _enter(waiting, ledger, reader)


def _enter(waiting: list[Filing], ledger: Ledger, reader: str) -> list[Filing]:
    entered = list(waiting)
    # Emptied first: an interrupt while entering rolls the batch back and must not enter it a second time half-way.
    waiting.clear()
    if entered:
        ledger.enter(entered, reader)
    return entered


def _read(reports: Iterable[Report | SkipReport], config: Config) -> Iterator[Filing | SkipReport]:
    """Read reports; the model is loaded only when there is something to read."""
    incoming = iter(reports)
    for first in incoming:
        if isinstance(first, SkipReport):
            yield first
            continue
        # The pipeline brings spaCy with it; a run with nothing new to read ends without.
        from onrecord.cli.loading import load_pipeline

        yield from load_pipeline(config).file(chain([first], incoming))
