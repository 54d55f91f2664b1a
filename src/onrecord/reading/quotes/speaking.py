"""Sources that cannot be: a verb, an "n't", or a word of the quote itself while the cue stands outside it.

Needs   a draft
Gives   the draft with a source that can speak, or with none
"""

from bisect import bisect_left
from itertools import islice

from onrecord.reading.quotes.draft import Draft, noun_stretch, runs
from onrecord.reading.quotes.layout import ENDS, PAUSES, Sheet, is_pause
from onrecord.reading.quotes.speakers import source_spans
from onrecord.record.span import Span

SPEAKING = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ", "X", "SYM"})
NAMING = frozenset({"PROPN", "NOUN", "DET", "ADJ", "PRON", "NUM"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
SPOKEN = frozenset({"before", "after", "fronted", "that", "oinf", "oprd", "as", "inf"})
WIDEST_ASIDE = 14
NEAR = 8


def check_source(sheet: Sheet, draft: Draft) -> None:
    """Takes impossible sources away and looks for one beside the cue instead."""
    if not draft.source:
        if draft.rule in SPOKEN and sheet.doc[draft.anchor].tag_ in FINITE:
            draft.source = _named_left(sheet, draft)
        return
    if draft.addressee is not None and any(span.overlaps(draft.addressee) for span in draft.source):
        # '"Why?" asked its chairman.': who asks is not asked.
        draft.addressee = None
    kept = [span for span in draft.source if _can_speak(sheet, draft, span)]
    if len(kept) != len(draft.source):
        draft.source = kept or _beside(sheet, draft)


def _can_speak(sheet: Sheet, draft: Draft, span: Span) -> bool:
    tokens = sheet.doc.char_span(*span, alignment_mode="expand")
    if tokens is None or not any(token.pos_ in SPEAKING for token in tokens):
        return False
    if all(token.ent_type_ in {"DATE", "TIME"} for token in tokens) and tokens[-1].text not in {"Minutes", "Hours"}:
        return False
    number = sheet.region_of[tokens[0].i]
    if number < 0 or number == sheet.region_of[draft.anchor]:
        return True
    return sheet.fragments[number] and not all(token.pos_ == "PRON" for token in tokens)


def _named_left(sheet: Sheet, draft: Draft) -> list[Span]:
    """The name that ends right before the cue.

    Brackets in it and an aside between it and the cue are passed over: 'Rep. Ann Berg (R-WI) said', 'Berg, without
    naming him, accused'.
    """
    doc = sheet.doc
    first = bisect_left(doc, draft.cue[0].start, key=lambda token: token.idx) if draft.cue else draft.anchor
    floor = sheet.bounds(first)[0]
    end = first
    while end > floor and doc[end - 1].pos_ == "ADV" and not _is_name(sheet, end - 1):
        end -= 1
    if end - 1 > floor and is_pause(doc[end - 1]):
        end = _before_aside(sheet, end - 1, floor)
    start = end
    while start > floor and sheet.region_of[start - 1] == sheet.region_of[first]:
        token = doc[start - 1]
        if token.pos_ not in NAMING and token.text not in {"(", ")", "-"} and not _is_name(sheet, start - 1):
            break
        start -= 1
    named = any(doc[i].pos_ in {"PROPN", "PRON"} or _is_name(sheet, i) for i in range(start, end))
    if not named or (start > floor and doc[start - 1].pos_ == "ADP"):
        return []
    return runs(sheet, set(range(start, first if _is_apposition(sheet, end, first) else end)), grow=False)


def _is_apposition(sheet: Sheet, pause: int, end: int) -> bool:
    """Whether an aside says who somebody is: ', a spokesman in Baghdad,'."""
    aside = sheet.doc[pause + 1 : end]
    return (
        len(aside) > 1
        and aside[0].pos_ in {"DET", "NOUN", "ADJ", "PROPN"}
        and not any(token.pos_ in {"VERB", "AUX"} for token in aside)
    )


def _is_name(sheet: Sheet, i: int) -> bool:
    """Whether a word within a sentence begins with a capital: to the tagger "Early" is an adverb."""
    token = sheet.doc[i]
    return token.text[:1].isupper() and token.text[1:].islower() and not token.is_sent_start


def _before_aside(sheet: Sheet, pause: int, floor: int) -> int:
    """The pause that opens the aside another one closes; the closing one when there is none near."""
    for i in range(pause - 1, max(floor, pause - WIDEST_ASIDE), -1):
        if is_pause(sheet.doc[i]):
            return i
    return pause


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
                return source_spans(sheet, child, but=at)
    return []
