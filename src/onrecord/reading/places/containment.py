"""Whether the text files one place inside the next: "Paris, Texas", "Idlib in northwestern Syria".

Needs   the text, where two toponyms that follow each other stand
Gives   how sure the words are, and whether the outer name ends there
Source  comma groups and containers: Lieberman, Samet & Sankaranarayanan (2010)
Scored  evaluate/tasks/places.py `accuracy_161km`
Limits  no parse: "In Berlin, Russia said" is told from "In Paris, Texas, he said" by the second comma
"""

import re
from functools import cache

from onrecord.lexicon import load_rows

SURE, LIKELY = 6.0, 3.0
"""In powers of ten of population, as all scores of resolve.py."""

COMMA = re.compile(r"^\s*,\s*(?:the\s+)?$|^\s*\($")
_INSIDE = re.compile(
    r"^,?\s+(?:in|of|near|,)?\s*(?:the\s+)?(?:(?:far|north|south|east|west|central|rural|"
    r"(?:north|south)[- ]?(?:east|west)?)(?:ern)?(?:\s+part\s+of)?\s+)?(?:the\s+)?"
    r"(?:state|province|region|city|town|district)?\s*(?:of\s+)?$"
)
_AFTER_NAMES = frozenset({"follows", "in", "weak", "speech"})
_FARTHEST, _SENTENCE = 40, 120
_CLOSED = re.compile(r"\s*(?:$|[,.;:!?)\]\n—–”\"]|-{1,2}\s|['’](?!s\b))")
_OWNS = re.compile(r"['’]s\b")  # "Aleppo, Syria's largest city"
_NAME_AFTER = re.compile(r"\s+(?:(?:and|or|&)\s+)?(?:the\s+)?[A-Z]|-\w")
_WORD_AFTER = re.compile(r"\s+([a-z]+)")
# "In Berlin, Russia, Ukraine and France agreed": a list of those who agreed.
_LIST_OF_NAMES = re.compile(
    r"\s*,\s+(?:the\s+)?(?:[A-Z][\w’'.-]*\s*){1,3}(?:,\s+(?:the\s+)?(?:[A-Z][\w’'.-]*\s*){1,3})*,?\s+and\s"
)
# "Paris, Tex. Police": nothing else is written so after a comma.
_ABBREVIATED = re.compile(r", (?:[A-Z][a-z]+\.|(?!U\.)(?:[A-Z]\.){2}|(?!US|UK|EU|UN)[A-Z]{2})$")
_FRONTED = re.compile(
    r"(?:^|[.!?:;\n“\"])\s*(?:(?:Meanwhile|Earlier|Later|Elsewhere|And|But|Also),?\s+)?"
    r"(?:(?:In|At|Near|From|Outside|Inside|Across|Around|During|After|Before|Since|Through|Via|On|Over|To|Within)"
    r"|[A-Z][a-z]+(?:ing|ed)|(?:Meanwhile|Earlier|Later|Elsewhere|But|And),?\s+(?:in|at|from))\b[^.,;:!?\n]*$"
)


@cache
def _follows() -> frozenset[str]:
    return frozenset(word for word, use in load_rows("onrecord.reading.places", "cues.tsv") if use in _AFTER_NAMES)


def containment(text: str, inner: tuple[int, int], outer: tuple[int, int], *, state: bool) -> float:
    """How surely the words file the first of two neighbouring names inside the second; 0.0 when they do not."""
    between = text[inner[1] : outer[0]]
    if len(between) > _FARTHEST:
        return 0.0
    if COMMA.match(between):
        return SURE if between.lstrip()[:1] == "(" or closes(text, inner[0], outer[1], state=state) else 0.0
    return LIKELY if _INSIDE.match(between) else 0.0


def closes(text: str, start: int, end: int, *, state: bool) -> bool:
    """Whether "Paris, Texas" ends a phrase: "In Berlin, Russia and Ukraine agreed" begins a clause at its comma.

    `state`: the outer name is one of a state or province, which goes before nouns too ("a Paris, Texas man").
    """
    following = text[end : end + _SENTENCE]
    if _FRONTED.search(text[max(0, start - _SENTENCE) : start]):
        return bool(_CLOSED.match(following)) and not _LIST_OF_NAMES.match(following)
    if _ABBREVIATED.search(text[start:end]) or _OWNS.match(following):
        return True
    if _NAME_AFTER.match(following):
        return False
    word = _WORD_AFTER.match(following)
    return state or word is None or word[1] in _follows() or word[1].endswith("ed")
