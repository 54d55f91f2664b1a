"""Tables, JSON and CSV of the verbs that ask a ledger."""

import csv
import io
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from onrecord.cli.main import app
from onrecord.ledger.ledger import open_ledger
from samples import filing

HOSTILE = "\x1b[31mred\x07 \u202eevil\n"
ROWS = {"quotes": 6, "events": 3, "stances": 3, "timeline": 3, "reports": 3}
runner = CliRunner()


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("cli") / "a ledger.db"
    from samples import TEXT

    with open_ledger(path, write=True) as opened:
        first = filing("1a2b3c4d5e6f7a8b")
        second = filing("ffffffffffffffff", status="planned", published=None, publisher=None)
        third = filing("x \x1b[2J", text=HOSTILE + TEXT + "\ud800", source="http://a/?q=1&b=é")
        opened.enter([first, second, third], "v1")
    return path


def run(*args: object) -> tuple[int, str, str]:
    result = runner.invoke(app, [str(arg) for arg in args])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.stdout, result.stderr


@pytest.mark.parametrize("verb", ROWS)
def test_json_is_one_object_a_row(ledger: Path, verb: str) -> None:
    code, out, err = run(verb, "--ledger", ledger, "--json")
    rows = [json.loads(line) for line in out.splitlines()]
    assert (code, len(rows), err) == (0, ROWS[verb], "")
    assert all(row["id"] for row in rows)


@pytest.mark.parametrize("verb", ROWS)
def test_csv_has_a_header_and_a_line_a_row(ledger: Path, verb: str) -> None:
    code, out, _ = run(verb, "--ledger", ledger, "--csv")
    rows = list(csv.DictReader(io.StringIO(out)))
    assert (code, len(rows)) == (0, ROWS[verb])
    assert {row["report"] if "report" in row else row["id"] for row in rows} >= {"1a2b3c4d5e6f7a8b"}


@pytest.mark.parametrize("verb", [*ROWS, "show x", "brief Suria"])
def test_nothing_a_terminal_would_obey_is_printed(ledger: Path, verb: str) -> None:
    code, out, _ = run(*verb.split(), "--ledger", ledger)
    assert code == 0
    assert not {"\x1b", "\x07", "\u202e"} & set(out)
    assert "\\x1b[2J" in out


def test_table_shows_who_said_what_and_where_it_stands(ledger: Path) -> None:
    _, out, _ = run("quotes", "--ledger", ledger, "--by", "berg", "--report", "1a2b")
    for part in ("2019-10-14", "Anna Berg", "foreign minister", "the arms embargo on Suria must stay", "81–116"):
        assert part in out


def test_uncertain_moments_are_marked(ledger: Path) -> None:
    _, out, _ = run("timeline", "--ledger", ledger, "--quotes")
    assert "?ASSAULT" in out
    assert "planned" in out
    assert "~2019-10-15" in out
    assert "undated" in out


def test_timeline_puts_quotes_between_events_in_order_of_time(ledger: Path) -> None:
    _, out, _ = run("timeline", "--ledger", ledger, "--quotes", "--json", "--limit", "7")
    rows = [json.loads(line) for line in out.splitlines()]
    days = [row["day"] for row in rows]
    assert days == sorted(days)
    assert [row["kind"] for row in rows] == ["event"] * 3 + ["quote"] * 4


def test_what_the_limit_leaves_out_is_said(ledger: Path) -> None:
    code, out, err = run("quotes", "--ledger", ledger, "--limit", "1", "--json")
    assert (code, len(out.splitlines())) == (0, 1)
    assert err == "1 of 6 quotes shown; --limit 0 for all\n"


@pytest.mark.parametrize("verb", ["quotes", "events", "stances", "timeline"])
def test_nothing_found_names_what_was_asked_and_what_there_is(ledger: Path, verb: str) -> None:
    code, out, err = run(verb, "--ledger", ledger, "--by", "Zürich \x1b[0m")
    assert (code, out) == (0, "")
    assert err == f"nothing on record for {verb} by Zürich \\x1b[0m; try one of: Suria, Anna Berg\n"


