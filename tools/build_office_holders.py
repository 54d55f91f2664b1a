"""Select the registry's office-holders from `office_holders.csv` (Wikidata statements): one file a country.

    python tools/build_office_holders.py ../shared/actors src/onrecord/actors/registry/people

Kept: heads of state and government, their deputies, foreign, defence, interior, finance, justice and energy ministers,
presiding officers of parliaments, heads of armed forces and services, central banks (1990 and later); other cabinet
ministers, regional heads and spokespeople (2015 and later); members of the US Congress (1990 and later). Left out:
rows under other terms than CC0 (the two sources in `NOT_OURS`), people without a Wikidata id, offices of no state, and
spells without any date. Spells of the same office that touch are one; a spell without an end gets `>DAY` (in office on
the source's day) or, when somebody else has taken the office since, `<DAY` (over by then).
"""

import csv
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from onrecord.actors.files import rows_of
from onrecord.actors.posts import post_of

NOT_OURS = {"instituteforgov/ifg-ministers-database-public", "open-data-archive/world-leaders-current"}
REGISTRY = Path(__file__).parent.parent / "src/onrecord/actors/registry"
FIRST_DAY = {"core": "1990", "other": "2015"}
WORST_GAP = 45  # days between two spells of one office that are still one tenure (a reshuffle, a re-election)


@dataclass(frozen=True)
class Spell:
    """One tenure; `until` is a day, `>day` (in office then) or `<day` (over by then)."""

    country: str
    person: str
    qid: str
    post: str
    sector: str
    title: str
    start: str
    until: str
    others: str = ""

    def line(self) -> str:
        """The spell as a line of the registry."""
        row = (self.person, self.qid, self.post, self.sector, self.title, self.start, self.until, self.others)
        return "\t".join(row).rstrip("\t")


def is_regional(position: str, country: str, states: dict[str, set[str]]) -> bool:
    """Whether a president or premier is one of a part of the state: "president of Sicily"."""
    of = re.match(
        r"(?:acting )?(?:president|premier|prime minister|minister-president|chief executive) of (?:the )?(.+)",
        position,
        re.IGNORECASE,
    )
    if of is None or re.search(r"republic|state|government|council|cabinet", of.group(1), re.IGNORECASE):
        return False
    return of.group(1).lower() not in {name.lower() for name in states.get(country, ())}


def read_spells(folder: Path) -> Iterator[tuple[Spell, str]]:
    """The spells that pass the filters, each with the key of its office."""
    with (folder / "sources.csv").open(encoding="utf-8") as handle:
        seen = {row["source_repo"]: row["snapshot_date"][:10] for row in csv.DictReader(handle)}
    states = {row[0]: {row[1], *row[2].split("|")} for row in rows_of((REGISTRY / "countries.tsv").read_text("utf-8"))}
    with (folder / "office_holders.csv").open(encoding="utf-8") as handle:
        for row in csv.DictReader(handle):
            kept = post_of(row["position"])
            if (
                kept is None
                or row["source_repo"] in NOT_OURS
                or not row["person_qid"].startswith("Q")
                or not row["country_iso3"]
            ):
                continue
            post, sector, back = kept.name, kept.sector, kept.reach
            if kept.name.startswith("head-of") and is_regional(row["position"], row["country_iso3"], states):
                post, back = "regional-head", "other"
            last = max(row["start"][:4], row["end"][:4])
            if not last or (last < FIRST_DAY[back] and row["end"]) or (not row["end"] and last < "1985"):
                continue
            until = row["end"] or f">{seen[row['source_repo']]}"
            office = row["position_qid"] or row["position"]
            title = " ".join(row["position"].split())
            yield (
                Spell(row["country_iso3"], row["person"], row["person_qid"], post, sector, title, row["start"], until),
                office,
            )


def _day_number(text: str, *, last: bool) -> int:
    parts = [int(part) for part in text.lstrip("<>").split("-")]
    year, month, day = (*parts, *((12, 28) if last else (1, 1))[len(parts) - 1 :])[:3]
    return year * 372 + month * 31 + day


def join(spells: Iterable[Spell]) -> list[Spell]:
    """Touching or overlapping spells of one person in one office become one."""
    joined: list[Spell] = []
    for spell in sorted(spells, key=lambda item: (item.start or "0000", item.until.lstrip("<>"))):
        before = joined[-1] if joined else None
        if before and before.until.startswith(">") and not spell.until.startswith(">") and spell.start <= before.start:
            joined[-1] = spell
        elif (
            before
            and spell.start
            and _day_number(spell.start, last=False) <= _day_number(before.until, last=True) + WORST_GAP
        ):
            if (before.until.startswith(">") and not spell.until.startswith(">")) or spell.until.lstrip(
                "<>"
            ) > before.until.lstrip("<>"):
                joined[-1] = replace(before, until=spell.until)
        else:
            joined.append(spell)
    return joined


def bound(spells: list[Spell]) -> list[Spell]:
    """An open spell of an office that somebody else has taken since is over by the successor's first day."""
    found = []
    for spell in spells:
        if spell.until.startswith(">") and spell.post != "congress":
            later = [s.start for s in spells if s.qid != spell.qid and s.start > (spell.start or "9999")]
            if later:
                spell = replace(spell, until=f"<{min(later)}")
        found.append(spell)
    return found


def by_person(offices: dict[tuple[str, str], dict[str, list[Spell]]]) -> dict[str, list[Spell]]:
    """All spells of each person."""
    people: dict[str, list[Spell]] = defaultdict(list)
    for holders in offices.values():
        for qid, spells in holders.items():
            people[qid].extend(spells)
    return people


def label_of(spells: Iterable[Spell]) -> list[str]:
    """The names a person's rows give, the shortest first: "Joe Biden" before "Joseph Biden Jr."."""
    return sorted({spell.person for spell in spells}, key=lambda name: (len(name), name))


HEADER = """\
# Office-holders, {country}: one tenure a line, sorted by name and start.
# Columns: person | Wikidata id | post (see tools/build_office_holders.py) | PLOVER sector | office | start | end
#   | other names in the sources.
# Dates are as precise as known. End: a day, month or year; ">DAY" in office on that day, end not on file;
#   "<DAY" over by that day (a successor is on file). Facts: Wikidata statements (CC0) collected by public
#   repositories, selected by tools/build_office_holders.py and checked by tools/check_actors.py.
"""


def main() -> None:
    """Write one file a country."""
    source, target = Path(sys.argv[1]), Path(sys.argv[2])
    target.mkdir(parents=True, exist_ok=True)
    offices: dict[tuple[str, str], dict[str, list[Spell]]] = defaultdict(lambda: defaultdict(list))
    for spell, office in read_spells(source):
        offices[spell.country, office][spell.qid].append(spell)
    labels = {qid: label_of(spells) for qid, spells in by_person(offices).items()}
    lines: dict[str, set[str]] = defaultdict(set)
    for (country, _), people in offices.items():
        spells = [spell for mine in people.values() for spell in join(mine)]
        named = (replace(s, person=labels[s.qid][0], others="|".join(labels[s.qid][1:])) for s in bound(spells))
        lines[country].update(spell.line() for spell in named)
    for country, rows in sorted(lines.items()):
        text = HEADER.format(country=country) + "".join(f"{row}\n" for row in sorted(rows))
        (target / f"{country.lower()}.tsv").write_text(text, encoding="utf-8")
    print(sum(map(len, lines.values())), "tenures,", len(lines), "countries")


if __name__ == "__main__":
    main()
