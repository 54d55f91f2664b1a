"""schema.sql says what every column holds, and migrations lead to it."""

import re
from pathlib import Path

import duckdb
import pytest

from onrecord.errors import LedgerError
from onrecord.ledger import schema
from onrecord.ledger.ledger import open_ledger

COLUMN = re.compile(r"^ {4}\w+ +[A-Z]+(?:\[\])?(?: NOT NULL)?,?(?P<comment> +-- .+)?$")


def tables(connection: duckdb.DuckDBPyConnection) -> list[tuple[object, ...]]:
    return (
        connection.execute(
            "SELECT schema_name, table_name, column_name, column_index, data_type, is_nullable FROM duckdb_columns() "
            "WHERE NOT internal ORDER BY ALL"
        ).fetchall()
        + connection.execute("SELECT sql FROM duckdb_indexes() ORDER BY ALL").fetchall()
    )


def test_every_column_says_what_it_holds() -> None:
    lines = [found for found in map(COLUMN.match, schema.text_of("schema.sql").splitlines()) if found]
    assert [found[0] for found in lines if not found["comment"]] == []


def test_every_column_line_is_recognised() -> None:
    connection = duckdb.connect()
    connection.execute(schema.text_of("schema.sql"))
    lines = [line for line in schema.text_of("schema.sql").splitlines() if COLUMN.match(line)]
    assert len(lines) == len(connection.execute("SELECT * FROM duckdb_columns() WHERE schema_name = 'kept'").fetchall())


def test_migrations_lead_from_nothing_to_the_schema() -> None:
    stepwise, at_once = duckdb.connect(), duckdb.connect()
    for sql in schema.migrations().values():
        stepwise.execute(sql)
    at_once.execute(schema.text_of("schema.sql"))
    assert tables(stepwise) == tables(at_once)


def test_migrations_are_numbered_without_gaps() -> None:
    assert list(schema.migrations()) == list(range(1, schema.newest() + 1))


def test_views_have_a_comment_on_every_column_or_star() -> None:
    for statement in schema.text_of("views.sql").split(";\n"):
        if "SELECT\n" not in statement or "_known_on" not in statement.split("SELECT\n")[0]:
            continue
        chosen = statement.split("SELECT\n", 1)[1].split("\nFROM", 1)[0].split("UNION ALL")[0]
        for line in chosen.splitlines():
            assert "-- " in line or line.strip().startswith("--"), line


def test_ledger_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "new.ledger"
    open_ledger(path, write=True).close()
    with duckdb.connect(str(path)) as connection:
        connection.execute("INSERT INTO kept.schema_versions VALUES (999, now()::TIMESTAMP, '9.9')")
    for write in (True, False):
        with pytest.raises(LedgerError, match=r"new\.ledger.*schema version 999.*install a newer onrecord"):
            open_ledger(path, write=write)


def test_older_ledger_is_brought_up_to_date(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "old.ledger"
    open_ledger(path, write=True).close()
    steps = schema.migrations() | {schema.newest() + 1: "ALTER TABLE kept.runs ADD COLUMN host VARCHAR"}
    monkeypatch.setattr(schema, "migrations", lambda: steps)
    with open_ledger(path) as ledger:
        assert ledger.quotes().rows == ()
    with duckdb.connect(str(path), read_only=True) as connection:
        assert connection.execute("SELECT host FROM kept.runs").fetchall() == []
        assert connection.execute("SELECT max(version) FROM kept.schema_versions").fetchall() == [(max(steps),)]
