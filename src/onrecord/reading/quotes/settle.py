"""From drafts to the record: doubles dropped, nesting set, forms and ids given.

Needs   all drafts of a page
Gives   quotes in text order, each with the quote it is told in; of the nested ones those worth an entry
"""

from bisect import bisect_right

from onrecord.reading.quotes.confidence import confidence_of
from onrecord.reading.quotes.draft import Draft
from onrecord.reading.quotes.layout import Sheet
from onrecord.reading.quotes.marks import form_of
from onrecord.reading.quotes.nested import is_kept, is_quoted
from onrecord.reading.quotes.placed import merged
from onrecord.record.quote import Quote, QuoteForm
from onrecord.record.span import Span


def settle(sheet: Sheet, drafts: list[Draft]) -> tuple[Quote, ...]:
    """The quotes of the drafts."""
    kept = _without_doubles([draft for draft in drafts if draft.content])
    for draft in kept:
        draft.content = merged(draft.content)
    outers = _outers(kept)
    kept = [draft for draft in kept if id(draft) not in outers or is_kept(sheet, draft, outers[id(draft)])]
    kept.sort(key=lambda draft: (draft.content[0].start, -draft.content[-1].end, draft.anchor))
    ids = {id(draft): f"q{number}" for number, draft in enumerate(kept, 1)}
    outers = _outers(kept)
    found = []
    for draft in kept:
        outer = outers.get(id(draft))
        form = _form(sheet, draft, nested=outer is not None)
        found.append(
            Quote(
                id=ids[id(draft)],
                content_spans=tuple(draft.content),
                form=form,
                speaker_spans=tuple(draft.source),
                cue_spans=tuple(draft.cue),
                cue_class=draft.cue_class,
                addressee=draft.addressee,
                within=ids[id(outer)] if outer is not None else None,
                negated=draft.negated,
                confidence=confidence_of(draft, form),
            )
        )
    return tuple(found)


def _form(sheet: Sheet, draft: Draft, *, nested: bool) -> QuoteForm:
    if nested and is_quoted(sheet, draft):
        return form_of(sheet.text, draft.content, sheet.inner_regions, depth=1)
    return form_of(sheet.text, draft.content, sheet.regions)


def _without_doubles(drafts: list[Draft]) -> list[Draft]:
    """Of drafts with the same content the first kept: the order is that of trust."""
    seen: set[tuple[Span, ...]] = set()
    kept = []
    for draft in drafts:
        key = tuple(draft.content)
        if key not in seen:
            seen.add(key)
            kept.append(draft)
    return kept


def _outers(drafts: list[Draft]) -> dict[int, Draft]:
    """For each draft the innermost other whose content holds its cue (or, without a cue, its content's start)."""
    pieces = sorted((span.start, span.end, number) for number, draft in enumerate(drafts) for span in draft.content)
    starts = [piece[0] for piece in pieces]
    found: dict[int, Draft] = {}
    for draft in drafts:
        at = draft.cue[0].start if draft.cue else draft.content[0].start
        best: tuple[int, Draft] | None = None
        for position in range(bisect_right(starts, at) - 1, max(bisect_right(starts, at) - 40, -1), -1):
            start, end, number = pieces[position]
            other = drafts[number]
            if other is draft or not start <= at < end or found.get(id(other)) is draft:
                continue
            if best is None or end - start < best[0]:
                best = (end - start, other)
        if best is not None:
            found[id(draft)] = best[1]
    return found
