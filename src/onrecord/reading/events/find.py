"""Events: who did what to whom, in PLOVER's types, on the dependency parse.

Needs   page.mentions, page.quotes, page.times (all optional: they sharpen, nothing depends on them)
Gives   page.events
Source  PLOVER manual 2.0; CAMEO; PETRARCH2 (Norris, Schrodt & Beieler 2017)
Scored  `onrecord evaluate events`
Limits  one clause at a time: an actor named only in another sentence is found only through a pronoun
"""

from collections.abc import Iterable

from spacy.tokens import Token

from onrecord.reading.events.candidates import Candidate, Candidates, is_announced
from onrecord.reading.events.contexts import contexts_of
from onrecord.reading.events.lexicon import event_mode, event_type
from onrecord.reading.events.old import OldClauses
from onrecord.reading.events.participants import participants
from onrecord.reading.events.plausible import Plausible
from onrecord.reading.factuality.judge import judge
from onrecord.reading.factuality.signatures import governor_effect
from onrecord.reading.page import Page
from onrecord.record.event import Event, EventStatus
from onrecord.record.span import Span

DONE = frozenset({"happened", "ongoing", "historical"})
WEAK = frozenset({"AID", "CONCEDE", "COOPERATE", "PROTEST", "THREATEN"})
FAR = 15  # tokens
NOBODY = frozenset({"neither", "no", "nobody", "none"})
SHOWN = frozenset({"SUPPORT", "PROTEST"})  # "marched to support the president": the march is the support
# Acts of speech that a purpose clause names are done by what it hangs on: "issued a statement to condemn".
SAID = frozenset({"AGREE", "THREATEN", "REQUEST", "REJECT", "ACCUSE"})


def find_events(page: Page) -> tuple[Event, ...]:
    """The page's events in text order."""
    around = _Surroundings(page)
    candidates = Candidates(page)
    plausible = Plausible(page, candidates.actors)
    kept = _without_repeats([read for c in candidates if (read := plausible.read(c)) is not None])
    return tuple(_event(candidate, number, around) for number, candidate in enumerate(kept, 1))


def _without_repeats(candidates: list[Candidate]) -> list[Candidate]:
    """Of two candidates of one sentence with one type and one actor, the one that says less is dropped.

    What a participle adds to its clause is the clause's event: "bombed a town on Tuesday, killing 11" is told once.
    """
    kept: list[Candidate] = []
    heads: dict[int, Candidate] = {}
    places: dict[tuple[int, str, frozenset[int]], int] = {}
    for candidate in candidates:
        clause = heads.get(candidate.head.head.i)
        if clause is not None and _adds_to(candidate, clause):
            if len(clause.actors) == len(candidate.actors):
                clause.recipients = clause.recipients or candidate.recipients
            continue
        heads[candidate.head.i] = candidate
        key = (candidate.head.sent.start, event_type(candidate.code), frozenset(a.i for a in candidate.actors))
        place = places.get(key)
        if place is None or (kept[place].recipients and candidate.recipients):
            places[key] = len(kept)
            kept.append(candidate)
        elif candidate.recipients:
            kept[place] = candidate
    return sorted(kept, key=lambda candidate: candidate.head.i)


def _adds_to(candidate: Candidate, clause: Candidate) -> bool:
    head = candidate.head
    same = event_type(candidate.code) == event_type(clause.code) and {a.i for a in candidate.actors} <= {
        a.i for a in clause.actors
    }
    return same and head.tag_ == "VBG" and head.dep_ == "advcl" and head.i > clause.head.i


def _event(candidate: Candidate, number: int, around: "_Surroundings") -> Event:
    """The record's event for a candidate."""
    status = _status(candidate, around.old)
    return Event(
        id=f"e{number}",
        type=event_type(candidate.code),
        trigger=Span(candidate.first.idx, candidate.last.idx + len(candidate.last.text)),
        actors=participants(candidate.actors, beside=candidate.recipients),
        recipients=participants(candidate.recipients, beside=candidate.actors),
        mode=event_mode(candidate.code),
        contexts=around.contexts.at(candidate.head),
        status=status,
        quote=around.quotes.at(candidate.head),
        cameo=candidate.code,
        confidence=_confidence(candidate, status),
    )


