"""Reads gold texts through the real pipeline and keeps the clock."""

import re
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from onrecord.cleaning.clean import clean
from onrecord.errors import SkipReport
from onrecord.pipeline import Pipeline
from onrecord.reading.page import Page
from onrecord.reading.read import parse, read_page
from onrecord.record.filing import Filing
from onrecord.record.report import Report


@dataclass
class GoldReader:
    """`cpu_s` and `words` add up over all texts read: CPU seconds of the whole pipeline, and words of the texts."""

    pipeline: Pipeline
    cpu_s: float = 0.0
    words: int = 0

    def read(self, texts: Iterable[tuple[str, str, date | None]]) -> dict[str, Filing]:
        """Filings by id for (id, text, publication date or None); a skipped text is missing from the answer."""
        reports = [
            Report(id=key, source=key, text=text, language="en", published=day, published_basis="given")
            if day
            else Report(id=key, source=key, text=text, language="en")
            for key, text, day in texts
        ]
        return self.read_reports(reports)

    def read_reports(self, reports: Sequence[Report]) -> dict[str, Filing]:
        """Filings by id, for gold that also knows a report's address; a skipped report is missing from the answer."""
        self.words += sum(len(re.findall(r"\w+", report.text)) for report in reports)
        before = time.process_time()
        filings = {
            filing.report.id: filing for filing in self.pipeline.file(reports) if not isinstance(filing, SkipReport)
        }
        self.cpu_s += time.process_time() - before
        return filings

    def pages(self, texts: Iterable[tuple[str, str]]) -> dict[str, Page]:
        """Pages by id for (id, text): for gold that asks about given words rather than about what was found."""
        reports = [Report(id=key, source=key, text=text, language="en") for key, text in texts]
        self.words += sum(len(re.findall(r"\w+", report.text)) for report in reports)
        before = time.process_time()
        parsed = parse([clean(report) for report in reports], self.pipeline.nlp)
        pages = {report.id: read_page(report, doc, self.pipeline.registry) for report, doc in parsed}
        self.cpu_s += time.process_time() - before
        return pages

    @property
    def cpu_s_per_1000_words(self) -> float:
        """Seconds of CPU per 1,000 words of everything read so far; 0 when nothing was."""
        return 1000 * self.cpu_s / self.words if self.words else 0.0
