"""The command line as a whole: quick to start, and every ending is clean."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from typer.testing import CliRunner

from onrecord import __version__
from onrecord.cli.main import app
from onrecord.ledger.ledger import open_ledger
from samples import filing

ONRECORD = [sys.executable, "-m", "onrecord"]
# `--help` takes 0.14 s on an idle machine and may take 0.3 s (DESIGN.md); the bound here leaves room for a busy one.
HELP_SECONDS = 2.0
runner = CliRunner()


def test_bare_says_what_to_do_first() -> None:
    result = runner.invoke(app, [])
    assert result.exit_code == 0
    assert len(result.stdout.splitlines()) == 3
    assert "onrecord read REPORTS… --into onrecord.ledger" in result.stdout


def test_version() -> None:
    assert runner.invoke(app, ["--version"]).stdout == f"onrecord {__version__}\n"


def test_help_is_quick_and_loads_nothing_heavy() -> None:
    heavy = "{'spacy', 'duckdb', 'numpy', 'trafilatura', 'rich.table'}"
    script = f"import sys, onrecord.cli.main; print(sorted({heavy} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", script], capture_output=True, text=True).stdout == "[]\n"
    began = time.monotonic()
    said = subprocess.run([*ONRECORD, "--help"], capture_output=True, text=True, check=True).stdout
    assert time.monotonic() - began < HELP_SECONDS
    for verb in ("read", "quotes", "events", "stances", "timeline", "reports", "show", "brief", "evaluate"):
        assert f"\n  {verb} " in said


@pytest.mark.parametrize(
    "verb", ["read", "quotes", "events", "stances", "timeline", "reports", "show", "brief", "evaluate"]
)
def test_every_verb_has_help_that_fits_the_screen(verb: str) -> None:
    result = runner.invoke(app, [verb, "--help"])
    assert result.exit_code == 0
    assert all(len(line) <= 80 for line in result.stdout.splitlines())


def test_closed_pipe_ends_without_a_word(tmp_path: Path) -> None:
    path = tmp_path / "x.ledger"
    with open_ledger(path, write=True) as ledger:
        ledger.enter([filing(f"{n:x}") for n in range(300)], "v1")
    run = subprocess.Popen(
        [*ONRECORD, "quotes", "--ledger", str(path), "--json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert run.stdout
    assert run.stderr
    run.stdout.readline()
    run.stdout.close()
    assert run.stderr.read() == b""
    assert run.wait() in {0, 141}
    run.stderr.close()


def test_missing_ledger_is_one_sentence(tmp_path: Path) -> None:
    run = subprocess.run([*ONRECORD, "quotes"], cwd=tmp_path, capture_output=True, text=True)
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr.startswith(
        "onrecord: cannot open ledger 'onrecord.ledger': there is none; make it with: onrecord read"
    )
    assert run.stderr.count("\n") == 1


def test_interrupt_is_said_and_exits_130() -> None:
    for patience in (1, 5, 15):  # on a busy machine Python itself takes its time to listen, and dies of the signal
        run = subprocess.Popen(
            [*ONRECORD, "read", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        time.sleep(HELP_SECONDS * patience)
        os.kill(run.pid, signal.SIGINT)
        _, said = run.communicate(timeout=30)
        if said and run.returncode != -signal.SIGINT:
            break
    assert run.returncode == 130
    assert said.strip() == "onrecord: stopped by Ctrl-C"


def test_terminal_that_knows_only_ascii_does_not_end_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x.ledger"
    with open_ledger(path, write=True) as ledger:
        ledger.enter([filing()], "v1")
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    for args in (["brief", "Suria"], ["quotes"], ["quotes", "--json"], ["show", "1a2b"]):
        run = subprocess.run([*ONRECORD, *args, "--ledger", str(path)], capture_output=True)
        assert (run.returncode, run.stderr) == (0, b"")
