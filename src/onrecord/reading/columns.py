"""What of the parse is asked for every token, as plain lists read from spaCy in one go.

A `Token` costs ten times a list's item, and walking a head's children costs as much as there are tokens between them.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable

import numpy as np
import numpy.typing as npt
from spacy.lang.en.lex_attrs import like_num
from spacy.lang.lex_attrs import is_punct
from spacy.strings import StringStore, get_string_id
from spacy.tokens import Doc

from onrecord.remembered import Remembered

READ: list[int | str] = ["ORTH", "LEMMA", "POS", "TAG", "DEP", "ENT_TYPE", "HEAD", "IDX", "LENGTH", "SENT_START"]
LIKE_NUMBER: Callable[[str], bool] = like_num
# Strings remembered before it starts afresh: 40 news articles have 12,000.
MOST = 200_000
JOINING = [get_string_id(name) for name in ("cc", "conj", "preconj")]
NUMBER, OWNER = get_string_id("nummod"), get_string_id("poss")
BREAK, MARK, QUOTE, WORD, PUNCTUATION, OPEN, CLOSE = 1, 2, 4, 8, 16, 32, 64
_MARKS = dict.fromkeys((",", ";", ":", ".", "—", "–", "--", "-", "“", '"', "(", "/", "|", "…"), MARK)
_BRACKETS = {"(": OPEN, "[": OPEN, ")": CLOSE, "]": CLOSE}
_QUOTES = dict.fromkeys(('"', "“", "”", "„", "«", "»", "``", "''"), QUOTE)


def _flags(word: str) -> int:
    """What a word's form, in lower case, says of a phrase that holds it."""
    found = _MARKS.get(word, 0) | _QUOTES.get(word, 0) | _BRACKETS.get(word, 0) | (PUNCTUATION if is_punct(word) else 0)
    if word.isalpha() or LIKE_NUMBER(word):
        found |= WORD
    elif word.isspace():
        found = MARK | BREAK if "\n" in word else MARK
    return found


# spaCy's strings by their numbers, the same in every vocabulary; `work` is that of the last document.
_STRINGS: Remembered[int, str] = Remembered(StringStore().__getitem__, MOST)
_LOWER, _FLAGS = Remembered(str.lower, MOST), Remembered(_flags, MOST)


class Columns:
    """One item a token: words (as they stand, in lower case, lemmas) and labels as strings; `head` an index.

    `start` and `end` are characters. `flags` is what its form tells, by the bits above. `joined`, `numbers` and
    `owners` have, by head, its conjuncts and conjunctions, its numerals and its possessors; `left` and `right` are the
    ends of what hangs on a token. `sentence` counts the sentences, `opening` has the first token of each.
    """

    def __init__(self, doc: Doc) -> None:
        _STRINGS.work = doc.vocab.strings.__getitem__
        found = doc.to_array(READ).reshape(len(doc), len(READ)).T
        self.text, self.lemma, self.pos, self.tag, self.dep, self.entity = (
            list(map(_STRINGS.__getitem__, column.tolist())) for column in found[:6]
        )
        self.lower = list(map(_LOWER.__getitem__, self.text))
        self.head: list[int] = (found[6].astype(np.int64) + np.arange(len(doc))).tolist()
        self.start: list[int] = found[7].tolist()
        self.end: list[int] = (found[7] + found[8]).tolist()
        opens = found[9] == 1
        opens[:1] = True
        self.opening: list[int] = np.flatnonzero(opens).tolist()
        self.sentence: list[int] = (np.cumsum(opens) - 1).tolist()
        self.flags = bytes(map(_FLAGS.__getitem__, self.lower))
        deps = found[4]
        self.joined = self._children(np.logical_or.reduce([deps == label for label in JOINING]))
        self.numbers = self._children(deps == NUMBER)
        self.owners = self._children(deps == OWNER)
        self.left, self.right = self._edges()

    def tokens_at(self, start: int, end: int) -> tuple[int, int]:
        """First and last token of the characters `start` to `end`, where tokens begin and end there."""
        return bisect_right(self.start, start) - 1, bisect_left(self.start, end) - 1

    def _edges(self) -> tuple[list[int], list[int]]:
        """The first and the last token under each token, itself included."""
        left, right, head = list(range(len(self.head))), list(range(len(self.head))), self.head
        for i, above in enumerate(head):
            if i < above and (edge := left[i]) < left[above]:
                left[above] = edge
        for i in reversed(range(len(head))):
            above = head[i]
            if above < i and (edge := right[i]) > right[above]:
                right[above] = edge
        return left, right

    def _children(self, chosen: npt.NDArray[np.bool_]) -> dict[int, list[int]]:
        found: dict[int, list[int]] = defaultdict(list)
        for i in np.flatnonzero(chosen).tolist():
            found[self.head[i]].append(i)
        return dict(found)
