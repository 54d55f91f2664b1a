"""The words that attribute, as data: verbs, nouns, adjectives and fixed phrases with what they may govern.

Source  data/*.tsv, written for the project from English grammar
"""

from dataclasses import dataclass
from functools import cache
from typing import cast

from spacy.tokens import Token

from onrecord.lexicon import load_map, load_rows
from onrecord.record.quote import CueClass

PACKAGE = "onrecord.reading.quotes"
PARTICLE = frozenset({"prt", "advmod", "prep"})
"""What the parse makes of a verb's particle: "fired back", "weighed in on"."""


@dataclass(frozen=True, slots=True)
class Cue:
    """An entry. `frames` are its complements; `as_words` and `pp_words` the prepositions of its phrases."""

    lemma: str
    cue_class: CueClass
    frames: frozenset[str]
    as_words: frozenset[str]
    pp_words: frozenset[str]


@cache
def load_cues(name: str) -> dict[str, Cue]:
    """Entries of a data file by lemma."""
    found = {}
    for lemma, cue_class, frames in load_rows(PACKAGE, name):
        parts = frames.split()
        found[lemma] = Cue(
            lemma,
            cast(CueClass, cue_class),
            frozenset(part for part in parts if ":" not in part),
            frozenset(part[3:] for part in parts if part.startswith("as:")),
            frozenset(part[3:] for part in parts if part.startswith("pp:")),
        )
    return found


@cache
def load_phrases() -> dict[tuple[str, ...], CueClass]:
    """Prepositional frames as word tuples with their class."""
    rows = load_map(PACKAGE, "prepositions.tsv")
    return {tuple(words.split()): cast(CueClass, cue_class) for words, cue_class in rows.items()}


@cache
def words_of(word_class: str) -> frozenset[str]:
    """The words of a class of word_classes.tsv."""
    rows = load_map(PACKAGE, "word_classes.tsv")
    return frozenset(word for word, classes in rows.items() if word_class in classes.split(","))


def verb_cue(token: Token) -> Cue | None:
    """The entry of a verb, that of the verb with its particle first: "lay out", "push back"."""
    verbs = load_cues("verbs.tsv")
    lemma = _lemma(token)
    particle = particle_of(token)
    if particle is not None:
        return verbs[f"{lemma} {particle.lower_}"]
    return verbs.get(lemma) or verbs.get(_forms().get(token.lower_, ""))


def _lemma(verb: Token) -> str:
    """The verb's lemma; to the lemmatizer "lay" is a form of "lie"."""
    return "lay" if verb.lower_ == "lay" else verb.lemma_.lower()


def particle_of(verb: Token) -> Token | None:
    """The particle with which the verb is an entry of its own."""
    particles = _particles().get(_lemma(verb))
    if particles is None:
        return None
    for child in verb.children:
        if child.lower_ in particles and child.dep_ in PARTICLE and child.i > verb.i:
            return child
    return None


@cache
def _particles() -> dict[str, frozenset[str]]:
    """The particles of phrasal verbs by verb."""
    found: dict[str, set[str]] = {}
    for lemma in load_cues("verbs.tsv"):
        verb, _, particle = lemma.partition(" ")
        if particle:
            found.setdefault(verb, set()).add(particle)
    return {verb: frozenset(particles) for verb, particles in found.items()}


@cache
def _forms() -> dict[str, str]:
    """Regular forms of the verbs: the lemmatizer takes "hopes" for a form of "hop"."""
    found = {}
    for lemma in load_cues("verbs.tsv"):
        if " " in lemma:
            continue
        stem = lemma.removesuffix("e")
        for form in (lemma, f"{lemma}s", f"{stem}es", f"{stem}ed", f"{stem}ing"):
            found[form] = lemma
    return found
