from pathlib import Path

import pytest

from onrecord.actors.corrections import FILE, Corrections, add_correction, load_corrections
from onrecord.errors import BadConfig


def test_corrections_are_kept_and_read_again(tmp_path: Path) -> None:
    add_correction(tmp_path, "merge", "local/a", "person/b")
    add_correction(tmp_path, "rename", "person/b", "Bea")
    add_correction(tmp_path, "split", "person/b", "r9", "local/other")
    found = load_corrections(tmp_path)
    assert found.actor_id("local/a", "r1") == "person/b"
    assert found.actor_id("person/b", "r9") == "local/other"
    assert found.renamed == {"person/b": "Bea"}


def test_merges_follow_one_another_and_circles_end() -> None:
    found = Corrections({"a": "b", "b": "c", "x": "y", "y": "x"})
    assert found.actor_id("a", "r") == "c"
    assert found.actor_id("x", "r") in {"x", "y"}


def test_no_file_means_no_corrections(tmp_path: Path) -> None:
    assert load_corrections(tmp_path) == Corrections()


@pytest.mark.parametrize("line", ["merge\ta", "swap\ta\tb", "split\ta\tb"])
def test_a_wrong_line_is_named(tmp_path: Path, line: str) -> None:
    (tmp_path / FILE).write_text(f"# header\n{line}\n", encoding="utf-8")
    with pytest.raises(BadConfig, match="line 2"):
        load_corrections(tmp_path)


@pytest.mark.parametrize("row", [("merge", "a"), ("merge", "a", " "), ("rename", "a", "b\tc"), ("nothing",)])
def test_senseless_corrections_are_refused(tmp_path: Path, row: tuple[str, ...]) -> None:
    with pytest.raises(BadConfig, match="not a correction"):
        add_correction(tmp_path, *row)
