"""What stands around a name: its neighbours, the words above it in the parse, and the other names beside it.

Needs   page.columns, the sentences, candidates
Gives   feature names for each candidate
Source  Ratinov & Roth 2009, "Design Challenges and Misconceptions in NER"; the names of a list are of one kind
"""

from collections.abc import Sequence, Set

from onrecord.reading.names.candidates import Candidate, head_of
from onrecord.reading.names.words import titles
from onrecord.reading.page import Page

OPEN_CLASSES = frozenset({"NOUN", "PROPN", "NUM", "ADJ", "VERB", "X"})
LISTED = 4  # the names of a longer list add nothing
APPOSITION = 5  # tokens behind a comma in which a role is looked for


class Contexts:
    """Features from outside the candidates of one page."""

    def __init__(self, page: Page, candidates: Sequence[Candidate], texts: Sequence[str], loud: Set[int]) -> None:
        self.columns, self.known = page.columns, page.known
        self.sentences, self.loud = page.sentence_starts, loud
        self.candidates, self.texts = candidates, texts
        self.heads = [head_of(self.columns, candidate) for candidate in candidates]
        self.at = {i: n for n, each in enumerate(candidates) for i in range(each.first, each.last + 1)}
        self.tops = [self._top(head) for head in self.heads]
        self.lists: dict[int, list[int]] = {}
        for n, top in enumerate(self.tops):
            self.lists.setdefault(top, []).append(n)

    def of(self, n: int) -> list[str]:
        """The features of candidate `n`."""
        candidate = self.candidates[n]
        before = candidate.first - 1
        after = candidate.last + 1 if candidate.last + 1 < len(self.columns.lower) else -1
        start = self.sentences[candidate.first]
        found = [
            f"before={self._word(before)}",
            f"after={self._word(after)}",
            f"start={start == candidate.first}",
            f"loud={start in self.loud}+{candidate.label or 'free'}",
            *self._above(n),
        ]
        if before >= 0 and (title := titles().get(self.columns.lower[before])):
            found.append(f"title={title}")
        if after >= 0:
            found.append(f"behind={self._behind(after)}")
        found.extend(self._beside(n, before, after))
        return found

    def _top(self, token: int) -> int:
        """The first word of the list that the token stands in."""
        while self.columns.dep[token] == "conj":
            token = self.columns.head[token]
        return token

    def _above(self, n: int) -> list[str]:
        """Function and governor, of a name in a list also those of the list."""
        dep, lower, head = self.columns.dep, self.columns.lower, self.columns.head
        root, top = self.heads[n], self.tops[n]
        found = self._under(root)
        if top != root:
            found += [feature for feature in self._under(top) if feature not in found]
        above = head[root]
        if dep[root] == "pobj" and head[above] != above:
            found.append(f"over={lower[above]}+{self.columns.pos[head[above]]}")
        if dep[root] in {"compound", "poss", "nmod"}:
            found.append(f"role={titles().get(lower[above], '-')}+{dep[root]}")
        return found

    def _under(self, token: int) -> list[str]:
        dep, above = self.columns.dep[token], self.columns.head[token]
        return [
            f"dep={dep}",
            f"up={dep}+{self.columns.lemma[above].lower()}",
            f"uppos={dep}+{self.columns.pos[above]}",
        ]

    def _word(self, i: int) -> str:
        """A neighbour as a feature: closed-class words as they are, others by tag, lists by their name."""
        if i < 0 or self.columns.tag[i] == "_SP":
            return "none"
        lower = self.columns.lower[i]
        if lower in titles():
            return f"title:{titles()[lower]}"
        return self.columns.tag[i] if self.columns.pos[i] in OPEN_CLASSES else lower

    def _behind(self, after: int) -> str:
        """Whether an apposition or a bracket follows: `, a spokesman`, `, France`, `(Reuters)`."""
        lower, pos, tag = self.columns.lower, self.columns.pos, self.columns.tag
        if lower[after] == "," and after + 2 < len(lower):
            for i in range(after + 1, min(after + 1 + APPOSITION, len(lower))):
                if lower[i] in titles():
                    return "comma+role"
                if pos[i] in {"VERB", "AUX"} or lower[i] == ",":
                    break
            return f"comma+{tag[after + 1]}"
        if pos[after] in {"VERB", "AUX"}:
            return f"verb+{self.columns.lemma[after].lower()}"
        return tag[after]

    def _beside(self, n: int, before: int, after: int) -> list[str]:
        """The names before and behind, and those of the same list."""
        lower, found = self.columns.lower, []
        previous, following = self.at.get(before - 1), self.at.get(after + 1) if after >= 0 else None
        if previous is not None and not lower[before].isspace():
            found.append(f"prev={self._label(previous)}+{lower[before]}")
        if following is not None and not lower[after].isspace():
            found.append(f"next={self._label(following)}+{lower[after]}")
        others = [other for other in self.lists[self.tops[n]][:LISTED] if other != n]
        if others:
            found += dict.fromkeys(f"listed={self._label(other)}" for other in others)
            found += dict.fromkeys(f"listed with={self.known.kind_of(self.texts[other])}" for other in others)
        return found

    def _label(self, n: int) -> str:
        return self.candidates[n].label or "free"
