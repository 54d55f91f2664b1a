import re
from collections import Counter
from pathlib import Path

import pytest

from onrecord.actors.entry import first_day
from onrecord.actors.files import rows_of, shipped_entries, shipped_folder

FILES = sorted(Path(str(shipped_folder())).rglob("*.tsv"))
WIDTHS = {
    "countries": 7,
    "regions": 5,
    "seats": 5,
    "cities": 3,
    "people_more": 9,
    "people_recent": 9,
    "organization_heads": 9,
    "people_names": 4,
}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_files_are_sorted_and_say_their_source(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    assert lines == sorted(lines)
    assert len(set(lines)) == len(lines)
    assert re.search(r"^# .*(Source|Facts)", text, re.MULTILINE)
    width = WIDTHS.get(path.stem, 8 if path.parent.name == "people" else 7)
    assert all(len(row) <= width for row in rows_of(text))


def test_ids_are_unique_and_codes_well_formed() -> None:
    entries = list(shipped_entries())
    counts = Counter(entry.id for entry in entries)
    assert [key for key, count in counts.items() if count > 1] == []
    assert all(re.fullmatch(r"[A-Z]{3}|", entry.country) for entry in entries)
    assert all(re.fullmatch(r"[A-Z]{3}|", entry.sector) for entry in entries)


def test_every_recent_office_names_what_it_was_checked_against() -> None:
    rows = list(rows_of((Path(str(shipped_folder())) / "people_recent.tsv").read_text(encoding="utf-8")))
    assert [row for row in rows if len(row) < 9 or not row[8]] == []
    assert [row for row in rows if not re.fullmatch(r"[A-Z]{3}", row[0]) or (row[6] and not first_day(row[6]))] == []


def test_a_name_of_a_state_is_one_person() -> None:
    """Nobody is on file twice, by an id in one roll and a slug in another."""
    people: dict[tuple[str, str], set[str]] = {}
    for entry in shipped_entries():
        if entry.kind == "person":
            people.setdefault((entry.name, entry.country), set()).add(entry.id)
    slugs = {key: ids for key, ids in people.items() if len(ids) > 1 and any("-q" not in one for one in ids)}
    assert slugs == {}


def test_a_recent_line_takes_the_place_of_the_same_tenure() -> None:
    truss = next(entry for entry in shipped_entries() if entry.name == "Liz Truss")
    assert [(t.start, t.end) for t in truss.tenures if t.post == "head-of-government"] == [("2022-09-06", "2022-10-25")]


def test_only_bodies_of_the_world_are_headed_by_their_heads() -> None:
    people = [entry for entry in shipped_entries() if entry.kind == "person"]
    held = [tenure for entry in people for tenure in entry.tenures if tenure.sector == "IGO" and not tenure.body]
    assert {tenure.title for tenure in held if tenure.post == "organization"} <= {"High Representative"}
