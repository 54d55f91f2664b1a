"""Signs of words: verbs of attitude and harm, relations between parties, and words that judge."""

from functools import cache

from spacy.tokens import Token

from onrecord.lexicon import load_map
from onrecord.reading.stances.cues import PACKAGE, cues_of

SIGNS = {"+": 1, "-": -1}


@cache
def _signs(name: str) -> dict[str, int]:
    return {lemma: SIGNS[sign] for lemma, sign in load_map(PACKAGE, name).items()}


def verb_sign(verb: Token) -> int:
    """What the subject's act says of the object: 1 friendly, -1 hostile, 0 neither."""
    sign = _signs("polarity.tsv").get(verb.lemma_.lower(), 0) or _cue_sign(verb)
    against = any(child.dep_ == "prep" and child.lower_ == "against" for child in verb.children)
    return -1 if against and sign >= 0 else sign


def relation_sign(noun: Token) -> int:
    """Whether a noun or adjective names a friendly or hostile relation ("ally", "critic", "critical")."""
    return _signs("relations.tsv").get(noun.lemma_.lower(), 0) or _cue_sign(noun)


def judgement_sign(word: Token) -> int:
    """Whether a word judges what it is said of, well or badly."""
    return _signs("evaluations.tsv").get(word.lemma_.lower(), 0)


def _cue_sign(token: Token) -> int:
    cues = [cue for cue in cues_of(token) if token.pos_ != "VERB" or "obj" in cue.slots]
    if not cues or cues[0].act in {"demands", "calls_for", "promises"}:
        return 0
    return 1 if cues[0].attitude == "supports" else -1
