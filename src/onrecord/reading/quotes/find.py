"""Who said what: the quotes of a page.

Needs   the parse, report.blocks
Gives   page.quotes, in text order; `when`, `where` and the speaker's mention are left to later steps
Source  cue-driven attribution after Pareti (2015) and PolNeAR (Newell et al. 2018); rules and lists are the project's
Scored  PolNeAR, content IoU >= .5 and source
Limits  one language; a source outside the paragraph is only found for quotes that go on
"""

from collections.abc import Iterable

from spacy.tokens import Token

from onrecord.reading.page import Page
from onrecord.reading.quotes.clip import clip, name_who_answers
from onrecord.reading.quotes.cues import verb_cue
from onrecord.reading.quotes.denial import denial_of
from onrecord.reading.quotes.draft import Draft
from onrecord.reading.quotes.fronted import read_as, read_aside, read_fronted, read_interrupted, read_tail
from onrecord.reading.quotes.idioms import read_idiom
from onrecord.reading.quotes.layout import Paragraph, Sheet, is_verbal, lay_out
from onrecord.reading.quotes.loose import extend, label_counts, read_label, sign
from onrecord.reading.quotes.naming import read_named
from onrecord.reading.quotes.nested import CLAUSES
from onrecord.reading.quotes.nouns import read_adjective, read_noun
from onrecord.reading.quotes.phrases import read_adverb, read_phrase
from onrecord.reading.quotes.placed import place_regions
from onrecord.reading.quotes.plausible import is_attribution
from onrecord.reading.quotes.settle import settle
from onrecord.reading.quotes.speaking import check_source
from onrecord.reading.quotes.verbs import read_verb
from onrecord.record.quote import Quote
from onrecord.record.span import Span

FINITE = frozenset({"VBD", "VBZ", "VBP"})
PARTING = frozenset({"while", "but", "whereas"})
REACH = 8


def find_quotes(page: Page) -> tuple[Quote, ...]:
    """Every attribution of the page: direct, indirect and mixed, nested ones included."""
    sheet = lay_out(page)
    drafts: list[Draft] = []
    recent: list[Draft] = []
    counts = label_counts(sheet)
    for paragraph in sheet.paragraphs:
        cued = _cued(sheet, paragraph)
        last = read_label(sheet, paragraph, counts) or sign(sheet, paragraph)
        loose: list[Draft] = []
        if last is not None:
            drafts.append(last)
        else:
            placed = place_regions(sheet, paragraph, cued)
            last, loose = extend(sheet, paragraph, placed, recent)
            last = last or _last_speaker(cued)
        # A paragraph nobody speaks in ends the conversation.
        recent = [*recent[-1:], last] if last is not None and last not in recent else recent if last else []
        drafts += loose
        for draft in cued.values():
            check_source(sheet, draft)
            clip(sheet, draft)
        name_who_answers(sheet, cued)
        drafts += [draft for i, draft in cued.items() if is_attribution(sheet, draft, sheet.doc[i])]
    return settle(sheet, drafts)


def _last_speaker(cued: dict[int, Draft]) -> Draft | None:
    spoken = [draft for draft in cued.values() if draft.cue_class == "speech" and draft.source]
    return max(spoken, key=lambda draft: draft.anchor, default=None)


def _cued(sheet: Sheet, paragraph: Paragraph) -> dict[int, Draft]:
    """The drafts of the paragraph's cue words, by token index."""
    found: dict[int, Draft] = {}
    for token in sheet.doc[paragraph.first : paragraph.last]:
        draft = _read(sheet, token)
        if draft is not None:
            found[token.i] = draft
            if draft.negated and (draft.rule in CLAUSES or draft.rule in {"np", "pp"}):
                # "refused to say whether": one attribution, not a refusal with a saying in it.
                for denying in denial_of(token):
                    found.pop(denying, None)
            if draft.rule == "that" and token.dep_ == "acl":
                # "issued a statement saying that": the clause is what was said, not "a statement saying that".
                above = found.get(token.head.head.i)
                if above is not None and above.rule == "np":
                    del found[above.anchor]
    for draft in found.values():
        if draft.rule in {"phrase", "fronted"}:
            beside = [found[i] for i in range(*sheet.bounds(draft.anchor)) if i in found]
            _part_from(sheet, draft, beside)
            _share_out(sheet, draft, beside)
    return found


