"""Coreference against chains in the manner of OntoNotes and OntoGUM.

Needs   rows {"id", "text", "mentions": [{"start", "end", "chain", "head"?, "kind"?}], "genre"?, "gold_end"?}
Gives   conll_f1: exact spans, all chains; detail: by head, named chains only, by genre
Source  Pradhan et al. 2014 (ACL); the same figures as score_who.py
"""

from collections.abc import Sequence

from onrecord.evaluate.chains import score_chains
from onrecord.evaluate.figures import Figures, Row
from onrecord.evaluate.reader import GoldReader


def score(rows: Sequence[Row], reader: GoldReader) -> Figures:
    """Reads every row and compares chains."""
    filings = reader.read((str(row["id"]), row["text"], None) for row in rows)
    read = {key: filing.findings.mentions for key, filing in filings.items()}
    documents = [(row, read.get(str(row["id"]), ())) for row in rows]
    figures = score_chains(documents)
    detail: dict[str, object] = dict(figures)
    genres = sorted({str(row["genre"]) for row in rows if row.get("genre")})
    if len(genres) > 1:
        for genre in genres:
            detail[genre] = score_chains([(row, found) for row, found in documents if row.get("genre") == genre])
    gold = sum(m.get("chain") is not None for row in rows for m in row["mentions"])
    return Figures(items=gold, figures={"conll_f1": figures["full/exact"]["conll"]}, detail=detail)
