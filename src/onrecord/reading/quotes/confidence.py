"""How far a quote is to be trusted: the share of its kind that held on held-out articles.

Source  counts on PolNeAR dev, by rule and form (data/confidence.tsv)
"""

from onrecord.lexicon import load_map
from onrecord.reading.quotes.cues import PACKAGE
from onrecord.reading.quotes.draft import Draft
from onrecord.record.quote import QuoteForm


def confidence_of(draft: Draft, form: QuoteForm) -> float:
    """0-1."""
    table = load_map(PACKAGE, "confidence.tsv")
    return float(table.get(f"{draft.rule} {form}") or table.get(draft.rule) or table["any"])
