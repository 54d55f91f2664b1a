"""`onrecord map`: events as GeoJSON, for QGIS, Leaflet, MapLibre, geojson.io."""

from dataclasses import asdict
from typing import Annotated

import typer

import onrecord.cli.options as opt


def map_events(
    ledger: opt.LedgerOption = None,
    by: opt.By = None,
    about: opt.About = None,
    start: opt.From = None,
    end: opt.To = None,
    kind: Annotated[
        str | None, typer.Option("--type", metavar="TYPE,…", help="PLOVER types: ASSAULT, SANCTION, AGREE, …")
    ] = None,
    report: opt.InReport = None,
    known: opt.KnownOn = None,
) -> None:
    """Events with a place, as GeoJSON on standard output.

    Each feature says what its point stands for: a country's point is not a pin. Events without a place are counted
    on stderr.
    """
    import sys
    from typing import get_args

    from onrecord.brief.formats.geojson import to_geojson
    from onrecord.cli.jsonlines import write_json
    from onrecord.ledger.answers import Filters
    from onrecord.record.event import EventType

    with opt.open_for_asking(ledger) as opened:
        first, last = opt.days(start, end, None)
        filters = Filters(
            by=by,
            about=about,
            start=first,
            end=last,
            types=opt.kinds(kind, get_args(EventType)),
            reports=opt.report_ids(opened, report),
            known=opt.known_at(known),
            limit=None,
        )
        rows = opened.events(filters).rows
    collection = to_geojson(asdict(row) for row in rows)
    write_json(collection)
    without = len(rows) - len(collection["features"])
    if without:
        print(f"{without:,} of {len(rows):,} events name no place that is on the map", file=sys.stderr)
