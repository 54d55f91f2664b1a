"""Sources that cannot be: a verb, an "n't", or a word of the quote itself while the cue stands outside it.

Needs   a draft
Gives   the draft with a source that can speak, or with none
"""

from itertools import islice

from onrecord.reading.quotes.draft import Draft, noun_stretch, runs
from onrecord.reading.quotes.layout import ENDS, PAUSES, Sheet
from onrecord.reading.quotes.speakers import source_spans
from onrecord.record.span import Span

SPEAKING = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ", "X", "SYM"})
NEAR = 8


def check_source(sheet: Sheet, draft: Draft) -> None:
    """Takes impossible sources away and looks for one beside the cue instead."""
    if not draft.source:
        return
    kept = [span for span in draft.source if _can_speak(sheet, draft, span)]
    if len(kept) != len(draft.source):
        draft.source = kept or _beside(sheet, draft)


def _can_speak(sheet: Sheet, draft: Draft, span: Span) -> bool:
    tokens = sheet.doc.char_span(*span, alignment_mode="expand")
    if tokens is None or not any(token.pos_ in SPEAKING for token in tokens):
        return False
    number = sheet.region_of[tokens[0].i]
    if number < 0 or number == sheet.region_of[draft.anchor]:
        return True
    return sheet.fragments[number] and not all(token.pos_ == "PRON" for token in tokens)


def _beside(sheet: Sheet, draft: Draft) -> list[Span]:
    """The noun phrase between the last pause, mark or stop and the cue, or the nearest subject over the cue."""
    at = draft.anchor
    start = at
    while start > max(sheet.bounds(at)[0], at - NEAR) and sheet.doc[start - 1].text not in PAUSES | ENDS:
        if sheet.region_of[start - 1] != sheet.region_of[at]:
            break
        start -= 1
    stretch = noun_stretch(sheet, start, at)
    if stretch and max(stretch) == at - 1:
        return runs(sheet, stretch, grow=False)
    for above in islice(sheet.doc[at].ancestors, NEAR):
        for child in above.children:
            if child.dep_ == "nsubj" and child.pos_ in SPEAKING and sheet.region_of[child.i] == sheet.region_of[at]:
                return source_spans(sheet, child)
    return []
