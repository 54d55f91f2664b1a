"""Which of the stretches found are place names here: evidence added up.

Needs   page.doc, page.mentions (kinds of names), the gazetteer
Gives   the `Found` spans that are toponyms
Source  internal and external evidence of names, McDonald (1996); embedded and metonymic names, Gritta et al. (2020)
Scored  evaluate/tasks/places.py `recognition_f1`
Limits  weights are set by hand; adjectives and inhabitants ("Russian", "Russians") are not toponyms
"""

import re
from collections import Counter
from collections.abc import Sequence

from spacy.tokens import Doc, Token

from onrecord.lexicon import load_map, load_words
from onrecord.reading.page import Page
from onrecord.reading.places.containment import closes
from onrecord.reading.places.gazetteer import Kind
from onrecord.reading.places.naming import PACKAGE, Namer, demonyms, list_unit
from onrecord.reading.places.resolve import contains
from onrecord.reading.places.spans import Found, cues, find_spans, worth

ENOUGH = 1.7
# What the recogniser says of exactly these words.
_LABEL = {"GPE": 3.0, "LOC": 2.5, "FAC": 0.5, "ORG": -0.3, "PERSON": -1.2, "NORP": -1.0, "": 0.0}
_OTHER_LABEL = -0.5
# What a longer name around these words says.
_AROUND = {"GPE": 2.0, "LOC": 1.5, "FAC": -1.0, "ORG": -0.5, "PERSON": -3.5, "NORP": -1.0, "": 0.0}
_PUBLIC, _NAMED = 2.5, -3.0
_PLACE_WORD, _PREPOSITION, _WEAK_PREPOSITION, _OF_AFTER_COMMA = 2.2, 1.4, 0.4, 1.7
_UNIT_BEFORE, _NOUN_AFTER, _TITLE, _SPEECH = 2.0, 1.5, -3.0, -0.5
_SAINT, _GENERIC, _UNKNOWN, _NO_ARTICLE, _FEATURE = -1.0, -4.0, -2.2, -2.0, 1.2
# Of these only "the Gulf", "the Amazon" are places; without the article they are a war and a company.
_WITH_ARTICLE = frozenset({"Amazon", "Channel", "Gulf", "Levant", "Midwest", "Panhandle", "Atlantic", "Pacific"})
_LISTED = 3.0
_CONTAINED, _STATE_AFTER, _DATELINE = 2.5, 3.5, 2.0
_RUN_ON = -2.0
# By how many other times the name passes on its own, up to three.
_SEEN_AS_PLACE = (0.0, 1.0, 1.7, 2.3)
_SEEN_IN_PERSON, _IN_LIST = -1.5, 1.5
_WORD = -2.5

# Bodies first and regions second: a place only where something is "in" them.
_BODIES_TOO = frozenset({"EU", "E.U.", "European Union", "Eurozone", "Palestinian Authority"})
_LIST_LINK = re.compile(r"^(?:, |,? and |,? or | & )$")
_INITIALS = re.compile(r"^(?:[A-Z]\.)+[A-Z]?$")
_DATELINE_END = re.compile(
    r"^[\w .,’']{0,30}?(?:\s*\((?:AP|AFP|Reuters|CNN|UPI|IRIN|Xinhua|[A-Z]{2,6})\))?\s*(?:[—–\x96\x97]|--| - |:)"
)


def recognise(page: Page, namer: Namer) -> list[Found]:
    """The toponyms, in text order."""
    found = find_spans(page, namer)
    view = _View(page, found, namer)
    for item in found:
        item.score = view.score(item)
    good = Counter(item.name for item in found if item.score >= ENOUGH)
    for item in found:
        others = good[item.name] - (item.score >= ENOUGH)
        item.score += _SEEN_AS_PLACE[min(others, len(_SEEN_AS_PLACE) - 1)]
    _raise_listed(page.report.text, found)
    kept: list[Found] = []
    for before, item in zip([None, *found], found, strict=False):
        follows = before is not None and bool(kept) and kept[-1] is before
        if item.score >= ENOUGH and (item.abbreviation != "comma" or follows):
            kept.append(item)
    return kept


def _raise_listed(text: str, found: Sequence[Found]) -> None:
    """What stands in one list with a place is a place: "Red Deer, Innisfail and Edmonton"."""
    accepted = [item.score >= ENOUGH for item in found]
    for index in range(len(found) - 1):
        left, right = found[index], found[index + 1]
        if accepted[index] != accepted[index + 1] and _LIST_LINK.match(text[left.end : right.start]):
            (right if accepted[index] else left).score += _IN_LIST


