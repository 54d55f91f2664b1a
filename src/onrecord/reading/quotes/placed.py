"""Attributions read from where the words stand: quoted words beside a cue, and clauses before "…, X said".

Needs   a Sheet, the drafts of the parse
Gives   drafts with quoted regions in them, and fronted content the parse does not give
Source  news style: "…," X said. "…" / X said: "…" / "…," said X, "…"
Limits  looks 30 tokens around a region; a region in the midst of a clause is left to the parse
"""

from spacy.tokens import Token

from onrecord.reading.grammar import is_negated
from onrecord.reading.quotes.cues import Cue, verb_cue
from onrecord.reading.quotes.draft import Draft, runs
from onrecord.reading.quotes.layout import ENDS, Paragraph, Sheet, is_verbal
from onrecord.reading.quotes.marks import is_fragment
from onrecord.reading.quotes.speakers import RELATIVES, source_head, source_spans
from onrecord.reading.quotes.verbs import TELLING, addressee_of, arms_of, cue_tokens
from onrecord.record.span import Span

REACH = 30
NESTED_ENDS = "'’”\" \u00a0"
PAUSES = frozenset({",", "—", "–", "-", "--"})
AFTER_PAUSE = frozenset(",?!…—–-")
DEPENDENT = frozenset({"relcl", "acl", "amod", "aux", "auxpass", "compound", "advcl", "nmod"})
Drafts = dict[int, Draft]


def quoting(token: Token) -> Cue | None:
    """The entry of a verb that may take quoted words."""
    if not is_verbal(token):
        return None
    cue = verb_cue(token)
    return cue if cue is not None and "q" in cue.frames else None


def place_regions(sheet: Sheet, paragraph: Paragraph, drafts: Drafts) -> dict[int, Draft]:
    """Gives each region of the paragraph that a cue governs to that cue's draft; by region number."""
    placed: dict[int, Draft] = {}
    for number in paragraph.regions:
        region = sheet.regions[number]
        last = sheet.text[region.inner.start : region.inner.end].rstrip(NESTED_ENDS)[-1:]
        after = sheet.text[region.end : region.end + 1]
        post = last in AFTER_PAUSE or after == ","
        found = None
        if post or last != ".":
            found = _after(sheet, paragraph, number, paused=post)
            if found is not None:
                front = _front(sheet, number)
                placed[number] = _give(sheet, drafts, found, number, front, rule="after")
                continue
        found = _before(sheet, paragraph, number)
        if found is not None:
            placed[number] = _give(sheet, drafts, found, number, _rear(sheet, number), rule="before")
    return placed


def _give(
    sheet: Sheet, drafts: Drafts, found: tuple[Token, list[Span]], number: int, front: set[int], *, rule: str
) -> Draft:
    """Adds a region to the draft of a verb, making the draft when there is none."""
    verb, source = found
    draft = drafts.get(verb.i)
    region = sheet.regions[number]
    if draft is not None and any(span.contains(region.span) for span in draft.content):
        draft.regions.add(number)
        return draft
    barred = cue_tokens(verb)
    first, last = sheet.region_tokens[number]
    tokens = set(range(first, last)) | front
    if draft is None or draft.rule in {"np", "pp", "oinf", "inf", "ger", "as", "oprd"}:
        cue = verb_cue(verb)
        assert cue is not None
        draft = Draft(
            rule=rule,
            cue_class=cue.cue_class,
            anchor=verb.i,
            content=[],
            source=source or source_spans(sheet, source_head(verb)),
            cue=runs(sheet, barred, grow=False),
            addressee=addressee_of(verb, cue, arms_of(verb)),
            negated=is_negated(verb),
        )
        drafts[verb.i] = draft
    elif source:
        draft.source = source
        draft.rule = rule
    capital = sheet.text[region.inner.start : region.inner.start + 1].isupper()
    if draft.rule == "fronted" and rule == "before" and capital:
        draft.content, draft.rule = [], rule
    draft.content = merged([*draft.content, *runs(sheet, tokens, barred=barred)])
    draft.regions.add(number)
    return draft


