"""Ids made from content: the same words at the same place are the same entry, whoever reads them and whenever."""

import hashlib
from collections.abc import Iterable

from onrecord.record.report import Report
from onrecord.record.span import Span

# 80 bits: among a thousand million entries the chance of one clash is about 1 in 2.4 million.
ID_DIGITS = 20
# 128 bits: nobody can make two texts that share one.
TEXT_DIGITS = 32


def entry_id(report: str, kind: str, labels: Iterable[str], spans: Iterable[Span]) -> str:
    """The id of an entry of a kind (quote, event, stance) by where its words stand and what it is labelled."""
    parts = (report, kind, *labels, *(f"{span.start}-{span.end}" for span in spans))
    return digest(parts)[:ID_DIGITS]


def fingerprint(report: Report) -> str:
    """What intake gave, before cleaning looked for a date in the text; a changed fingerprint means read it again."""
    given = report.published if report.published_basis in {"given", "metadata"} else None
    return digest((report.id, report.text, str(given), report.publisher or ""))


def digest(parts: Iterable[str]) -> str:
    """SHA-256 over the parts, each with its length in front so that no two lists of parts run together."""
    total = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        total.update(b"%d:" % len(data))
        total.update(data)
    return total.hexdigest()
