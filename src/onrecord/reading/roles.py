"""Every speaker, participant, holder and target gets a mention, so that linking can say whom it means.

Needs   page.mentions, page.quotes, page.events, page.stances
Gives   page.mentions with what was missing; mention ids on quotes, events and stances
Source  own rule: same span, else same head word, else a new nominal mention
Scored  through the tasks `quotes`, `events`, `stances`
"""

from dataclasses import replace

from onrecord.reading.page import Page, span_of
from onrecord.record.event import Participant
from onrecord.record.mention import Mention, MentionKind
from onrecord.record.span import Span

_KINDS: dict[str, MentionKind] = {
    "PERSON": "person",
    "ORG": "organization",
    "NORP": "nationality",
    "GPE": "place",
    "LOC": "place",
    "FAC": "facility",
}


class _Cast:
    """The mentions of a page by span and by head, and those added."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.by_span = {m.span: m for m in page.mentions}
        self.by_head = {m.head: m for m in reversed(page.mentions)}
        self.added: list[Mention] = []

    def mention_of(self, span: Span | None, head: Span | None = None) -> str | None:
        """The id of the mention a span stands for; a new mention when it has none."""
        if span is None:
            return None
        tokens = self.page.tokens_in(span)
        head = head or span_of(tokens.root)
        found = self.by_span.get(span) or self.by_head.get(head)
        if found is None:
            kind = _KINDS.get(tokens.root.ent_type_, "other")
            found = Mention(f"r{len(self.added) + 1}", span.start, span.end, head, kind, "nominal")
            self.added.append(found)
            self.by_span[span] = self.by_head[head] = found
        return found.id


def cast(page: Page) -> None:
    """Set mention ids on quotes, events and stances; the missing mentions join the page's, in text order."""
    roles = _Cast(page)

    def join(people: tuple[Participant, ...]) -> tuple[Participant, ...]:
        return tuple(replace(p, mention=roles.mention_of(p.span, p.head)) for p in people)

    page.quotes = tuple(
        replace(quote, speaker=roles.mention_of(next(iter(quote.speaker_spans), None))) for quote in page.quotes
    )
    for quote in page.quotes:
        roles.mention_of(quote.addressee)
    page.events = tuple(replace(e, actors=join(e.actors), recipients=join(e.recipients)) for e in page.events)
    page.stances = tuple(
        replace(s, holder=roles.mention_of(s.holder_span), target=roles.mention_of(s.target_span)) for s in page.stances
    )
    page.mentions = tuple(sorted((*page.mentions, *roles.added), key=lambda m: (m.start, m.end)))
