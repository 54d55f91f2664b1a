"""START HERE: one report's way through, in order, in batches. No logic of its own."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import islice

from onrecord.actors.link import link
from onrecord.actors.registry import open_registry
from onrecord.cleaning.clean import clean
from onrecord.config import Config
from onrecord.errors import ReaderFailed, SkipReport
from onrecord.intake.accept import accept
from onrecord.intake.open import open_sources
from onrecord.language.identify import identify
from onrecord.reading.model import load_model
from onrecord.reading.places.find import use_gazetteer
from onrecord.reading.read import Parse, findings_of, parse, read_page
from onrecord.record.filing import Filing
from onrecord.record.report import Report


class Pipeline:
    """Loads the model and the registry once; then gives a `Filing` for each report and a `SkipReport` for each not."""

    def __init__(self, config: Config | None = None) -> None:
        self.config = config = config or Config()
        self.registry = open_registry(config.actors)
        self.nlp = load_model(config.reading.model)
        use_gazetteer(config.reading.gazetteer)

    def read(self, sources: Sequence[str]) -> Iterator[Filing | SkipReport]:
        """Everything the sources hold (paths, folders, globs, feeds' files, `-`)."""
        return self.file(open_sources(sources, self.config.intake))

    def read_text(self, text: str, *, published: date | None = None) -> Filing:
        """The record of one text. Raises SkipReport when it cannot be read."""
        report = Report("", "text", text, published=published, published_basis="given" if published else "unknown")
        [found] = self.file([accept(report, self.config.intake)])
        if isinstance(found, SkipReport):
            raise found
        return found

    def file(self, reports: Iterable[Report | SkipReport]) -> Iterator[Filing | SkipReport]:
        """Each report's record; memory is bounded by the batch."""
        incoming = iter(reports)
        while batch := list(islice(incoming, self.config.reading.batch_size)):
            marked: list[Report] = []
            for report in batch:
                try:
                    if isinstance(report, SkipReport):
                        raise report
                    marked.append(identify(clean(report)))
                except SkipReport as skipped:
                    yield skipped
            for report, doc in parse(marked, self.nlp, batch_size=self.config.reading.batch_size):
                yield self._file_one(report, doc)

    def _file_one(self, report: Report, doc: Parse) -> Filing | SkipReport:
        try:
            return link(findings_of(read_page(report, doc, self.registry)), self.registry)
        except Exception as error:  # noqa: BLE001  a fault met in one report of ten million must not stop the run
            failed = ReaderFailed(report.source, f"the reader failed on it with {error!r}; please report this as a bug")
            failed.__cause__ = error
            return failed
