"""`onrecord read`, end to end with the real model on two sentences."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from onrecord.cli.main import app
from onrecord.ledger.ledger import open_ledger

TEXT = (
    "Norland's foreign minister, Anna Berg, said on Monday that the embargo must stay.\n\n"
    "“We will not sell arms,” Berg told reporters in Paris.\n"
)
runner = CliRunner()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    lines = [
        {"id": "given-1", "text": TEXT, "title": "Norland", "date": "2019-10-15", "url": "https://a.example/ü?x=1"}
    ]
    (tmp_path / "a feed.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines) + "{broken\n")
    (tmp_path / "één.txt").write_text(TEXT + "\x1b[2J A second report.", encoding="utf-8")
    return tmp_path


def test_json_is_the_contract_and_skips_are_told(folder: Path) -> None:
    result = runner.invoke(app, ["read", str(folder), "--json"])
    found = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.exit_code == 1
    assert "given-1" in {one["report"]["id"] for one in found}
    assert len(found) == 2
    for one in found:
        text = one["report"]["text"]
        assert all(text[start:end] for quote in one["quotes"] for start, end in quote["content_spans"])
    assert "read 2 reports" in result.stderr
    assert "skipped 1 input:" in result.stderr
    assert "a feed.jsonl:2" in result.stderr


def test_account_names_speakers_and_hints_at_the_ledger(folder: Path) -> None:
    result = runner.invoke(app, ["read", str(folder / "één.txt")])
    assert result.exit_code == 0
    assert "Berg" in result.stdout
    assert "--into onrecord.ledger" in result.stdout
    assert "\x1b" not in result.stdout


def test_into_a_ledger_once_and_again(folder: Path) -> None:
    ledger = folder / "x.ledger"
    first = runner.invoke(app, ["read", str(folder / "één.txt"), "--into", str(ledger)])
    assert (first.exit_code, first.stdout) == (0, "")
    assert "read 1 report, " in first.stderr
    second = runner.invoke(app, ["read", str(folder / "één.txt"), "--into", str(ledger)])
    assert "read 0 reports" in second.stderr
    assert "1 report on record already" in second.stderr
    third = runner.invoke(app, ["read", str(folder / "één.txt"), "--into", str(ledger), "--again"])
    assert "read 1 report, " in third.stderr
    with open_ledger(ledger) as opened:
        assert len(opened.reports()) == 1
        assert opened.quotes().total == len({row.id for row in opened.quotes().rows}) > 0


def test_ledger_that_cannot_be_written_stops_before_anything_is_read(folder: Path) -> None:
    result = runner.invoke(app, ["read", str(folder), "--into", str(folder)])
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == f"onrecord: cannot open ledger '{folder}': it is a folder; name a file in it\n"


def test_path_that_does_not_exist_is_a_skip(tmp_path: Path) -> None:
    result = runner.invoke(app, ["read", str(tmp_path / "nothing.txt"), "--json"])
    assert (result.exit_code, result.stdout) == (1, "")
    assert "nothing.txt" in result.stderr
    assert "read 0 reports" in result.stderr


def test_show_reads_a_file_that_is_not_on_record(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    result = runner.invoke(app, ["show", "één.txt"])
    assert result.exit_code == 0
    assert "We will not sell arms" in result.stdout
    assert "\\x1b[2J" in result.stdout


def test_evaluate_prints_figures_or_one_object(tmp_path: Path) -> None:
    gold = tmp_path / "times.jsonl"
    own = Path(__file__).parent.parent / "gold" / "times.jsonl"
    gold.write_text(own.read_text(encoding="utf-8").splitlines()[0] + "\n", encoding="utf-8")
    table = runner.invoke(app, ["evaluate", "times", str(gold)])
    assert table.exit_code == 0
    assert "s of CPU per 1,000 words" in table.stdout
    found = json.loads(runner.invoke(app, ["evaluate", "times", str(gold), "--json"]).stdout)
    assert list(found) == ["task", "gold", "items", "cpu_s_per_1000_words", "figures"]
    assert all(0 <= value <= 1 for value in found["figures"].values())


@pytest.mark.parametrize(
    ("task", "content", "message"),
    [
        ("horoscopes", "{}", "no task 'horoscopes'; tasks are actors, "),
        ("times", "{", "line 1 is not JSON"),
        ("times", "", "holds no gold"),
        ("times", '{"x": 1}', "is not in the format of task 'times'"),
    ],
)
def test_evaluate_says_what_is_wrong_with_the_gold(tmp_path: Path, task: str, content: str, message: str) -> None:
    (tmp_path / "gold.jsonl").write_text(content)
    result = runner.invoke(app, ["evaluate", task, str(tmp_path / "gold.jsonl"), "--json"])
    assert (result.exit_code, result.stdout) == (2, "")
    assert message in result.stderr
