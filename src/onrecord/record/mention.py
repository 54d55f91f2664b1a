"""What the text says: a name, a pronoun or a noun phrase that stands for somebody or something."""

from typing import Literal, NamedTuple

from onrecord.record.span import Span

MentionForm = Literal["name", "pronoun", "nominal"]
MentionKind = Literal[
    "person", "organization", "armed_group", "place", "nationality", "facility", "event", "product", "work", "other"
]


class Mention(NamedTuple):
    """One mention; never rewritten by linking.

    `start`/`end` are the whole noun phrase's, `head` its head word, `name` the bare name inside it (no title,
    article or possessive) when it is one. Mentions with the same `chain` mean the same thing within the report.
    """

    id: str
    start: int
    end: int
    head: Span
    kind: MentionKind
    form: MentionForm
    name: Span | None = None
    chain: str | None = None

    @property
    def span(self) -> Span:
        """The mention's range."""
        return Span(self.start, self.end)
