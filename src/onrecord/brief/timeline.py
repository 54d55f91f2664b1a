"""Events and quotes in the order they happened, which is not the order they were printed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from onrecord.ledger.answers import EventRow, QuoteRow

FAR = date.max


@dataclass(frozen=True, slots=True)
class Moment:
    """One line of a timeline. `kind` is event or quote; `type` a PLOVER type or a quote's form; `status` is `said` or
    `not said` for a quote. `is_sure`: the text itself names the day and says that it happened.
    """

    id: str
    kind: str
    day: date | None
    day_end: date | None
    day_basis: str | None
    is_sure: bool
    type: str
    status: str
    who: str
    whom: str
    words: str
    place: str | None
    report: str
    published: date | None
    span_start: int
    span_end: int
    confidence: float


def timeline(events: Iterable[EventRow], quotes: Iterable[QuoteRow] = ()) -> tuple[Moment, ...]:
    """All of them by first possible day, then last; the undated come last, in the order of publication."""
    moments = [*map(_of_event, events), *map(_of_quote, quotes)]
    return tuple(sorted(moments, key=_order))


def _order(moment: Moment) -> tuple[date, date, date, str, int]:
    return (
        moment.day or FAR,
        moment.day_end or FAR,
        moment.published or FAR,
        moment.report,
        moment.span_start,
    )


def _of_event(row: EventRow) -> Moment:
    return Moment(
        id=row.id,
        kind="event",
        day=row.day,
        day_end=row.day_end,
        day_basis=row.day_basis,
        is_sure=row.day_basis == "text" and row.status in {"happened", "ongoing", "historical"},
        type=row.type,
        status=row.status,
        who=", ".join(row.actors),
        whom=", ".join(row.recipients),
        words=row.sentence,
        place=row.place,
        report=row.report,
        published=row.published,
        span_start=row.sentence_start,
        span_end=row.sentence_end,
        confidence=row.confidence,
    )


def _of_quote(row: QuoteRow) -> Moment:
    return Moment(
        id=row.id,
        kind="quote",
        day=row.day,
        day_end=row.day_end,
        day_basis=row.day_basis,
        is_sure=row.day_basis == "text" and not row.negated,
        type=row.form,
        status="not said" if row.negated else "said",
        who=row.speaker_name or "",
        whom="",
        words=row.content,
        place=row.place,
        report=row.report,
        published=row.published,
        span_start=row.span_start,
        span_end=row.span_end,
        confidence=row.confidence,
    )
