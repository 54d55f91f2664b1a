"""Clauses before "…, X said" and around "…, X said, …" that no quote marks show.

Needs   the parse, a Sheet
Gives   drafts whose content is what stands before the cue's own words, and after them when it goes on
Limits  the content begins with its sentence; an introductory phrase counts as said
"""

from itertools import islice

from spacy.tokens import Token

from onrecord.reading.quotes.cues import Cue, verb_cue, words_of
from onrecord.reading.quotes.draft import Draft, noun_stretch, runs
from onrecord.reading.quotes.edges import is_circumstance
from onrecord.reading.quotes.layout import ENDS, Sheet, is_pause, is_verbal
from onrecord.reading.quotes.speakers import RELATIVES, is_passive, source_head, source_spans
from onrecord.reading.quotes.verbs import arms_of, cue_tokens, draft_of
from onrecord.record.span import Span

LEAD = 14
NEAR_PAUSE = 5
HEADLINE = 4
"""Words before ", X says" that need no verb: in headlines the tagger finds none."""
DEEP = 5
"""How far below its verb the parse may hang a 'that' clause."""
FINITE = frozenset({"VBD", "VBZ", "VBP"})
OPENING = frozenset({"DET", "PRON", "PROPN", "NOUN", "ADJ", "NUM"})
NAMING = frozenset({"PROPN", "NOUN", "DET", "ADJ", "PRON", "NUM", "ADV"})


def read_interrupted(sheet: Sheet, verb: Token, cue: Cue) -> Draft | None:
    """'If they stop, X said, we stop': the parse gives X only what follows."""
    clause = arms_of(verb).clause
    pause = verb.i + 1
    if clause is None or pause + 1 >= clause.i or not is_pause(sheet.doc[pause]):
        return None
    if any(child.dep_ == "nsubj" and child.lower_ in {"i", "you", "we"} for child in verb.children):
        return None
    if sheet.region_of[pause + 1] >= 0 or sheet.doc[pause + 1].lower_ in {"that", "and", "but"}:
        return None
    draft = read_fronted(sheet, verb, cue, claused=True)
    if draft is None or draft.content[-1].start < verb.idx:
        return None
    front = sheet.doc.char_span(*draft.content[0], alignment_mode="expand")
    # "Asked by the host, Berg said, …": what stands before is no clause of its own.
    subjects = front is not None and any(token.dep_ in {"nsubj", "nsubjpass", "expl"} for token in front)
    return draft if subjects else None


def read_fronted(sheet: Sheet, verb: Token, cue: Cue, *, claused: bool = False) -> Draft | None:
    """'CONTENT, X said.' and 'CONTENT, X said, CONTENT.' without quote marks at the comma.

    With `claused` also where the parse has a clause under the cue.
    """
    doc = sheet.doc
    if not _may_follow(verb, cue):
        return None
    start, end = sheet.bounds(verb.i)
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    if subject is not None and subject.lower_ in RELATIVES:
        return None
    left = _cluster_start(sheet, verb, subject, start)
    if left is None or left - 1 <= start:
        return None
    pause = left - 1
    # "Police said 24 had died; the toll, they added, could rise": what is added begins after the semicolon.
    start = next((i + 1 for i in range(pause - 2, start, -1) if doc[i].text == ";"), start)
    if doc[pause].lower_ == "as":
        pause -= 1
    if not is_pause(doc[pause]) or pause - start < 1:
        return None
    right = _cluster_end(sheet, verb, end)
    if right is None:
        return None
    tokens = set(range(start, pause))
    inverted = subject.i > verb.i if subject is not None else left == min(cue_tokens(verb))
    interrupted = not inverted and right < end and is_pause(doc[right]) and end - right > 3
    goes_on = interrupted and sheet.region_of[right + 1] < 0 and _is_clause(sheet, right, end)
    # "…, records show." 11/12; in the midst of a sentence 0/5; "…, filings showed on Friday." is at its end.
    later = [token for token in doc[verb.i + 1 : right] if token.pos_ != "ADP" and token.ent_type_ != "DATE"]
    amid = cue.cue_class == "document" and (interrupted or inverted or bool(later))
    if amid or _is_elsewhere(sheet, start, pause, goes_on=goes_on):
        return None
    arms = arms_of(verb)
    if (arms.clause is not None and not claused) or (
        arms.object is not None and arms.object.i > verb.i and cue.lemma not in words_of("telling")
    ):
        return None
    headline = cue.lemma == "say" and right == verb.i + 1 and _may_be_headline(sheet, start, pause)
    if (
        not _is_clause(sheet, start, pause)
        and not headline
        and not (interrupted and right - verb.i <= 6 and "that" in cue.frames and _is_clause(sheet, right, end))
    ):
        return None
    # "The volcano could erupt, scientists warned, as villages were cleared": the writer's own.
    meanwhile = (
        doc[right + 1].lower_ in {"as", "while", "according"}
        if interrupted and _is_clause(sheet, start, pause)
        else False
    )
    # "…, the panel found in its report, which runs to 800 pages".
    meanwhile = meanwhile or (interrupted and right > verb.i + 1 and doc[right + 1].tag_ in {"WDT", "WP", "WP$"})
    if interrupted and not meanwhile and not _goes_elsewhere(doc[right + 1]):
        tokens |= set(range(right + 1, end))
    barred = set(range(pause, right))
    head = subject if subject is not None else source_head(verb)
    content = runs(sheet, tokens, barred=barred)
    if not content or ("that" not in cue.frames and all(sheet.region_of[i] < 0 for i in tokens)):
        return None
    source = source_spans(sheet, head, first=verb.i + 1 if inverted else left, but=verb.i)
    return draft_of(sheet, verb, cue, rule="fronted", content=content, source=source)


