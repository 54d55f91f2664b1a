"""PLOVER contexts of a paragraph, by key words.

Needs   the parse's lemmas
Gives   Event.contexts
Source  the 37 contexts of the PLOVER manual 2.0; key words of our own
Scored  tests only
Limits  words, not meaning: "trade" in "trade blows" counts as economic
"""

from collections.abc import Iterable
from functools import cache

from spacy.tokens import Token

from onrecord.lexicon import load_rows
from onrecord.reading.events.lexicon import PACKAGE

MOST = 5  # contexts an event carries; a paragraph that touches more is about none in particular


@cache
def _words() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for word, context in load_rows(PACKAGE, "contexts.tsv"):
        found.setdefault(word, []).append(context)
    return {word: tuple(contexts) for word, contexts in found.items()}


def contexts_of(tokens: Iterable[Token]) -> tuple[str, ...]:
    """The contexts the words call up, most frequent first."""
    counts: dict[str, int] = {}
    before = ""
    for token in tokens:
        lemma = token.lemma_.lower()
        for key in (lemma, f"{before}-{lemma}"):
            for context in _words().get(key, ()):
                counts[context] = counts.get(context, 0) + 1
        before = lemma if lemma != "-" else before
    return tuple(sorted(counts, key=lambda context: (-counts[context], context))[:MOST])
