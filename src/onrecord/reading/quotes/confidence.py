"""How far a quote is to be trusted: the share of its kind that held when measured.

Needs   a draft's rule and cue class, a quote's form
Gives   0-1; the narrowest kind with enough cases speaks
Source  counts on PolNeAR dev and 500 train articles (data/confidence.tsv); docs/quality.md: reliability on others
"""

from onrecord.lexicon import load_map
from onrecord.reading.quotes.cues import PACKAGE
from onrecord.reading.quotes.draft import Draft
from onrecord.record.quote import QuoteForm


def confidence_of(draft: Draft, form: QuoteForm) -> float:
    """The measured share of right ones among quotes like this."""
    table = load_map(PACKAGE, "confidence.tsv")
    kinds = (
        f"{draft.rule} {draft.cue_class} {form}",
        f"{draft.rule} {form}" if form != "indirect" else f"{draft.rule} {draft.cue_class}",
        draft.rule,
        "any",
    )
    return float(next(table[kind] for kind in kinds if kind in table))
