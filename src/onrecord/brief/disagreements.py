"""Where the record disagrees: did it happen, how many, and who holds both sides.

Limits  compares what is said of the same type, the same two sides and overlapping days; anything subtler is left to
        the reader, who has the places to look at
"""

import re
from calendar import month_name
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cache

from onrecord.brief.board import on_what, who_holds
from onrecord.brief.words import Cite, folded, shown_day
from onrecord.ledger.answers import EventRow, StanceRow
from onrecord.lexicon import load_map

HERE = "onrecord.brief"
HAPPENED = frozenset({"happened", "ongoing", "historical"})
# Reports of one event may date it a day apart: the day it happened, and the day it was told.
NEAR = timedelta(days=1)
# How far a number may stand from the word it counts: "12 people, among them three children, were killed".
REACH = 6


@dataclass(frozen=True, slots=True)
class Side:
    """What one side says, and where."""

    says: str
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A question the record answers in more than one way."""

    question: str
    sides: tuple[Side, ...]


def disagreements(
    events: Sequence[EventRow], stances: Sequence[StanceRow], first_of: Mapping[str, str]
) -> tuple[Disagreement, ...]:
    """Events said to have happened and not to have happened, differing tolls, and holders of both sides."""
    return (*_whether(events), *_tolls(events, first_of), *_both_ways(stances))


def _whether(events: Sequence[EventRow]) -> Iterable[Disagreement]:
    for rows in _same_act(events).values():
        yes = [row for row in rows if row.status in HAPPENED]
        no = [row for row in rows if row.status == "negated" and any(_near(row, other) for other in yes)]
        if no:
            yield Disagreement(
                f"did it happen? {_act(no[0])}",
                (Side("it happened", _at(yes)), Side("it did not", _at(no))),
            )


def _tolls(events: Sequence[EventRow], first_of: Mapping[str, str]) -> Iterable[Disagreement]:
    """Different numbers of dead, wounded or held for the same day in reports that are not copies."""
    told: dict[tuple[str, str, str], dict[str, list[EventRow]]] = {}
    for row in {(row.report, row.sentence_start): row for row in events}.values():
        if row.day is None or row.day != row.day_end:
            continue
        for what, number in tolls(row.sentence):
            told.setdefault((str(row.day), folded(row.place or ""), what), {}).setdefault(number, []).append(row)
    for (day, _, what), numbers in told.items():
        sources = {first_of.get(row.report, row.report) for rows in numbers.values() for row in rows}
        if len(numbers) > 1 and len(sources) > 1:
            place = next((row.place for rows in numbers.values() for row in rows if row.place), None)
            yield Disagreement(
                f"how many {what}? {day}{f', {place}' if place else ''}",
                tuple(Side(number, _at(rows)) for number, rows in sorted(numbers.items(), key=lambda one: int(one[0]))),
            )


def _both_ways(stances: Sequence[StanceRow]) -> Iterable[Disagreement]:
    groups: dict[tuple[str, str], list[StanceRow]] = {}
    for row in stances:
        groups.setdefault((who_holds(row), folded(on_what(row))), []).append(row)
    for rows in groups.values():
        if len({row.attitude for row in rows}) > 1:
            yield Disagreement(
                f"where does {rows[0].holder_name} stand? {on_what(rows[0])}",
                tuple(
                    Side(f"{row.attitude} ({row.act.replace('_', ' ')}, {shown_day(row)})", _at([row])) for row in rows
                ),
            )


@cache
def _toll_pattern() -> re.Pattern[str]:
    words = "|".join(load_map(HERE, "tolls.tsv"))
    numbers = "|".join(load_map(HERE, "numbers.tsv"))
    # Not the day of a month nor a year ("killed on 12 October", "killed in 2019"), and not somebody's age ("17-year").
    number = rf"(\d[\d,]*|{numbers})(?!-|\s+(?:{'|'.join(filter(None, month_name))}))"
    before = rf"{number}(?:\W+[^\W\d]+){{0,{REACH}}}?\W+({words})"
    after = rf"({words})(?:\W+(?!in\b|on\b|by\b|since\b|of\b)[^\W\d]+){{0,3}}?\W+{number}"
    return re.compile(rf"\b(?:{before}|{after})\b", re.IGNORECASE)


def tolls(sentence: str) -> list[tuple[str, str]]:
    """(`killed`, `12`) for each toll in the sentence; numbers in figures."""
    found = []
    for match in _toll_pattern().finditer(sentence):
        number, word = (match[1], match[2]) if match[1] else (match[4], match[3])
        figure = load_map(HERE, "numbers.tsv").get(number.lower(), number.replace(",", ""))
        found.append((load_map(HERE, "tolls.tsv")[word.lower()], figure))
    return found


def _same_act(events: Sequence[EventRow]) -> dict[tuple[str, str, str], list[EventRow]]:
    acts: dict[tuple[str, str, str], list[EventRow]] = {}
    for row in events:
        if row.actors:
            acts.setdefault(
                (row.type, _who(row.actor_ids, row.actors), _who(row.recipient_ids, row.recipients)), []
            ).append(row)
    return acts


def _who(ids: Sequence[str | None], names: Sequence[str]) -> str:
    return "|".join(sorted(key or folded(name) for key, name in zip(ids, names, strict=True)))


def _near(one: EventRow, other: EventRow) -> bool:
    if not (one.day and one.day_end and other.day and other.day_end):
        return False
    return one.day <= other.day_end + NEAR and other.day <= one.day_end + NEAR


def _act(row: EventRow) -> str:
    whom = f" → {', '.join(row.recipients)}" if row.recipients else ""
    return f"{row.type}, {', '.join(row.actors)}{whom}, {shown_day(row)}"


def _at(rows: Sequence[EventRow] | Sequence[StanceRow]) -> tuple[Cite, ...]:
    return tuple(Cite(row.report, row.span_start, row.span_end) for row in rows)
