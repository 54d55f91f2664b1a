"""Rows become a filing again, equal to the one entered."""

import json
from collections import defaultdict
from collections.abc import Callable
from datetime import date
from typing import Any

import duckdb

from onrecord.ledger.schema import text_of
from onrecord.ledger.sheet import PLACE_FIELDS, Row
from onrecord.record.actor import Actor, Link, Office
from onrecord.record.event import Event, Participant
from onrecord.record.filing import Filing
from onrecord.record.findings import Findings
from onrecord.record.mention import Mention
from onrecord.record.place import Place
from onrecord.record.quote import Quote
from onrecord.record.report import Block, Report
from onrecord.record.span import Span
from onrecord.record.stance import Stance
from onrecord.record.time import TimeExpression, When

TABLES = (
    "reports", "blocks", "sentences", "mentions", "links", "quotes", "spans", "events", "participants", "stances",
    "times", "places",
)  # fmt: skip


def recall(connection: duckdb.DuckDBPyConnection, reading: int) -> Filing:
    """The filing of a reading, as entered; its actors as they are now."""
    rows = {table: _rows(connection, text_of("queries/recall.sql").format(table=table), reading) for table in TABLES}
    rows["actors"] = _rows(connection, text_of("queries/recall_actors.sql"), reading)
    rows["texts"] = _rows(connection, text_of("queries/recall_text.sql"), reading)
    return _Recaller(rows).filing()


def _rows(connection: duckdb.DuckDBPyConnection, sql: str, reading: int) -> list[Row]:
    cursor = connection.execute(sql, {"reading": reading})
    names = [column[0] for column in cursor.description or ()]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


class _Recaller:
    """Builds the nouns of one reading from its rows by table."""

    def __init__(self, rows: dict[str, list[Row]]) -> None:
        self.rows = rows
        self.local = {row["id"]: row["local"] for row in rows["quotes"] + rows["events"]}
        self.spans: dict[tuple[str, str], list[Span]] = defaultdict(list)
        for row in rows["spans"]:
            self.spans[row["entry"], row["role"]].append(Span(row["span_start"], row["span_end"]))
        self.participants: dict[tuple[str, str], list[Participant]] = defaultdict(list)
        for row in rows["participants"]:
            found = Participant(_sure(row, "span"), _sure(row, "head"), row["mention"])
            self.participants[row["event"], row["side"]].append(found)

    def filing(self) -> Filing:
        findings = Findings(
            self.report(),
            self._all("sentences", lambda row: _sure(row, "span")),
            self._all("mentions", _mention),
            self._all("quotes", self.quote),
            self._all("events", self.event),
            self._all("stances", self.stance),
            self._all(
                "times", lambda row: TimeExpression(row["span_start"], row["span_end"], row["type"], row["value"])
            ),
            self._all("places", lambda row: _place(row | {"start": row["span_start"], "end": row["span_end"]}, "")),
        )
        links = self._all("links", lambda row: Link(*(row[name] for name in Link._fields)))
        return Filing(findings, links, self._all("actors", _actor))

    def _all(self, table: str, make: Callable[[Row], Any]) -> tuple[Any, ...]:
        return tuple(make(row) for row in self.rows[table])

    def report(self) -> Report:
        [row] = self.rows["reports"]
        [text] = self.rows["texts"]
        same = ("id", "source", "title", "byline", "publisher", "url", "language", "published", "published_basis")
        return Report(
            text=text["text"],
            published_span=_span(row, "published"),
            blocks=self._all("blocks", lambda block: Block(block["span_start"], block["span_end"], block["kind"])),
            **{name: row[name] for name in same},
        )

    def quote(self, row: Row) -> Quote:
        return Quote(
            id=row["local"],
            content_spans=tuple(self.spans[row["id"], "content"]),
            form=row["form"],
            speaker_spans=tuple(self.spans[row["id"], "speaker"]),
            cue_spans=tuple(self.spans[row["id"], "cue"]),
            cue_class=row["cue_class"],
            speaker=row["speaker"],
            addressee=_span(row, "addressee"),
            when=_when(row),
            where=_place(row, "where_"),
            within=self.local.get(row["within"]),
            negated=row["negated"],
            confidence=row["confidence"],
        )

    def event(self, row: Row) -> Event:
        return Event(
            id=row["local"],
            type=row["type"],
            trigger=_sure(row, "span"),
            actors=tuple(self.participants[row["id"], "actor"]),
            recipients=tuple(self.participants[row["id"], "recipient"]),
            mode=row["mode"],
            contexts=tuple(row["contexts"]),
            status=row["status"],
            when=_when(row),
            where=_place(row, "where_"),
            quote=self.local.get(row["quote"]),
            cameo=row["cameo"],
            confidence=row["confidence"],
        )

    def stance(self, row: Row) -> Stance:
        return Stance(
            id=row["local"],
            holder_span=_sure(row, "holder"),
            attitude=row["attitude"],
            act=row["act"],
            evidence=tuple(self.spans[row["id"], "evidence"]),
            target_span=_span(row, "target"),
            issue_span=_span(row, "issue"),
            holder=row["holder"],
            target=row["target"],
            quote=self.local.get(row["quote"]),
            event=self.local.get(row["event"]),
            confidence=row["confidence"],
        )


def _sure(row: Row, name: str) -> Span:
    return Span(row[f"{name}_start"], row[f"{name}_end"])


def _span(row: Row, name: str) -> Span | None:
    return _sure(row, name) if row[f"{name}_start"] is not None else None


def _when(row: Row) -> When | None:
    if row["when_basis"] is None:
        return None
    return When(row["when_start"], row["when_end"], _span(row, "when_span"), row["when_basis"])


def _place(row: Row, prefix: str) -> Place | None:
    if row[prefix + "start"] is None:
        return None
    columns = {name: row[prefix + name] for name in PLACE_FIELDS}
    columns["box"] = tuple(columns["box"]) if columns["box"] else None
    return Place(**columns)


def _mention(row: Row) -> Mention:
    return Mention(
        id=row["mention"],
        start=row["span_start"],
        end=row["span_end"],
        head=_sure(row, "head"),
        kind=row["kind"],
        form=row["form"],
        name=_span(row, "name"),
        chain=row["chain"],
    )


def _actor(row: Row) -> Actor:
    same = ("id", "name", "kind", "country", "sector", "gender")
    return Actor(
        names=tuple(row["names"]),
        offices=tuple(_office(office) for office in json.loads(row["offices"])),
        ids=tuple(json.loads(row["ids"]).items()),
        **{name: row[name] for name in same},
    )


def _office(fields: Row) -> Office:
    days = {name: date.fromisoformat(fields[name]) if fields[name] else None for name in ("start", "end")}
    return Office(**(fields | days))