def _status(candidate: Candidate, old: "OldClauses") -> EventStatus:
    status = judge(candidate.head).status
    if status == "hypothetical" and is_announced(candidate.head):
        status = "planned"
    if candidate.refused and status in {"hypothetical", "negated"}:
        return "happened"
    if status in {"happened", "ongoing"} and (_does_nothing(candidate.head) or all(map(_is_nobody, candidate.actors))):
        return "negated"
    if status == "planned" and _is_done_with(candidate):
        status = "happened"
    if status in {"happened", "ongoing"} and candidate.meant:
        return "planned"
    if status in {"happened", "ongoing"} and old.holds(candidate.head):
        return "historical"
    return status


def _is_nobody(actor: Token) -> bool:
    """Whether the phrase says that there is no such actor: "no group has admitted it"."""
    return actor.lower_ in NOBODY or any(child.dep_ == "det" and child.lower_ in NOBODY for child in actor.children)


def _does_nothing(verb: Token) -> bool:
    """Whether what the verb does is said of none: "took no hostages"."""
    objects = [child for child in verb.children if child.dep_ == "dobj"]
    return any(_is_nobody(noun) for noun in objects)


def _is_done_with(candidate: Candidate) -> bool:
    """Whether an act told as a purpose is done by what it hangs on: "issued a statement to condemn"."""
    head, kind = candidate.head, event_type(candidate.code)
    if kind in SAID:
        return head.dep_ == "advcl" or (head.dep_ == "acl" and governor_effect(head.head) != "planned")
    return kind in SHOWN and head.dep_ == "advcl" and judge(head.head).status in {"happened", "ongoing"}


def _confidence(candidate: Candidate, status: EventStatus) -> float:
    """Share right in type, actor and being an event at all among 140 read, by what told them apart.

    Done acts 90 of 100 and others 27 of 40, without a recipient five in a hundred fewer; a third of the WEAK kinds,
    and of those with an actor far off, were wrong.
    """
    score = 0.9 if status in DONE else 0.7
    if event_type(candidate.code) in WEAK:
        score -= 0.15
    if not candidate.recipients and len(candidate.actors) < 2:
        score -= 0.05
    if any(abs(actor.i - candidate.head.i) > FAR for actor in candidate.actors):
        score -= 0.1
    return round(score, 2)


class _Surroundings:
    """What of the page an event needs to know besides its own clause."""

    def __init__(self, page: Page) -> None:
        self.quotes = _Quotes(page)
        self.contexts = _Contexts(page)
        self.old = OldClauses(page)


class _Quotes:
    """Which quote a token is told in: the shortest whose content covers it."""

    def __init__(self, page: Page) -> None:
        self.at_token: dict[int, tuple[int, str]] = {}
        for quote in page.quotes:
            length = sum(span.end - span.start for span in quote.content_spans)
            for span in quote.content_spans:
                for token in page.tokens_in(span):
                    if token.i not in self.at_token or length < self.at_token[token.i][0]:
                        self.at_token[token.i] = (length, quote.id)

    def at(self, token: Token) -> str | None:
        found = self.at_token.get(token.i)
        return found[1] if found else None


class _Contexts:
    """The contexts of the block a token stands in, worked out once a block."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.found: dict[int, tuple[str, ...]] = {}

    def at(self, token: Token) -> tuple[str, ...]:
        block = self.page.block_of[token.i]
        if block is None:
            return ()
        if block.start not in self.found:
            self.found[block.start] = contexts_of(self._tokens(block.span, token))
        return self.found[block.start]

    def _tokens(self, span: Span, token: Token) -> Iterable[Token]:
        """The block's tokens, or only the sentence's where a block is a whole article."""
        if span.end - span.start > 2000:
            return token.sent
        return self.page.tokens_in(span)
