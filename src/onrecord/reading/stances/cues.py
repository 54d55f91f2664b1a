"""The words by which somebody takes a side, read from the data files."""

from dataclasses import dataclass
from functools import cache
from typing import cast

from spacy.tokens import Token

from onrecord.lexicon import load_rows, load_words
from onrecord.reading.frames import verb_lemma
from onrecord.record.stance import Act, Attitude

PACKAGE = "onrecord.reading.stances"
PARTS = {"VERB": "V", "NOUN": "N", "ADJ": "A"}


@dataclass(frozen=True, slots=True)
class Cue:
    """One line of acts.tsv."""

    slots: tuple[str, ...]
    attitude: Attitude
    act: Act


@cache
def _cues() -> dict[tuple[str, str], tuple[Cue, ...]]:
    found: dict[tuple[str, str], list[Cue]] = {}
    for part, lemma, slots, attitude, act in load_rows(PACKAGE, "acts.tsv"):
        cue = Cue(tuple(slots.split(",")), cast(Attitude, attitude), cast(Act, act))
        found.setdefault((part, lemma), []).append(cue)
    return {key: tuple(sorted(cues, key=lambda cue: "obj" in cue.slots)) for key, cues in found.items()}


def cues_of(token: Token) -> tuple[Cue, ...]:
    """The ways the word takes a side; none for most words."""
    part = PARTS.get(token.pos_)
    lemma = verb_lemma(token) if part == "V" else token.lemma_.lower()
    return _cues().get((part, lemma), ()) if part else ()


def lends_holder(verb: Token) -> bool:
    """Whether the verb's subject holds the attitude its object names: "voiced concern"."""
    return verb.lemma_.lower() in load_words(PACKAGE, "light.tsv")
