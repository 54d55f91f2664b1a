"""What a common noun stands for: somebody, a place, a thing, or an idea.

Source  coreference/data/nouns.tsv (WordNet's classes, see there)
"""

import re

from spacy.tokens import Token

from onrecord.lexicon import load_map, load_words

IDEAS = frozenset({"abstract", "act", "event", "message", "time"})
THINGS = frozenset({"thing", "place"})
PERSONAL = re.compile(r".{2,}(?:ee|eer|er|or|ist|ian|man|woman|ster)")  # of nouns the table does not know


def is_idea(token: Token) -> bool:
    """Whether a common noun names nobody and nothing one could touch: "the plan", "his record", "an epidemic"."""
    if token.pos_ != "NOUN" or token.like_num:
        return False
    lemma = token.lemma_.lower()
    if lemma in load_words("onrecord.reading", "agents.tsv"):
        return False
    known = _class(lemma)
    return known in IDEAS if known else not PERSONAL.fullmatch(lemma)


def is_thing(token: Token) -> bool:
    """Whether a common noun names something one could touch or a place: "the depot", "two tankers"."""
    return token.pos_ == "NOUN" and _class(token.lemma_.lower()) in THINGS


def is_somebody(token: Token) -> bool:
    """Whether a common noun is for a single person: "the activist", but not "the group"."""
    return token.pos_ == "NOUN" and _class(token.lemma_.lower()) == "person"


def is_abstract(token: Token) -> bool:
    """Whether a common noun names nothing anybody did or said either: "the situation", "his name"."""
    return is_idea(token) and _class(token.lemma_.lower()) in {None, "abstract", "time"}


def _class(lemma: str) -> str | None:
    return load_map("onrecord.reading.coreference", "nouns.tsv").get(lemma)
