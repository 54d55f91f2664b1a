"""Who stands where: a holder's attitude to an actor or an issue."""

from dataclasses import dataclass
from typing import Literal

from onrecord.record.span import Span

Attitude = Literal["supports", "opposes"]
Act = Literal["backs", "condemns", "demands", "warns", "promises", "denies", "doubts", "calls_for", "declines"]


@dataclass(frozen=True, slots=True)
class Stance:
    """One stance, with the act that shows it.

    The target is an actor (`target_span`) or an issue in the text's words (`issue_span`), or both. `holder` and
    `target` are the ids of the mentions at the spans.
    """

    id: str
    holder_span: Span
    attitude: Attitude
    act: Act
    evidence: tuple[Span, ...]
    target_span: Span | None = None
    issue_span: Span | None = None
    holder: str | None = None
    target: str | None = None
    quote: str | None = None
    event: str | None = None
    confidence: float = 0.5
