"""A dossier on one topic: everything the ledger holds on it, put together; nothing in it that cites no report."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from onrecord.brief.board import Position, board
from onrecord.brief.copies import independent
from onrecord.brief.disagreements import Disagreement, disagreements
from onrecord.brief.gaps import Gap, gaps
from onrecord.brief.timeline import Moment, timeline
from onrecord.brief.words import Cite, folded
from onrecord.ledger.answers import Answer, EventRow, Filters, QuoteRow, ReportRow, StanceRow
from onrecord.ledger.ledger import Ledger

# A copy's sentence with a date or a name cut keeps more of its words than two sentences on one event share.
ALIKE = 0.75

AnyEntry = TypeVar("AnyEntry", bound=QuoteRow | EventRow | StanceRow)
AnyItem = TypeVar("AnyItem")


@dataclass(frozen=True, slots=True)
class Source:
    """A report the dossier rests on. `copy_of` is the id of the earliest report with nearly the same text."""

    report: ReportRow
    copy_of: str | None


@dataclass(frozen=True, slots=True)
class Said:
    """One thing said. `sources` counts the independent reports among the cites."""

    quote: QuoteRow
    cites: tuple[Cite, ...]
    sources: int


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker with everything said, in the order it was said; `name` is empty for speakers nobody names."""

    speaker: str | None
    name: str
    role: str | None
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Happening:
    """One event as one or more reports tell it in the same words."""

    moment: Moment
    cites: tuple[Cite, ...]
    sources: int


@dataclass(frozen=True, slots=True)
class Dossier:
    """What is on record on a topic. `first` and `last` are days of publication."""

    topic: str
    names: tuple[str, ...]
    first: date | None
    last: date | None
    sources: tuple[Source, ...]
    independent: int
    voices: tuple[Voice, ...]
    positions: tuple[Position, ...]
    happenings: tuple[Happening, ...]
    disagreements: tuple[Disagreement, ...]
    gaps: tuple[Gap, ...]


def dossier(ledger: Ledger, topic: str, filters: Filters) -> Dossier:
    """The dossier on a topic: what is said by or about it, done by or to it, held by, towards or on it.

    `topic` is an actor's id or name, a country's code, or words of the text; `filters` narrow the days, the reports,
    and the moment the record is asked as known at. Words are a subject rather than somebody: then everything counts
    that stands in a report whose headline or beginning has them.
    """
    actors = ledger.find_actors(topic)
    headed = () if actors else tuple(report.id for report in ledger.reports_headed(topic, filters.known))
    asked = _Topic(topic, filters, headed)
    quotes = _outermost(asked.entries(ledger.quotes))
    events = asked.entries(ledger.events)
    stances = asked.entries(ledger.stances)
    entries: list[QuoteRow | EventRow | StanceRow] = [*quotes, *events, *stances]
    ids = dict.fromkeys(row.report for row in entries)
    reports = ledger.reports(tuple(ids), filters.known) if ids else ()
    first_of = independent(reports, ledger.texts(tuple(ids)))
    days = [report.published for report in reports if report.published]
    return Dossier(
        topic=topic,
        names=tuple(actor.name for actor in actors),
        first=min(days, default=None),
        last=max(days, default=None),
        sources=tuple(Source(r, first_of[r.id] if first_of[r.id] != r.id else None) for r in reports),
        independent=len(set(first_of.values())),
        voices=_voices(quotes, first_of),
        positions=board(stances, first_of),
        happenings=_happenings(timeline(events), first_of),
        disagreements=disagreements(events, stances, first_of),
        gaps=gaps(quotes, events, reports),
    )


@dataclass(frozen=True, slots=True)
class _Topic:
    """What is asked for; `headed` are reports that are about it as a whole."""

    words: str
    filters: Filters
    headed: tuple[str, ...]

    def entries(self, ask: Callable[[Filters], Answer[AnyEntry]]) -> tuple[AnyEntry, ...]:
        """Entries by or about the topic or in its reports, each once, in the order of time."""
        found = [*ask(replace(self.filters, about=self.words)).rows, *ask(replace(self.filters, by=self.words)).rows]
        if self.headed:
            found += ask(replace(self.filters, reports=self.headed)).rows
        once = {row.id: row for row in found}.values()
        return tuple(sorted(once, key=lambda row: (row.day or date.max, row.published or date.max, row.span_start)))


def _outermost(quotes: Sequence[QuoteRow]) -> tuple[QuoteRow, ...]:
    """Without quotes that another one's words hold already, unless a speaker on file says them there."""
    kept: set[str] = set()
    widest: dict[str, list[QuoteRow]] = {}
    for row in sorted(quotes, key=lambda row: (row.span_start, -row.span_end)):
        around = widest.setdefault(row.report, [])
        outer = next((one for one in around if row.span_end <= one.span_end), None)
        if outer is None:
            around[:] = [row]
        if outer is None or (row.speaker is not None and row.speaker != outer.speaker):
            kept.add(row.id)
    return tuple(row for row in quotes if row.id in kept)


def _voices(quotes: Sequence[QuoteRow], first_of: Mapping[str, str]) -> tuple[Voice, ...]:
    """Speakers with the most said first; those nobody names last."""
    speakers: dict[str, list[QuoteRow]] = {}
    for row in quotes:
        # "A Turkish official" of another report may be another official.
        nobody = f"{folded(row.speaker_words)} {first_of.get(row.report, row.report)}"
        speakers.setdefault(row.speaker or nobody, []).append(row)
    voices = [
        Voice(
            speaker=rows[0].speaker,
            name=rows[0].speaker_name or "",
            role=next((row.speaker_role for row in reversed(rows) if row.speaker_role), None),
            said=tuple(
                Said(same[0], *_cited([(row.report, row.span_start, row.span_end) for row in same], first_of))
                for same in _grouped(rows, lambda row: folded(row.content))
            ),
        )
        for rows in speakers.values()
    ]
    return tuple(sorted(voices, key=lambda voice: (not voice.name, -len(voice.said), voice.name)))


def _happenings(moments: Sequence[Moment], first_of: Mapping[str, str]) -> tuple[Happening, ...]:
    """Each event with the places that tell it in the same words, or in a copy's slightly changed ones."""

    def same(one: Moment) -> Hashable:
        return one.type, one.who, one.whom, one.status, one.day, first_of.get(one.report, one.report)

    told = [group for acts in _grouped(moments, same) for group in _alike(acts)]
    return tuple(
        Happening(group[0], *_cited([(one.report, one.span_start, one.span_end) for one in group], first_of))
        for group in told
    )


def _alike(moments: Sequence[Moment]) -> list[list[Moment]]:
    """Moments whose words are mostly the same, together."""
    groups: list[list[Moment]] = []
    for moment in moments:
        words = set(folded(moment.words).split())
        for group in groups:
            first = set(folded(group[0].words).split())
            if len(words & first) >= ALIKE * min(len(words), len(first)):
                group.append(moment)
                break
        else:
            groups.append([moment])
    return groups


def _grouped(rows: Iterable[AnyItem], key: Callable[[AnyItem], Hashable]) -> list[list[AnyItem]]:
    groups: dict[Hashable, list[AnyItem]] = {}
    for row in rows:
        groups.setdefault(key(row), []).append(row)
    return list(groups.values())


def _cited(places: Sequence[tuple[str, int, int]], first_of: Mapping[str, str]) -> tuple[tuple[Cite, ...], int]:
    """Cites, and how many independent reports they are."""
    return tuple(Cite(*place) for place in places), len({first_of.get(place[0], place[0]) for place in places})
