"""Where the record disagrees: did it happen, who denies it, how many, and who holds both sides.

Limits  compares what is said of the same type, the same two sides and overlapping days; anything subtler is left to
        the reader, who has the places to look at
"""

import re
from calendar import month_name
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cache

from onrecord.brief.board import issue_of, on_what, who_holds
from onrecord.brief.words import Cite, folded, shown_day
from onrecord.ledger.answers import EventRow, StanceRow
from onrecord.lexicon import load_map

HERE = "onrecord.brief"
HAPPENED = frozenset({"happened", "ongoing", "historical"})
# Reports of one event may date it a day apart: the day it happened, and the day it was told.
NEAR = timedelta(days=1)
# A denial follows the charge by days.
AROUND = timedelta(days=3)
VIOLENT = frozenset({"ASSAULT", "COERCE"})
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
    """Events said to have happened and not, charges and denials, differing tolls, and holders of both sides."""
    return (*_whether(events), *_denials(events, stances), *_tolls(events, first_of), *_both_ways(stances, first_of))


def _whether(events: Sequence[EventRow]) -> Iterable[Disagreement]:
    """What one report says happened and another says did not."""
    told: set[str] = set()
    for no in events:
        if no.status != "negated" or no.id in told:
            continue
        yes = [row for row in events if row.status in HAPPENED and _same_act(row, no)]
        against = [row for row in events if row.status == "negated" and any(_same_act(one, row) for one in yes)]
        told |= {row.id for row in against}
        if yes:
            yield Disagreement(
                f"did it happen? {_act(yes[0])}",
                (
                    *(Side(f"it happened — {row.sentence}", _at([row])) for row in yes),
                    *(Side(f"it did not — {row.sentence}", _at([row])) for row in against),
                ),
            )


def _denials(events: Sequence[EventRow], stances: Sequence[StanceRow]) -> Iterable[Disagreement]:
    """What somebody denies whom others accuse, or name as the doer, around the same days."""
    for row in stances:
        if row.act != "denies" or row.holder is None:
            continue
        charges = [event for event in events if _charges(event, row.holder) and _near(event, row, AROUND)]
        if charges:
            yield Disagreement(
                f"what {row.holder_name} denies, {shown_day(row)}",
                (Side(row.evidence, _at([row])), *(Side(_act(event), _at([event])) for event in charges)),
            )


def _charges(event: EventRow, holder: str) -> bool:
    if event.status not in HAPPENED:
        return False
    return holder in (
        event.recipient_ids if event.type == "ACCUSE" else event.actor_ids if event.type in VIOLENT else ()
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


def _both_ways(stances: Sequence[StanceRow], first_of: Mapping[str, str]) -> Iterable[Disagreement]:
    groups: dict[tuple[str, str], list[StanceRow]] = {}
    for row in stances:
        groups.setdefault((who_holds(row), issue_of(row, first_of)), []).append(row)
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


def _same_act(one: EventRow, other: EventRow) -> bool:
    """Same type, same doers, days that touch, and the same sufferers, or one side's named in the other's sentence."""
    if one.type != other.type or not one.actors or not _near(one, other, NEAR):
        return False
    if _who(one.actor_ids, one.actors) != _who(other.actor_ids, other.actors):
        return False
    sufferers = _who(one.recipient_ids, one.recipients), _who(other.recipient_ids, other.recipients)
    return sufferers[0] == sufferers[1] or _suffers(one, other) or _suffers(other, one)


def _suffers(named: EventRow, bare: EventRow) -> bool:
    sentence = f" {folded(bare.sentence)} "
    return not bare.recipients and any(f" {folded(name)} " in sentence for name in named.recipients)


def _who(ids: Sequence[str | None], names: Sequence[str]) -> str:
    return "|".join(sorted(key or folded(name) for key, name in zip(ids, names, strict=True)))


def _near(one: EventRow, other: EventRow | StanceRow, apart: timedelta) -> bool:
    if not (one.day and one.day_end and other.day and other.day_end):
        return False
    # Not day + apart: the last day a calendar knows has none after it.
    return one.day - other.day_end <= apart and other.day - one.day_end <= apart


def _act(row: EventRow) -> str:
    whom = f" → {', '.join(row.recipients)}" if row.recipients else ""
    return f"{row.type}, {', '.join(row.actors)}{whom}, {shown_day(row)}"


def _at(rows: Sequence[EventRow] | Sequence[StanceRow]) -> tuple[Cite, ...]:
    return tuple(Cite(row.report, row.span_start, row.span_end) for row in rows)
