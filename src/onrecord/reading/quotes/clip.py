"""Contents ended where the sentence they stand in goes on without them.

Needs   a draft and the word it hangs on
Gives   the same draft, its content cut; its speaker, where the cut sets him free
Source  own reading: the parse gives 'X, which says A, said B' and 'Asked whether A, X said B' to one cue
"""

from spacy.tokens import Token

from onrecord.reading.quotes.cues import verb_cue, words_of
from onrecord.reading.quotes.draft import Draft, runs
from onrecord.reading.quotes.layout import Sheet
from onrecord.reading.quotes.speakers import SUBJECTS
from onrecord.record.span import Span

BEFORE_VERB = frozenset({"aux", "auxpass", "advmod", "neg"})
FINITE = frozenset({"VBD", "VBP", "VBZ"})
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
    answer = answer_to(sheet, cue)
    return answer[0] if answer else None


def answer_to(sheet: Sheet, cue: Token) -> tuple[Token, Token] | None:
    """The comma that ends 'Asked whether …' at the head of a sentence, and the verb that answers; None elsewhere."""
    start, end = sheet.bounds(cue.i)
    if cue.lower_ not in words_of("asked") or cue.i - start > 1:
        return None
    commas = (token for token in sheet.doc[cue.i + 1 : end] if token.text == "," and sheet.region_of[token.i] < 0)
    comma = next(commas, None)
    if comma is None:
        return None
    verb = next((token for token in sheet.doc[comma.i + 1 : end] if _answers(token)), None)
    return (comma, verb) if verb is not None else None


def _answers(token: Token) -> bool:
    cue = verb_cue(token) if token.tag_ in FINITE and token.dep_ != "relcl" else None
    return cue is not None and "q" in cue.frames


def name_who_answers(sheet: Sheet, drafts: dict[int, Draft]) -> None:
    """Give an answer its speaker where the parse took him for a part of the question."""
    for i in list(drafts):
        answer = answer_to(sheet, sheet.doc[i])
        draft = drafts.get(answer[1].i) if answer else None
        if answer and draft is not None and not draft.source:
            draft.source = runs(sheet, set(range(answer[0].i + 1, answer[1].i)), grow=False)
