"""Who did what to whom: a PLOVER event."""

from dataclasses import dataclass
from typing import Literal

from onrecord.record.place import Place
from onrecord.record.span import Span
from onrecord.record.time import When

EventType = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
    "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip
EventStatus = Literal["happened", "ongoing", "planned", "demanded", "hypothetical", "negated", "historical"]


@dataclass(frozen=True, slots=True)
class Participant:
    """A noun phrase that takes part; `head` is its head word, `mention` the id of its mention."""

    span: Span
    head: Span
    mention: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """One event. Type, mode and contexts follow the PLOVER manual 2.0; `quote` is the quote it is reported in."""

    id: str
    type: EventType
    trigger: Span
    actors: tuple[Participant, ...]
    recipients: tuple[Participant, ...] = ()
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    status: EventStatus = "happened"
    when: When | None = None
    where: Place | None = None
    quote: str | None = None
    cameo: str | None = None
    confidence: float = 0.5
