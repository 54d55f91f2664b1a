"""Whatever is wrong with the file is told in one sentence that names it."""

import os
import resource
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from onrecord.errors import LedgerError
from onrecord.ledger.ledger import open_ledger
from samples import filing


def refused(path: Path, pattern: str, *, write: bool) -> None:
    with pytest.raises(LedgerError, match=pattern) as caught:
        open_ledger(path, write=write).close()
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("write", [True, False])
class TestRefused:
    def test_folder(self, tmp_path: Path, write: bool) -> None:
        refused(tmp_path, "it is a folder; name a file in it", write=write)

    def test_file_that_is_no_database(self, tmp_path: Path, write: bool) -> None:
        path = tmp_path / "notes.txt"
        path.write_text("not a ledger " * 2000)
        refused(path, "it is not a ledger", write=write)
        assert path.read_text().startswith("not a ledger")

    def test_database_that_is_no_ledger(self, tmp_path: Path, write: bool) -> None:
        path = tmp_path / "other.db"
        with duckdb.connect(str(path)) as connection:
            connection.execute("CREATE TABLE t (a INTEGER)")
        refused(path, "a DuckDB file but not a ledger", write=write)

    def test_missing_folder(self, tmp_path: Path, write: bool) -> None:
        refused(tmp_path / "no" / "x.ledger", "there is no folder", write=write)

    def test_in_use_by_another_process(self, tmp_path: Path, write: bool) -> None:
        path = tmp_path / "x.ledger"
        open_ledger(path, write=True).close()
        holder = subprocess.Popen(
            [
                sys.executable,
                "-c",
                f"import duckdb; held = duckdb.connect({str(path)!r}); print('ready', flush=True); input()",
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        assert holder.stdout
        assert holder.stdout.readline()
        try:
            refused(path, f"another process \\(number {holder.pid}\\) is using it", write=write)
        finally:
            holder.communicate(b"\n")


def test_missing_ledger_says_how_to_make_one(tmp_path: Path) -> None:
    refused(tmp_path / "x.ledger", r"there is none; make it with: onrecord read REPORTS… --into x\.ledger", write=False)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_folder_without_permission(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    refused(tmp_path / "x.ledger", "permission denied", write=True)


def test_empty_ledger_answers_nothing(tmp_path: Path) -> None:
    open_ledger(tmp_path / "x.ledger", write=True).close()
    with open_ledger(tmp_path / "x.ledger") as ledger:
        assert ledger.quotes().rows == ledger.events().rows == ledger.stances().rows == ledger.reports() == ()


def test_reading_ledger_refuses_to_write(tmp_path: Path) -> None:
    open_ledger(tmp_path / "x.ledger", write=True).close()
    with open_ledger(tmp_path / "x.ledger") as ledger, pytest.raises(LedgerError, match="for reading only"):
        ledger.enter([filing()], "v1")


def test_full_disk_is_one_sentence_and_what_was_entered_stays(tmp_path: Path) -> None:
    path = tmp_path / "x.ledger"
    with open_ledger(path, write=True) as ledger:
        ledger.enter([filing()], "v1")
    script = (
        "import resource, signal, sys; sys.path.insert(0, sys.argv[2])\n"
        "from samples import filing, TEXT\n"
        "from onrecord.errors import LedgerError\n"
        "from onrecord.ledger.ledger import open_ledger\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "ledger = open_ledger(sys.argv[1], write=True)\n"
        "size = 2_000_000; resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))\n"
        "try:\n"
        "    for n in range(200):\n"
        "        ledger.enter([filing(f'{n:x}', text=TEXT + f'{n} ' * 20_000)], 'v1')\n"
        "except LedgerError as error:\n"
        "    print(error); sys.stdout.flush()\n"
        "import os; os._exit(0)\n"
    )
    assert resource.RLIMIT_FSIZE is not None
    here = str(Path(__file__).parent.parent)
    said = subprocess.run([sys.executable, "-c", script, str(path), here], capture_output=True, text=True, timeout=120)
    assert "cannot write ledger" in said.stdout, said.stderr
    assert "the disk is full; make room and run the same again" in said.stdout
    with open_ledger(path) as ledger:
        assert filing().report.id in {report.id for report in ledger.reports()}
