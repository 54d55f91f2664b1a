import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from onrecord.cli.main import app

CONFIG = '[actors]\nimported = "{folder}"\n'
TABLE = "name\tkind\tcountry\tsector\nFront of Nowhere\tarmed_group\tMLI\tREB\n"


@pytest.fixture
def config(tmp_path: Path) -> str:
    (tmp_path / "onrecord.toml").write_text(CONFIG.format(folder=(tmp_path / "kept").as_posix()))
    return str(tmp_path / "onrecord.toml")


def run(*words: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, ["actors", *words])
    return result.exit_code, result.output


def test_an_import_is_shown(tmp_path: Path, config: str) -> None:
    (tmp_path / "groups.tsv").write_text(TABLE)
    code, output = run("import", str(tmp_path / "groups.tsv"), "--config", config)
    assert (code, output.partition(";")[0]) == (0, "1 actors imported")
    assert run("show", "Front of Nowhere", "--config", config)[1].startswith("Front of Nowhere (MLI REB)")


def test_the_office_of_a_day(config: str) -> None:
    code, output = run("show", "Jens Stoltenberg", "--on", "2019-10-14", "--json", "--config", config)
    assert code == 0
    assert json.loads(output)["role"] == "Secretary General of NATO"


def test_nobody_is_said_so(config: str) -> None:
    code, output = run("show", "Zzyzx Qwrt", "--config", config)
    assert code == 1
    assert "nobody on file" in output


def test_corrections_are_noted(tmp_path: Path, config: str) -> None:
    for row in (("merge", "a", "b"), ("rename", "b", "Bea"), ("split", "b", "r1", "c")):
        assert run(*row, "--config", config)[0] == 0
    lines = (tmp_path / "kept" / "corrections.tsv").read_text().splitlines()
    assert lines[1:] == ["merge\ta\tb", "rename\tb\tBea", "split\tb\tr1\tc"]