def read_aside(sheet: Sheet, verb: Token, cue: Cue) -> Draft | None:
    """'Farmers, say union leaders, will pay.': the words around an aside whose subject follows its verb."""
    doc, (start, end) = sheet.doc, sheet.bounds(verb.i)
    if verb.tag_ not in FINITE or not cue.frames >= {"q", "that"} or cue.cue_class != "speech":
        return None
    if verb.lower_ in words_of("asked") or verb.i + 1 >= end or doc[verb.i + 1].pos_ == "ADP":
        # "the envoy, asked about the case, said"
        return None
    right = next((i for i in range(verb.i + 2, min(verb.i + LEAD, end - 1)) if is_pause(doc[i])), None)
    if right is None or verb.i - start < 2 or not is_pause(doc[verb.i - 1]):
        return None
    named = all(token.pos_ in NAMING or token.pos_ in {"ADP", "PART"} for token in doc[verb.i + 1 : right])
    goes_on = doc[right + 1].tag_ in FINITE or doc[right + 1].tag_ == "MD"
    if not named or not goes_on or _is_clause(sheet, start, verb.i - 1):
        return None
    content = runs(sheet, set(range(start, end)), barred=set(range(verb.i - 1, right + 1)))
    if len(content) < 2:
        return None
    source = runs(sheet, set(range(verb.i + 1, right)), grow=False)
    return draft_of(sheet, verb, cue, rule="fronted", content=content, source=source)


def _is_elsewhere(sheet: Sheet, start: int, pause: int, *, goes_on: bool) -> bool:
    """Whether what stands before the cue is no content: 'Asked if he would resign, Greer laughed'."""
    if sheet.doc[start].lower_ in words_of("asked") and start + 1 < pause:
        return True
    return is_circumstance(sheet, start, pause) and not goes_on


def _may_follow(verb: Token, cue: Cue) -> bool:
    """Whether a verb may come after what is said: no -ing form, no infinitive, no thought (7/22)."""
    if "q" not in cue.frames or cue.cue_class not in {"speech", "document"} or verb.tag_ == "VBG":
        return False
    return verb.tag_ != "VB" or not any(child.dep_ == "aux" for child in verb.children)


def _may_be_headline(sheet: Sheet, start: int, pause: int) -> bool:
    """Whether what stands before ', X says.' can be a headline: long enough, and no circumstance."""
    return pause - start >= HEADLINE and sheet.doc[start].pos_ in OPENING


def _is_clause(sheet: Sheet, start: int, end: int) -> bool:
    """Whether a stretch can be what somebody said: it has a finite verb or quoted words."""
    for i in range(start, end):
        token = sheet.doc[i]
        if token.tag_ in {"VBD", "VBZ", "VBP", "MD"} or sheet.region_of[i] >= 0:
            return True
        if (
            token.tag_ == "VBN"
            and i > start
            and (token.dep_ == "amod" or any(c.dep_ == "nsubj" for c in token.children))
        ):
            # "Four of the injured suffered burns, officials said": the parse takes a past tense for a participle.
            return True
    return False


def _goes_elsewhere(token: Token) -> bool:
    """Whether what follows a pause is about the saying ('adding that', 'citing'), not a part of what is said."""
    return token.tag_ == "VBG" and verb_cue(token) is not None


def _cluster_start(sheet: Sheet, verb: Token, subject: Token | None, start: int) -> int | None:
    """First token of 'X said' or of 'said X'."""
    first = min(cue_tokens(verb))
    if subject is None:
        return first if noun_stretch(sheet, verb.i + 1, sheet.bounds(verb.i)[1]) else None
    if subject.i > verb.i:
        return first
    left = subject.left_edge.i
    if left < start or any(is_pause(sheet.doc[i]) for i in range(left, subject.i)):
        left = subject.i
        while left - 1 > start and sheet.doc[left - 1].dep_ in {"compound", "det", "amod", "poss", "nummod", "case"}:
            left -= 1
    return left


