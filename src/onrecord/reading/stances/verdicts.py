"""Verdicts: what somebody says is bad or good: "said the offensive was illegal", "called the attacks horrendous".

Needs   the parse; Actors; evaluations.tsv
Gives   Take records (condemns, backs) for page.stances
"""

from collections.abc import Iterator

from spacy.tokens import Token

from onrecord.lexicon import load_words
from onrecord.reading.actorlike import Actors
from onrecord.reading.factuality.judge import judge
from onrecord.reading.frames import CALENDAR, frame_of
from onrecord.reading.stances.cues import PACKAGE
from onrecord.reading.stances.polarity import judgement_sign
from onrecord.reading.stances.takes import MADE, Take

NOT = frozenset({"n't", "n’t", "not", "never"})
OPEN = frozenset({"can", "could", "may", "might"})
UNTRUE_NOUNS = frozenset({"fake", "lie"})
NAMING = frozenset({"call", "brand", "label", "describe", "deem", "dub", "consider", "find"})


def verdicts(verb: Token, actors: Actors) -> Iterator[Take]:
    """The takes of one verb of saying; none when its clause judges nothing."""
    lemma = verb.lemma_.lower()
    if lemma not in load_words(PACKAGE, "speech.tsv") or judge(verb).status not in MADE:
        return
    frame = frame_of(verb)
    holders = actors.among(frame.agents)
    if not holders:
        return
    for judged, word, sign in _judged(verb, lemma):
        if judged.ent_type_ in CALENDAR or (judged.pos_ == "PRON" and not actors.acts(judged)):
            continue
        target = actors.among([judged])[:1]
        for holder in holders:
            if holder.i != judged.i:
                yield _take(verb, word, holder, judged, sign, target[0] if target else None)


def _take(verb: Token, word: Token, holder: Token, judged: Token, sign: int, target: Token | None) -> Take:
    if sign < 0 and word.lemma_.lower() in load_words(PACKAGE, "untrue.tsv"):
        return Take(word, verb, holder, "opposes", "denies", judged, target)
    if sign > 0:
        return Take(word, verb, holder, "supports", "backs", judged, target)
    return Take(word, verb, holder, "opposes", "condemns", judged, target)


def _judged(verb: Token, lemma: str) -> Iterator[tuple[Token, Token, int]]:
    """What is judged, the word that judges it, and the sign."""
    frame = frame_of(verb)
    if lemma in NAMING:
        words = frame.predicates + frame.slot("as") + [child for child in verb.children if child.dep_ == "oprd"]
        for word in words:
            if frame.objects and (sign := _sign(word)):
                yield frame.objects[0], word, sign
                return
    for clause in frame.clauses:
        subject = next((child for child in clause.children if child.dep_ == "nsubj"), None)
        if subject is None:
            continue
        for word in [clause, *(child for child in clause.children if child.dep_ in {"attr", "acomp"})]:
            sign = _sign(word)
            if word == clause and word.pos_ == "VERB" and (sign > 0 or word.lemma_.lower() in UNTRUE_NOUNS):
                continue  # "said the talks progressed" tells, it does not praise; "the aim lies in" is no lie
            if sign and not _is_open(clause) and not (_negated(clause) and sign < 0):
                yield subject, word, sign if not _negated(clause) else -sign
            if sign:
                break


def _sign(word: Token) -> int:
    """The sign of a word or of an adjective on it: "a big mistake", "horrendous attacks"."""
    return judgement_sign(word) or sum(judgement_sign(child) for child in word.children if child.dep_ == "amod")


def _negated(clause: Token) -> bool:
    return any(child.dep_ == "neg" or child.lower_ in NOT for child in clause.children)


def _is_open(clause: Token) -> bool:
    """Whether the clause says only what may be: "the delay may be harmful"."""
    return any(child.tag_ == "MD" and child.lower_ in OPEN for child in clause.children)