class _View:
    """What is asked of the page again and again, worked out once."""

    def __init__(self, page: Page, found: Sequence[Found], namer: Namer) -> None:
        self.doc: Doc = page.doc
        self.text = page.report.text
        self.found = found
        self.namer = namer
        self.ent_of: list[tuple[int, int, str] | None] = [None] * len(page.doc)
        self.kind_of: dict[tuple[int, int], str] = {}
        person_words: Counter[str] = Counter()
        for ent in page.doc.ents:
            for index in range(ent.start, ent.end):
                self.ent_of[index] = (ent.start, ent.end, ent.label_)
            if ent.label_ == "PERSON" and len(ent) > 1:
                person_words.update({token.text for token in ent})
        self.person_words = person_words
        self.low = {token.text for token in page.doc if token.text.islower()}
        self.kind_of = {m.name: m.kind for m in page.mentions if m.form == "name" and m.name}
        self.place_of = {id(item): index for index, item in enumerate(found)}

    def score(self, item: Found) -> float:
        """Evidence for and against these words being a place name here."""
        if item.abbreviation:
            road = item.last + 1 < len(self.doc) and self.doc[item.last + 1].like_num
            return 0.0 if road else ENOUGH
        if item.name in demonyms():
            return -9.0
        before = self._before(item)
        if item.name in _BODIES_TOO and before < _PREPOSITION:
            return -9.0
        return self._label(item) + self._known(item) + before + self._after(item) + self._elsewhere(item)

    def _label(self, item: Found) -> float:
        ent = self.ent_of[item.first]
        if ent is None:
            return 0.0
        start, end, label = ent
        while start < item.first and self.doc[start].lower_ == "the":
            start += 1
        while end - 1 > item.last and (self.doc[end - 1].tag_ == "POS" or self.doc[end - 1].is_punct):
            end -= 1
        if start >= item.first and end <= item.last + 1:
            if label == "PERSON" and end - start == 1 and not self.person_words[item.name]:
                return -0.5
            return _LABEL.get(label, _OTHER_LABEL)
        rest = [
            self.doc[i].text.removesuffix("’s").removesuffix("'s")
            for i in (*range(start, item.first), *range(item.last + 1, end))
        ]
        if label in {"ORG", "FAC", "EVENT", "PRODUCT", "WORK_OF_ART", "LAW"}:
            return self._body(rest, first=start >= item.first, label=label)
        return _AROUND.get(label, _OTHER_LABEL)

    def _body(self, rest: Sequence[str], *, first: bool, label: str) -> float:
        bodies = load_map(PACKAGE, "bodies.tsv")
        last = bodies.get(rest[-1].rstrip(".")) if rest else None
        named = any(bodies.get(word) == "named" for word in rest)
        if last == "named" or (named and last is None) or (label == "FAC" and last is None):
            return _NAMED
        if last == "public" or any(bodies.get(word) == "public" for word in rest):
            return _PUBLIC if first else 1.0
        return -1.0

    def _known(self, item: Found) -> float:
        best = item.best
        if item.name in load_words(PACKAGE, "generic.tsv") or item.name in load_map(PACKAGE, "bodies.tsv"):
            return _GENERIC
        if item.feature:
            article = item.first > 0 and self.doc[item.first - 1].lower_ == "the"
            return _FEATURE + (_WEAK_PREPOSITION if article else 0.0)
        if best is None:
            return _TITLE if self.doc[item.first].text in cues("title") or _INITIALS.match(item.name) else _UNKNOWN
        if best.kind >= Kind.COUNTRY:
            bare = item.name in _WITH_ARTICLE and (item.first == 0 or self.doc[item.first - 1].lower_ != "the")
            value = _NO_ARTICLE if bare else worth(best)
        else:
            value = worth(best)
        if item.name.startswith(("St.", "St ", "Saint ", "Sts")):
            value += _SAINT
        if item.first != item.last and value < 1.0:
            value += 0.5
        if best.kind is Kind.ADMIN2 and self.doc[item.last].lower_ in {"county", "parish"}:
            value += 2.0
        if item.first == item.last and item.name.lower() in self.low and best.kind < Kind.COUNTRY:
            value += _WORD
        return value

    def _before(self, item: Found) -> float:
        index = item.first - 1
        while index >= 0 and self.doc[index].lower_ in {"the", "“", '"', "‘"}:
            index -= 1
        if index < 0:
            return 0.0
        token = self.doc[index]
        value = 0.0
        if token.text in cues("place") or token.lower_ in cues("place"):
            value += _PLACE_WORD
        elif token.lower_ in cues("in"):
            value += _PREPOSITION
        elif token.lower_ in cues("weak"):
            value += _WEAK_PREPOSITION
            before = self.doc[index - 1] if index else token
            if token.lower_ == "of" and before.text in cues("unit"):
                value += _UNIT_BEFORE
            elif token.lower_ == "of" and before.text == ",":
                value += _OF_AFTER_COMMA
        elif token.text in cues("title"):
            value += _TITLE
        elif self._runs_into(token, item):
            value += _RUN_ON
        return value

    def _runs_into(self, token: Token, item: Found) -> bool:
        ent = self.ent_of[item.first]
        inside = ent is not None and ent[0] <= token.i
        return (
            not inside
            and token.text[:1].isupper()
            and token.pos_ == "PROPN"
            and not token.is_sent_start
            and not token.is_upper
        )

    def _after(self, item: Found) -> float:
        value = _LISTED if list_unit(self.text[item.end : item.end + 150]) else 0.0
        doc, place = self.doc, self.place_of[id(item)]
        following = self.found[place + 1] if place + 1 < len(self.found) else None
        if following is not None and self.text[item.end : following.start] == ", ":
            value += self._comma(item, following)
        preceding = self.found[place - 1] if place else None
        if preceding is not None and self.text[preceding.end : item.start] == ", ":
            value += self._comma(preceding, item)
        if item.last + 1 < len(doc):
            token = doc[item.last + 1]
            if token.tag_ == "POS" and item.last + 2 < len(doc):
                token = doc[item.last + 2]
            if token.lower_ in cues("after") or self._belongs_to_it(item):
                value += _NOUN_AFTER
            elif token.lemma_ in {"say", "tell", "add"} and self.ent_of[item.first] is None:
                value += _SPEECH
            elif self._runs_on(token, item):
                value += self._run_on(token)
        if len(item.name) > 3 and item.name.isupper() and _DATELINE_END.match(self.text[item.end : item.end + 60]):
            value += _DATELINE
        return value

    def _runs_on(self, token: Token, item: Found) -> bool:
        ent = self.ent_of[item.first]
        inside = ent is not None and token.i < ent[1]
        return (
            not inside
            and token.text[:1].isupper()
            and token.pos_ == "PROPN"
            and not token.is_sent_start
            and not token.is_upper
        )

    def _belongs_to_it(self, item: Found) -> bool:
        """Whether it is the place of a thing that places have: "Aleppo's eastern suburbs"."""
        head = self.doc[item.last]
        return head.dep_ in {"poss", "compound", "nmod"} and head.head.lower_ in cues("after")

    def _run_on(self, token: Token) -> float:
        """What the capitalised words after a name say: "Butler County | Sheriff's Office", "Boston | Globe"."""
        words = []
        while token.text[:1].isupper() or token.tag_ == "POS":
            words.append(token.text)
            if token.i + 1 == len(self.doc) or len(words) > 5:
                break
            token = self.doc[token.i + 1]
        return min(0.0, self._body(words, first=True, label="ORG") - 0.5)

    def _comma(self, inner: Found, outer: Found) -> float:
        if outer.abbreviation:
            return _STATE_AFTER
        if inner.best is None or outer.best is None or outer.best.kind not in {Kind.COUNTRY, Kind.ADMIN1}:
            return 0.0
        if not closes(self.text, inner.start, outer.end, state=outer.best.kind is Kind.ADMIN1):
            return 0.0
        small = self.namer.known(inner.name)
        large = self.namer.known(outer.name)
        return _CONTAINED if any(contains(b, a) for a in small for b in large if b.kind >= Kind.ADMIN1) else 0.0

    def _elsewhere(self, item: Found) -> float:
        value = 0.0
        if (
            item.first == item.last
            and self.person_words[item.name]
            and (item.best is None or item.best.kind < Kind.ADMIN1)
        ):
            value += _SEEN_IN_PERSON
        kind = self.kind_of.get((item.start, item.end))
        if kind == "place":
            value += 0.8
        elif kind == "person":
            value -= 0.8
        return value
