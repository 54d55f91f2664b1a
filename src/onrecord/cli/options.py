"""The flags that verbs share, each said once."""

from datetime import date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from onrecord.ledger.answers import Filters
    from onrecord.ledger.ledger import Ledger

LedgerOption = Annotated[
    Path | None,
    typer.Option("--ledger", metavar="LEDGER", help="The ledger; default onrecord.ledger or as configured."),
]
By = Annotated[
    str | None,
    typer.Option(
        metavar="WHO", help="Whose: a name, an actor's id, or a country's code (TUR) for all who speak for it."
    ),
]
About = Annotated[str | None, typer.Option(metavar="TOPIC", help="About whom or what: a name, an id, or words.")]
From = Annotated[str | None, typer.Option("--from", metavar="DATE", help="Not before: 2019, 2019-10 or 2019-10-14.")]
To = Annotated[str | None, typer.Option("--to", metavar="DATE", help="Not after.")]
OnDate = Annotated[str | None, typer.Option("--on", metavar="DATE", help="On that day, or in that month or year.")]
OnTopic = Annotated[str | None, typer.Option("--on", metavar="ISSUE", help="On which issue, or towards whom.")]
InReport = Annotated[str | None, typer.Option("--report", metavar="REPORT", help="Only this report: id or path.")]
Limit = Annotated[
    int | None, typer.Option(min=0, metavar="N", help="At most so many; 0 for all. Default 100 in a table, else all.")
]
KnownOn = Annotated[
    str | None, typer.Option("--known-on", metavar="DATE", help="As the record was known at the end of that day (UTC).")
]
AsJson = Annotated[bool, typer.Option("--json", help="One JSON object a line, with every column.")]
AsCsv = Annotated[bool, typer.Option("--csv", help="Comma-separated values with every column.")]
ConfigOption = Annotated[
    Path | None, typer.Option("--config", metavar="FILE", help="Settings; default ./onrecord.toml.")
]

TABLE_LIMIT = 100


def open_for_asking(ledger: Path | None) -> "Ledger":
    """The ledger named, else the one in the settings."""
    from onrecord.config import load_config
    from onrecord.ledger.ledger import open_ledger

    return open_ledger(ledger or load_config().ledger.path)


def days(start: str | None, end: str | None, on: str | None) -> tuple[date | None, date | None]:
    """The first and last day asked for. Raises BadConfig when a date is none, or the two are the wrong way round."""
    from onrecord.errors import BadConfig

    first = _day(start, "--from")[0] if start else None
    last = _day(end, "--to")[1] if end else None
    if on:
        on_first, on_last = _day(on, "--on")
        first, last = max(first or on_first, on_first), min(last or on_last, on_last)
    if first and last and first > last:
        raise BadConfig(f"no day is both on or after {first} and on or before {last}")
    return first, last


def known_at(day: str | None) -> datetime | None:
    """The last moment of the day asked for."""
    return datetime.combine(_day(day, "--known-on")[1], time.max) if day else None


def _day(given: str, flag: str) -> tuple[date, date]:
    """First and last day of a year, a month or a day."""
    import calendar
    import re

    from onrecord.errors import BadConfig

    found = re.fullmatch(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?", given.strip(), re.ASCII)
    try:
        if not found:
            raise ValueError
        year, month, day = (int(part) if part else None for part in found.groups())
        first = date(year or 0, month or 1, day or 1)
        last_day = day or calendar.monthrange(first.year, month or 12)[1]
        return first, date(first.year, month or 12, last_day)
    except ValueError:
        raise BadConfig(f"{flag} '{given}' is not a date; write 2019, 2019-10 or 2019-10-14") from None


def kinds(given: str | None, allowed: tuple[str, ...]) -> tuple[str, ...]:
    """The types asked for, parted by commas, in whatever case. Raises BadConfig for one that does not exist."""
    from onrecord.errors import BadConfig

    spelled = {name.lower().replace("_", " "): name for name in allowed}
    found = []
    for part in filter(None, (given or "").split(",")):
        name = spelled.get(part.strip().lower().replace("_", " "))
        if name is None:
            raise BadConfig(f"there is no type '{part.strip()}'; types are {', '.join(allowed)}")
        found.append(name)
    return tuple(found)


def report_ids(ledger: "Ledger", wanted: str | None) -> tuple[str, ...]:
    """The id of the report asked for. Raises LedgerError when there is none, or more than one."""
    return (one_report(ledger, wanted),) if wanted is not None else ()


def one_report(ledger: "Ledger", wanted: str) -> str:
    """The id of the one report with this id, path, or beginning of an id. Raises LedgerError for none or several."""
    from onrecord.errors import LedgerError

    found = ledger.find_reports(wanted)
    if not found:
        raise LedgerError(f"no report '{wanted}' in ledger '{ledger.path}'; onrecord reports lists them")
    if len(found) > 1:
        some = ", ".join(report.id for report in found[:5])
        raise LedgerError(
            f"'{wanted}' may be {len(found)} reports ({some}{', …' * (len(found) > 5)}); write more of the id"
        )
    return found[0].id


def as_asked(filters: "Filters") -> str:
    """The filters in words, to say what nothing was found for."""
    parts = [
        f"{word} {value}"
        for word, value in (
            ("by", filters.by),
            ("about", filters.about),
            ("on", filters.on),
            ("from", filters.start),
            ("to", filters.end),
            ("of type", " or ".join(filters.types)),
            ("in report", ", ".join(filters.reports)),
        )
        if value
    ]
    return " ".join(parts)
