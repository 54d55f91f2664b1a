"""A text as a row of tokens and the string of their symbols.

Needs   the vocabulary
Gives   `Tokens`: starts, ends and one symbol a token
Source  own; numbers, clock times and numeric dates are one token each, so that blanks around punctuation do not matter
Scored  tests only
Limits  English
"""

import re

from onrecord.reading.times.vocabulary import BREAK, OTHER, vocabulary

_TOKEN = re.compile(
    r"""
    (?P<iso>\b(?:1\d|20)\d\d-(?:0[1-9]|1[0-2])-(?:[0-2]\d|3[01])
        (?:[T\ ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\d-]))
    |(?P<slashed>\b(?:\d{1,2}/\d{1,2}/(?:(?:1\d|20)\d\d|\d\d)|(?:1\d|20)\d\d/\d{1,2}/\d{1,2}
        |\d{1,2}\.\d{1,2}\.(?:1\d|20)\d\d)(?![\d/]))
    |(?P<clockm>\b\d{1,2}(?:[:.][0-5]\d)?[ \t]?(?:[AaPp]\s?\.\s?[Mm]\b(?:\s?\.)?|[AaPp][Mm]\b))
    |(?P<clock>\b(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?![\d:]))
    |(?P<ordn>\b\d{1,3}(?:st|nd|rd|th|ST|ND|RD|TH)\b)
    |(?P<decade>\b(?:1\d|20)\d0(?:'|’)?s\b|(?:'|’|‘|`)[ \t]?\d0(?:'|’)?s\b|\b[2-9]0(?:'|’)?s\b)
    |(?P<num>(?<![\w.])\d{1,3}(?:,\d{3})+(?:\.\d{1,20})?\b|(?<![\w.])\d{1,20}\.\d{1,20}\b|\b\d{1,20}(?![^\W\d_]|_|\d))
    |(?P<poss>(?:'|’|`)[sS]\b)
    |(?P<oclock>\bo\s?(?:'|’)\s?clock\b)
    |(?P<word>[^\W\d_]+(?![\d_])|[1-4][QH]\b|[QH][1-4]\b)
    |(?P<junk>\w+)
    |(?P<line>\s*\n\s*)
    |(?P<punct>[^\w\s])
    """,
    re.VERBOSE,
)


def _numeric(kind: str, text: str) -> frozenset[str]:
    if kind == "ordn":
        return frozenset({"ORDN", "ORDDAY"}) if 1 <= int(text[:-2]) <= 31 else frozenset({"ORDN"})
    if kind != "num":
        return frozenset({kind.upper()})
    if not (text.isascii() and text.isdigit()):
        return frozenset({"NUM"})
    classes = {"NUM", "INT"}
    number = int(text)
    if len(text) <= 2:
        classes.add("YY")
        if 1 <= number <= 31:
            classes.add("DAY")
        if 0 < number <= 24:
            classes.add("HOUR")
    elif len(text) == 4:
        if 1000 <= number < 2200:
            classes.add("YEAR")
        if number % 100 < 60 and number < 2400:
            classes.add("HHMM")
    return frozenset(classes)


class Tokens:
    """`symbols[i]` stands for `text[starts[i]:ends[i]]`."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts: list[int] = []
        self.ends: list[int] = []
        symbols: list[str] = []
        words = vocabulary()
        lower, upper, numeric = words.lower, words.upper, words.numeric
        for match in _TOKEN.finditer(text):
            kind = match.lastgroup
            start, end = match.span()
            if kind == "word":
                word = match.group()
                symbol = (lower if word[0].islower() else upper).get(word.lower(), OTHER)
            elif kind == "punct":
                symbol = lower.get(match.group(), OTHER)
            elif kind == "line":
                if not _breaks(text, start, end):
                    continue
                symbol = BREAK
            elif kind == "poss":
                symbol = lower["'s"]
            elif kind == "oclock":
                symbol = lower["oclock"]
            elif kind == "junk":
                symbol = OTHER
            else:
                symbol = numeric.get(_numeric(str(kind), match.group()), OTHER)
            self.starts.append(start)
            self.ends.append(end)
            symbols.append(symbol)
        self.symbols = "".join(symbols)

    def __len__(self) -> int:
        return len(self.starts)

    def word(self, index: int) -> str:
        """The token's text in lower case; empty beyond either end of the text."""
        if not 0 <= index < len(self.starts):
            return ""
        return self.text[self.starts[index] : self.ends[index]].lower()


_OPEN = re.compile(
    r"(?:\b(?:the|a|an|of|in|on|at|by|since|until|last|next|this|early|late|every|each|past|and|to|from)|,)\Z", re.I
)


def _breaks(text: str, start: int, end: int) -> bool:
    """Whether white space with a line end in it parts two expressions (a wrapped line does not)."""
    if text.count("\n", start, end) > 1 or start == 0 or end >= len(text):
        return True
    after = text[end]
    if after.islower() or (after.isdigit() and text[start - 1].isalpha()):
        return False
    return _OPEN.search(text, max(0, start - 8), start) is None
