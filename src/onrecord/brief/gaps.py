"""What is not known on a topic: a dossier says where it is thin."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.brief.words import Cite, is_on_file, many
from onrecord.ledger.answers import EventRow, QuoteRow, ReportRow

NOT_YET = ("planned", "demanded", "hypothetical")


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that is not known, with the places that leave it open."""

    what: str
    cites: tuple[Cite, ...]


def gaps(quotes: Sequence[QuoteRow], events: Sequence[EventRow], reports: Sequence[ReportRow]) -> tuple[Gap, ...]:
    """The gaps that exist, the most telling first."""
    nameless = [row for row in quotes if not row.speaker_words]
    unlinked = [row for row in quotes if row.speaker_words and not is_on_file(row.speaker)]
    doerless = [row for row in events if not row.actors]
    undated = [row for row in events if row.day_basis != "text"]
    dateless = [report for report in reports if report.published is None]
    found = [
        Gap(f"who said it: {many(len(nameless), 'quote')} whose speaker the text does not name", _at(nameless)),
        Gap(f"who that is: {many(len(unlinked), 'quote')} by speakers who are not on file", _at(unlinked)),
        Gap(f"who did it: {many(len(doerless), 'event')} without an actor in the text", _at(doerless)),
        Gap(f"on which day: {many(len(undated), 'event')} whose day the text does not say", _at(undated)),
        *(_open(status, [row for row in events if row.status == status]) for status in NOT_YET),
        Gap(
            f"when it was published: {many(len(dateless), 'report')} without a date",
            tuple(Cite(report.id, 0, 0) for report in dateless),
        ),
    ]
    return tuple(gap for gap in found if gap.cites)


def _open(status: str, rows: Sequence[EventRow]) -> Gap:
    return Gap(f"what came of it: {many(len(rows), 'event')} {status} when reported", _at(rows))


def _at(rows: Sequence[QuoteRow] | Sequence[EventRow]) -> tuple[Cite, ...]:
    return tuple(Cite(row.report, row.span_start, row.span_end) for row in rows)