def merged(spans: list[Span]) -> list[Span]:
    """Overlapping ranges made one, in text order."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found


def _front(sheet: Sheet, number: int) -> set[int]:
    """The unquoted beginning of a sentence whose quoted end the cue follows."""
    first = sheet.region_tokens[number][0]
    start = sheet.sentence_of[first][0]
    if first <= start or sheet.doc[first - 1].text in ENDS | {":", ","}:
        return set()
    return set(range(start, first))


def _rear(sheet: Sheet, number: int) -> set[int]:
    """What follows quoted words that open the content without a pause: 'reported "2,521 incidents" in the city'."""
    first, last = sheet.region_tokens[number]
    doc = sheet.doc
    if doc[first - 1].text in {",", ":"} or first == 0:
        return set()
    end = sheet.sentence_of[first][1]
    at = last
    while at < end and not doc[at].is_punct and not (is_verbal(doc[at]) and quoting(doc[at])):
        at += 1
    return set(range(last, at)) if at - last > 1 else set()


def _after(sheet: Sheet, paragraph: Paragraph, number: int, *, paused: bool) -> tuple[Token, list[Span]] | None:
    """The cue that follows a region: '," X said' or '," said X'."""
    doc = sheet.doc
    begin = sheet.region_tokens[number][1]
    while begin < paragraph.last and (doc[begin].text in PAUSES or doc[begin].is_space):
        begin += 1
    if begin >= paragraph.last or doc[begin].dep_ == "cc" or doc[begin].pos_ == "CCONJ":
        return None
    verb = _first_verb(sheet, begin, min(paragraph.last, begin + REACH))
    if verb is None or quoting(verb) is None:
        return _named(sheet, begin, paragraph) if paused else None
    if not paused and not _ends_clause(sheet, verb, paragraph):
        return None
    own = [child for child in verb.children if child.dep_ in {"nsubj", "csubj"} and child.i >= begin]
    if own:
        head = own[0]
        return verb, source_spans(sheet, head, first=begin)
    between = [token for token in doc[begin : verb.i] if token.pos_ not in {"ADV", "AUX", "SPACE"}]
    if between:
        if all(token.pos_ not in {"VERB", "SCONJ"} for token in between) and any(
            token.pos_ in {"PROPN", "NOUN", "PRON"} for token in between
        ):
            return verb, runs(sheet, {token.i for token in between}, grow=False)
        return None
    if verb.tag_ in {"VBG", "VB"}:
        return None
    stretch = _noun_stretch(sheet, verb.i + 1, paragraph.last)
    return (verb, runs(sheet, stretch, grow=False)) if stretch else None


def _named(sheet: Sheet, begin: int, paragraph: Paragraph) -> tuple[Token, list[Span]] | None:
    """'," NAME said' read from the words alone, where the tagger takes a part of the name for a verb."""
    doc = sheet.doc
    for i in range(begin, min(begin + 12, paragraph.last)):
        token = doc[i]
        if token.is_punct or token.lower_ in {"who", "which", "that", "and", "but", "as", "when", "while", "if"}:
            return None
        if (
            i > begin
            and quoting(token)
            and token.tag_ in {"VBD", "VBZ", "VBP"}
            and doc[i - 1].pos_ in {"PROPN", "NOUN"}
        ):
            return token, runs(sheet, set(range(begin, i)), grow=False)
    return None


def _noun_stretch(sheet: Sheet, begin: int, end: int) -> set[int]:
    """The noun phrase that begins at a token, taken word by word where the parse has no subject."""
    found: set[int] = set()
    for token in sheet.doc[begin : min(end, begin + 20)]:
        if token.pos_ not in {"DET", "ADJ", "NOUN", "PROPN", "NUM", "PART"} and not (
            found and token.lower_ in {"of", "for"}
        ):
            if not (token.pos_ == "PRON" and not found):
                break
        found.add(token.i)
    return found if any(sheet.doc[i].pos_ in {"PROPN", "NOUN", "PRON"} for i in found) else set()


def _first_verb(sheet: Sheet, begin: int, end: int) -> Token | None:
    """The first main verb from `begin` on, relative clauses passed over; None at a stop or another region."""
    for i in range(begin, end):
        token = sheet.doc[i]
        if sheet.region_of[i] >= 0 or token.text in {".", ";", ":", "?", "!"}:
            return None
        if is_verbal(token) and token.dep_ not in {"aux", "auxpass", "compound", "amod"}:
            if token.dep_ in {"relcl", "acl"} and (quoting(token) is None or token.head.i >= begin):
                continue
            return token
    return None


def _ends_clause(sheet: Sheet, verb: Token, paragraph: Paragraph) -> bool:
    """Whether the sentence is over within a few words of the verb."""
    for i in range(verb.i + 1, min(verb.i + 8, paragraph.last)):
        if sheet.doc[i].text in ENDS:
            return True
    return verb.i + 8 >= paragraph.last


def _before(sheet: Sheet, paragraph: Paragraph, number: int) -> tuple[Token, list[Span]] | None:
    """The cue that leads to a region: 'X said, "', 'X told Y: "', 'X said "'."""
    doc, text = sheet.doc, sheet.text
    first = sheet.region_tokens[number][0]
    region = sheet.regions[number]
    at = first - 1
    if first == paragraph.first:
        return _lead_in(sheet, paragraph)
    while at > paragraph.first and doc[at].is_space:
        at -= 1
    mark = doc[at]
    sentence = sheet.sentence_of[at][0]
    capital = text[region.inner.start : region.inner.start + 1].isupper()
    if mark.text in {",", ":"}:
        return _cue_left(sheet, at - 1, sentence, colon=mark.text == ":")
    if quoting(mark):
        return mark, []
    if capital and not is_fragment(text, region) and mark.text not in ENDS:
        return _cue_left(sheet, at, max(sentence, at - 8), colon=False)
    return None


def _cue_left(sheet: Sheet, at: int, start: int, *, colon: bool) -> tuple[Token, list[Span]] | None:
    """The nearest main verb to the left, if it may take quoted words."""
    for i in range(at, max(start, at - REACH) - 1, -1):
        token = sheet.doc[i]
        if sheet.region_of[i] >= 0 and not colon:
            return None
        if is_verbal(token) and token.dep_ not in {"aux", "auxpass", "amod", "compound"}:
            if quoting(token):
                return token, []
            if token.dep_ in {"relcl", "acl", "advcl", "pcomp", "xcomp"} or colon:
                continue
            return None
    return None


def _lead_in(sheet: Sheet, paragraph: Paragraph) -> tuple[Token, list[Span]] | None:
    """The cue at the end of the paragraph before, when that ends with a colon."""
    if paragraph.number == 0:
        return None
    before = sheet.paragraphs[paragraph.number - 1]
    end = before.last - 1
    while end > before.first and sheet.doc[end].is_space:
        end -= 1
    if sheet.doc[end].text != ":":
        return None
    return _cue_left(sheet, end - 1, sheet.sentence_of[end][0], colon=True)


def read_fronted(sheet: Sheet, verb: Token, cue: Cue) -> Draft | None:
    """'CONTENT, X said.' and 'CONTENT, X said, CONTENT.' without quote marks at the comma."""
    doc = sheet.doc
    if not cue.frames & {"q"} or cue.cue_class not in {"speech", "thought"} or verb.tag_ in {"VB", "VBG"}:
        return None
    start, end = sheet.bounds(verb.i)
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    if subject is not None and subject.lower_ in RELATIVES:
        return None
    left = _cluster_start(sheet, verb, subject, start)
    if left is None or left - 1 <= start:
        return None
    pause = left - 1
    if doc[pause].lower_ == "as":
        pause -= 1
    if doc[pause].text not in PAUSES or pause - start < 1:
        return None
    right = _cluster_end(sheet, verb, end)
    if right is None:
        return None
    tokens = set(range(start, pause))
    inverted = subject.i > verb.i if subject is not None else left == min(cue_tokens(verb))
    interrupted = not inverted and right < end and doc[right].text in PAUSES and end - right > 3
    arms = arms_of(verb)
    if arms.clause is not None or (arms.object is not None and cue.lemma not in TELLING):
        return None
    if not _is_clause(sheet, start, pause) and not (
        interrupted and right - verb.i <= 6 and "that" in cue.frames and _is_clause(sheet, right, end)
    ):
        return None
    if interrupted and not _goes_elsewhere(doc[right + 1]):
        tokens |= set(range(right + 1, end))
    barred = set(range(pause, right))
    head = subject if subject is not None else source_head(verb)
    content = runs(sheet, tokens, barred=barred)
    if not content:
        return None
    return Draft(
        rule="fronted",
        cue_class=cue.cue_class,
        anchor=verb.i,
        content=content,
        source=source_spans(sheet, head, first=verb.i + 1 if inverted else left),
        cue=runs(sheet, cue_tokens(verb), grow=False),
        addressee=addressee_of(verb, cue, arms),
        negated=is_negated(verb),
    )


def _is_clause(sheet: Sheet, start: int, end: int) -> bool:
    """Whether a stretch can be what somebody said: it has a finite verb or quoted words."""
    for i in range(start, end):
        token = sheet.doc[i]
        if token.tag_ in {"VBD", "VBZ", "VBP", "MD"} or sheet.region_of[i] >= 0:
            return True
    return False


def _goes_elsewhere(token: Token) -> bool:
    """Whether what follows a pause is about the saying ('adding that', 'citing'), not a part of what is said."""
    return token.tag_ == "VBG" and verb_cue(token) is not None


def _cluster_start(sheet: Sheet, verb: Token, subject: Token | None, start: int) -> int | None:
    """First token of 'X said' or of 'said X'."""
    first = min(cue_tokens(verb))
    if subject is None:
        return first if _noun_stretch(sheet, verb.i + 1, sheet.bounds(verb.i)[1]) else None
    if subject.i > verb.i:
        return first
    left = subject.left_edge.i
    if left < start or any(sheet.doc[i].text in PAUSES for i in range(left, subject.i)):
        left = subject.i
        while left - 1 > start and sheet.doc[left - 1].dep_ in {"compound", "det", "amod", "poss", "nummod", "case"}:
            left -= 1
    return left


def _cluster_end(sheet: Sheet, verb: Token, end: int) -> int | None:
    """One past the last token of the cue's own words: up to the next pause or stop; None when a clause follows."""
    for i in range(verb.i + 1, end):
        token = sheet.doc[i]
        if token.text in PAUSES or token.text in ENDS or token.text in {";", ":"}:
            return i
        if is_verbal(token) and token.tag_ in {"VBD", "VBZ", "VBP", "MD"} and token.dep_ not in {"relcl"}:
            return None
    return end
