"""Quoted words beside a cue, read from where they stand.

Needs   a Sheet, the drafts of the parse
Gives   drafts with quoted regions in them
Source  news style: "…," X said. "…" / X said: "…" / "…," said X, "…"
Limits  looks 30 tokens around a region; a region in the midst of a clause is left to the parse
"""

from spacy.tokens import Token

from onrecord.reading.quotes.cues import Cue, verb_cue, words_of
from onrecord.reading.quotes.denial import is_denied
from onrecord.reading.quotes.draft import Draft, noun_stretch, runs
from onrecord.reading.quotes.edges import dated_tail, is_circumstance
from onrecord.reading.quotes.layout import ENDS, FARTHEST, PAUSES, Paragraph, Sheet, is_pause, is_verbal
from onrecord.reading.quotes.marks import is_fragment, is_title
from onrecord.reading.quotes.speakers import borrowed, is_passive, quoted_one, source_head, source_spans
from onrecord.reading.quotes.verbs import addressee_of, arms_of, cue_tokens
from onrecord.record.span import Span

REACH = 30
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
NESTED_ENDS = "'’”\" \u00a0"
REPLACED = frozenset({"np", "pp", "oinf", "inf", "ger", "as", "oprd"})
AFTER_PAUSE = frozenset(",?!…—–-")
Drafts = dict[int, Draft]
ANY = Cue("", "speech", frozenset({"q"}), frozenset(), frozenset())
"""What a verb outside the list counts as when it stands between a quote's comma and a full stop."""


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
        if (post or last != ".") and not _names_a_work(sheet, number):
            found = _after(sheet, paragraph, number, paused=post)
            front = _front(sheet, number)
            if front and is_circumstance(sheet, min(front), sheet.region_tokens[number][1]):
                # "Asked whether it was “safe,” Berg said no.": the words are not the cue's.
                found = None
            if found is not None:
                placed[number] = _give(sheet, drafts, found, number, front, rule="after")
                continue
        found = None if _names_a_work(sheet, number) else _before(sheet, paragraph, number)
        if found is not None:
            placed[number] = _give(sheet, drafts, found, number, _rear(sheet, number), rule="before")
    return placed


def _names_a_work(sheet: Sheet, number: int) -> bool:
    """Whether a region is the title of a programme or a book: 'on ABC's “This Week,” Berg said'."""
    first = sheet.region_tokens[number][0]
    if first == 0 or not is_title(sheet.text, sheet.regions[number]):
        return False
    before = sheet.doc[first - 1]
    return before.dep_ in {"case", "prep"} or before.pos_ in {"ADP", "DET", "PROPN"}


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
    if draft is None or draft.rule in REPLACED:
        draft = drafts[verb.i] = _new(sheet, verb, source, region.span, rule)
    elif source:
        draft.source = source
        draft.rule = rule
        draft.content = [span for span in draft.content if _goes_on(sheet, span, verb)]
    capital = sheet.text[region.inner.start : region.inner.start + 1].isupper()
    if draft.rule == "fronted" and rule == "before" and capital and not draft.regions:
        draft.content, draft.rule = [], rule
    draft.content = merged([*draft.content, *runs(sheet, tokens, barred=barred)])
    draft.regions.add(number)
    draft.latest = last
    return draft


def _new(sheet: Sheet, verb: Token, source: list[Span], quoted: Span, rule: str) -> Draft:
    cue = verb_cue(verb) or ANY
    if not source:
        source = source_spans(sheet, source_head(verb), but=verb.i)
        if any(span.overlaps(quoted) for span in source):
            source = source_spans(sheet, borrowed(verb), but=verb.i)
    return Draft(
        rule=rule,
        cue_class=cue.cue_class,
        anchor=verb.i,
        content=[],
        source=source,
        cue=runs(sheet, cue_tokens(verb), grow=False),
        addressee=addressee_of(verb, cue, arms_of(verb)),
        negated=is_denied(verb),
    )


