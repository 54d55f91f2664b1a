"""What governing words and markers do to an act, read from the data files.

Effects: `actual` the act is as real as the governor ("managed to"); `factive` real even if the governor is negated
("did not know that"); `failed`, `prevented`, `denied` turn it round; `doubted`, `believed`, `alleged`, `possible`,
`unlikely` weaken it; `planned`, `demanded`, `wished` put it ahead; `reported` leaves it as the source has it;
`asked` leaves it open; `excluded` denies it, and not to exclude it leaves it possible. A verb may be named with its
particle ("rule out").
"""

from functools import cache

from spacy.tokens import Token

from onrecord.lexicon import load_rows

PACKAGE = "onrecord.reading.factuality"
TURNS = frozenset({"failed", "prevented", "denied"})
"""Effects that reverse polarity; under negation they give the act back ("did not fail to")."""


@cache
def _embedding() -> dict[tuple[str, str], str]:
    return {(row[0], row[1]): row[2] for row in load_rows(PACKAGE, "embedding.tsv")}


@cache
def _markers() -> dict[tuple[str, str], str]:
    return {(row[0], row[1]): row[2] for row in load_rows(PACKAGE, "markers.tsv")}


def governor_effect(governor: Token) -> str | None:
    """What the word says of its complement; None when it says nothing."""
    part = {"VERB": "V", "AUX": "V", "NOUN": "N", "PROPN": "N", "ADJ": "A"}.get(governor.pos_)
    if part is None:
        return None
    lemma = governor.lemma_.lower()
    for child in governor.children if part == "V" else ():
        if child.dep_ == "prt" and (found := _embedding().get((part, f"{lemma} {child.lower_}"))):
            return found  # "ruled out a raid"
    return _embedding().get((part, lemma))


def marker_effect(kind: str, token: Token) -> str | None:
    """What a marker of this kind (modal, adverb, adjective, determiner, mark, preposition) does."""
    return _markers().get((kind, token.lower_))
