"""Everything reading found in one report."""

from dataclasses import dataclass

from onrecord.record.event import Event
from onrecord.record.mention import Mention
from onrecord.record.place import Place
from onrecord.record.quote import Quote
from onrecord.record.report import Report
from onrecord.record.span import Span
from onrecord.record.stance import Stance
from onrecord.record.time import TimeExpression


@dataclass(frozen=True, slots=True)
class Findings:
    """What the text says, before anybody asks whom it means. Each tuple is in text order."""

    report: Report
    sentences: tuple[Span, ...] = ()
    mentions: tuple[Mention, ...] = ()
    quotes: tuple[Quote, ...] = ()
    events: tuple[Event, ...] = ()
    stances: tuple[Stance, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    places: tuple[Place, ...] = ()