def _goes_on(sheet: Sheet, span: Span, verb: Token) -> bool:
    """Whether content the parse gave a cue that follows its quote belongs: quoted, or after a pause."""
    if span.start < verb.idx or sheet.text[span.start] in "\"“'‘«":
        return True
    before = sheet.text[max(span.start - 9, 0) : span.start].rstrip()[-1:]
    stretch = sheet.doc.char_span(*span, alignment_mode="expand")
    # "…," May told MPs, her voice hoarse: without a finite verb it is about the saying.
    if before != "," or stretch is None or stretch[0].tag_ in {"VBG", "VBN", "IN"}:
        return False
    return any(token.tag_ in FINITE for token in stretch)


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
    if first <= start or sheet.doc[first - 1].text in ENDS | PAUSES | {":"}:
        return set()
    return set(range(max(start, first - FARTHEST), first))


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
    rest = set(range(last, at))
    return rest - dated_tail(sheet, rest | {first}) if at - last > 1 else set()


def _after(sheet: Sheet, paragraph: Paragraph, number: int, *, paused: bool) -> tuple[Token, list[Span]] | None:
    """The cue that follows a region: '," X said' or '," said X'."""
    doc = sheet.doc
    begin = sheet.region_tokens[number][1]
    while begin < paragraph.last and (is_pause(doc[begin]) or doc[begin].is_space):
        begin += 1
    if begin >= paragraph.last or doc[begin].pos_ in {"CCONJ", "SCONJ"} or doc[begin].dep_ in {"cc", "mark"}:
        return None
    if doc[begin].tag_ in {"WP", "WDT"}:
        # 'the story of "Blackie," who was found in a barn'
        return None
    verb = _first_verb(sheet, begin, min(paragraph.last, begin + REACH))
    if verb is None or (quoting(verb) is None and not (paused and _closes_sentence(sheet, verb, begin))):
        return _named(sheet, begin, paragraph) or _over_aside(sheet, begin, paragraph) if paused else None
    if not paused and not _ends_clause(sheet, verb, paragraph):
        return None
    own = [child for child in verb.children if child.dep_ in {"nsubj", "csubj"} and child.i >= begin]
    if own:
        head = quoted_one(verb) or own[0]
        return verb, source_spans(sheet, head, first=begin, but=verb.i)
    between = [token for token in doc[begin : verb.i] if token.pos_ not in {"ADV", "AUX", "SPACE"}]
    aside = next((at for at, token in enumerate(between) if token.tag_ in {"WP", "WDT"} and at > 1), None)
    if aside is not None and between[-1].text == ",":
        between = between[: aside - 1]
    if between:
        if between[0].pos_ == "ADP" or between[-1].pos_ == "CCONJ":
            return None
        if (
            verb.tag_ != "VBG"
            and all(token.pos_ not in {"VERB", "SCONJ"} for token in between)
            and any(token.pos_ in {"PROPN", "NOUN", "PRON"} for token in between)
        ):
            return verb, runs(sheet, {token.i for token in between}, grow=False)
        return _over_aside(sheet, begin, paragraph) if paused else None
    led = any(child.dep_ == "nsubj" and child.i < sheet.region_tokens[number][0] for child in verb.children)
    if verb.tag_ == "VBG" or (verb.tag_ == "VB" and verb.lower_ != "read") or led:
        return None
    named = _behind(sheet, verb, paragraph)
    return (verb, named) if named else None


def _behind(sheet: Sheet, verb: Token, paragraph: Paragraph) -> list[Span]:
    """The phrase right after a cue, with its apposition where the parse takes it for an object: 'asked its head, X'."""
    stretch = noun_stretch(sheet, verb.i + 1, paragraph.last)
    head = next((child for child in verb.children if child.dep_ == "dobj" and child.i in stretch), None)
    return source_spans(sheet, head, first=verb.i + 1, but=verb.i) or runs(sheet, stretch, grow=False)


def _over_aside(sheet: Sheet, begin: int, paragraph: Paragraph) -> tuple[Token, list[Span]] | None:
    """'," NAME, wearing a hat, said': the cue after an aside that the parse takes for something else."""
    doc = sheet.doc
    stretch = noun_stretch(sheet, begin, paragraph.last)
    pause = max(stretch, default=begin) + 1
    if not stretch or pause >= paragraph.last or doc[pause].text != ",":
        return None
    for i in range(pause + 1, min(pause + REACH, paragraph.last - 1)):
        if doc[i].text in ENDS:
            return None
        if doc[i].text == ",":
            at = i + 2 if doc[i + 1].pos_ == "ADV" and i + 2 < paragraph.last else i + 1
            if quoting(doc[at]) and doc[at].tag_ in {"VBD", "VBZ", "VBP"}:
                return doc[at], runs(sheet, stretch, grow=False)
    return None