def _cluster_end(sheet: Sheet, verb: Token, end: int) -> int | None:
    """One past the last token of the cue's own words: up to the next pause or stop; None when a clause follows."""
    for i in range(verb.i + 1, end):
        token = sheet.doc[i]
        if is_pause(token) or token.text in ENDS or token.text in {";", ":"}:
            return i
        if is_verbal(token) and token.tag_ in {"VBD", "VBZ", "VBP", "MD"} and token.dep_ not in {"relcl"}:
            return None
    return end


def read_as(sheet: Sheet, verb: Token, cue: Cue) -> Draft | None:
    """'As X reported, CONTENT' and 'As reported by X, CONTENT' at the head of a sentence."""
    doc = sheet.doc
    start, end = sheet.bounds(verb.i)
    if not cue.frames >= {"q", "that"} or verb.i - start > LEAD or verb.tag_ == "VBG":
        return None
    if any(child.dep_ in {"dobj", "xcomp", "ccomp"} and child.i > verb.i for child in verb.children):
        # "As Berg denied the charge, …", "As he continued to speak, …": a circumstance.
        return None
    mark = next((i for i in range(start, min(start + 2, verb.i)) if doc[i].lower_ == "as"), None)
    pause = next((i for i in range(verb.i + 1, end) if doc[i].text == ","), None)
    if mark is None or pause is None or pause - verb.i > NEAR_PAUSE or not _is_clause(sheet, pause, end):
        return None
    source = source_spans(sheet, source_head(verb), last=pause, but=verb.i) or runs(
        sheet, set(range(mark + 1, verb.i)), grow=False
    )
    content = runs(sheet, set(range(pause + 1, end)), barred={verb.i})
    if not source or not content:
        return None
    return draft_of(sheet, verb, cue, rule="as clause", content=content, source=source)


def read_tail(sheet: Sheet, verb: Token, cue: Cue) -> Draft | None:
    """'X said CLAUSE' where the parse hangs the clause elsewhere: everything after the cue, or from its 'that' on."""
    if not cue.frames >= {"q", "that"} or cue.cue_class != "speech":
        # "found the act that …": 5/16, thoughts 1/6.
        return None
    if verb.tag_ not in {"VBD", "VBZ", "VBP", "VBN", "VBG"} or is_passive(verb):
        return None
    doc = sheet.doc
    _, end = sheet.bounds(verb.i)
    begin = next(
        (i for i in range(verb.i + 1, min(verb.i + 14, end)) if doc[i].lower_ == "that" and _leads(verb, doc[i])), None
    )
    if begin is None:
        if cue.lemma != "say" or verb.i + 1 >= end or doc[verb.i + 1].pos_ not in OPENING:
            return None
        begin = verb.i + 1
    # In a headline the tagger finds no verb: "Berg Says Rebels Shelled Port".
    headline = verb.text == "Says" and end - begin > 2
    pauses = [i for i in range(verb.i + 1, begin) if is_pause(doc[i])]
    # "X reported, citing officials, that …": an aside right after the cue is passed over.
    if pauses not in ([], [verb.i + 1, begin - 1]) or not (headline or _is_clause(sheet, begin, end)):
        return None
    source = source_spans(sheet, source_head(verb), but=verb.i) or _left_of(sheet, verb)
    content = runs(sheet, set(range(begin, _stop(sheet, begin, end))), barred={verb.i})
    if not source or not content:
        return None
    return draft_of(sheet, verb, cue, rule="tail", content=content, source=source)


def _leads(verb: Token, that: Token) -> bool:
    """Whether a 'that' begins a clause said, not one about a noun: 'wrote in the paper that he …'."""
    if that.tag_ != "WDT":
        return that.tag_ == "IN"
    noun = that.head.head
    told = noun.dep_ == "pobj" or (noun.dep_ == "dobj" and verb.lemma_ in words_of("telling"))
    beside = that.head.dep_ == "relcl" and told and verb in islice(noun.ancestors, DEEP)
    own = any(child.dep_ in {"nsubj", "nsubjpass", "expl"} and child != that for child in that.head.children)
    return beside and own


def _stop(sheet: Sheet, begin: int, end: int) -> int:
    """Where the tail ends: before ', adding …' and ', according to …'."""
    for i in range(begin + 1, end):
        token = sheet.doc[i]
        elsewhere = token.lower_ == "according" or _goes_elsewhere(token)
        if elsewhere and sheet.doc[i - 1].text == "," and sheet.region_of[i] < 0:
            return i - 1
    return end


def _left_of(sheet: Sheet, verb: Token) -> list[Span]:
    """The name right before the cue, where the parse gives it no subject."""
    start = sheet.bounds(verb.i)[0]
    at = verb.i
    while at - 1 >= start and (sheet.doc[at - 1].pos_ in NAMING or sheet.doc[at - 1].text in "()"):
        at -= 1
    return runs(sheet, set(range(at, verb.i)), grow=False)
