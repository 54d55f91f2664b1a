"""Contents ended where the sentence they stand in goes on without them.

Needs   a draft and the word it hangs on
Gives   the same draft, its content cut
Source  own reading: the parse gives 'X, which says A, said B' and 'Asked whether A, X said B' to one cue
"""

from spacy.tokens import Token

from onrecord.reading.quotes.cues import words_of
from onrecord.reading.quotes.draft import Draft
from onrecord.reading.quotes.layout import Sheet
from onrecord.reading.quotes.speakers import SUBJECTS
from onrecord.record.span import Span

BEFORE_VERB = frozenset({"aux", "auxpass", "advmod", "neg"})
TRAILING = " ,;\u00a0"


def clip(sheet: Sheet, draft: Draft) -> None:
    """End a content at the comma that closes its relative clause or its 'Asked whether …'."""
    cue = sheet.doc[draft.anchor]
    comma = _relative_end(cue) or _asked_end(sheet, cue)
    if comma is None or draft.start >= comma.idx:
        return
    spans = [Span(span.start, min(span.end, comma.idx)) for span in draft.content if span.start < comma.idx]
    draft.content = [Span(span.start, span.start + len(_words(sheet, span))) for span in spans if _words(sheet, span)]
    draft.regions = {number for number in draft.regions if sheet.regions[number].start < comma.idx}


def _words(sheet: Sheet, span: Span) -> str:
    return sheet.text[span.start : span.end].rstrip(TRAILING)


def _relative_end(cue: Token) -> Token | None:
    """The comma before the main verb of 'Israel, which says Hamas steals aid, said it was not aware'."""
    subject = cue.head
    if cue.dep_ != "relcl" or subject.dep_ not in SUBJECTS or subject.head.i < cue.i:
        return None
    at = subject.head.i - 1
    while at > cue.i and cue.doc[at].dep_ in BEFORE_VERB:
        at -= 1
    return cue.doc[at] if at > cue.i and cue.doc[at].text == "," else None


def _asked_end(sheet: Sheet, cue: Token) -> Token | None:
    """The first comma after 'Asked whether Cairo had sent drones, a diplomat said'."""
    if cue.lower_ not in words_of("asked") or cue.dep_ != "advcl" or cue.head.i < cue.i:
        return None
    rest = sheet.doc[cue.i + 1 : cue.head.i]
    return next((token for token in rest if token.text == "," and sheet.region_of[token.i] < 0), None)
