"""Cues that say something was not said: "has yet to confirm", "stopped short of admitting", "no longer believes".

Needs   the tokens before a cue
Gives   the words that deny it, to stand in the cue
Source  English grammar (Quirk et al. 10.54-10.66: negation, words negative in meaning)
"""

from spacy.tokens import Token

from onrecord.reading.grammar import is_negated
from onrecord.reading.quotes.cues import words_of

HAVING = frozenset({"have", "has", "had", "'ve", "’ve", "having"})
NOBODY = frozenset({"neither", "no", "nobody", "none"})


def denial_of(verb: Token) -> set[int]:
    """The words right before a verb that turn it into its contrary; with the 'to' between, without 'not'."""
    before = [token.lower_ for token in verb.doc[max(verb.i - 4, 0) : verb.i]]
    count = _count(before)
    return set(range(verb.i - count, verb.i))


def _count(before: list[str]) -> int:
    """How many of the last words of a list deny."""
    if before[-2:] == ["no", "longer"]:
        return 2
    if before[-2:] == ["short", "of"] and len(before) > 2 and before[-3] in words_of("stopping"):
        return 3
    if before[-2:] == ["yet", "to"]:
        return 3 if len(before) > 2 and before[-3] in HAVING else 2
    return 2 if before[-1:] == ["to"] and len(before) > 1 and before[-2] in words_of("unwilling") else 0


def is_denied(verb: Token) -> bool:
    """Whether the saying is said not to have happened."""
    return is_negated(verb) or bool(denial_of(verb)) or any(_is_nobody(child) for child in verb.children)


def _is_nobody(subject: Token) -> bool:
    """Whether a subject says that nobody did: 'neither side has said', 'none of them would say'."""
    if subject.dep_ != "nsubj":
        return False
    return subject.lower_ in NOBODY or any(child.dep_ == "det" and child.lower_ in NOBODY for child in subject.children)
