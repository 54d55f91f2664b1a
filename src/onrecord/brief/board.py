"""The positions board: for each issue or target, who supports it and who opposes it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.brief.words import Cite, folded
from onrecord.ledger.answers import StanceRow
from onrecord.lexicon import load_words

ARTICLES = frozenset({"a", "an", "the"})


@dataclass(frozen=True, slots=True)
class Holding:
    """One holder's stance on an issue: the rows that show it in order of time; `sources` are independent reports."""

    holder: str | None
    name: str
    rows: tuple[StanceRow, ...]
    cites: tuple[Cite, ...]
    sources: int


@dataclass(frozen=True, slots=True)
class Position:
    """An issue or a target, and the holders on both sides."""

    issue: str
    supports: tuple[Holding, ...]
    opposes: tuple[Holding, ...]


def board(stances: Sequence[StanceRow], first_of: Mapping[str, str]) -> tuple[Position, ...]:
    """Positions with the most holders first. `first_of` maps a report to the one it is a copy of."""
    issues: dict[str, list[StanceRow]] = {}
    for row in stances:
        issues.setdefault(issue_of(row, first_of), []).append(row)
    positions = [
        Position(on_what(rows[0]), _side(rows, "supports", first_of), _side(rows, "opposes", first_of))
        for rows in issues.values()
    ]
    return tuple(sorted(positions, key=lambda p: (-len(p.supports) - len(p.opposes), p.issue)))


def on_what(row: StanceRow) -> str:
    """The target's name, else the issue in the text's words; the evidence where those are but a pronoun."""
    for words in (row.target_name, row.issue):
        if words and folded(words) not in load_words("onrecord.brief", "pronouns.tsv"):
            return words
    return row.evidence


def issue_of(row: StanceRow, first_of: Mapping[str, str]) -> str:
    """What tells one issue from another: the target, else the folded words.

    One bare noun ("the decision") is an issue within its report only: another report's decision may be another one.
    """
    if row.target:
        return row.target
    words = [word for word in folded(on_what(row)).split() if word not in ARTICLES]
    return " ".join(words if len(words) > 1 else [*words, first_of.get(row.report, row.report)])


def who_holds(row: StanceRow) -> str:
    """What tells one holder from another: the actor, else the folded words."""
    return row.holder or folded(row.holder_name)


def _side(rows: Sequence[StanceRow], attitude: str, first_of: Mapping[str, str]) -> tuple[Holding, ...]:
    holders: dict[str, list[StanceRow]] = {}
    for row in rows:
        if row.attitude == attitude:
            holders.setdefault(who_holds(row), []).append(row)
    return tuple(
        Holding(
            holder=shown[0].holder,
            name=shown[0].holder_name,
            rows=tuple(shown),
            cites=tuple(Cite(row.report, row.span_start, row.span_end) for row in shown),
            sources=len({first_of.get(row.report, row.report) for row in shown}),
        )
        for shown in holders.values()
    )
