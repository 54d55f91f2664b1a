import re
from collections import Counter
from pathlib import Path

import pytest

from onrecord.actors.files import rows_of, shipped_entries, shipped_folder

FILES = sorted(Path(str(shipped_folder())).rglob("*.tsv"))
WIDTHS = {
    "countries": 7,
    "regions": 5,
    "seats": 5,
    "cities": 3,
    "people_more": 9,
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
