"""The event lexicon: what verbs and nouns name which act, read from the data files."""

from dataclasses import dataclass
from functools import cache
from typing import cast

from onrecord.lexicon import load_rows
from onrecord.record.event import EventType

PACKAGE = "onrecord.reading.events"
ANY = "*"
NEED = "need:"
NOTHING = "none"  # an outcome: the entry is there to keep a wider one from matching


@dataclass(frozen=True, slots=True)
class Condition:
    """A slot of the verb's frame and the heads it may hold (`*` any, `@class` a class of heads)."""

    slot: str
    heads: frozenset[str]
    forbidden: bool = False


@dataclass(frozen=True, slots=True)
class VerbEntry:
    """One line of verbs.tsv. `outcome` is a CAMEO code, `op:NAME`, or `none`; without a recipient some are no event."""

    conditions: tuple[Condition, ...]
    outcome: str
    recipients: tuple[str, ...]
    needs_whom: bool = False

    @property
    def operator(self) -> str | None:
        """The operator's name, when the entry transforms what the verb governs."""
        return self.outcome[3:] if self.outcome.startswith("op:") else None


@dataclass(frozen=True, slots=True)
class NounEntry:
    """One line of nouns.tsv; `of_role` says what an of-phrase holds (actor, recipient, patient, none)."""

    code: str
    of_role: str


@cache
def verb_entries(name: str = "verbs.tsv") -> dict[str, tuple[VerbEntry, ...]]:
    """Entries by lemma, those with most conditions first; `adjectives.tsv` holds predicative adjectives."""
    found: dict[str, list[VerbEntry]] = {}
    for lemma, conditions, outcome, recipients in load_rows(PACKAGE, name):
        slots = () if recipients == "-" else tuple(recipients.removeprefix(NEED).split(","))
        entry = VerbEntry(_conditions(conditions), outcome, slots, recipients.startswith(NEED))
        found.setdefault(lemma, []).append(entry)
    return {lemma: tuple(sorted(entries, key=_least_general)) for lemma, entries in found.items()}


def _conditions(text: str) -> tuple[Condition, ...]:
    if text == "-":
        return ()
    found = []
    for part in text.split():
        if part.startswith("!"):
            found.append(Condition(part[1:], frozenset(), forbidden=True))
        else:
            slot, _, heads = part.partition("=")
            found.append(Condition(slot, frozenset(heads.split("|"))))
    return tuple(found)


def _least_general(entry: VerbEntry) -> tuple[int, int, int, bool, int, bool]:
    """Named heads and particles say more than `*`; more conditions say more than fewer; a list more than a class.

    Of two that say as much, the one that is no event counts: it was written against the other.
    """
    asked = [condition for condition in entry.conditions if not condition.forbidden]
    named = sum(1 for condition in asked if ANY not in condition.heads)
    wide = max((_width(condition) for condition in asked), default=0)
    clausal = any(condition.slot in {"xcomp", "ccomp"} for condition in asked)
    return (-named, -len(asked), wide, not clausal, -len(entry.conditions), entry.outcome != NOTHING)


def _width(condition: Condition) -> int:
    if "@idea" in condition.heads:
        return 3
    if "@event" in condition.heads:
        return 2
    return 1 if any(head.startswith("@") for head in condition.heads) else 0


@cache
def pairs() -> frozenset[str]:
    """Every compound the lexicon names, joined by a hyphen."""
    named = {head for entries in verb_entries().values() for e in entries for c in e.conditions for head in c.heads}
    listed = {lemma for lemmas in classes().values() for lemma in lemmas}
    return frozenset(head for head in named | listed | set(noun_entries()) if "-" in head)


@cache
def noun_entries() -> dict[str, NounEntry]:
    """Event nouns by lemma; a compound is joined by a hyphen (`hunger-strike`)."""
    return {lemma: NounEntry(code, role) for lemma, code, role in load_rows(PACKAGE, "nouns.tsv")}


@cache
def classes() -> dict[str, frozenset[str]]:
    """Classes of heads by name, without the `@`."""
    found: dict[str, set[str]] = {}
    for name, lemma in load_rows(PACKAGE, "classes.tsv"):
        found.setdefault(name, set()).add(lemma)
    return {name: frozenset(lemmas) for name, lemmas in found.items()}


@cache
def _operators() -> dict[tuple[str, str], str]:
    return {(row[0], row[1]): row[2] for row in load_rows(PACKAGE, "operators.tsv")}


def transformed(operator: str, code: str | None) -> str | None:
    """The code of an act that is agreed to, intended, demanded, refused, halted …; None when that is no event."""
    if operator == "light":
        return code
    table = _operators()
    found = table.get((operator, code or ANY)) or table.get((operator, code[:2] if code else ANY))
    found = found or table.get((operator, ANY))
    return None if found == NOTHING else found


@cache
def _types() -> dict[str, tuple[str, str]]:
    return {row[0]: (row[1], row[2]) for row in load_rows(PACKAGE, "cameo.tsv")}


def event_type(code: str) -> EventType:
    """The PLOVER type of a CAMEO code of cameo.tsv."""
    return cast(EventType, _types()[code][0])


def event_mode(code: str) -> str | None:
    """The PLOVER mode of a CAMEO code, where it has one."""
    mode = _types()[code][1]
    return None if mode == "-" else mode
