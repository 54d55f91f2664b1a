"""Time expressions against TIMEX3 gold, in the manner of TempEval-3.

Needs   rows {"id", "text", "dct"?, "timexes": [{"start", "end", "type", "value", "func"?}]}; `dct` is the anchor
Gives   strict_f1, relaxed_f1, type_f1, value_f1
Source  UzZaman et al. 2013 (S13-2001): relaxed is any overlap, one to one; type and value F1 count a relaxed match
        whose attribute is equal, over all expressions
Limits  a document's own creation time (func CREATION_TIME) is not scored; a row may say with `gold_end` how far its
        annotation goes, and nothing beyond is counted against us
"""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from onrecord.evaluate.figures import Figures, Row
from onrecord.evaluate.reader import GoldReader
from onrecord.record.time import TimeExpression


def anchor_of(row: Row) -> date | None:
    """The document's date, None when the row has none that can be read."""
    try:
        return date.fromisoformat(str(row.get("dct") or "")[:10])
    except ValueError:
        return None


def score(rows: Sequence[Row], reader: GoldReader) -> Figures:
    """Reads every row with its own date and pairs expressions by overlap."""
    filings = reader.read((str(row["id"]), row["text"], anchor_of(row)) for row in rows)
    counts: Counter[str] = Counter()
    for row in rows:
        filing = filings.get(str(row["id"]))
        count(row, filing.findings.times if filing else (), counts)
    total = counts["gold"] + counts["found"]
    names = ("strict", "relaxed", "type", "value")
    return Figures(
        items=counts["gold"],
        figures={f"{name}_f1": 2 * counts[name] / total if total else 0.0 for name in names},
        detail=dict(counts),
    )


def count(
    row: Row, times: Sequence[TimeExpression], counts: Counter[str]
) -> list[tuple[Row | None, TimeExpression | None]]:
    """Adds a row's counts; gives the pairs, None where a side has no partner."""
    own = [gold for gold in row["timexes"] if gold.get("func") == "CREATION_TIME"]
    end = row.get("gold_end") or len(row["text"])
    found = [
        time
        for time in times
        if time.start < end and not any(time.start < gold["end"] and gold["start"] < time.end for gold in own)
    ]
    left = [gold for gold in row["timexes"] if gold.get("func") != "CREATION_TIME" and gold["start"] < end]
    counts["gold"] += len(left)
    counts["found"] += len(found)
    pairs: list[tuple[Row | None, TimeExpression | None]] = []
    for time in found:
        exact = [gold for gold in left if (gold["start"], gold["end"]) == (time.start, time.end)]
        near = [gold for gold in left if gold["start"] < time.end and time.start < gold["end"]]
        partner = next(iter(exact or near), None)
        pairs.append((partner, time))
        if partner is None:
            continue
        left.remove(partner)
        counts["relaxed"] += 1
        counts["strict"] += bool(exact)
        counts["type"] += partner["type"] == time.type
        counts["value"] += partner["value"] == time.value
    pairs.extend((gold, None) for gold in left)
    return pairs
