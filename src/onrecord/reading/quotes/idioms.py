"""Attributions of a verb and a noun together: "takes issue with the plan", "voted in favour of the bill".

Needs   the parse, data/idioms.tsv
Gives   drafts whose content is what the last preposition governs
Source  English grammar (Quirk et al. 9.10, 16.58)
"""

from functools import cache
from typing import cast

from spacy.tokens import Token

from onrecord.lexicon import load_rows
from onrecord.reading.quotes.cues import PACKAGE, words_of
from onrecord.reading.quotes.denial import is_denied
from onrecord.reading.quotes.draft import Draft, runs, subtree
from onrecord.reading.quotes.layout import Sheet
from onrecord.reading.quotes.speakers import source_head, source_spans
from onrecord.reading.quotes.verbs import below_of, cue_tokens
from onrecord.record.quote import CueClass

SIDES = frozenset({"favor", "favour", "support", "opposition", "defense", "defence", "praise"})


@cache
def _idioms() -> dict[tuple[str, str], dict[str, CueClass]]:
    found: dict[tuple[str, str], dict[str, CueClass]] = {}
    for verb, noun, preposition, cue_class in load_rows(PACKAGE, "idioms.tsv"):
        found.setdefault((verb, noun), {})[preposition] = cast(CueClass, cue_class)
    return found


def read_idiom(sheet: Sheet, noun: Token) -> Draft | None:
    """The draft of a noun that is one cue with the verb over it, or None."""
    if noun.dep_ == "dobj":
        verb = noun.head
        after = _idioms().get((verb.lemma_.lower(), noun.lemma_.lower()))
        prepositions = [*noun.children, *verb.children] if after is not None else []
    elif noun.lower_ in SIDES and noun.dep_ == "pobj" and noun.head.lower_ == "in":
        verb = noun.head.head
        after = {"of": "thought", "to": "thought"}
        prepositions = [*noun.children] if verb.lemma_ in words_of("siding") else []
    else:
        return None
    for preposition in prepositions:
        if after is not None and preposition.dep_ == "prep" and preposition.i > noun.i and preposition.lower_ in after:
            below = below_of(preposition)
            if below:
                return _draft(sheet, verb, preposition, below[0], after[preposition.lower_])
    return None


def _draft(sheet: Sheet, verb: Token, preposition: Token, below: Token, cue_class: CueClass) -> Draft | None:
    barred = cue_tokens(verb) | set(range(verb.i, preposition.i + 1))
    content = runs(sheet, subtree(below, sheet.bounds(verb.i)), barred=barred)
    source = source_spans(sheet, source_head(verb))
    if not content or not source:
        return None
    return Draft(
        rule="idiom",
        cue_class=cue_class,
        anchor=verb.i,
        content=content,
        source=source,
        cue=runs(sheet, barred, grow=False),
        negated=is_denied(verb),
    )
