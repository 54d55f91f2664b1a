"""How a run is going, and what it came to, on stderr."""

import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from onrecord.brief.printable import cut, one_row
from onrecord.brief.words import many
from onrecord.errors import SkipReport
from onrecord.record.filing import Filing

SHOWN_SKIPS = 20


class Tally:
    """What a run has read so far; `known` counts reports that were on record already."""

    def __init__(self) -> None:
        self.began = time.monotonic()
        self.reports = self.words = self.quotes = self.events = self.stances = self.known = 0
        self.skipped: list[SkipReport] = []

    def count(self, filing: Filing | SkipReport) -> None:
        """Add one report or one skip."""
        if isinstance(filing, SkipReport):
            self.skipped.append(filing)
            return
        findings = filing.findings
        self.reports += 1
        self.words += len(filing.report.text.split())
        self.quotes += len(findings.quotes)
        self.events += len(findings.events)
        self.stances += len(findings.stances)

    def figures(self) -> str:
        """The counts on one line."""
        return ", ".join(
            (
                many(self.reports, "report"),
                many(self.words, "word"),
                many(self.quotes, "quote"),
                many(self.events, "event"),
                many(self.stances, "stance"),
            )
        )

    def print_summary(self, into: Path | None = None) -> None:
        """The run's figures and the skipped inputs with their reasons, on stderr."""
        seconds = time.monotonic() - self.began
        kept = f", kept in {one_row(str(into))}" if into else ""
        known = f"; {many(self.known, 'report')} on record already" if self.known else ""
        print(f"read {self.figures()} in {seconds:.1f} s{kept}{known}", file=sys.stderr)
        if not self.skipped:
            return
        print(f"skipped {many(len(self.skipped), 'input')}:", file=sys.stderr)
        for skip in self.skipped[:SHOWN_SKIPS]:
            print(f"  {one_row(skip.source)}: {one_row(skip.reason)}", file=sys.stderr)
        if more := self.skipped[SHOWN_SKIPS:]:
            kinds = Counter(one_row(skip.reason) for skip in more).most_common(5)
            print(f"  and {len(more):,} more, mostly: " + "; ".join(kind for kind, _ in kinds), file=sys.stderr)


def watch(filings: Iterable[Filing | SkipReport], tally: Tally) -> Iterator[Filing | SkipReport]:
    """The same filings, counted; with a moving line on stderr when it is a terminal and stdout is not in its way."""
    console = Console(stderr=True)
    if not console.is_terminal:
        for filing in filings:
            tally.count(filing)
            yield filing
        return
    columns = (SpinnerColumn(), TextColumn("{task.description}", markup=False), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True, redirect_stdout=sys.stdout.isatty()) as progress:
        task = progress.add_task("starting", total=None)
        for filing in filings:
            tally.count(filing)
            source = filing.source if isinstance(filing, SkipReport) else filing.report.source
            progress.update(task, description=f"{tally.figures()} · {cut(one_row(source)[-40:], 40)}")
            yield filing
