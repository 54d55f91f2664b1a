"""The reading stage's door: a report is parsed once, then every extractor reads the parse."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from onrecord.reading.known import KnownNames
from onrecord.reading.name_heads import mend_names
from onrecord.reading.order import ORDER
from onrecord.reading.page import Page
from onrecord.reading.sentences import join_lines, mark_starts, mask_runs, plain_brackets
from onrecord.record.findings import Findings
from onrecord.record.report import Report

Parse = Doc
"""A report's parse, for those who only pass it on."""


def parse(reports: Iterable[Report], nlp: Language, *, batch_size: int = 16) -> Iterator[tuple[Report, Parse]]:
    """Each report with its parse, at the report's own offsets; sentences never cross a block."""
    texts = ((plain_brackets(mask_runs(join_lines(report.text, report.blocks))), report) for report in reports)
    docs = ((mark_starts(nlp.make_doc(text), report.blocks), report) for text, report in texts)
    for doc, report in nlp.pipe(docs, as_tuples=True, batch_size=batch_size):
        yield report, mend_names(doc)


def read_page(report: Report, doc: Doc, known: KnownNames) -> Page:
    """The page after every extractor has run."""
    page = Page(replace(report, text=doc.text), doc, known, received=report)
    for step in ORDER:
        step.run(page)
    return page


def findings_of(page: Page) -> Findings:
    """What the extractors left on the page."""
    return Findings(
        page.received or page.report,
        page.sentences,
        page.mentions,
        page.quotes,
        page.events,
        page.stances,
        page.times,
        page.places,
    )
