"""Actor coding: does a phrase get the country and the PLOVER sector it should, on its day?

An expectation that a row does not give is not scored; `both_acc` counts rows all of whose expectations are met. Days
are as written ("2022-06-01", "10 May 2015", "today" = undated); rows marked `xfail` are scored like the others.
"""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime

from onrecord.actors.code import code_phrase
from onrecord.evaluate.figures import Figures, Row
from onrecord.evaluate.reader import GoldReader


def score(rows: Sequence[Row], reader: GoldReader) -> Figures:
    """Accuracy of country, of sector, and of all that a row expects."""
    counts: Counter[str] = Counter()
    wrong: list[str] = []
    cases = [(row, dict(row["expect"])) for row in rows if isinstance(row["text"], str)]
    registry = reader.pipeline.registry
    for row, expected in cases:
        code = code_phrase(row["text"], registry, read_day(row.get("query_date")), row.get("context") or "")
        met = {}
        if expected.get("country") is not None:
            met["country"] = code.country == expected["country"]
        if expected.get("code_1") is not None:
            met["sector"] = code.sector == expected["code_1"]
        if not met:
            continue
        counts["rows"] += 1
        counts["both"] += all(met.values())
        for name, is_right in met.items():
            counts[f"{name} rows"] += 1
            counts[name] += is_right
        if not all(met.values()):
            want = f"{expected.get('country')} {expected.get('code_1')}"
            wrong.append(f"{row['text']} ({row.get('query_date')}): {code.country} {code.sector}, not {want}")
    return Figures(
        items=counts["rows"],
        figures={
            "country_acc": counts["country"] / max(1, counts["country rows"]),
            "sector_acc": counts["sector"] / max(1, counts["sector rows"]),
            "both_acc": counts["both"] / max(1, counts["rows"]),
        },
        detail={"wrong": wrong},
    )


def read_day(text: str | None) -> date | None:
    """A day as the gold writes it; None for "today", nothing, or what is no day."""
    cleaned = re.sub(r"\s+", " ", text or "").strip()
    for form in ("%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%d %b %Y", "%Y-%m", "%Y"):
        try:
            return datetime.strptime(cleaned, form).date()
        except ValueError:
            continue
    return None
