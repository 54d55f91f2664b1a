"""The tense around an expression, told from the words alone.

Needs   the tokens
Gives   `tense_from_words`
Source  own: the nearest verb-like cue to the left in the clause, else to the right
Scored  tests only
Limits  a guess; verbs.py asks the parse instead
"""

import re

from onrecord.lexicon import load_map
from onrecord.reading.times.scene import Tense
from onrecord.reading.times.vocabulary import PACKAGE, neighbours

_WORD = re.compile(r"[^\W\d_]+(?:['’](?:ll|d|re|ve))?|[.;!?](?=\s)|\n")
_REACH = 160
"""Characters looked at on each side: about one long sentence."""
_NOT_PAST = neighbours("not_past")


def tense_from_words(text: str, start: int, end: int) -> Tense | None:
    """Past or future by the nearest cue, None when nothing shows."""
    left = _clause(text[max(0, start - _REACH) : start], from_end=True)
    for index in range(len(left) - 1, -1, -1):
        found = _cue(left, index)
        if found:
            return found
    right = _clause(text[end : end + _REACH], from_end=False)
    for index in range(len(right)):
        found = _cue(right, index)
        if found:
            return found
    return None


def _clause(text: str, *, from_end: bool) -> list[str]:
    words: list[str] = []
    for match in _WORD.finditer(text):
        word = match.group().lower()
        if word in {".", ";", "!", "?", "\n"}:
            if not from_end:
                break
            words.clear()
            continue
        words.append(word)
    return words


def _cue(words: list[str], index: int) -> Tense | None:
    word = words[index]
    cues = load_map(PACKAGE, "cues.tsv")
    before = words[index - 1] if index else ""
    if word in cues and before != "be":
        found = cues[word]
        return "past" if found == "past" else "future" if found == "future" else "present"
    if word.endswith(("'ll", "’ll")):
        return "future"
    if before == "to" and not word.endswith(("ing", "ed")) and word not in {"the", "a", "his", "its", "their"}:
        return "future" if index < 2 or words[index - 2] not in {"began", "used", "failed", "refused"} else "past"
    if word.endswith("ed") and len(word) > 4 and word not in _NOT_PAST and before != "be":
        return "past"
    return None
