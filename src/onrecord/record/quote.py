"""Who said what: an attribution relation of source, cue and content."""

from dataclasses import dataclass
from typing import Literal

from onrecord.record.place import Place
from onrecord.record.span import Span
from onrecord.record.time import When

QuoteForm = Literal["direct", "indirect", "mixed"]
CueClass = Literal["speech", "thought", "document", "perception", "intention"]


@dataclass(frozen=True, slots=True)
class Quote:
    """One attribution; spans are tuples because each role may be discontinuous, in text order.

    `speaker_spans` is empty when the text names nobody in reach. `speaker` is the id of the mention at the
    first speaker span. `within` is the id of the quote this one is told in. `confidence` is 0-1.
    """

    id: str
    content_spans: tuple[Span, ...]
    form: QuoteForm
    speaker_spans: tuple[Span, ...] = ()
    cue_spans: tuple[Span, ...] = ()
    cue_class: CueClass = "speech"
    speaker: str | None = None
    addressee: Span | None = None
    when: When | None = None
    where: Place | None = None
    within: str | None = None
    negated: bool = False
    confidence: float = 0.5
