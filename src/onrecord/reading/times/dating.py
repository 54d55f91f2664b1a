"""When quotes were said and events happened.

Needs   page.quotes, page.events, page.times, report.published
Gives   page.quotes and page.events with `when`
Source  own: syntax first, then the sentence, then the sentence before, then the publication date
Scored  tests; docs/quality.md
Limits  an event without words about its time is only known to lie before the report
"""

from dataclasses import replace
from datetime import date

from spacy.tokens import Token

from onrecord.reading.grammar import subjects
from onrecord.reading.page import Page
from onrecord.reading.times.clauses import Clauses, governor
from onrecord.reading.times.verbs import is_verb, verb_tense
from onrecord.record.event import Event
from onrecord.record.quote import Quote
from onrecord.record.report import Block
from onrecord.record.span import Span
from onrecord.record.time import When

_NEWS_DAYS = 7
"""Words older than this are background; what the speaker says next is more likely from another occasion."""
_PRONOUNS = frozenset({"he", "she", "they", "it"})
_PAST = frozenset({"happened", "ongoing", "historical"})


def date_entries(page: Page) -> tuple[tuple[Quote, ...], tuple[Event, ...]]:
    """The page's quotes and events, each with the stretch of days its words allow; None where nothing is known."""
    clauses = Clauses(page, page.times)
    quotes = _date_quotes(page, clauses)
    said = {quote.id: quote.when for quote in quotes}
    events = _Events(page, clauses, said)
    return quotes, tuple(replace(event, when=events.when(event)) for event in page.events)


def _date_quotes(page: Page, clauses: Clauses) -> tuple[Quote, ...]:
    """By the cue's clause; else as this speaker's last dated words; else by the publication date."""
    published = page.report.published
    chains = {mention.id: mention.chain or mention.id for mention in page.mentions}
    last: dict[str, tuple[Block | None, When]] = {}
    dated: list[Quote] = []
    for quote in page.quotes:
        speaker = _speaker(quote, page, chains) or ""
        block = page.block_of[page.tokens_in(quote.content_spans[0])[0].i]
        when = clauses.of_cue(quote)
        if when is not None:
            when = _said_by(when, published)
            if when.start == when.end or speaker not in last:
                last[speaker] = (block, when)
        elif speaker and speaker in last and not quote.within and not _is_perfect(quote, page):
            when = _carried(*last[speaker], block, published)
        if when is None and published and not quote.negated:
            when = When(None, published, None, "published")
        dated.append(replace(quote, when=when))
    return tuple(dated)


def _said_by(when: When, published: date | None) -> When:
    """What is in print has been said."""
    if published and when.end and when.end > published and (when.start is None or when.start <= published):
        return replace(when, end=published)
    return when


def _carried(where: Block | None, when: When, block: Block | None, published: date | None) -> When | None:
    """A speaker goes on at the same time within a paragraph, and through a report if those words are its news."""
    news = published is None or (when.start is not None and (published - when.start).days <= _NEWS_DAYS)
    return replace(when, span=None, basis="discourse") if where is block or news else None


def _is_perfect(quote: Quote, page: Page) -> bool:
    """Whether the cue stands in the perfect: "has long argued" is no part of one occasion."""
    words = [token for span in quote.cue_spans for token in page.tokens_in(span)]
    return any(child.lower_ in {"has", "have", "had"} for token in words for child in [token, *token.children])


def _speaker(quote: Quote, page: Page, chains: dict[str, str]) -> str | None:
    if quote.speaker:
        return chains.get(quote.speaker, quote.speaker)
    if not quote.speaker_spans:
        return None
    span = quote.speaker_spans[0]
    return page.report.text[span.start : span.end].lower()


class _Events:
    """Events in text order; remembers the last day the narrative stood at."""

    def __init__(self, page: Page, clauses: Clauses, said: dict[str, When | None]) -> None:
        self.page = page
        self.clauses = clauses
        self.said = said
        self.published = page.report.published
        self.chain_at = {
            token.i: mention.chain or mention.id
            for mention in page.mentions
            if (token := page.tokens_in(mention.span).root) is not None
        }
        self.last: tuple[int, Token, When] | None = None
        self.sentence = {sent.start: number for number, sent in enumerate(page.doc.sents)}

    def when(self, event: Event) -> When | None:
        """The stretch of days of one event."""
        token = self._trigger(event.trigger)
        when = self.clauses.of(token)
        number, block = self.sentence.get(token.sent.start, -9), self.page.block_of[token.i]
        if when is not None:
            when = self._held_by_status(when, event)
        if when is not None:
            self.last = (number, token, when)
            return when
        if event.status not in _PAST:
            return None
        return self._from_sentence(token) or self._from_before(token, number, block) or self._by_publication(event)

    def _trigger(self, span: Span) -> Token:
        return self.page.tokens_in(span).root

    def _held_by_status(self, when: When, event: Event) -> When | None:
        """A plan does not lie behind the report, nor a deed ahead of it."""
        published = self.published
        if published is None:
            return when
        if event.status == "planned" and when.end and when.end < published:
            return None
        if event.status == "happened" and when.start and when.start > published:
            return None
        if event.status == "happened" and when.end and when.end > published:
            return replace(when, end=published)
        return when

    def _from_sentence(self, token: Token) -> When | None:
        """What a dated verb above says has happened lies no later than that verb's time."""
        verb = token if is_verb(token) else governor(token)
        if verb is token and verb_tense(verb) not in {"past", None}:
            return None
        above = governor(token)
        for _ in range(4):
            if above is None:
                return None
            times = [when for when in self.clauses.at(above) if when.end]
            if times and verb_tense(above) == "past":
                latest = self._capped(max(when.end for when in times if when.end))
                return When(None, latest, None, "discourse")
            above = governor(above)
        return None

    def _from_before(self, token: Token, number: int, block: Block | None) -> When | None:
        """A simple past right after a dated sentence of the same paragraph goes on from that day."""
        if self.last is None or not is_verb(token) or verb_tense(token) != "past" or token.tag_ != "VBD":
            return None
        before, earlier, when = self.last
        if self.page.block_of[earlier.i] is not block or not 0 <= number - before <= 1 or when.start is None:
            return None
        if not self._goes_on(token, earlier):
            return None
        return When(when.start, self._capped(when.end or when.start), None, "discourse")

    def _goes_on(self, verb: Token, earlier: Token) -> bool:
        """Whether the same people act on: "They shelled the mosque", not "Aid groups urged restraint"."""
        acting = subjects(verb)
        if any(word.lower_ in _PRONOUNS for word in acting):
            return True
        known = {key for word in earlier.subtree if (key := self.chain_at.get(word.i))}
        return any(self.chain_at.get(word.i) in known for word in acting)

    def _by_publication(self, event: Event) -> When | None:
        said = self.said.get(event.quote or "")
        end = said.end if said and said.end else self.published
        return When(None, self._capped(end), None, "published") if end and self.published else None

    def _capped(self, day: date) -> date:
        return min(day, self.published) if self.published else day
