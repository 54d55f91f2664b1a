"""The reading stage's door: reports in, findings out, one parse a report."""

from collections.abc import Iterable, Iterator

from spacy.language import Language
from spacy.tokens import Doc

from onrecord.reading.known import KnownNames
from onrecord.reading.order import ORDER
from onrecord.reading.page import Page
from onrecord.reading.sentences import mark_block_starts
from onrecord.record.findings import Findings
from onrecord.record.report import Report


def parse(reports: Iterable[Report], nlp: Language, *, batch_size: int = 16) -> Iterator[tuple[Report, Doc]]:
    """Each report with its parse; sentences never cross a block."""
    docs = ((mark_block_starts(nlp.make_doc(report.text), report.blocks), report) for report in reports)
    for doc, report in nlp.pipe(docs, as_tuples=True, batch_size=batch_size):
        yield report, doc


def read_page(report: Report, doc: Doc, known: KnownNames) -> Page:
    """The page after every extractor has run."""
    page = Page(report, doc, known)
    for step in ORDER:
        step.run(page)
    return page


def findings_of(page: Page) -> Findings:
    """What the extractors left on the page."""
    return Findings(
        page.report,
        page.sentences,
        page.mentions,
        page.quotes,
        page.events,
        page.stances,
        page.times,
        page.places,
    )


def read(reports: Iterable[Report], nlp: Language, known: KnownNames, *, batch_size: int = 16) -> Iterator[Findings]:
    """Findings for each report, in order."""
    for report, doc in parse(reports, nlp, batch_size=batch_size):
        yield findings_of(read_page(report, doc, known))
