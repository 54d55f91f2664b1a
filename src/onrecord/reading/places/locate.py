"""Where an event happened and where a quote was said: the place its words hang on.

Needs   page.places, page.events, page.quotes, page.doc
Gives   `where` of events and quotes
Source  spatial roles by prepositional attachment, as in Kordjamshidi et al. (2011)
Scored  tests and reading
Limits  only places in the trigger's or the cue's own clause; a dateline is not taken for the place of what is told
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal, NamedTuple

from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token

from onrecord.reading.page import Page
from onrecord.reading.places.spans import cues
from onrecord.record.event import Event
from onrecord.record.place import Place, PlacePrecision
from onrecord.record.quote import Quote

# Leads to where something is. "To" leads there too when the word it hangs on is one of going; "on" and "of" when it
# is an event noun that strikes: "the attack on Kobani".
_STATIC = frozenset(
    {"in", "at", "near", "inside", "outside", "around", "across", "throughout", "off", "within", "through"}
)
_GOING = frozenset({"to", "into", "toward", "towards", "onto"})
_STRUCK = frozenset({"on", "of", "against"})
_STRIKING = frozenset({"ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "RETREAT"})
_FINENESS: dict[PlacePrecision, int] = {"point": 5, "city": 4, "admin2": 3, "admin1": 2, "region": 1, "country": 0}
_FARTHEST = 8
_OCCASION = frozenset({"at", "during", "after", "before"})
_MODIFIERS = frozenset({"compound", "nmod"})


def locate_entries(page: Page) -> tuple[tuple[Quote, ...], tuple[Event, ...]]:
    """Quotes and events with `where` set to the finest place their own clause names; None where it names none."""
    if not page.places or not (page.events or page.quotes):
        return page.quotes, page.events
    clauses = _Clauses(page)
    events = tuple(replace(event, where=event.where or clauses.place_of(event)) for event in page.events)
    quotes = tuple(replace(quote, where=quote.where or clauses.place_said(quote)) for quote in page.quotes)
    return quotes, events


class _Found(NamedTuple):
    """A place, how many steps above it a word is, and by which way it was reached."""

    steps: int
    place: Place
    way: Literal["own", "object", "subject"]


class _Clauses:
    """Each place filed under the words it hangs on, nearest first."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.at: dict[int, list[_Found]] = {}
        for place in page.places:
            tokens = page.doc.char_span(place.start, place.end, alignment_mode="expand")
            if tokens is not None and (place.lat is not None or place.box is not None):
                self._climb(place, tokens.root)

    def _climb(self, place: Place, token: Token) -> None:
        token = _whole(token)
        if token.dep_ in _MODIFIERS:
            if _is_town(place):  # "the Kabul bombing"
                self._file(token.head, _Found(1, place, "own"))
        elif token.dep_ == "dobj":
            if _is_town(place):  # "bombed Homs"
                self._file(token.head, _Found(1, place, "object"))
        elif token.dep_ == "pobj" and token.head.dep_ == "prep":
            self._climb_from(token.head, place)

    def _climb_from(self, prep: Token, place: Place) -> None:
        above, word = prep.head, prep.lower_
        struck = word in _STRUCK and _is_town(place) and above.pos_ == "NOUN"
        if not (word in _STATIC or struck or (word in _GOING and above.lemma_.lower() in cues("motion"))):
            return
        way: Literal["own", "subject"] = "own"
        for steps in range(2, _FARTHEST):
            self._file(above, _Found(steps, place, way))
            if above.dep_ in {"nsubj", "nsubjpass"}:
                way = "subject"
            elif not _carries(above):
                return
            if word not in _STATIC:
                return
            above = above.head

    def _file(self, word: Token, found: _Found) -> None:
        self.at.setdefault(word.i, []).append(found)

    def place_of(self, event: Event) -> Place | None:
        """The place an event happens at."""
        tokens = self.page.doc.char_span(event.trigger.start, event.trigger.end, alignment_mode="expand")
        allowed = {"own", "object"} if event.type in _STRIKING else {"own"}
        found = [pair for token in tokens or () for pair in self.at.get(token.i, ()) if pair.way in allowed]
        return _finest(found)

    def place_said(self, quote: Quote) -> Place | None:
        """The place the cue's clause or its speaker's "in Kyiv" names, outside what was said."""
        found: list[_Found] = []
        for cue in quote.cue_spans:
            tokens = self.page.doc.char_span(cue.start, cue.end, alignment_mode="expand")
            if tokens is not None:
                found += [pair for token in self._speaking(tokens) for pair in self.at.get(token.i, ())]
        return _finest(
            [
                pair
                for pair in found
                if pair.way != "object"
                and not any(content.overlaps(pair.place.span) for content in quote.content_spans)
            ]
        )

    def _speaking(self, cue: SpacySpan) -> list[Token]:
        """The cue's verbs and a "speaking" beside them: "Speaking in Geneva, he said"."""
        verbs = [token for token in cue if token.pos_ in {"VERB", "AUX"}]
        beside = [child for token in verbs for child in token.children if child.dep_ == "advcl"]
        return [*verbs, *(verb for verb in beside if verb.lower_ in cues("speaking"))]


def _carries(token: Token) -> bool:
    """Whether the place of a word is that of what it hangs on: "held talks in", "at a meeting in", not "fears of"."""
    if token.dep_ == "pobj":
        return token.head.lower_ in _OCCASION
    return token.dep_ in {"dobj", "attr", "xcomp", "conj"} or (token.dep_ == "prep" and token.lower_ in _OCCASION)


def _whole(token: Token) -> Token:
    """The head of the whole phrase for the place: "Homs and Hama", "the Odesa region", "the port of Odesa"."""
    for _ in range(_FARTHEST):
        above = token.head
        listed = token.dep_ in {"conj", "appos"} and above.i < token.i
        unit = token.dep_ in _MODIFIERS and above.lower_ in cues("unit")
        part = token.dep_ == "pobj" and above.lower_ == "of" and above.head.lower_ in cues("unit")
        if not (listed or unit or part):
            break
        token = above.head if part else above
    return token


def _is_town(place: Place) -> bool:
    return place.precision in {"city", "point", "admin2"}


def _finest(found: Sequence[_Found]) -> Place | None:
    if not found:
        return None
    nearest = min(item.steps for item in found)
    near = [item.place for item in found if item.steps <= nearest + 2]
    return max(near, key=lambda place: (_FINENESS[place.precision or "country"], -place.start))
