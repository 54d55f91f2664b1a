from pathlib import Path

import pytest

from onrecord.config import Config, load_config
from onrecord.errors import BadConfig


def test_config_defaults_without_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ONRECORD_CONFIG", raising=False)
    assert load_config() == Config()


def test_config_reads_a_section(tmp_path: Path) -> None:
    (tmp_path / "onrecord.toml").write_text("[reading]\nbatch_size = 4\n")
    assert load_config(tmp_path / "onrecord.toml").reading.batch_size == 4


def test_config_comes_from_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "c.toml").write_text('[ledger]\npath = "x.ledger"\n')
    monkeypatch.setenv("ONRECORD_CONFIG", str(tmp_path / "c.toml"))
    assert load_config().ledger.path == "x.ledger"


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("[readng]\n", "no use for \\[readng\\]"),
        ("[reading]\nbatch = 3\n", "has no key 'batch'"),
        ('[reading]\nbatch_size = "3"\n', "must be int"),
        ("[reading]\nbatch_size = true\n", "must be int"),
        ("[reading]\nbatch_size = 0\n", "must be 1 or more"),
        ("reading = 3\n", "must be a section"),
        ("[reading\n", "not TOML"),
    ],
)
def test_config_complains_in_one_sentence(tmp_path: Path, text: str, complaint: str) -> None:
    path = tmp_path / "onrecord.toml"
    path.write_text(text)
    with pytest.raises(BadConfig, match=complaint):
        load_config(path)


def test_config_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadConfig, match="nowhere"):
        load_config(tmp_path / "nowhere.toml")
