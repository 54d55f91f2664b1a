"""Opening a ledger's file, and what DuckDB says when it cannot, in one sentence."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from onrecord.errors import LedgerError
from onrecord.ledger.schema import bring_up_to_date, check_version, newest, version_of

# Extensions are never fetched: what the ledger needs is inside DuckDB.
SETTINGS: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "python_enable_replacements": "false",
}

_SENTENCES = (
    (r"Could not set lock .*?PID (\d+)", r"another process (number \1) is using it; try again when that has ended"),
    (r"Could not set lock|Conflicting lock", "another process is using it; try again when that has ended"),
    (r"not a valid DuckDB database file", "it is not a ledger; name another file"),
    (r"No space left on device|File too large|[Dd]isk .*full", "the disk is full; make room and run the same again"),
    (r"Permission denied", "permission denied; choose a file you may write to"),
    (r"[Rr]ead-only file system|read-only mode", "it can be read but not written; choose another file"),
    (r"newer version of DuckDB|database version|storage version", "a newer DuckDB wrote it; install a newer duckdb"),
)


def open_for_writing(path: Path) -> duckdb.DuckDBPyConnection:
    """The ledger at `path`, made when there is none, brought up to date when it is old.

    Raises LedgerError naming the file and what to do.
    """
    with explained(path, "open"):
        _check_place(path)
        connection = duckdb.connect(str(path), config=SETTINGS)
        try:
            version = version_of(connection)
            check_version(version or 0)
            if version != newest():
                bring_up_to_date(connection, version)
        except BaseException:
            connection.close()
            raise
        return connection


def open_for_reading(path: Path) -> duckdb.DuckDBPyConnection:
    """The ledger at `path`, which stays as it is unless it is old.

    Raises LedgerError when there is none, or it cannot be read.
    """
    with explained(path, "open"):
        _check_place(path)
        if not path.exists():
            raise LedgerError("there is none; make it with: onrecord read REPORTS… --into " + path.name)
        connection = duckdb.connect(str(path), read_only=True, config=SETTINGS)
        try:
            version = version_of(connection)
            check_version(version or 0)
        except BaseException:
            connection.close()
            raise
        if version == newest():
            return connection
        connection.close()
        open_for_writing(path).close()
        return duckdb.connect(str(path), read_only=True, config=SETTINGS)


@contextmanager
def explained(path: Path, doing: str) -> Iterator[None]:
    """Turns what DuckDB or the system says while `doing` something to the ledger into a LedgerError."""
    try:
        yield
    except LedgerError as error:
        raise LedgerError(f"cannot {doing} ledger '{path}': {error}") from error
    except duckdb.Error as error:
        raise LedgerError(f"cannot {doing} ledger '{path}': {_in_a_sentence(str(error))}") from error
    except OSError as error:
        raise LedgerError(f"cannot {doing} ledger '{path}': {error.strerror or error}") from error


def _check_place(path: Path) -> None:
    if path.is_dir():
        raise LedgerError("it is a folder; name a file in it")
    if not path.absolute().parent.is_dir():
        raise LedgerError(f"there is no folder '{path.absolute().parent}'; make it first")


def _in_a_sentence(message: str) -> str:
    for pattern, sentence in _SENTENCES:
        if found := re.search(pattern, message, re.DOTALL):
            return found.expand(sentence)
    return " ".join(message.split())[:200]
