"""Patterns over token classes, compiled to regular expressions over symbols.

Needs   data/patterns.tsv, data/macros.tsv, data/vague.tsv, data/holidays.tsv
Gives   `find_hits(tokens)`: at each place the candidate readings, longest first
Source  finite-state recognition over lexical classes
Scored  through evaluate/tasks/times.py
Limits  English
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from onrecord.lexicon import load_rows
from onrecord.reading.times.tokens import Tokens
from onrecord.reading.times.vocabulary import BREAK, OTHER, PACKAGE, vocabulary

_PIECE = re.compile(r"(?:(?P<name>[a-z]\w*):)?(?P<atom>\(|\$?[A-Za-z_]+|\||\))(?P<more>[?*+]?)")
_SEGMENT = re.compile(f"[^{OTHER}{re.escape(BREAK)}]+")


@dataclass(frozen=True, slots=True)
class Pattern:
    """`heads` are the symbols one of which must be present; `note` is what the rule is told (vague, holidays)."""

    rule: str
    heads: frozenset[str]
    regex: re.Pattern[str]
    note: tuple[str, ...] = ()
    parts: dict[str, tuple[str, ...]] = field(default_factory=dict)


def _pattern(rule: str, heads: frozenset[str], regex: str, note: tuple[str, ...] = ()) -> Pattern:
    compiled = re.compile(regex)
    parts: dict[str, tuple[str, ...]] = {}
    for group in compiled.groupindex:
        name = group.partition("__")[0]
        parts[name] = (*parts.get(name, ()), group)
    return Pattern(rule, heads, compiled, note, parts)


@dataclass(frozen=True, slots=True)
class Hit:
    """A pattern that matched from token `start` to `end` (half-open)."""

    tokens: Tokens
    pattern: Pattern
    match: re.Match[str]
    offset: int

    @property
    def start(self) -> int:
        """First token."""
        return self.offset + self.match.start("x" if "x" in self.pattern.parts else 0)

    @property
    def end(self) -> int:
        """One after the last token."""
        return self.offset + self.match.end("x" if "x" in self.pattern.parts else 0)

    def place(self, name: str) -> tuple[int, int] | None:
        """First token and one after the last token of a part; None when it did not match."""
        for group in self.pattern.parts.get(name, ()):
            start, end = self.match.span(group)
            if start >= 0:
                return self.offset + start, self.offset + end
        return None

    def has(self, name: str) -> bool:
        """Whether the pattern has the part `name` and it matched."""
        return self.place(name) is not None

    def words(self, name: str) -> list[str]:
        """The lower-case tokens of a part; none when it did not match."""
        start, end = self.place(name) or (0, 0)
        return [self.tokens.word(index) for index in range(start, end)]

    def value(self, name: str, *classes: str) -> str | None:
        """The value of the first token of a part that has one in these classes."""
        for word in self.words(name):
            for cls in classes:
                found = vocabulary().value(word, cls)
                if found is not None:
                    return found
        return None

    def number(self, name: str, *classes: str) -> int | None:
        """`value` as an integer."""
        found = self.value(name, *classes)
        return int(found) if found else None

    def before(self, count: int = 1) -> str:
        """The lower-case token `count` places before the hit."""
        return self.tokens.word(self.start - count)

    def after(self, count: int = 1) -> str:
        """The lower-case token `count` places after the hit."""
        return self.tokens.word(self.end + count - 1)

    @property
    def span(self) -> tuple[int, int]:
        """The character range."""
        return self.tokens.starts[self.start], self.tokens.ends[self.end - 1]

    @property
    def text(self) -> str:
        """The characters."""
        return self.tokens.text[self.tokens.starts[self.start] : self.tokens.ends[self.end - 1]]


@cache
def _macros() -> dict[str, str]:
    found: dict[str, str] = {}
    for _, name, pattern in load_rows(PACKAGE, "macros.tsv"):
        found[name] = _translate(pattern, found)
    return found


def _translate(pattern: str, macros: dict[str, str]) -> str:
    parts: list[str] = []
    seen: Counter[str] = Counter()
    for piece in pattern.split():
        found = _PIECE.fullmatch(piece)
        if found is None:
            raise ValueError(f"'{piece}' in pattern '{pattern}'")
        # Bounded, so that a hundred thousand number words in a row cost linear time.
        name, atom, more = found["name"], found["atom"], {"*": "{0,6}", "+": "{1,4}"}.get(found["more"], found["more"])
        if name:
            seen[name] += 1
            name = name if seen[name] == 1 else f"{name}__{seen[name]}"
        if atom in "()|":
            parts.append({"(": f"(?P<{name}>" if name else "(?:"}.get(atom, atom) + more)
            continue
        body = macros[atom[1:]] if atom.startswith("$") else vocabulary().set_of(atom)
        if name:
            parts.append(f"(?P<{name}>{body}){more}")
        else:
            parts.append(f"(?:{body}){more}" if more and atom.startswith("$") else body + more)
    return "".join(parts)


def _heads_of(head: str) -> frozenset[str]:
    words = vocabulary()
    return frozenset().union(*(words.symbols_of(part.removeprefix("=")) for part in head.split("|")))


def _first_literal(pattern: str) -> str:
    """The rarest-looking word of a phrase: the longest literal outside optional brackets."""
    depth, best = 0, ""
    for piece in pattern.split():
        atom = piece.rpartition(":")[2]
        if atom.startswith("("):
            depth += 1
        elif atom.startswith(")"):
            depth -= 1
        elif depth == 0 and atom.isalpha() and atom.islower() and len(atom) > len(best):
            best = atom
    return best


@cache
def patterns() -> tuple[Pattern, ...]:
    """All patterns in file order, compiled once."""
    macros = _macros()
    found = [
        _pattern(rule, _heads_of(head), _translate(pattern, macros))
        for _, rule, head, pattern in load_rows(PACKAGE, "patterns.tsv")
    ]
    for pattern, kind, value in load_rows(PACKAGE, "vague.tsv"):
        found.append(_pattern("vague", _phrase_heads(pattern), _translate(pattern, macros), (kind, value)))
    for name, rule in load_rows(PACKAGE, "holidays.tsv"):
        full = f"( rel:$REL )? h:( {name} ) ( COMMA? y:YEAR )?"
        found.append(_pattern("holiday", _phrase_heads(name), _translate(full, macros), (rule,)))
    return tuple(found)


def _phrase_heads(pattern: str) -> frozenset[str]:
    literal = _first_literal(pattern)
    if literal:
        return vocabulary().symbols_of(literal)
    words = [piece for piece in pattern.replace("x:", "").split() if piece.isalpha() and piece.islower()]
    return frozenset().union(*(vocabulary().symbols_of(word) for word in words))


@cache
def _by_head() -> dict[str, tuple[int, ...]]:
    """For each symbol the numbers of the patterns it can head."""
    found: dict[str, list[int]] = {}
    for number, pattern in enumerate(patterns()):
        for symbol in pattern.heads:
            found.setdefault(symbol, []).append(number)
    return {symbol: tuple(numbers) for symbol, numbers in found.items()}


def find_hits(tokens: Tokens) -> Iterator[list[Hit]]:
    """Groups of hits that start at the same token, in text order, the longest first in each group."""
    every, by_head = patterns(), _by_head()
    for segment in _SEGMENT.finditer(tokens.symbols):
        symbols = segment.group()
        asked: set[int] = set()
        for symbol in set(symbols):
            asked.update(by_head.get(symbol, ()))
        at: dict[int, list[Hit]] = {}
        for number in sorted(asked):
            for match in every[number].regex.finditer(symbols):
                hit = Hit(tokens, every[number], match, segment.start())
                at.setdefault(hit.start, []).append(hit)
        for start in sorted(at):
            yield sorted(at[start], key=lambda hit: -hit.end)
