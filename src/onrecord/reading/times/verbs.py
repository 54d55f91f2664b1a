"""The tense around an expression, asked of the parse.

Needs   page.doc, page.block_of
Gives   `tense_at(page, start, end)`, `verb_tense(verb)`
Source  spaCy tags (Penn Treebank) and dependencies
Scored  through evaluate/tasks/times.py
Limits  a headline's present tense is taken as past
"""

from functools import cache

from spacy.tokens import Token

from onrecord.lexicon import load_rows
from onrecord.reading.page import Page
from onrecord.reading.times.scene import Tense
from onrecord.reading.times.vocabulary import PACKAGE

_STEPS = 12
"""Heads climbed at most; deeper chains are parse errors on lists and tables."""
_MODALS = frozenset(
    {"will", "shall", "would", "could", "may", "might", "must", "can", "should", "'ll", "’ll", "wo", "ca"}
)
_PERFECT = frozenset({"have", "has", "had", "'ve", "’ve"})


@cache
def verbs(name: str) -> frozenset[str]:
    """The lemmas of one set of data/verbs.tsv."""
    return frozenset(lemma for lemma, key in load_rows(PACKAGE, "verbs.tsv") if key == name)


def is_verb(token: Token) -> bool:
    """Whether the token heads a clause."""
    return token.pos_ in {"VERB", "AUX"} and token.dep_ not in {"aux", "auxpass", "amod", "compound"}


def tense_at(page: Page, start: int, end: int) -> Tense | None:
    """The tense of the verb the expression hangs on; None when no verb is in reach."""
    span = page.doc.char_span(start, end, alignment_mode="expand")
    if span is None:
        return None
    return _told_before(page, span.start) or _told_above(page, span.root)


def _told_before(page: Page, first: int) -> Tense | None:
    """ "said on Monday it would": a past verb right before the expression has it, whatever the parse says."""
    index = first - 1
    if index > 0 and page.doc[index].lower_ == "on":
        index -= 1
    if index < 0 or page.doc[index].tag_ != "VBD" or page.doc[index].lemma_ in verbs("planned"):
        return None
    return "past"


def _told_above(page: Page, token: Token) -> Tense | None:
    inside = token.dep_ in {"compound", "nmod", "amod", "nummod"}
    for _ in range(_STEPS):
        if is_verb(token):
            found = verb_tense(token)
            if found == "future" and inside and any(child.lower_ == "to" for child in token.children):
                # "to probe the Jan. 6 attack" does not say when the attack was.
                return None
            if found == "present" and inside:
                return None
            if found == "present":
                block = page.block_of[token.i]
                said = token.lemma_ in verbs("saying") or (block is not None and block.kind == "headline")
                return "past" if said else found
            if found:
                return found
        if token.head == token:
            return None
        token = token.head
    return None


def verb_tense(verb: Token) -> Tense | None:
    """Past, present or future; None for a bare participle, whose governor must be asked."""
    helpers = {child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    if helpers & _PERFECT:
        return "past"
    if helpers & _MODALS:
        return "future"
    if "to" in helpers:
        return _infinitive(verb)
    if helpers & {"did", "do", "does"}:
        return "past" if "did" in helpers else "present"
    if verb.tag_ in {"VBN", "VBG"}:
        return _participle(verb, helpers)
    if verb.tag_ == "VBD":
        # "would be infused when they opened on Friday": the past form stands for what lies ahead.
        modal = verb.dep_ == "advcl" and any(child.lower_ in {"would", "will"} for child in verb.head.children)
        return "future" if modal else "past"
    if verb.tag_ == "VB":
        # "saw lights move on Thursday": the bare form has its governor's tense. Elsewhere it is a present read wrongly.
        return None if verb.head.lemma_ in verbs("perceive") else "present"
    return "present" if verb.tag_ in {"VBZ", "VBP"} else None


def _infinitive(verb: Token) -> Tense | None:
    """Ahead after a plan, a wish or a noun; after "tried", "moved", "appeared" it is the governor's to say."""
    head = verb.head
    if head == verb or not is_verb(head) or head.lemma_ in verbs("planned") | verbs("ahead"):
        return "future"
    return "future" if verb_tense(head) in {"present", "future"} and head.lemma_ not in verbs("done") else None


def _participle(verb: Token, helpers: set[str]) -> Tense | None:
    if verb.tag_ == "VBN" and verb.lemma_ in verbs("planned"):
        return "future"
    if helpers & {"was", "were", "been", "got"}:
        return "past"
    if helpers & {"is", "are", "'s", "’s", "'re", "am", "be"}:
        return "present"
    return "past" if verb.tag_ == "VBN" else None