def test_empty_ledger_says_what_to_do(tmp_path: Path) -> None:
    open_ledger(tmp_path / "x.ledger", write=True).close()
    for verb in ROWS:
        code, out, err = run(verb, "--ledger", tmp_path / "x.ledger")
        assert (code, out) == (0, "")
        assert "put reports on record with: onrecord read" in err


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["quotes", "--from", "yesterday"], "--from 'yesterday' is not a date; write 2019, 2019-10 or 2019-10-14"),
        (["quotes", "--on", "2019-02-30"], "--on '2019-02-30' is not a date"),
        (["quotes", "--on", "2019-1-1x"], "is not a date"),
        (
            ["quotes", "--from", "2020", "--to", "2019"],
            "no day is both on or after 2020-01-01",
        ),
        (["events", "--type", "ASSALT"], "there is no type 'ASSALT'; types are AGREE, "),
        (["quotes", "--json", "--csv"], "choose one of --json and --csv"),
        (["quotes", "--report", "zzz"], "no report 'zzz' in ledger"),
        (["show", "zzz"], "no report 'zzz' in ledger"),
        (["brief", "Suria", "--format", "pdf"], "there is no format 'pdf'; formats are text, markdown, json, csv"),
    ],
)
def test_errors_are_one_sentence_and_exit_2(ledger: Path, args: list[str], message: str) -> None:
    code, out, err = run(*args, "--ledger", ledger)
    assert (code, out) == (2, "")
    assert message in err
    assert err.startswith("onrecord: ")
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("asked", "count"), [("2019", 5), ("2019-10", 5), ("2019-10-14", 3), ("2019-10-15", 2), ("2018", 0)]
)
def test_on_takes_a_day_a_month_or_a_year(ledger: Path, asked: str, count: int) -> None:
    _, out, _ = run("quotes", "--ledger", ledger, "--on", asked, "--json", "--limit", "0")
    assert len(out.splitlines()) == count


def test_record_as_known_before_it_was_entered_is_empty(ledger: Path) -> None:
    code, out, err = run("reports", "--ledger", ledger, "--known-on", "2001-01-01")
    assert (code, out) == (0, "")
    assert "nothing on record" in err


class TestShow:
    def test_text_stands_whole_with_its_entries_below(self, ledger: Path) -> None:
        code, out, _ = run("show", "1a2b", "--ledger", ledger)
        assert code == 0
        flat = " ".join(out.split())
        for part in (
            "Norland warns Suria",
            "“We were not told,” an official said.",
            "2 quotes",
            "ASSAULT Suria → Lower",
        ):
            assert part in flat

    def test_json_is_the_contract(self, ledger: Path) -> None:
        _, out, _ = run("show", "ffff", "--ledger", ledger, "--json")
        found = json.loads(out)
        assert (found["v"], found["report"]["id"], len(found["quotes"])) == (1, "ffffffffffffffff", 2)

    def test_ambiguous_beginning_names_the_candidates(self, tmp_path: Path) -> None:
        with open_ledger(tmp_path / "x.ledger", write=True) as opened:
            opened.enter([filing("ab1"), filing("ab2", source="other")], "v1")
        code, _, err = run("show", "ab", "--ledger", tmp_path / "x.ledger")
        assert code == 2
        assert "'ab' may be 2 reports (ab1, ab2); write more of the id" in err


@pytest.mark.parametrize("form", ["text", "markdown", "json", "csv"])
def test_brief_in_every_format(ledger: Path, form: str) -> None:
    code, out, _ = run("brief", "Suria", "--ledger", ledger, "--format", form)
    assert code == 0
    assert "the arms embargo on Suria must stay" in " ".join(out.split())


def test_brief_on_nothing_says_what_there_is(ledger: Path) -> None:
    code, out, err = run("brief", "Atlantis", "--ledger", ledger)
    assert (code, out) == (0, "")
    assert err == "nothing on record for about Atlantis; try one of: Suria, Anna Berg\n"
