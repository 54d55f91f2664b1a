"""What is entered is kept, once; what changes is kept beside what was known before."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import duckdb
import pytest

from onrecord.errors import UnreadableSource
from onrecord.ledger.answers import Filters
from onrecord.ledger.ledger import Ledger, open_ledger
from samples import BERG, filing, negated


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with open_ledger(tmp_path / "x.ledger", write=True) as opened:
        yield opened


def everything(path: Path) -> dict[str, list[tuple[object, ...]]]:
    with duckdb.connect(str(path), read_only=True) as connection:
        tables = connection.execute("SELECT table_name FROM duckdb_tables() WHERE schema_name = 'kept'").fetchall()
        return {table: connection.execute(f"FROM kept.{table} ORDER BY ALL").fetchall() for (table,) in tables}


def test_filing_comes_back_as_entered(ledger: Ledger) -> None:
    assert ledger.enter([filing()], "v1") == 1
    assert ledger.filing(filing().report.id) == filing()


def test_entering_twice_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "x.ledger"
    with open_ledger(path, write=True) as first:
        assert first.enter([filing("a"), filing("b")], "v1") == 2
    before = everything(path)
    with open_ledger(path, write=True) as again:
        assert again.enter([filing("b"), filing("a")], "v1") == 0
        assert again.enter([filing("a"), filing("a")], "v1") == 0
    assert everything(path) == before


def test_same_report_twice_in_one_batch_is_one(ledger: Ledger) -> None:
    assert ledger.enter([filing("a"), filing("a")], "v1") == 1
    assert len(ledger.reports()) == 1


def test_ids_do_not_depend_on_ledger_or_time(tmp_path: Path) -> None:
    ids = []
    for name in ("one", "two"):
        with open_ledger(tmp_path / name, write=True) as ledger:
            if name == "two":
                ledger.enter([filing("other")], "v1")
            ledger.enter([filing("a")], "v1")
            ids.append([row.id for row in ledger.quotes(Filters(reports=("a",))).rows])
    assert ids[0] == ids[1]
    assert len(set(ids[0])) == 2


class TestReadAgain:
    def test_known_reader_and_text_need_not_be_read(self, ledger: Ledger) -> None:
        ledger.enter([filing("a")], "v1")
        reports = [filing("a").report, filing("b").report]
        assert ledger.has(reports, "v1") == {"a"}
        assert ledger.has(reports, "v2") == set()
        changed = replace(reports[0], text=reports[0].text + "More.")
        assert ledger.has([changed], "v1") == set()

    def test_newer_reader_that_finds_the_same_only_confirms(self, ledger: Ledger) -> None:
        ledger.enter([filing("a")], "v1")
        assert ledger.enter([filing("a")], "v2") == 0
        assert ledger.has([filing("a").report], "v2") == {"a"}

    def test_newer_findings_replace_and_keep_since_when(self, ledger: Ledger) -> None:
        ledger.enter([filing("a")], "v1")
        since = ledger.quotes().rows[0].first_entered
        assert ledger.enter([negated(filing("a"))], "v2") == 1
        assert [row.status for row in ledger.events().rows] == ["negated"]
        assert ledger.events().rows[0].first_entered == since
        assert {row.first_entered for row in ledger.quotes().rows} == {since}
        assert len(ledger.quotes().rows) == 2

    def test_record_can_be_asked_as_known_before(self, ledger: Ledger) -> None:
        ledger.enter([filing("a")], "v1")
        between = datetime.now(UTC).replace(tzinfo=None)
        ledger.enter([negated(filing("a"))], "v2")
        assert [row.status for row in ledger.events(Filters(known=between)).rows] == ["happened"]
        before = between - timedelta(days=1)
        assert ledger.events(Filters(known=before)).rows == ()
        assert ledger.reports(known=before) == ()


def test_what_an_actor_is_called_is_what_the_newest_filing_says(ledger: Ledger) -> None:
    ledger.enter([filing("a")], "v1")
    renamed = filing("b")
    actors = (replace(BERG, name="Anna Berg-Holm"), *renamed.actors[1:])
    ledger.enter([replace(renamed, actors=actors)], "v1")
    assert {row.speaker_name for row in ledger.quotes(Filters(by="person/berg")).rows} == {"Anna Berg-Holm"}
    assert len(ledger.find_actors("person/berg")) == 1


def test_part_of_a_phrase_does_not_mean_an_unnamed_actor(ledger: Ledger) -> None:
    given = filing("a")
    local = replace(BERG, id="local/x", name="a trader in Suria", names=())
    links = (given.links[0]._replace(actor="local/x"), *given.links[1:])
    ledger.enter([replace(given, actors=(local,), links=links)], "v1")
    assert ledger.find_actors("Suria") == ledger.find_actors("trader") == ()
    assert [actor.id for actor in ledger.find_actors("A trader in Suria")] == ["local/x"]
    assert len(ledger.quotes(Filters(by="trader")).rows) == 1


def test_skips_are_kept_with_the_newest_reason(ledger: Ledger) -> None:
    ledger.begin_run(["a"], "v1")
    ledger.note_skips([UnreadableSource("a.txt", "it is missing"), UnreadableSource("b.txt", "it is binary")])
    ledger.note_skips([UnreadableSource("a.txt", "it is empty")])
    ledger.close()
    rows = everything(ledger.path)["skipped"]
    assert [row[:2] for row in rows] == [("a.txt", "it is empty"), ("b.txt", "it is binary")]


def test_killed_run_leaves_whole_reports_and_goes_on(tmp_path: Path) -> None:
    path, count = tmp_path / "x.ledger", 4000
    script = (
        "import sys; sys.path.insert(0, sys.argv[2])\n"
        "from samples import filing\n"
        "from onrecord.ledger.ledger import open_ledger\n"
        "ledger = open_ledger(sys.argv[1], write=True)\n"
        f"for n in range(0, {count}, 8):\n"
        "    ledger.enter([filing(f'{n + i:x}') for i in range(8)], 'v1')\n"
        "    print(n, flush=True)\n"
    )
    here = str(Path(__file__).parent.parent)
    run = subprocess.Popen([sys.executable, "-c", script, str(path), here], stdout=subprocess.PIPE)
    assert run.stdout
    while int(run.stdout.readline()) < 40:
        pass
    time.sleep(0.02)
    os.kill(run.pid, signal.SIGKILL)
    run.communicate()
    with open_ledger(path) as ledger:
        held = ledger.reports()
        assert 48 <= len(held) < count
        for report in held[:: max(1, len(held) // 20)]:
            assert ledger.filing(report.id) == filing(report.id)
        assert ledger.quotes().total == 2 * len(held)
    with open_ledger(path, write=True) as ledger:
        wanted = [filing(f"{n:x}") for n in range(len(held) + 5)]
        known = ledger.has([one.report for one in wanted], "v1")
        assert known == {report.id for report in held}
        assert ledger.enter([one for one in wanted if one.report.id not in known], "v1") == 5
        assert len(ledger.reports()) == len(held) + 5
