"""What the ledger answers: rows of the public views, and the filters a question may carry.

Fields are the columns of the same name in views.sql.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Generic, TypeVar


@dataclass(frozen=True, slots=True)
class Filters:
    """Every filter narrows; None and () leave everything in.

    `by` and `about` are an actor's id, any of its names, an ISO 3166-1 alpha-3 code, or words of the text; `on` is the
    issue or target of a stance, in words or as an actor. `start` and `end` are days, both inclusive: an entry is in
    when it may have happened on one of them. `known` asks the record as it was known at that moment (UTC).
    """

    by: str | None = None
    about: str | None = None
    on: str | None = None
    start: date | None = None
    end: date | None = None
    types: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()
    known: datetime | None = None
    limit: int | None = None


EVERYTHING = Filters()


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A report without its text."""

    id: str
    source: str
    title: str
    publisher: str | None
    published: date | None
    published_basis: str
    words: int
    recorded_at: datetime


@dataclass(frozen=True, slots=True)
class ActorRow:
    """An actor; `rank` says how well it fits the name asked for: 0 its id, 1 one of its names, 2 part of a name."""

    id: str
    name: str
    kind: str
    country: str | None
    rank: int


@dataclass(frozen=True, slots=True)
class QuoteRow:
    """Who said what."""

    id: str
    report: str
    published: date | None
    day: date | None
    day_end: date | None
    day_basis: str | None
    speaker: str | None
    speaker_name: str | None
    speaker_words: str
    speaker_role: str | None
    speaker_country: str | None
    cue_words: str
    form: str
    cue_class: str
    content: str
    negated: bool
    span_start: int
    span_end: int
    within: str | None
    place: str | None
    confidence: float
    checked: bool
    first_entered: datetime


@dataclass(frozen=True, slots=True)
class EventRow:
    """Who did what to whom."""

    id: str
    report: str
    published: date | None
    day: date | None
    day_end: date | None
    day_basis: str | None
    type: str
    mode: str | None
    contexts: list[str]
    status: str
    actors: list[str]
    actor_ids: list[str | None]
    actor_countries: list[str | None]
    actor_sectors: list[str | None]
    recipients: list[str]
    recipient_ids: list[str | None]
    recipient_countries: list[str | None]
    recipient_sectors: list[str | None]
    trigger_words: str
    sentence: str
    span_start: int
    span_end: int
    sentence_start: int
    sentence_end: int
    place: str | None
    lat: float | None
    lon: float | None
    country: str | None
    precision: str | None
    quote: str | None
    cameo: str | None
    confidence: float
    checked: bool
    first_entered: datetime


@dataclass(frozen=True, slots=True)
class StanceRow:
    """Who stands where."""

    id: str
    report: str
    published: date | None
    day: date | None
    day_end: date | None
    day_basis: str | None
    holder: str | None
    holder_name: str
    holder_words: str
    holder_country: str | None
    attitude: str
    act: str
    target: str | None
    target_name: str | None
    target_words: str | None
    issue: str | None
    evidence: str
    span_start: int
    span_end: int
    quote: str | None
    event: str | None
    confidence: float
    checked: bool
    first_entered: datetime


AnyRow = TypeVar("AnyRow")


@dataclass(frozen=True, slots=True)
class Answer(Generic[AnyRow]):
    """Rows in the order they happened, undated last; `total` is how many there are without the limit."""

    rows: tuple[AnyRow, ...]
    total: int
