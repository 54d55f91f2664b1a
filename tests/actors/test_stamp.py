from pathlib import Path

from onrecord.actors.config import ActorsConfig
from onrecord.actors.corrections import add_correction
from onrecord.actors.stamp import stamp_of_lists


def test_stamp_is_empty_without_lists(tmp_path: Path) -> None:
    assert stamp_of_lists(ActorsConfig(imported=str(tmp_path / "none"))) == ""


def test_stamp_changes_with_a_correction(tmp_path: Path) -> None:
    config = ActorsConfig(imported=str(tmp_path))
    add_correction(tmp_path, "rename", "person/a", "Ann")
    first = stamp_of_lists(config)
    add_correction(tmp_path, "rename", "person/a", "Anna")
    assert first
    assert stamp_of_lists(config) not in {"", first}
    assert stamp_of_lists(config) == stamp_of_lists(config)
