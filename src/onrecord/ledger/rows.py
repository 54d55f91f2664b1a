"""A filing becomes rows: one dict a row, keyed by the columns of schema.sql.

Columns that depend on the ledger and not on the filing (reading, run, times of entering) are added by `enter.py`.
"""

import json
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from functools import lru_cache

from onrecord.ledger.entry_rows import add_events, add_quotes, add_stances
from onrecord.ledger.ids import TEXT_DIGITS, digest, fingerprint
from onrecord.ledger.sheet import Row, Sheet, place_columns, span_columns
from onrecord.record.actor import Actor
from onrecord.record.filing import Filing


def filing_rows(filing: Filing) -> Sheet:
    """The rows of a filing. Filings with equal `reports.digest` have equal rows."""
    sheet = Sheet(filing)
    _add_text(sheet, filing)
    _add_marks(sheet, filing)
    _add_names(sheet, filing)
    add_quotes(sheet)
    add_events(sheet)
    add_stances(sheet)
    sheet.tables["reports"][0]["digest"] = digest(_canonical(sheet))
    return sheet


def _canonical(sheet: Sheet) -> Iterator[str]:
    # A registry's actor may gain a name without any report having been read differently, so `actors` stay out.
    for table in sorted(set(sheet.tables) - {"actors", "texts"}):
        yield table
        yield repr(sheet.tables[table])


def _add_text(sheet: Sheet, filing: Filing) -> None:
    report = filing.report
    hashed = digest([report.text])[:TEXT_DIGITS]
    sheet.add("texts", hash=hashed, text=report.text)
    sheet.add(
        "reports",
        id=report.id,
        source=report.source,
        title=report.title,
        byline=report.byline,
        publisher=report.publisher,
        url=report.url,
        language=report.language,
        published=report.published,
        published_basis=report.published_basis,
        **span_columns("published", report.published_span),
        text_hash=hashed,
        words=len(report.text.split()),
        fingerprint=fingerprint(report),
    )


def _add_marks(sheet: Sheet, filing: Filing) -> None:
    for position, block in enumerate(filing.report.blocks):
        sheet.add("blocks", position=position, kind=block.kind, **span_columns("span", block.span))
    for position, sentence in enumerate(filing.findings.sentences):
        sheet.add("sentences", position=position, **span_columns("span", sentence))
    for position, time in enumerate(filing.findings.times):
        columns = span_columns("span", time.span)
        sheet.add(
            "times", position=position, type=time.type, value=time.value, words=sheet.words([time.span]), **columns
        )
    for position, place in enumerate(filing.findings.places):
        columns = place_columns("", place)
        columns["span_start"], columns["span_end"] = columns.pop("start"), columns.pop("end")
        sheet.add("places", position=position, **columns)


def _add_names(sheet: Sheet, filing: Filing) -> None:
    for position, mention in enumerate(filing.findings.mentions):
        sheet.add(
            "mentions",
            position=position,
            mention=mention.id,
            kind=mention.kind,
            form=mention.form,
            chain=mention.chain,
            words=sheet.words([mention.span]),
            **span_columns("span", mention.span),
            **span_columns("head", mention.head),
            **span_columns("name", mention.name),
        )
    for position, link in enumerate(filing.links):
        sheet.add("links", position=position, **link._asdict())
    for position, actor in enumerate(filing.actors):
        sheet.add("filed_actors", position=position, actor=actor.id)
        sheet.tables["actors"].append(_actor_columns(actor))


# The same few hundred actors come with report after report, some with dozens of offices.
@lru_cache(maxsize=8192)
def _actor_columns(actor: Actor) -> Row:
    offices = [
        {key: str(value) if isinstance(value, date) else value for key, value in asdict(office).items()}
        for office in actor.offices
    ]
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "country": actor.country,
        "sector": actor.sector,
        "gender": actor.gender,
        "names": list(actor.names),
        "offices": json.dumps(offices, ensure_ascii=False),
        "ids": json.dumps(dict(actor.ids), ensure_ascii=False),
    }
