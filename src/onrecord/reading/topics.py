"""What a passage is about, by its words: a match, a show, violence.

Needs   the parse's lemmas
Gives   answers for a token, by its sentence and the two around it, or by the whole report
Limits  words, not meaning; a paper's political report in the language of sport counts as sport
"""

from functools import cache
from itertools import pairwise
from typing import Literal, get_args

from spacy.tokens import Token

from onrecord.lexicon import load_map
from onrecord.reading.page import Page

Topic = Literal["sport", "show", "violence", "harm"]
PLAYED: tuple[Topic, ...] = ("sport", "show")
NEAR = 3  # words of a game in three sentences: politics borrows one or two ("team", "goal"), a match report has six
MANY = 4
SHARE = 0.02  # of a report's words; match reports have .03 to .07, political ones below .01
VIOLENT = 0.02  # reports of wars have .015 to .05


@cache
def _topics() -> dict[str, str]:
    return load_map("onrecord.reading", "topics.tsv")


class Topics:
    """Counts of topic words, sentence by sentence; built once a page."""

    def __init__(self, page: Page) -> None:
        self.starts = page.sentence_starts
        self.words: dict[tuple[str, int], list[int]] = {}
        self.total = dict.fromkeys(get_args(Topic), 0)
        self.length = len(page.doc)
        table, before = _topics(), ""
        for token in page.doc:
            lemma = token.lemma_.lower()
            topic = table.get(lemma) or table.get(f"{before}-{lemma}")
            if topic is not None:
                self.words.setdefault((topic, self.starts[token.i]), []).append(token.i)
                self.total[topic] += 1
            if lemma != "-":
                before = lemma
        heads = sorted(set(self.starts))
        self.around = {start: {start} for start in heads}
        for one, two in pairwise(heads):
            self.around[one].add(two)
            self.around[two].add(one)

    def is_played(self, token: Token) -> bool:
        """Whether the passage tells of a match or a show."""
        return any(self._many(topic, token) for topic in PLAYED)

    def is_violent(self, token: Token) -> bool:
        """Whether another word of the sentence tells of violence, or many of the report's do."""
        return self.is_harmed(token) or self._shares("violence", token) or self.is_war()

    def is_harmed(self, token: Token) -> bool:
        """Whether another word of the sentence tells of harm done to a body, or of arms used."""
        return self._shares("harm", token)

    def is_war(self) -> bool:
        """Whether the whole report is of violence."""
        return self.total["violence"] + self.total["harm"] >= max(MANY, VIOLENT * self.length)

    def _shares(self, topic: Topic, token: Token) -> bool:
        return any(i != token.i for i in self.words.get((topic, self.starts[token.i]), ()))

    def _many(self, topic: Topic, token: Token) -> bool:
        near = sum(len(self.words.get((topic, start), ())) for start in self.around[self.starts[token.i]])
        return near >= NEAR or self.total[topic] >= max(MANY, SHARE * self.length)