def _named(sheet: Sheet, begin: int, paragraph: Paragraph) -> tuple[Token, list[Span]] | None:
    """'," NAME said' read from the words alone, where the tagger takes a part of the name for a verb."""
    doc = sheet.doc
    for i in range(begin, min(begin + 12, paragraph.last)):
        token = doc[i]
        if token.is_punct or token.lower_ in {"who", "which", "that", "and", "but", "as", "when", "while", "if"}:
            return None
        if (
            i > begin
            and (quoting(token) or _is_plural_like(token))
            and token.tag_ in {"VBD", "VBZ", "VBP", "NNS"}
            and doc[i - 1].pos_ in {"PROPN", "NOUN"}
        ):
            return token, runs(sheet, set(range(begin, i)), grow=False)
    return None


def _is_plural_like(token: Token) -> bool:
    """Whether the tagger may have taken a verb that ends its sentence for a plural: '," a voice answers.'"""
    cue = verb_cue(token) if token.tag_ == "NNS" and token.dep_ == "ROOT" and token.i + 1 < len(token.doc) else None
    return cue is not None and "q" in cue.frames and token.nbor().text in ENDS


def _first_verb(sheet: Sheet, begin: int, end: int) -> Token | None:
    """The first main verb from `begin` on, relative clauses passed over; None at a stop or another region."""
    passed = begin - 1
    for i in range(begin, end):
        token = sheet.doc[i]
        if sheet.region_of[i] >= 0 or token.text in {".", ";", ":", "?", "!"}:
            return None
        if i <= passed:
            continue
        if i == begin and quoting(token) and token.tag_ != "VBG":
            return token
        if is_verbal(token) and token.dep_ not in {"aux", "auxpass", "compound", "amod"}:
            aside = token.dep_ == "relcl" or (token.dep_ == "acl" and token.tag_ not in FINITE)
            if aside and (quoting(token) is None or token.head.i >= begin):
                passed = max(passed, token.right_edge.i)
                continue
            return token
    return None


def _closes_sentence(sheet: Sheet, verb: Token, begin: int) -> bool:
    """Whether any verb at all may quote here: '"…," he mocks.' with a subject and a pause right after the verb."""
    following = sheet.doc[verb.i + 1].text if verb.i + 1 < len(sheet.doc) else "."
    return (
        following in ENDS | PAUSES
        and verb.tag_ in {"VBD", "VBZ", "VBP"}
        and any(child.dep_ == "nsubj" and child.i >= begin for child in verb.children)
    )


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
    if quoting(mark) and not is_passive(mark):
        return mark, []
    if mark.lower_ in {"and", "but"} and at > sentence + 1 and doc[at - 1].text == ",":
        return _cue_left(sheet, at - 2, sentence, colon=False)
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
            # "told Congress when asked about it: …": who was asked does not ask.
            asked = token.lower_ in words_of("asked") and is_passive(token)
            if quoting(token) and not asked:
                return token, []
            if asked or token.dep_ in {"relcl", "acl", "advcl", "pcomp", "xcomp"} or colon:
                continue
            return None
    return _leading_verb(sheet, at, start) if colon else None


def _leading_verb(sheet: Sheet, at: int, start: int) -> tuple[Token, list[Span]] | None:
    """The main verb of a sentence that ends in a colon before a quote, whatever it is: 'makes that clear: "'."""
    for i in range(max(start, at - REACH), at + 1):
        token = sheet.doc[i]
        main = token.pos_ == "VERB" or token.dep_ == "ROOT"
        if main and token.tag_ in {"VBD", "VBZ", "VBP"} and token.dep_ not in {"relcl", "acl", "advcl"}:
            source = source_spans(sheet, source_head(token), but=token.i)
            return (token, source) if source else None
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