def _share_out(sheet: Sheet, outer: Draft, drafts: list[Draft]) -> None:
    """Parts two speakers of one sentence: 'The army said A, while B, doctors said', 'A, he told X, according to Y'."""
    doc = sheet.doc
    for draft in drafts:
        if outer.rule == "phrase" and draft.rule == "fronted" and draft.start == outer.start:
            cued = outer.cue[0].start
            if outer.content[-1].end <= doc[draft.anchor].idx < cued:
                kept = sheet.text[outer.start : cued].rstrip(" ,")
                outer.content = [Span(outer.start, outer.start + len(kept))]
        if (
            outer.rule != "fronted"
            or draft.rule not in {"that", "tail"}
            or not draft.source
            or doc[draft.anchor].tag_ not in FINITE
        ):
            # "Clinton had told the police A, but B, a source added": the source tells both.
            continue
        if draft.source[0].start == outer.start and (joint := _joint(sheet, draft.anchor, outer)) is not None:
            last = outer.content[0]
            outer.content[0] = Span(doc[joint + 1].idx, last.end)
            draft.content = [
                Span(span.start, min(span.end, doc[joint - 1].idx))
                for span in draft.content
                if span.start < doc[joint - 1].idx
            ]
            outer.regions = {number for number in outer.regions if sheet.regions[number].start > doc[joint].idx}


def _joint(sheet: Sheet, anchor: int, outer: Draft) -> int | None:
    """The last ', while' or ', but' with a subject of its own between a first speaker's cue and a second speaker."""
    doc = sheet.doc
    for i in range(outer.anchor - 1, anchor + 1, -1):
        if doc[i].lower_ in PARTING and doc[i - 1].text == "," and sheet.region_of[i] < 0:
            inside = outer.start < doc[i].idx < outer.content[0].end
            subject = any(token.dep_ in {"nsubj", "nsubjpass", "expl"} for token in doc[i + 1 : i + REACH])
            return i if inside and subject and i + 1 < outer.anchor else None
    return None


def _part_from(sheet: Sheet, outer: Draft, drafts: Iterable[Draft]) -> None:
    """Ends what others say before a ', according to X' or ', X reported' that tells of their saying, too."""
    cued = outer.cue[0].start if outer.rule == "phrase" else min(span.start for span in [*outer.cue, *outer.source])
    for draft in drafts:
        if outer.rule == "phrase" and outer.anchor < draft.anchor and sheet.doc[draft.anchor].idx < outer.start:
            # "According to X, quoting state media, …": the same X quotes.
            draft.source = list(outer.source)
        last = draft.content[-1]
        told = any(span.start <= sheet.doc[draft.anchor].idx < span.end for span in outer.content)
        if draft is not outer and told and last.start < cued < last.end:
            kept = sheet.text[last.start : cued].rstrip(" ,")
            draft.content[-1] = Span(last.start, last.start + len(kept))


def _read(sheet: Sheet, token: Token) -> Draft | None:
    draft = None
    if is_verbal(token):
        cue = verb_cue(token)
        if cue is not None and token.dep_ not in {"aux", "auxpass", "amod", "compound"}:
            draft = read_aside(sheet, token, cue) or read_verb(sheet, token, cue)
            if draft is not None and draft.rule == "that":
                draft = read_interrupted(sheet, token, cue) or draft
            if draft is None or draft.rule in {"np", "pp"}:
                draft = (
                    read_fronted(sheet, token, cue)
                    or read_as(sheet, token, cue)
                    or draft
                    or read_named(sheet, token, cue)
                    or read_tail(sheet, token, cue)
                )
    elif token.pos_ in {"NOUN", "PROPN"}:
        draft = read_noun(sheet, token) or read_idiom(sheet, token)
    elif token.pos_ == "ADJ":
        draft = read_adjective(sheet, token)
    elif token.pos_ == "ADV":
        draft = read_adverb(sheet, token)
    return draft or read_phrase(sheet, token.i)
