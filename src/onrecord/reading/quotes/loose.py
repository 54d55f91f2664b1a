"""Quoted words without a cue: trailing sentences, continuation paragraphs, "X: …", and names after a dash.

Needs   a Sheet, the drafts of the paragraphs so far
Gives   regions added to a speaker's draft, or drafts without a cue
Source  news style books: a quote that goes on after its cue, or into the next paragraph, has the same speaker
Limits  a region that is a fragment or a title is nobody's quote; nobody in the paragraph before, nobody is guessed
"""

import re
from collections import Counter
from collections.abc import Sequence

from spacy.tokens import Token

from onrecord.lexicon import load_words
from onrecord.reading.labels import LABEL, NAME_WORD, labels_of
from onrecord.reading.quotes.cues import PACKAGE
from onrecord.reading.quotes.draft import Draft, runs
from onrecord.reading.quotes.layout import ENDS, Paragraph, Sheet
from onrecord.reading.quotes.marks import is_fragment, is_title
from onrecord.reading.quotes.placed import NESTED_ENDS, merged
from onrecord.reading.quotes.speakers import source_spans
from onrecord.record.span import Span

LONGEST_INTRODUCTION = 40
"""Tokens of the sentence before a quote that are looked at."""

OFFICE = re.compile(r"([A-Z][\w’'-]*(?:[ \u00a0][\w’'-]+){1,3}):[ \u00a0](?=[\"“'‘])")
"""'Army chief: “…”' as a headline."""


def extend(
    sheet: Sheet, paragraph: Paragraph, placed: dict[int, Draft], recent: Sequence[Draft]
) -> tuple[Draft | None, list[Draft]]:
    """Gives the paragraph's free regions to a speaker before them.

    `recent` are the drafts that spoke in the paragraphs right before, latest last. Answers the draft that spoke
    last here, and the drafts made for quotes without a cue.
    """
    current: Draft | None = None
    found: list[Draft] = []
    for number in paragraph.regions:
        draft = placed.get(number)
        if draft is not None:
            current = draft
            continue
        if not _is_sentence(sheet, number):
            continue
        if current is not None and _follows(sheet, paragraph, number, current):
            _join(sheet, current, number)
            placed[number] = current
        elif current is None and recent and _is_whole(sheet, paragraph, number):
            other = _other_speaker(sheet, number, recent)
            if other is not None:
                current = _loose(sheet, number, list(other.source))
                found.append(current)
            else:
                current = recent[-1]
                _join(sheet, current, number)
            placed[number] = current
        elif current is None and (head := _told_of(sheet, paragraph, number)) is not None:
            current = _loose(sheet, number, source_spans(sheet, head))
            placed[number] = current
            found.append(current)
    return current, found


def _told_of(sheet: Sheet, paragraph: Paragraph, number: int) -> Token | None:
    """The person the sentence right before a quote is about: 'Maas was blunt. "…"', 'Her neighbour nods. "…"'."""
    doc, end = sheet.doc, sheet.region_tokens[number][0]
    while end > paragraph.first and doc[end - 1].is_space:
        end -= 1
    if end - 1 <= paragraph.first or doc[end - 1].text not in ENDS:
        return None
    start = max(sheet.sentence_of[end - 1][0], end - LONGEST_INTRODUCTION)
    if any(sheet.region_of[i] >= 0 for i in range(start, end)):
        return None
    for token in doc[start:end]:
        if token.dep_ in {"nsubj", "nsubjpass"} and token.head.dep_ == "ROOT":
            person = token.lower_ in {"he", "she"} or token.ent_type_ == "PERSON"
            return token if person else None
    return None


def _other_speaker(sheet: Sheet, number: int, recent: Sequence[Draft]) -> Draft | None:
    """In a dialogue of two, the one before the last speaker, when a question changes the turn."""
    if len(recent) < 2 or not recent[-1].regions or not recent[-2].regions:
        return None
    if _names(sheet, recent[-1]) == _names(sheet, recent[-2]):
        return None
    asked = _is_question(sheet, number) or _is_question(sheet, max(recent[-1].regions))
    return (
        recent[-2]
        if asked and _is_question(sheet, max(recent[-2].regions)) != _is_question(sheet, max(recent[-1].regions))
        else None
    )


def _names(sheet: Sheet, draft: Draft) -> list[str]:
    return [sheet.text[span.start : span.end] for span in draft.source]


def _is_question(sheet: Sheet, number: int) -> bool:
    inner = sheet.regions[number].inner
    return sheet.text[inner.start : inner.end].rstrip(NESTED_ENDS).endswith("?")


def _loose(sheet: Sheet, number: int, source: list[Span]) -> Draft:
    """A quote without a cue, by somebody named before it."""
    first, last = sheet.region_tokens[number]
    content = runs(sheet, set(range(first, last)))
    return Draft("loose", "speech", first, content, source, regions={number}, latest=last)


WIDEST_SIGN = 120
"""Characters a signature may take, on the quote's line or the next."""
SIGNED = re.compile(rf"\s{{0,3}}[—–―-]{{1,2}}\s{{0,3}}({NAME_WORD}(?:,?[ \u00a0]{NAME_WORD}){{0,6}})[ \u00a0.]{{0,3}}$")


