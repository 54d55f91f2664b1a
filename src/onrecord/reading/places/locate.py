"""Where an event happened and where a quote was said: the place its words hang on.

Needs   page.places, page.events, page.quotes, page.doc
Gives   `where` of events and quotes
Source  spatial roles by prepositional attachment, as in Kordjamshidi et al. (2011)
Scored  tests and reading
Limits  only places in the trigger's or the cue's own clause; a dateline is not taken for the place of what is told
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token

from onrecord.reading.page import Page
from onrecord.record.event import Event
from onrecord.record.place import Place, PlacePrecision
from onrecord.record.quote import Quote
from onrecord.record.span import Span

_STATIC = frozenset(
    {"in", "at", "near", "on", "inside", "outside", "around", "across", "throughout", "over", "along", "off", "within",
     "through", "above", "between", "beyond", "into", "onto", "upon", "to", "toward", "towards", "via"}
)  # fmt: skip

# "Turkish attack on Kobani": of an event noun, "on" and "against" lead to what was struck, and a town struck is where.
_STRUCK = frozenset({"on", "of", "against"})
_FINENESS: dict[PlacePrecision, int] = {"point": 5, "city": 4, "admin2": 3, "admin1": 2, "region": 1, "country": 0}
_FARTHEST = 8
_SPEAKING = frozenset({"speaking", "talking", "addressing", "appearing", "testifying", "writing", "asked"})


def locate_entries(page: Page) -> tuple[tuple[Quote, ...], tuple[Event, ...]]:
    """Quotes and events with `where` set to the finest place their own clause names; None where it names none."""
    if not page.places or not (page.events or page.quotes):
        return page.quotes, page.events
    clauses = _Clauses(page)
    events = tuple(replace(event, where=event.where or clauses.place_of(event.trigger)) for event in page.events)
    quotes = tuple(replace(quote, where=quote.where or clauses.place_said(quote)) for quote in page.quotes)
    return quotes, events


class _Clauses:
    """Each place filed under the words it hangs on, nearest first."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.at: dict[int, list[tuple[int, Place]]] = {}
        for place in page.places:
            if place.lat is not None or place.box is not None:
                self._climb(place)

    def _climb(self, place: Place) -> None:
        tokens = self.page.doc.char_span(place.start, place.end, alignment_mode="expand")
        if tokens is None:
            return
        token, locative, steps = tokens.root, False, 0
        while token.head is not token and steps < _FARTHEST:
            above = token.head
            if token.dep_ == "prep":
                if token.lower_ not in _STATIC and not (token.lower_ in _STRUCK and _is_town(place)):
                    return
                locative = True
            elif token.dep_ in {"relcl", "advcl", "ccomp", "csubj", "parataxis", "acl"}:
                return
            elif steps == 0 and token.dep_ in {"compound", "dobj"} and _is_town(place):
                locative = True
            elif token.dep_ in {"nsubj", "nsubjpass", "poss", "agent"} and not locative:
                return
            steps += 1
            if locative:
                self.at.setdefault(above.i, []).append((steps, place))
            token = above

    def place_of(self, span: Span) -> Place | None:
        """The place a trigger happens at."""
        tokens = self.page.doc.char_span(span.start, span.end, alignment_mode="expand")
        if tokens is None:
            return None
        found = [pair for token in tokens for pair in self.at.get(token.i, ())]
        return _finest(found)

    def _speaking(self, cue: SpacySpan) -> list[Token]:
        """The cue's words and a "speaking" beside them: "Speaking in Geneva, he said"."""
        beside = [child for token in cue for child in token.children if child.dep_ == "advcl"]
        return [*cue, *(verb for verb in beside if verb.lower_ in _SPEAKING)]

    def place_said(self, quote: Quote) -> Place | None:
        """The place the cue's clause names, outside what was said."""
        found: list[tuple[int, Place]] = []
        for cue in quote.cue_spans:
            tokens = self.page.doc.char_span(cue.start, cue.end, alignment_mode="expand")
            for token in self._speaking(tokens) if tokens is not None else ():
                found += [pair for pair in self.at.get(token.i, ()) if _is_verb(token)]
        outside = [pair for pair in found if not any(content.overlaps(pair[1].span) for content in quote.content_spans)]
        return _finest(outside)


def _is_verb(token: Token) -> bool:
    return token.pos_ in {"VERB", "AUX"}


def _is_town(place: Place) -> bool:
    return place.precision in {"city", "point", "admin2"}


def _finest(found: Sequence[tuple[int, Place]]) -> Place | None:
    if not found:
        return None
    nearest = min(steps for steps, _ in found)
    near = [place for steps, place in found if steps <= nearest + 2]
    return max(near, key=lambda place: (_FINENESS[place.precision or "country"], -place.start))
