import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from onrecord.cli.main import app
from onrecord.ledger.ledger import open_ledger
from samples import filing

runner = CliRunner()


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    path = tmp_path / "a.ledger"
    with open_ledger(path, write=True) as opened:
        opened.enter([filing("1a2b3c4d5e6f7a8b")], "v1")
    return path


def rows(ledger: Path, verb: str) -> list[dict[str, object]]:
    out = runner.invoke(app, [verb, "--ledger", str(ledger), "--json"]).stdout
    return [json.loads(line) for line in out.splitlines()]


def test_rejected_entry_is_left_out_and_stays_out_when_entered_again(ledger: Path) -> None:
    entry = str(rows(ledger, "events")[0]["id"])
    result = runner.invoke(app, ["correct", entry, "reject", "--as", "ann", "--ledger", str(ledger)])
    assert result.exit_code == 0, result.output
    assert entry not in {row["id"] for row in rows(ledger, "events")}
    with open_ledger(ledger, write=True) as opened:
        opened.enter([filing("1a2b3c4d5e6f7a8b")], "v2")
    assert entry not in {row["id"] for row in rows(ledger, "events")}


def test_edit_shows(ledger: Path) -> None:
    entry = str(rows(ledger, "events")[0]["id"])
    runner.invoke(app, ["correct", entry, "edit", "status=negated", "--as", "ann", "--ledger", str(ledger)])
    [edited] = [row for row in rows(ledger, "events") if row["id"] == entry]
    assert (edited["status"], edited["checked"]) == ("negated", True)


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["nothing", "reject"], "it holds no entry 'nothing'"),
        (["x", "maybe"], "'maybe' is no verdict"),
        (["x", "edit"], "edit takes FIELD=VALUE"),
        (["x", "accept", "type=AID"], "edit takes FIELD=VALUE"),
    ],
)
def test_what_makes_no_sense_is_refused(ledger: Path, arguments: list[str], complaint: str) -> None:
    result = runner.invoke(app, ["correct", *arguments, "--ledger", str(ledger)])
    assert result.exit_code == 2
    assert complaint in result.stderr
