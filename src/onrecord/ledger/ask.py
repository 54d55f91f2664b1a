"""Questions to the ledger: filters in, rows out. One SQL file a question, in `queries/`."""

import re
from dataclasses import fields
from datetime import datetime
from typing import Any, TypeVar

import duckdb

from onrecord.ledger.answers import ActorRow, Answer, EventRow, Filters, QuoteRow, ReportRow, StanceRow
from onrecord.ledger.schema import text_of
from onrecord.ledger.surrogates import storable

AnyRow = TypeVar("AnyRow", QuoteRow, EventRow, StanceRow, ReportRow, ActorRow)

# What is recorded and not superseded, now and for ever; UTC without a zone, as every time in the ledger.
PRESENT = datetime(9999, 12, 31)
COUNTRY_CODE = re.compile("[A-Z]{3}")


def ask(connection: duckdb.DuckDBPyConnection, query: str, kind: type[AnyRow], filters: Filters) -> Answer[AnyRow]:
    """The rows of a query file under the filters."""
    who: dict[str, Any] = {}
    for name in ("by", "about", "on"):
        wanted = getattr(filters, name)
        who[name] = wanted
        who[f"{name}_actors"] = [actor.id for actor in find_actors(connection, wanted)] if wanted else []
        who[f"{name}_country"] = wanted if wanted and COUNTRY_CODE.fullmatch(wanted) else None
    parameters = who | {
        "start": filters.start,
        "end": filters.end,
        "types": list(filters.types),
        "reports": list(filters.reports),
        "known": filters.known or PRESENT,
        "limit": filters.limit,
    }
    return _answer(connection, query, kind, parameters)


def find_actors(connection: duckdb.DuckDBPyConnection, name: str) -> tuple[ActorRow, ...]:
    """Actors with this id; else with this name, whatever its case and accents; else with a name that holds it."""
    return _answer(connection, "actors", ActorRow, {"name": name}).rows


def main_actors(connection: duckdb.DuckDBPyConnection) -> tuple[ActorRow, ...]:
    """The few actors that most reports mention."""
    return _answer(connection, "main_actors", ActorRow, {}).rows


def find_reports(connection: duckdb.DuckDBPyConnection, wanted: str) -> tuple[ReportRow, ...]:
    """Reports with this id or source; else whose id begins so, or whose path ends so."""
    return _answer(connection, "find_reports", ReportRow, {"wanted": wanted}).rows


def find_trail(connection: duckdb.DuckDBPyConnection, words: str, known: datetime | None) -> Answer[QuoteRow]:
    """Quotes that share at least half of the longer words, in order of publication."""
    return _answer(connection, "trail", QuoteRow, {"words": words, "known": known or PRESENT})


def list_reports(
    connection: duckdb.DuckDBPyConnection, ids: tuple[str, ...], known: datetime | None, headed: str | None = None
) -> tuple[ReportRow, ...]:
    """These reports, or all, as known at a moment; with `headed`, those whose headline or lead has the words."""
    parameters = {"ids": list(ids), "known": known or PRESENT, "headed": headed}
    return _answer(connection, "reports", ReportRow, parameters).rows


def _answer(
    connection: duckdb.DuckDBPyConnection, query: str, kind: type[AnyRow], parameters: dict[str, Any]
) -> Answer[AnyRow]:
    sql = text_of(f"queries/{query}.sql")
    # DuckDB refuses parameters the statement has no place for.
    used = {name: storable(value) for name, value in parameters.items() if re.search(rf"\${name}\b", sql)}
    cursor = connection.execute(sql, used)
    names = [column[0] for column in cursor.description or ()]
    wanted = [(field.name, names.index(field.name)) for field in fields(kind)]
    found = cursor.fetchall()
    rows = tuple(kind(**{name: row[index] for name, index in wanted}) for row in found)
    total = found[0][names.index("total")] if found and "total" in names else len(found)
    return Answer(rows, total)