def sign(sheet: Sheet, paragraph: Paragraph) -> Draft | None:
    """'"CONTENT" — Name' at the end of a line, or with the name on the next."""
    if not paragraph.regions:
        return None
    number = paragraph.regions[-1]
    region = sheet.regions[number]
    end = paragraph.span.end
    if region.end == end and paragraph.number + 1 < len(sheet.paragraphs):
        end = sheet.paragraphs[paragraph.number + 1].span.end
    found = SIGNED.match(sheet.text, region.end, min(end, region.end + WIDEST_SIGN))
    if found is None or is_fragment(sheet.text, region):
        return None
    first = sheet.region_tokens[paragraph.regions[0]][0]
    name = Span(found.start(1), found.start(1) + len(found.group(1).rstrip()))
    content = runs(sheet, set(range(first, sheet.region_tokens[number][1])))
    dash = found.group(0).strip()[0]
    at = sheet.text.index(dash, region.end)
    return Draft("signed", "speech", first, content, [name], [Span(at, at + 1)], regions=set(paragraph.regions))


def _is_sentence(sheet: Sheet, number: int) -> bool:
    """Whether a region is a sentence or more of speech: not inside a clause, not a fragment or a title."""
    region, text = sheet.regions[number], sheet.text
    if is_fragment(text, region) and text[region.inner.end - 1 : region.inner.end] not in ".?!…":
        return False
    if is_title(text, region) or not _ends_sentence(sheet, number):
        return False
    first = sheet.region_tokens[number][0]
    before = first - 1
    while before >= 0 and sheet.doc[before].is_space:
        before -= 1
    if before < 0 or sheet.paragraph_of[before] != sheet.paragraph_of[first]:
        return True
    return sheet.doc[before].text[-1:] in ".?!…:" or sheet.region_of[before] >= 0


def _ends_sentence(sheet: Sheet, number: int) -> bool:
    region = sheet.regions[number]
    inner = sheet.text[region.inner.start : region.inner.end].rstrip(NESTED_ENDS)
    rest = sheet.text[region.end : region.end + 2].strip()
    return inner[-1:] in {*".?!…—–-:,"} or not rest or rest[0] in ".?!…"


def _is_whole(sheet: Sheet, paragraph: Paragraph, number: int) -> bool:
    """Whether the region fills its paragraph."""
    region = sheet.regions[number]
    rest = sheet.text[paragraph.span.start : region.start] + sheet.text[region.end : paragraph.span.end]
    return not any(character.isalnum() for character in rest)


def _follows(sheet: Sheet, paragraph: Paragraph, number: int, draft: Draft) -> bool:
    """Whether nothing but the draft's own cue sentence stands between it and the region."""
    first = sheet.region_tokens[number][0]
    start = sheet.sentence_of[max(first - 1, paragraph.first)][0]
    if draft.anchor >= start:
        return True
    return draft.latest >= start


def _join(sheet: Sheet, draft: Draft, number: int) -> None:
    first, last = sheet.region_tokens[number]
    draft.content = merged([*draft.content, *runs(sheet, set(range(first, last)))])
    draft.latest = last
    draft.regions.add(number)


def label_counts(sheet: Sheet) -> Counter[str]:
    """How often each "X:" opens a paragraph of the page."""
    labels = labels_of(sheet.text, (paragraph.span for paragraph in sheet.paragraphs))
    return Counter(sheet.text[label.start : label.end] for label in labels)


def read_label(sheet: Sheet, paragraph: Paragraph, counts: Counter[str]) -> Draft | None:
    """'X: CONTENT' at the head of a line, when X is a name or a word for those who speak.

    Of words the page uses again and again as its labels any one does: an interview.
    """
    found = LABEL.match(sheet.text, paragraph.span.start, paragraph.span.end)
    if found is None and paragraph.kind == "headline":
        found = OFFICE.match(sheet.text, paragraph.span.start, paragraph.span.end)
    if found is None:
        return None
    label = Span(*found.span(1))
    words = sheet.text[label.start : label.end].split()
    tokens = [token for token in sheet.doc[paragraph.first : paragraph.last] if label.start <= token.idx < label.end]
    named = any(token.ent_type_ in {"PERSON", "ORG", "NORP"} for token in tokens)
    worded = any(token.is_alpha for token in sheet.doc[paragraph.first : paragraph.last] if token.idx > label.end)
    if not worded or load_words(PACKAGE, "headings.tsv").issuperset(word.lower() for word in words):
        return None
    interview = paragraph.kind == "paragraph" and (
        all(word.isupper() for word in words) or (counts[found.group(1)] > 1 and len(counts) > 1)
    )
    quoted = any(sheet.regions[number].start == found.end() for number in paragraph.regions)
    spoken = words[-1].lower() in load_words(PACKAGE, "labels.tsv")
    if not (interview or spoken or quoted or (named and paragraph.kind == "headline")) or not tokens:
        return None
    begin = tokens[-1].i + 1
    content = runs(sheet, set(range(begin, paragraph.last)), barred={token.i for token in tokens}, grow=False)
    if not content:
        return None
    colon = sheet.text.index(":", label.end)
    draft = Draft("label", "speech", tokens[-1].i + 1, content, [label], [Span(colon, colon + 1)])
    draft.regions = {number for number in paragraph.regions if sheet.regions[number].start >= label.start}
    return draft
