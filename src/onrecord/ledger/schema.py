"""The ledger's schema: made anew, brought up to date, or refused.

`schema.sql` is the present in full; a file in `migrations/` leads from the version before to the version in its name.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from functools import cache
from importlib.metadata import version
from importlib.resources import files

import duckdb

from onrecord.errors import LedgerError

_HERE = files("onrecord.ledger")


def migrations() -> dict[int, str]:
    """SQL by version number, `0002_what.sql` being 2; version 1 is where ledgers begin and needs none."""
    found = {
        int(file.name.split("_")[0]): file.read_text(encoding="utf-8")
        for file in (_HERE / "migrations").iterdir()
        if file.name.endswith(".sql")
    }
    return dict(sorted(found.items()))


def newest() -> int:
    """The version this program writes."""
    return max(migrations())


def version_of(connection: duckdb.DuckDBPyConnection) -> int | None:
    """The ledger's schema version; None when the file holds no tables yet.

    Raises LedgerError when it holds tables that are not a ledger's.
    """
    tables = connection.execute("SELECT count(*) FROM duckdb_tables()").fetchall()[0][0]
    if not tables:
        return None
    try:
        return connection.execute("SELECT max(version) FROM kept.schema_versions").fetchall()[0][0] or 0
    except duckdb.CatalogException as error:
        raise LedgerError("it is a DuckDB file but not a ledger of onrecord") from error


def check_version(found: int) -> None:
    """Raises LedgerError when the ledger was written by a newer onrecord, whose tables we may not understand."""
    if found > newest():
        raise LedgerError(
            f"it has schema version {found} and this onrecord {version('onrecord')} knows up to {newest()}; "
            "install a newer onrecord"
        )


def bring_up_to_date(connection: duckdb.DuckDBPyConnection, since: int | None) -> None:
    """Make the tables, or apply the migrations that are missing, then make the views anew; all or nothing."""
    with transaction(connection):
        if since is None:
            connection.execute(text_of("schema.sql"))
        else:
            for number, sql in migrations().items():
                if number > since:
                    connection.execute(sql)
        make_views(connection)
        row = [newest(), datetime.now(UTC).replace(tzinfo=None), version("onrecord")]
        connection.execute("INSERT INTO kept.schema_versions VALUES (?, ?, ?)", row)


@contextmanager
def transaction(connection: duckdb.DuckDBPyConnection) -> Iterator[None]:
    """All of it or nothing."""
    connection.execute("BEGIN")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        # A COMMIT that failed, on a full disk for one, has ended the transaction already.
        with suppress(duckdb.Error):
            connection.execute("ROLLBACK")
        raise


def make_views(connection: duckdb.DuckDBPyConnection) -> None:
    """Make the views and macros of views.sql, in place of older ones."""
    connection.execute(text_of("views.sql"))


@cache
def text_of(name: str) -> str:
    """A file of this folder."""
    return (_HERE / name).read_text(encoding="utf-8")
