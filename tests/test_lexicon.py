from pathlib import Path

import pytest

import onrecord
from onrecord.lexicon import load_rows

DATA = sorted(Path(onrecord.__file__).parent.rglob("data/*.tsv"))


@pytest.mark.parametrize("path", DATA, ids=[f"{p.parent.parent.name}/{p.name}" for p in DATA])
def test_data_file_has_a_header_sorted_entries_and_even_columns(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("# "), "the header says what it is, its source and its format"
    entries = [line for line in lines if line.strip() and not line.startswith("#")]
    assert entries == sorted(entries)
    assert len(entries) == len(set(entries))


def test_missing_data_file_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        load_rows("onrecord.reading", "nothing.tsv")
