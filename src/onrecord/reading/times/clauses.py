"""Which verb or noun a time expression belongs to, and the stretch of days it gives.

Needs   page.doc, time expressions
Gives   `Clauses.of(token)`, `Clauses.of_cue(quote)`
Source  own rule over spaCy's dependencies: the first verb above an expression, and the nouns on the way
Scored  tests only
Limits  a phrase attached by the parser to the wrong verb dates the wrong event
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from spacy.tokens import Token

from onrecord.reading.grammar import is_result
from onrecord.reading.page import Page
from onrecord.reading.times.days import shift
from onrecord.reading.times.values import interval
from onrecord.reading.times.verbs import is_verb, verbs
from onrecord.record.quote import Quote
from onrecord.record.span import Span
from onrecord.record.time import TimeExpression, When

_WORD_BEFORE = re.compile(r"([^\W\d_]+)\W{0,2}\Z")
_JOIN = re.compile(r"\s*(?:to|and|until|till|through|-|–)\s*")
# "3 to 4 March" and "Feb 15/16" need no "from"; "May and June" may be two occasions.
_DASH = re.compile(r"\s*(?:to|through|-|–|/)\s*")
_LENGTH = re.compile(r"P(\d{1,4})(D|W|M|Y|DE)\Z")
_LENGTH_UNITS = {"M": "MO"}
_BOUNDS = frozenset({"since", "until", "till", "by", "before", "after"})
_INSIDE = frozenset({"compound", "amod", "nmod", "nummod", "poss"})
"""An expression standing so before a noun belongs to the noun."""
_STEPS = 12
_RIGHT_AFTER = re.compile(r"\s+(?:(?:late|early|earlier)\s+)?(?:on\s+)?")


class Clauses:
    """Every dated expression under the verb and the nouns it hangs on."""

    def __init__(self, page: Page, times: tuple[TimeExpression, ...]) -> None:
        self.page = page
        self.text = page.report.text
        self.published = page.report.published
        self.by_verb: dict[int, list[When]] = {}
        self.by_far: dict[int, list[When]] = {}
        self.by_noun: dict[int, list[When]] = {}
        self.starting: dict[int, When] = {}
        joined = -1
        for index, time in enumerate(times):
            later = times[index + 1] if index + 1 < len(times) else None
            if index == joined:
                continue
            if later is not None and self._makes_range(time, later):
                start, end = self._days(time)[0], self._days(later)[1]
                end = None if start and end and end < start else end
                when = When(start, end, Span(time.start, later.end))
                joined = index + 1
            else:
                found = self._when(time)
                if found is None:
                    continue
                when = found
            words = when.span or time.span
            span = page.doc.char_span(words.start, words.end, alignment_mode="expand")
            if span is not None and (when.start or when.end):
                self.starting[words.start] = when
                self._hang(span.root, when)

    def at(self, verb: Token) -> list[When]:
        """Times of a verb's own, else those its objects bring along ("told a meeting on Monday")."""
        own = self.by_verb.get(verb.i, [])
        return own if own or verb.lemma_ in verbs("recalling") else self.by_far.get(verb.i, [])

    def of(self, token: Token) -> When | None:
        """The finest time of a verb's clause, or of a noun and, if its verb is light, of that verb's clause."""
        if is_verb(token) or token.i in self.by_verb:
            return _finest(self.at(token)) or self._from_governor(token)
        own = _finest(self.by_noun.get(token.i, ()))
        if own:
            return own
        verb = governor(token)
        if verb is not None and verb.lemma_ in verbs("light"):
            return _finest(self.at(verb))
        return None

    def of_cue(self, quote: Quote) -> When | None:
        """When a quote was said, by the words around its cue; times inside the quote do not count."""
        for cue in quote.cue_spans:
            for token in self.page.tokens_in(cue):
                if is_verb(token) or token.pos_ == "NOUN":
                    found = _finest(when for when in self._around(token) if not _inside(when, quote))
                    if found:
                        return found
        return next((when for cue in quote.cue_spans if (when := self._right_after(cue, quote))), None)

    def _right_after(self, cue: Span, quote: Quote) -> When | None:
        """The day that stands right after a cue, whatever the parse makes of it: "said on Friday it was"."""
        between = _RIGHT_AFTER.match(self.text, cue.end)
        when = self.starting.get(between.end()) if between else None
        return None if when is None or _inside(when, quote) else when

    def _around(self, cue: Token) -> list[When]:
        """Times of a cue, of "speaking …" beside it or its subject, else of the verb it goes on from."""
        nearby = [cue, *(child for child in cue.children if child.dep_ == "nsubj")]
        beside = [child for head in nearby for child in head.children if child.dep_ in {"advcl", "acl"}]
        heads = [cue, *(child for child in beside if child.tag_ == "VBG")]
        whens = [when for head in heads for when in (*self.at(head), *self.by_noun.get(head.i, ()))]
        if not whens and cue.dep_ in {"conj", "xcomp"} and is_verb(cue.head):
            return self.at(cue.head)
        return whens

    def _from_governor(self, verb: Token) -> When | None:
        """A verb shares its governor's time: "began bombing on Monday", "entered and shelled", "bombed it, killing"."""
        if not (verb.dep_ in {"xcomp", "conj"} and is_verb(verb.head)) and not is_result(verb):
            return None
        above = verb.head
        times = self.at(above)
        # "killing two and wounding nine"
        return _finest(times or (self.at(above.head) if is_result(above) else ()))

    def _hang(self, token: Token, when: When) -> None:
        """Under the nouns above and the first verb; "the Dec. 10 bombings" dates no verb the bombings are object of."""
        inside = through = False
        root = token
        bare = token.head.i  # its own preposition has been read already
        for _ in range(_STEPS):
            if is_verb(token):
                if not inside:
                    token = _told_at(root, token)
                    (self.by_far if through else self.by_verb).setdefault(token.i, []).append(when)
                return
            self.by_noun.setdefault(token.i, []).append(when)
            if token.head == token:
                return
            through = through or (token is not root and token.pos_ in {"NOUN", "PROPN"})
            if token.dep_ == "prep" and token.lower_ in _BOUNDS and token.i != bare:
                when = self._bounded(when, token.lower_)
            if token.dep_ in _INSIDE and token.head.pos_ in {"NOUN", "PROPN"}:
                inside = True
            elif token.dep_ in {"nsubj", "nsubjpass"}:
                inside = False
            token = token.head

    def _word_before(self, time: TimeExpression) -> str:
        before = _WORD_BEFORE.search(self.text, max(0, time.start - 20), time.start)
        return before.group(1).lower() if before else ""

    def _makes_range(self, time: TimeExpression, later: TimeExpression) -> bool:
        """Whether two expressions are "from X to Y" or "between X and Y"."""
        if time.type == "DURATION" or later.type == "DURATION":
            return False
        if self._word_before(time) in {"from", "between"}:
            return _JOIN.fullmatch(self.text, time.end, later.start) is not None
        return _DASH.fullmatch(self.text, time.end, later.start) is not None and time.type == later.type

    def _when(self, time: TimeExpression) -> When | None:
        start, end = self._days(time)
        if start is None and end is None:
            return None
        word = self._word_before(time)
        when = When(start, end, time.span)
        # "just before 1 p.m." is that day.
        return self._bounded(when, word) if word in _BOUNDS and time.type != "TIME" else when

    def _bounded(self, when: When, word: str) -> When:
        """The stretch that "since", "until", "before" or "after" opens or closes."""
        start, end, published = when.start, when.end, self.published
        if word == "since":
            return replace(when, start=start, end=published)
        if word in {"until", "till", "by"}:
            return replace(when, start=published if published and end and end >= published else None)
        if word == "before":
            return replace(when, start=None, end=start - timedelta(1) if start and start > date.min else end)
        behind = published is not None and start is not None and start <= published
        return replace(when, end=published if behind else None)

    def _days(self, time: TimeExpression) -> tuple[date | None, date | None]:
        if time.type in {"DATE", "TIME"}:
            return interval(time.value)
        words = self.text[time.start : time.end].lower()
        length = _LENGTH.match(time.value)
        anchor = self.published
        if time.type != "DURATION" or not length or anchor is None:
            return None, None
        unit = _LENGTH_UNITS.get(length[2], length[2])
        if re.match(r"(?:the |these )?(?:past|last|previous)\b", words):
            return shift(anchor, unit, -int(length[1])), anchor
        if re.match(r"(?:the )?(?:next|coming)\b", words):
            return anchor, shift(anchor, unit, int(length[1]))
        return None, None


def _told_at(time: Token, verb: Token) -> Token:
    """In "said on Monday it would reopen" the day is that of the saying, though the parse gives it to what follows."""
    index = time.i - 1
    if index > 0 and time.nbor(-1).lower_ == "on":
        index -= 1
    before = time.doc[max(0, index)]
    told = before.tag_ in {"VBD", "VBZ"} and time.i < verb.i and verb.head == before
    return before if told and verb.dep_ in {"ccomp", "xcomp"} else verb


def _inside(when: When, quote: Quote) -> bool:
    return when.span is not None and any(content.contains(when.span) for content in quote.content_spans)


def _finest(whens: Iterable[When]) -> When | None:
    """The shortest stretch; an open one only when nothing else is there."""
    return min(whens, key=_width, default=None)


def _width(when: When) -> int:
    return (when.end - when.start).days if when.start and when.end else 10**7


def governor(token: Token) -> Token | None:
    """The verb above a token."""
    for _ in range(_STEPS):
        if token.head == token:
            return None
        token = token.head
        if is_verb(token):
            return token
    return None
