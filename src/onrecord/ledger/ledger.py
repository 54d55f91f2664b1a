"""The ledger: one DuckDB file that keeps the record."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

import duckdb

from onrecord.errors import LedgerError, SkipReport
from onrecord.ledger.answers import EVERYTHING, ActorRow, Answer, EventRow, Filters, QuoteRow, ReportRow, StanceRow
from onrecord.ledger.ask import ask, find_actors, find_reports, find_trail, list_reports, main_actors
from onrecord.ledger.connect import explained, open_for_reading, open_for_writing
from onrecord.ledger.corrections import Correction, add_correction, list_corrections
from onrecord.ledger.enter import Stamp, Writer
from onrecord.ledger.ids import digest, fingerprint
from onrecord.ledger.recall import recall
from onrecord.ledger.schema import text_of
from onrecord.ledger.surrogates import storable
from onrecord.record.filing import Filing
from onrecord.record.report import Report


class Ledger:
    """An open ledger; use it in a `with`. Made by `open_ledger`."""

    def __init__(self, path: Path, connection: duckdb.DuckDBPyConnection, writer: Writer | None) -> None:
        self.path = path
        self._connection = connection
        self._writer = writer
        self._run: str | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        with explained(self.path, "close"):
            self._connection.close()

    # Writing

    def begin_run(self, sources: Sequence[str], reader: str) -> None:
        """Note that a run of `reader` (program version and model) begins; what is entered from now on is its work."""
        began = _now()
        self._run = digest([began.isoformat(), reader, *sources])[:20]
        with explained(self.path, "write"):
            self._connection.execute(
                text_of("queries/begin_run.sql"),
                storable({"id": self._run, "began": began, "reader": reader, "sources": list(sources)}),
            )

    def has(self, reports: Iterable[Report], reader: str) -> set[str]:
        """Ids of those reports that this very reader has read from this very text already."""
        prints = {report.id: fingerprint(report) for report in reports}
        with explained(self.path, "read"):
            held = self._sure_writer().held(list(prints))
        return {key for key, now in held.items() if now.confirmed_by == reader and now.fingerprint == prints[key]}

    def enter(self, filings: Sequence[Filing], reader: str) -> int:
        """Enter filings in one transaction; how many of them changed the record.

        Entering the same again changes nothing. A report read differently than before gets a new reading; the old one
        stays for whoever asks what was known earlier.
        """
        with explained(self.path, "write"):
            return self._sure_writer().enter(filings, Stamp(reader, self._run, _now()))

    def note_skips(self, skips: Sequence[SkipReport]) -> None:
        """Keep which inputs were not read, and why."""
        with explained(self.path, "write"):
            for skip in skips:
                row = storable({"source": skip.source, "reason": skip.reason, "run": self._run or "", "now": _now()})
                self._connection.execute(text_of("queries/forget_skip.sql"), {"source": row["source"]})
                self._connection.execute(text_of("queries/note_skip.sql"), row)

    def correct(self, correction: Correction) -> None:
        """Keep a person's word on an entry; it holds for every reading of the report, past and to come.

        Raises LedgerError for an entry the ledger does not hold, or a field that cannot be edited.
        """
        with explained(self.path, "write"):
            add_correction(self._connection, correction, _now())

    # Asking

    def quotes(self, filters: Filters = EVERYTHING) -> Answer[QuoteRow]:
        """Who said what."""
        with explained(self.path, "read"):
            return ask(self._connection, "quotes", QuoteRow, filters)

    def trail(self, words: str, known: datetime | None = None) -> Answer[QuoteRow]:
        """Quotes that may be these words, verbatim, trimmed or altered, in order of publication."""
        with explained(self.path, "read"):
            return find_trail(self._connection, words, known)

    def events(self, filters: Filters = EVERYTHING) -> Answer[EventRow]:
        """Who did what to whom."""
        with explained(self.path, "read"):
            return ask(self._connection, "events", EventRow, filters)

    def stances(self, filters: Filters = EVERYTHING) -> Answer[StanceRow]:
        """Who stands where."""
        with explained(self.path, "read"):
            return ask(self._connection, "stances", StanceRow, filters)

    def reports(self, ids: tuple[str, ...] = (), known: datetime | None = None) -> tuple[ReportRow, ...]:
        """The reports on record, or these of them."""
        with explained(self.path, "read"):
            return list_reports(self._connection, ids, known)

    def reports_headed(self, words: str, known: datetime | None = None) -> tuple[ReportRow, ...]:
        """The reports whose headline, or the 400 characters their text begins with, have all of the words."""
        with explained(self.path, "read"):
            return list_reports(self._connection, (), known, words)

    def texts(self, ids: Sequence[str]) -> dict[str, str]:
        """Texts of these reports by id."""
        with explained(self.path, "read"):
            return dict(self._connection.execute(text_of("queries/texts.sql"), {"ids": storable(list(ids))}).fetchall())

    def find_actors(self, name: str) -> tuple[ActorRow, ...]:
        """Actors by id or name, whatever its case and accents."""
        with explained(self.path, "read"):
            return find_actors(self._connection, name)

    def main_actors(self) -> tuple[ActorRow, ...]:
        """The few actors that most reports mention."""
        with explained(self.path, "read"):
            return main_actors(self._connection)

    def find_reports(self, wanted: str) -> tuple[ReportRow, ...]:
        """Reports by id, the beginning of an id, or source."""
        with explained(self.path, "read"):
            return find_reports(self._connection, wanted)

    def filing(self, report: str) -> Filing:
        """A report's current record. Raises LedgerError when the report is not on record."""
        with explained(self.path, "read"):
            held = self._connection.execute(text_of("queries/held.sql"), {"ids": [storable(report)]}).fetchall()
            if not held:
                raise LedgerError(f"it holds no report '{report}'")
            return recall(self._connection, held[0][1])

    def corrections(self) -> tuple[Correction, ...]:
        """Every correction, oldest first."""
        with explained(self.path, "read"):
            return list_corrections(self._connection)

    def _sure_writer(self) -> Writer:
        if self._writer is None:
            raise LedgerError("it was opened for reading only")
        return self._writer


def open_ledger(path: Path | str, *, write: bool = False) -> Ledger:
    """The ledger at `path`; with `write`, made when there is none.

    Raises LedgerError, one sentence, when it cannot be opened: missing, a folder, not a ledger, in use by another
    process, written by a newer onrecord.
    """
    path = Path(path)
    if not write:
        return Ledger(path, open_for_reading(path), None)
    connection = open_for_writing(path)
    with explained(path, "open"):
        return Ledger(path, connection, Writer(connection))


def _now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None)
