"""Which attributions told inside another are kept: what a third person is said to have said, in a clause.

Needs   a draft and the draft it is told in
Gives   a yes or no
Source  own reading: of 65 nested ones 22 were right before (3 of 27 inside quoted words), nearly all of them clauses
Limits  a thought or a plan somebody tells of is not kept; no corpus marks nested attributions
"""

from bisect import bisect_left

from onrecord.reading.quotes.draft import Draft
from onrecord.reading.quotes.layout import Sheet

CLAUSES = frozenset({"that", "passive that", "noun that", "fronted", "tail", "as clause", "phrase"})
NOBODY = frozenset(
    {
        "i",
        "we",
        "you",
        "one",
        "us",
        "me",
        "myself",
        "it",
        "this",
        "that",
        "there",
        "your",
        "my",
        "our",
        "anyone",
        "anybody",
        "someone",
        "somebody",
        "nobody",
        "no one",
        "everyone",
        "everybody",
        "people",
        "some people",
    }
)
LAID_OUT = frozenset({"label", "signed", "loose"})
SUPPOSING = frozenset({"if", "unless", "until", "whether"})
CARRIED = frozenset({"VBD", "VBZ", "VBP", "MD"})
SAID = frozenset({"VBD", "VBZ", "VBP", "VBN"})
"""An infinitive or an -ing form inside is what could be said, not what was."""


def is_quoted(sheet: Sheet, draft: Draft) -> bool:
    """Whether the word a draft hangs on stands inside quoted speech."""
    number = sheet.region_of[draft.anchor] if draft.cue else -1
    return number >= 0 and not sheet.fragments[number]


def is_kept(sheet: Sheet, draft: Draft, outer: Draft) -> bool:
    """Whether a draft told inside another's content is worth an entry."""
    if draft.rule in LAID_OUT:
        return True
    if not _is_inside(draft, outer) or _names(sheet, draft) == _names(sheet, outer) or _is_supposed(sheet, draft):
        return False
    quoted = is_quoted(sheet, draft)
    own_marks = bool(draft.regions) if not quoted else _has_inner_marks(sheet, draft)
    if not own_marks and (draft.rule not in CLAUSES or not _has_clause(sheet, draft)):
        return False
    if own_marks and draft.cue and sheet.doc[draft.anchor].tag_ == "VB" and not draft.negated:
        return False
    if draft.cue_class != "speech" and (quoted or draft.cue_class != "document"):
        return False
    if not own_marks and sheet.doc[draft.anchor].tag_ not in SAID and (quoted or sheet.doc[draft.anchor].tag_ == "VB"):
        return "noun" in draft.rule or draft.rule == "phrase"
    named = _names(sheet, draft)
    if quoted or not own_marks:
        return bool(named) and not any(name in NOBODY for name in named)
    return True


def _names(sheet: Sheet, draft: Draft) -> list[str]:
    return [sheet.text[span.start : span.end].lower() for span in draft.source]


def _is_inside(draft: Draft, outer: Draft) -> bool:
    """Whether some of the content is a part of the outer one: else one phrase has been read twice."""
    return outer.content[0].start < draft.content[-1].end and draft.content[0].start < outer.content[-1].end


def _is_supposed(sheet: Sheet, draft: Draft) -> bool:
    """Whether it is only a case thought of: 'until she admits', 'if they say'."""
    children = sheet.doc[draft.anchor].children if draft.cue else ()
    return any(child.lower_ in SUPPOSING and child.dep_ in {"mark", "advmod"} for child in children)


def _has_clause(sheet: Sheet, draft: Draft) -> bool:
    """Whether a whole clause is told: not 'she said a terrible thing', 'he says what people think'."""
    for span in draft.content:
        stretch = sheet.doc.char_span(*span, alignment_mode="expand")
        if stretch is not None and any(token.tag_ in CARRIED and token.dep_ != "relcl" for token in stretch):
            return True
    return False


def _has_inner_marks(sheet: Sheet, draft: Draft) -> bool:
    for span in draft.content:
        at = bisect_left(sheet.inner_regions, span.start, key=lambda region: region.start)
        if at < len(sheet.inner_regions) and sheet.inner_regions[at].end <= span.end:
            return True
    return False
