"""The registry's text files become entries. Each file says its columns in its own header."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable

from onrecord.actors.days import Sole, closed, with_days
from onrecord.actors.entry import Entry, Tenure, overlap
from onrecord.actors.spelling import fold
from onrecord.record.actor import ActorKind

Row = tuple[str, ...]
_OF_WORLD = frozenset({"High Representative"})  # in Bosnia; other offices in the rolls of states are the state's own
_BODIES: dict[str, ActorKind] = {
    "international.tsv": "organization",
    "armed_groups.tsv": "armed_group",
    "state_bodies.tsv": "organization",
    "parties.tsv": "party",
    "companies.tsv": "company",
    "civil_society.tsv": "organization",
    "media.tsv": "organization",
}


def shipped_folder() -> Traversable:
    """Where the registry lies in the package."""
    return files("onrecord.actors") / "registry"


def rows_of(text: str) -> Iterator[Row]:
    """The entries of a registry file: lines that are neither empty nor comments, split by tabs."""
    for line in text.splitlines():
        if line and not line.startswith("#"):
            yield tuple(column.strip() for column in line.split("\t"))


def shipped_entries() -> Iterator[Entry]:
    """Every entry of the registry that the package ships."""
    folder = shipped_folder()
    yield from _countries(_read(folder, "countries.tsv"))
    yield from _regions(_read(folder, "regions.tsv"))
    yield from _seats(_read(folder, "seats.tsv"))
    yield from (Entry(f"city/{row[2]}", row[0], "place", (), row[1], "CVL") for row in _read(folder, "cities.tsv"))
    yield from (_province(_pad(row, 4)) for row in _read(folder, "provinces.tsv"))
    for name, kind in _BODIES.items():
        yield from _bodies(_read(folder, name), kind)
    yield from _people(folder)


def _read(folder: Traversable, name: str) -> list[Row]:
    return list(rows_of((folder / name).read_text(encoding="utf-8")))


def _province(row: Row) -> Entry:
    return Entry(f"city/{row[3]}", row[0], "place", _split(row[1]), row[2], "CVL")


def _split(column: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in column.split("|") if part.strip())


def _pad(row: Row, width: int) -> Row:
    return row + ("",) * (width - len(row))


def slug(name: str) -> str:
    """A name as part of an id."""
    return fold(name).lower().replace(" ", "-")[:60] or "unnamed"


def _countries(rows: Iterable[Row]) -> Iterator[Entry]:
    for row in rows:
        code, name, others, adjectives, people, capitals, qid = _pad(row, 7)
        ids = (("iso3166-1", code), ("wikidata", qid)) if qid else (("iso3166-1", code),)
        yield Entry(
            f"country/{code.lower()}", name, "country", (name, *_split(others)), code, ids=ids,
            nouns=_split(capitals), adjectives=_split(adjectives), people=_split(people),
        )  # fmt: skip


def _regions(rows: Iterable[Row]) -> Iterator[Entry]:
    for row in rows:
        name, others, code, sector, people = _pad(row, 5)
        yield Entry(
            f"region/{code.lower()}-{slug(name)}", name, "place", (name, *_split(others)), code, sector,
            adjectives=_split(people), people=_split(people),
        )  # fmt: skip


def _seats(rows: Iterable[Row]) -> Iterator[Entry]:
    for row in rows:
        name, others, code, sector, part = _pad(row, 5)
        yield Entry(
            f"seat/{code.lower()}-{slug(name)}", name, "organization", (name, *_split(others)), code, sector,
            nouns=(part,),
        )  # fmt: skip


def _bodies(rows: Iterable[Row], kind: ActorKind) -> Iterator[Entry]:
    for row in rows:
        key, name, others, code, sector, nouns, qid = _pad(row, 7)
        ids = (("wikidata", qid),) if qid else ()
        yield Entry(key, name, kind, (name, *_split(others)), code, sector, nouns=_split(nouns), ids=ids)


class _Rolls:
    """People gathered over several files, by Wikidata id or slug."""

    def __init__(self) -> None:
        self.tenures: dict[str, list[Tenure]] = defaultdict(list)
        self.names: dict[str, list[str]] = defaultdict(list)
        self.genders: dict[str, str] = {}

    def add(self, key: str, names: Iterable[str], tenure: Tenure) -> None:
        """One line of a roll."""
        self.tenures[key].append(tenure)
        self.names[key].extend(name for name in names if name not in self.names[key])

    def tell_again(self, key: str, name: str, tenure: Tenure) -> None:
        """A line that tells a tenure to its end, or further than the roll before: that one is dropped."""
        self.tenures[key] = [
            t
            for t in self.tenures[key]
            if (t.post, t.country) != (tenure.post, tenure.country) or not overlap(t.start, tenure.start)
        ]
        self.add(key, (name,), tenure)

    def forget(self, known_better: set[tuple[str, str, str]]) -> None:
        """Drop the tenures (person, post, country) that a later roll tells more closely."""
        for key in {key for key, _, _ in known_better}:
            self.tenures[key] = [t for t in self.tenures[key] if (key, t.post, t.country) not in known_better]


def _people(folder: Traversable) -> Iterator[Entry]:
    rolls = _Rolls()
    for item in sorted((folder / "people").iterdir(), key=lambda entry: entry.name):
        country = item.name.removesuffix(".tsv").upper()
        for row in rows_of(item.read_text(encoding="utf-8")):
            name, qid, post, sector, title, start, end, others = _pad(row, 8)
            if post == "organization" and title not in _OF_WORLD:
                post, sector = "official", "GOV"  # a commissioner of revenue heads no international body
            rolls.add(qid, (name, *_split(others)), Tenure(post, title, country, sector, start, end))
    closer = _read(folder, "people_more.tsv")
    rolls.forget({(row[2], row[3], row[0]) for row in closer})
    for row in closer:
        country, name, qid, post, sector, title, start, end = _pad(row, 8)[:8]
        rolls.add(qid, (name,), Tenure(post, title, country, sector, start, end))
    recent = _read(folder, "people_recent.tsv")
    for row in recent:
        country, name, key, post, sector, title, start, end = _pad(row, 8)[:8]
        rolls.tell_again(key, name, Tenure(post, title, country, sector, start, end))
    for row in _read(folder, "organization_heads.tsv"):
        name, key, body, title, code, sector, start, end = _pad(row, 8)[:8]
        rolls.add(key, (name,), Tenure("organization", title, code, sector, start, end, body))
    for row in _read(folder, "people_names.tsv"):
        name, key, others, gender = _pad(row, 4)
        rolls.names[key].extend((name, *_split(others)))
        rolls.genders[key] = gender
    held = closed(with_days(rolls.tenures), [Sole(r[0], r[3], r[5], r[6], r[2]) for r in (*closer, *recent)])
    for key, known in rolls.names.items():
        if held.get(key):
            yield person(key, known, held[key], rolls.genders.get(key, ""))


def person(key: str, names: Iterable[str], tenures: Iterable[Tenure], gender: str = "") -> Entry:
    """A person's entry; `key` is a Wikidata id or, where none was checked, a slug."""
    known = tuple(dict.fromkeys(names))
    held = tuple(sorted(set(tenures), key=lambda t: (t.start, t.end, t.title)))
    is_qid = key[:1] == "Q" and key[1:].isdigit()
    country = next(
        (t.country for t in reversed(held) if len(t.country) == 3 and t.country not in {"IGO", "UNO", "EUR"}), ""
    )
    return Entry(
        f"person/{slug(known[0])}" + (f"-{key.lower()}" if is_qid else ""), known[0], "person", known, country,
        gender=gender, tenures=held, ids=(("wikidata", key),) if is_qid else (),
    )  # fmt: skip
