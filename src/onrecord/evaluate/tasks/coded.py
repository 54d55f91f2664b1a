"""Scores events against records with a PLOVER type and coded sides.

Keys are read leniently: a gold event's type under `type`, `root` or `event`; its sides under `source`/`actor`/`actors`
and `target`/`recipient`/`recipients`, each a code, an object with `country` or `code`, or a list of them. Labels of
the 2016 draft are put into those of manual 2.0.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from onrecord.evaluate.figures import Figures, Row
from onrecord.record.event import Event, Participant
from onrecord.record.filing import Filing

OLD_LABELS = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT"}
YIELD = frozenset({"YIELD", "CONCEDE", "RETREAT"})
TYPE_KEYS = ("type", "root", "event")
SIDE_KEYS = (("source", "actor", "actors"), ("target", "recipient", "recipients"))


@dataclass(frozen=True, slots=True)
class Coded:
    """One event as codes: its type and the countries (or other codes) of either side."""

    type: str
    sources: frozenset[str]
    targets: frozenset[str]

    def same_type(self, other: "Coded") -> bool:
        """Whether the types agree; where the gold says YIELD, CONCEDE and RETREAT both do."""
        return self.type == other.type or (self.type == "YIELD" and other.type in YIELD)

    def same_dyad(self, found: "Coded") -> bool:
        """Whether the sides agree; two-sided events carry both among the sources."""
        if not self.sources & found.sources:
            return False
        return not self.targets or bool(self.targets & (found.targets or found.sources))


def score_coded(rows: Sequence[Row], filings: Sequence[Filing | None]) -> Figures:
    """Shares of gold events whose type, sides, or both were found, and the F1 of finding events at all."""
    gold_count = found_count = pairs = types = dyads = both = 0
    for row, filing in zip(rows, filings, strict=True):
        gold, found = gold_events(row), _found_events(filing)
        gold_count, found_count = gold_count + len(gold), found_count + len(found)
        pairs += min(len(gold), len(found))
        for want in gold:
            best = max(found, key=lambda item: _fit(want, item), default=None)
            if best is None:
                continue
            found.remove(best)
            types += want.same_type(best)
            dyads += want.same_dyad(best)
            both += want.same_type(best) and want.same_dyad(best)
    total = max(1, gold_count)
    figures = {
        "type_acc": types / total,
        "dyad_acc": dyads / total,
        "type_dyad_acc": both / total,
        "detection_f1": 2 * pairs / (found_count + gold_count) if pairs else 0.0,
    }
    return Figures(gold_count, figures, {"found": found_count})


def gold_events(row: Row) -> list[Coded]:
    """The events of a row, whether it holds a list of them or is one."""
    events = row.get("events", [row])
    return [_gold(event) for event in events if any(event.get(key) for key in TYPE_KEYS)]


def _gold(event: Row) -> Coded:
    label = next(str(event[key]).upper() for key in TYPE_KEYS if event.get(key))
    sources, targets = (_codes(next((event[key] for key in keys if event.get(key)), None)) for keys in SIDE_KEYS)
    return Coded(OLD_LABELS.get(label, label), sources, targets)


def _codes(side: Any) -> frozenset[str]:
    if isinstance(side, list):
        return frozenset(code for item in side for code in _codes(item))
    if isinstance(side, dict):
        side = side.get("country") or side.get("code")
    return frozenset({side[:3].upper()}) if isinstance(side, str) and side else frozenset()


def _found_events(filing: Filing | None) -> list[Coded]:
    if filing is None:
        return []
    codes = {link.mention: frozenset(filter(None, (link.country, link.sector))) for link in filing.links}
    return [_coded(event, codes) for event in filing.findings.events]


def _coded(event: Event, codes: dict[str, frozenset[str]]) -> Coded:
    def side(participants: tuple[Participant, ...]) -> frozenset[str]:
        return frozenset(code for item in participants for code in codes.get(item.mention or "", ()))

    return Coded(event.type, side(event.actors), side(event.recipients))


def _fit(want: Coded, found: Coded) -> int:
    return 2 * want.same_type(found) + 2 * want.same_dyad(found) + bool(want.sources & found.sources)
