"""Sources that cannot be: a verb, an "n't", or a word of the quote itself while the cue stands outside it.

Needs   a draft
Gives   the draft with a source that can speak, or with none
"""

from bisect import bisect_left
from itertools import islice

from onrecord.reading.quotes.draft import Draft, noun_stretch, runs
from onrecord.reading.quotes.layout import ENDS, PAUSES, Sheet
from onrecord.reading.quotes.speakers import source_spans
from onrecord.record.span import Span

SPEAKING = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ", "X", "SYM"})
NAMING = frozenset({"PROPN", "NOUN", "DET", "ADJ", "PRON", "NUM"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
SPOKEN = frozenset({"before", "fronted", "that", "oinf", "oprd"})
NEAR = 8


def check_source(sheet: Sheet, draft: Draft) -> None:
    """Takes impossible sources away and looks for one beside the cue instead."""
    if not draft.source:
        if draft.rule in SPOKEN and sheet.doc[draft.anchor].tag_ in FINITE:
            draft.source = _named_left(sheet, draft)
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


def _named_left(sheet: Sheet, draft: Draft) -> list[Span]:
    """The name that ends right before the cue, brackets in it passed over: 'Rep. Ann Berg (R-WI) said'."""
    doc = sheet.doc
    first = bisect_left(doc, draft.cue[0].start, key=lambda token: token.idx) if draft.cue else draft.anchor
    start = first
    while start > sheet.bounds(first)[0] and sheet.region_of[start - 1] == sheet.region_of[first]:
        if doc[start - 1].pos_ not in NAMING and doc[start - 1].text not in {"(", ")", "-"}:
            break
        start -= 1
    named = any(token.pos_ in {"PROPN", "PRON"} for token in doc[start:first])
    return runs(sheet, set(range(start, first)), grow=False) if named else []


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
