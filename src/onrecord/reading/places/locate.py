"""Where an event happened and where a quote was said: the place its words hang on.

Needs   page.places, page.events, page.quotes, page.doc
Gives   `where` of events and quotes
Source  spatial roles by prepositional attachment, as in Kordjamshidi et al. (2011)
Scored  tests and reading
Limits  only places in the trigger's or the cue's own clause; a dateline is not taken for the place of what is told
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Literal, NamedTuple

from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token

from onrecord.reading.grammar import is_result
from onrecord.reading.page import Page
from onrecord.reading.places.spans import cues
from onrecord.record.event import Event, EventType
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
# Those a thing is done to or by, when they are people or things that stand somewhere (`target` in cues.tsv).
_DONE_TO = frozenset({"of", "on", "against", "with", "between", "by", "at"})
_SAYING = frozenset({"ACCUSE", "REJECT", "THREATEN", "REQUEST", "SUPPORT", "CONCEDE", "SANCTION"})
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


# By which way a place was reached from the word it tells about: hanging on the word itself; being struck; through the
# word's object, its subject, or those it is done to or by ("a raid on a base near Homs").
_Way = Literal["own", "struck", "object", "subject", "target"]
_WAYS: tuple[_Way, ...] = ("own", "struck", "object", "target", "subject")


class _Found(NamedTuple):
    """A place, how many steps above it a word is, and by which way it was reached."""

    steps: int
    place: Place
    way: _Way


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
            if _is_town(place) or token.head.lemma_.lower() in cues("invading"):  # "bombed Homs", "invaded Kuwait"
                self._file(token.head, _Found(1, place, "struck"))
        elif token.dep_ == "pobj" and token.head.dep_ == "prep":
            self._climb_from(token.head, place)

    def _climb_from(self, prep: Token, place: Place) -> None:
        above, word = prep.head, prep.lower_
        if word == "at" and not _is_town(place):  # "lashed out at Israel"
            return
        invaded = above.lemma_.lower() in cues("invading")
        struck = word in _STRUCK and above.pos_ == "NOUN" and (_is_town(place) or invaded)
        if not (word in _STATIC or struck or (word in _GOING and above.lemma_.lower() in cues("motion"))):
            return
        way: _Way = "own"
        for steps in range(2, _FARTHEST):
            self._file(above, _Found(steps, place, way))
            onward = _onward(above)
            if onward is None or word not in _STATIC:
                return
            above, way = above.head, max(way, onward, key=_WAYS.index)

    def _file(self, word: Token, found: _Found) -> None:
        self.at.setdefault(word.i, []).append(found)

    def place_of(self, event: Event) -> Place | None:
        """The place an event happens at, by its own words or by those of the clause it is a part of."""
        tokens = self.page.doc.char_span(event.trigger.start, event.trigger.end, alignment_mode="expand")
        for token in tokens or ():
            found = _finest([item for item in self.at.get(token.i, ()) if _tells(item, event.type)])
            if found is not None:
                return found
        return self._shared(tokens.root, event) if tokens is not None else None

    def _shared(self, verb: Token, event: Event) -> Place | None:
        """ "Jets bombed Homs, killing nine" and "In Homs, troops shelled houses and killed nine" have one place."""
        if verb.dep_ == "conj" and is_result(verb.head):  # "killing two and wounding nine"
            verb = verb.head
        above = verb.head
        if event.type not in _STRIKING or above.pos_ != "VERB" or any(child.dep_ == "neg" for child in above.children):
            return None
        found = [item for item in self.at.get(above.i, ()) if item.way != "subject"]
        if verb.dep_ == "conj":
            found = [item for item in found if item.way == "own" and item.place.end <= above.idx]
        elif not is_result(verb):
            return None
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
                if pair.way in {"own", "object", "subject"}
                and not any(content.overlaps(pair.place.span) for content in quote.content_spans)
            ]
        )

    def _speaking(self, cue: SpacySpan) -> list[Token]:
        """The cue's verbs and a "speaking" beside them: "Speaking in Geneva, he said"."""
        verbs = [token for token in cue if token.pos_ in {"VERB", "AUX"}]
        beside = [child for token in verbs for child in token.children if child.dep_ == "advcl"]
        return [*verbs, *(verb for verb in beside if verb.lower_ in cues("speaking"))]


def _tells(item: _Found, kind: EventType) -> bool:
    """Whether a place reached so is one of an event of this type: to condemn a raid in Homs is not to be in Homs."""
    if item.way == "own":
        return True
    if item.way == "object":
        return kind not in _SAYING
    return kind in _STRIKING or (item.way == "target" and kind == "CONSULT" and _is_town(item.place))


def _onward(token: Token) -> _Way | None:
    """Whether, and how, the place of a word is that of what it hangs on; None for "fears of a raid in Homs"."""
    if token.dep_ in {"nsubj", "nsubjpass"}:
        return "subject"
    if token.dep_ in {"dobj", "attr"}:
        return "object"
    if token.dep_ in {"xcomp", "conj", "prep", "agent"}:
        return "own"
    if token.dep_ != "pobj":
        return None
    word, noun = token.head.lower_, token.lemma_.lower()
    stands = noun in cues("target")
    if word in _OCCASION or (word == "in" and noun in cues("occasion")) or (word in _STATIC and stands):
        return "own"
    return "target" if word in _DONE_TO and stands else None


def _whole(token: Token) -> Token:
    """The head of the whole phrase for the place: "Homs and Hama", "the Odesa region", "the port of Odesa"."""
    for _ in range(_FARTHEST):
        above = token.head
        listed = token.dep_ in {"conj", "appos"} and above.i < token.i
        unit = token.dep_ in {*_MODIFIERS, "poss"} and above.lower_ in _parts()
        part = token.dep_ == "pobj" and above.lower_ == "of" and above.head.lower_ in _parts()
        if not (listed or unit or part):
            break
        token = above.head if part else above
    return token


@cache
def _parts() -> frozenset[str]:
    """Parts of a place: "the port of Odesa", not "the bombing of Homs", not "the mayor of Homs"."""
    return cues("unit") - cues("occasion") - cues("invading") - cues("motion") - cues("folk")


def _is_town(place: Place) -> bool:
    return place.precision in {"city", "point", "admin2"}


def _finest(found: Sequence[_Found]) -> Place | None:
    if not found:
        return None
    nearest = min(item.steps for item in found)
    near = [item.place for item in found if item.steps <= nearest + 2]
    return max(near, key=lambda place: (_FINENESS[place.precision or "country"], -place.start))
