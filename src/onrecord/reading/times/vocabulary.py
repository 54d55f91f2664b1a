"""Every word that can stand in a time expression, given one character per role, so that patterns run on a short string.

Needs   data/words.tsv, data/patterns.tsv, data/vague.tsv, data/holidays.tsv
Gives   `VOCABULARY`: word → symbol; class → all symbols that have it
Source  finite-state recognition over lexical classes (Mani & Wilson 2000, ACL P00-1010, do it over tagged words)
Scored  tests only
Limits  English
"""

import re
from functools import cache

from onrecord.lexicon import load_rows

PACKAGE = "onrecord.reading.times"
OTHER = "x"
BREAK = "|"
_FIRST_SYMBOL = 0x4E00

_NUMERIC = (
    frozenset({"NUM", "INT", "DAY", "HOUR", "YY"}),
    frozenset({"NUM", "INT", "DAY", "YY"}),
    frozenset({"NUM", "INT", "YY"}),
    frozenset({"NUM", "INT", "YEAR"}),
    frozenset({"NUM", "INT", "YEAR", "HHMM"}),
    frozenset({"NUM", "INT", "HHMM"}),
    frozenset({"NUM", "INT"}),
    frozenset({"NUM"}),
    frozenset({"ISO"}),
    frozenset({"SLASHED"}),
    frozenset({"CLOCK"}),
    frozenset({"CLOCKM"}),
    frozenset({"ORDN", "ORDDAY"}),
    frozenset({"ORDN"}),
    frozenset({"DECADE"}),
)
_LITERAL = re.compile(r"(?:^|:)([a-z]+)[?*+]?$")


class Vocabulary:
    """`symbol(word)` is one character; two words share it when they have the same classes and literal roles."""

    def __init__(self) -> None:
        self.values: dict[tuple[str, str], str] = {}
        lower: dict[str, set[str]] = {}
        upper: dict[str, set[str]] = {}
        for word, cls, value in load_rows(PACKAGE, "words.tsv"):
            self.values[word.lower(), cls] = value
            (upper if word[0].isupper() or word[0].isdigit() else lower).setdefault(word.lower(), set()).add(cls)
        for word in self._literals():
            lower.setdefault(word, set()).add("=" + word)
        self._symbols: dict[frozenset[str], str] = {frozenset(): OTHER}
        self.lower = {word: self._symbol(classes) for word, classes in lower.items()}
        self.upper = {word: self._symbol(classes | lower.get(word, set())) for word, classes in upper.items()}
        self.upper = {**self.lower, **self.upper}
        self.numeric = {classes: self._symbol(classes) for classes in _NUMERIC}
        self._sets: dict[str, str] = {}
        for classes, symbol in self._symbols.items():
            for cls in classes:
                self._sets[cls] = self._sets.get(cls, "") + symbol

    def _literals(self) -> set[str]:
        words: set[str] = set()
        for name in ("patterns.tsv", "macros.tsv"):
            for row in load_rows(PACKAGE, name):
                words.update(m[1] for piece in row[-1].split() if (m := _LITERAL.search(piece)))
        for name in ("vague.tsv", "holidays.tsv"):
            for row in load_rows(PACKAGE, name):
                words.update(piece.lower() for piece in row[0].split() if piece.isalpha())
        return words

    def _symbol(self, classes: set[str] | frozenset[str]) -> str:
        key = frozenset(classes)
        if key not in self._symbols:
            self._symbols[key] = chr(_FIRST_SYMBOL + len(self._symbols))
        return self._symbols[key]

    def set_of(self, atom: str) -> str:
        """The regex character set for a class (upper case) or a literal word (lower case)."""
        found = self._sets.get(atom if atom.isupper() or not atom.isalpha() else "=" + atom)
        if found is None:
            raise KeyError(f"no word has the class '{atom}'")
        return f"[{found}]"

    def symbols_of(self, atom: str) -> frozenset[str]:
        """The symbols themselves."""
        return frozenset(self.set_of(atom)[1:-1])

    def value(self, word: str, cls: str) -> str | None:
        """The value of a lower-case word in a class."""
        return self.values.get((word, cls))


@cache
def vocabulary() -> Vocabulary:
    """The one vocabulary, made at first use (about 10 ms)."""
    return Vocabulary()


@cache
def neighbours(name: str) -> frozenset[str]:
    """The words of one set of data/neighbours.tsv."""
    return frozenset(word for key, word in load_rows(PACKAGE, "neighbours.tsv") if key == name)
