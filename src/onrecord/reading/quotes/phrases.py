"""Attributions without a verb of their own: "according to X", "in the words of X", "reportedly".

Needs   a Sheet, prepositions.tsv, adverbs.tsv
Gives   drafts; the adverbs' have no source
Limits  the content is the clause the phrase stands in, as the sentence's punctuation cuts it
"""

from functools import cache
from typing import cast

from spacy.tokens import Doc, Token

from onrecord.lexicon import load_map
from onrecord.reading.quotes.cues import PACKAGE, load_phrases, words_of
from onrecord.reading.quotes.draft import Draft, phrase, runs, subtree
from onrecord.reading.quotes.layout import Sheet
from onrecord.record.quote import CueClass

POLLS = frozenset({"poll", "survey"})
LONGEST_ASIDE = 20


def phrase_at(sheet: Sheet, i: int) -> tuple[int, CueClass] | None:
    """Length and class of the prepositional frame that begins at a token."""
    token = sheet.doc[i]
    word = token.lower_
    if word == "in" and i - sheet.bounds(i)[0] <= 1 and _is_poll(token):
        return 1, "document"
    for words, cue_class in load_phrases().items():
        if word == words[0]:
            seen = tuple(token.lower_ for token in sheet.doc[i : i + len(words)])
            if seen == words:
                return len(words), cue_class
    return None


@cache
def _first_words() -> frozenset[str]:
    return frozenset({words[0] for words in load_phrases()} | {"in", "by", "to"})


def _is_poll(preposition: Token) -> bool:
    """Whether it leads to a poll that tells what follows: 'In the latest poll, …'; 'in the polls' is no one poll."""
    noun = next((child for child in preposition.children if child.dep_ == "pobj"), None)
    if noun is None or noun.lemma_.lower() not in POLLS:
        return False
    return any(child.dep_ in {"amod", "compound", "poss"} or child.lower_ in {"this", "a"} for child in noun.children)


def read_phrase(sheet: Sheet, i: int) -> Draft | None:
    """The draft of a prepositional frame at a token, or None."""
    if sheet.doc[i].lower_ not in _first_words():
        return None
    found = phrase_at(sheet, i)
    if found is None:
        return _read_view(sheet, i)
    length, cue_class = found
    doc = sheet.doc
    start, end = sheet.bounds(i)
    head = _object(doc[i + length - 1], end)
    if head is None:
        return None
    source = phrase(sheet, head, first=i + length, last=end)
    if not source:
        return None
    after = max(source) + 1
    barred = set(range(i, after))
    while after < end and (doc[after].dep_ == "relcl" or (doc[after].head.i in barred and not doc[after].is_punct)):
        barred |= subtree(doc[after], (start, end))
        after = max(barred) + 1
    after = _past_aside(doc, after, end)
    fronted = i - start <= 1 or all(not token.is_alpha or token.dep_ in {"cc", "advmod"} for token in doc[start:i])
    tokens = set(range(after, end)) if fronted else _clause(doc[i], start, end, i)
    content = runs(sheet, tokens - barred, barred=barred)
    if not content:
        return None
    return Draft(
        rule="phrase",
        cue_class=cue_class,
        anchor=i,
        content=content,
        source=runs(sheet, source, grow=False),
        cue=runs(sheet, set(range(i, i + length)), grow=False),
    )


def _read_view(sheet: Sheet, i: int) -> Draft | None:
    """'In Berg's view, …' and 'By his own account, …' at the head of a sentence."""
    start, end = sheet.bounds(i)
    if i - start > 1 or i + 3 >= end:
        return None
    noun = next((child for child in sheet.doc[i].children if child.dep_ == "pobj"), None)
    if noun is None or noun.lower_ not in words_of("view") or noun.i + 1 >= end or sheet.doc[noun.i + 1].text != ",":
        return None
    owner = next((child for child in noun.children if child.dep_ == "poss"), None)
    if owner is None or owner.lower_ in {"its", "my", "our", "your"}:
        return None
    content = runs(sheet, set(range(noun.i + 2, end)), barred={i})
    if not content:
        return None
    source = {j for j in phrase(sheet, owner, first=i + 1, last=noun.i) if sheet.doc[j].dep_ != "case"}
    cue = {i, noun.i} | {child.i for child in noun.children if child.dep_ == "amod"}
    return Draft("phrase", "thought", i, content, runs(sheet, source, grow=False), runs(sheet, cue, grow=False))


def _past_aside(doc: Doc, at: int, end: int) -> int:
    """One past the aside about a source, when one stands there: ', which broke the news,', ', quoting state media,'."""
    if doc[at - 1].text == ",":
        at -= 1
    if at + 2 >= end or doc[at].text != "," or doc[at + 1].tag_ not in {"WDT", "WP", "WP$", "VBG", "VBN"}:
        return at
    closing = next((i for i in range(at + 2, min(at + LONGEST_ASIDE, end)) if doc[i].text == ","), at)
    # ", which accused the rebels." closes with its sentence.
    return end if closing == at and doc[at + 1].tag_ in {"WDT", "WP", "WP$"} else closing


def _object(preposition: Token, end: int) -> Token | None:
    for child in preposition.children:
        if child.dep_ in {"pobj", "pcomp"}:
            return child
    return next((token for token in preposition.doc[preposition.i + 1 : end] if token.pos_ in {"NOUN", "PROPN"}), None)


def _clause(at: Token, start: int, end: int, i: int) -> set[int]:
    """The words the phrase vouches for: its own clause when that is coordinated, else the sentence up to it."""
    verb = at.head
    for _ in range(8):
        if verb.pos_ not in {"VERB", "AUX"}:
            verb = verb.head
    if verb.dep_ == "conj" and verb.i < i and any(child.dep_ in {"nsubj", "nsubjpass"} for child in verb.children):
        return subtree(verb, (start, end)) if _is_parted(verb) else set(range(start, i))
    if verb.i > i:
        return subtree(verb, (start, end))
    return set(range(start, i))


def _is_parted(verb: Token) -> bool:
    """Whether a comma or a stop stands before the conjunction of a clause."""
    joint = next((child.i for child in verb.head.children if child.dep_ == "cc" and child.i < verb.i), verb.left_edge.i)
    return joint > 0 and verb.doc[joint - 1].is_punct


def adverb_class(token: Token) -> CueClass | None:
    """The class of an adverb that says the words are another's."""
    found = load_map(PACKAGE, "adverbs.tsv").get(token.lower_)
    return cast(CueClass, found) if found else None


def read_adverb(sheet: Sheet, token: Token) -> Draft | None:
    """The draft of 'reportedly' and the like: the clause it stands in, without a source."""
    cue_class = adverb_class(token)
    if cue_class is None:
        return None
    verb = token.head
    if verb.pos_ not in {"VERB", "AUX"} or verb.dep_ in {"acl", "amod", "relcl"}:
        return None
    # "arrested after he allegedly threatened a clerk": the "after" is the writer's.
    marks = {child.i for child in verb.children if child.dep_ == "mark" and child.i == verb.left_edge.i}
    content = runs(sheet, subtree(verb, sheet.bounds(token.i)) - marks, barred={token.i})
    if not content:
        return None
    return Draft("adverb", cue_class, token.i, content, cue=runs(sheet, {token.i}, grow=False))
