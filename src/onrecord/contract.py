"""The public JSON of `onrecord read --json`: one object a report, version 1, described by `contract.schema.json`."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from onrecord.record.actor import Actor, Link
from onrecord.record.event import Event, Participant
from onrecord.record.filing import Filing
from onrecord.record.place import Place
from onrecord.record.quote import Quote
from onrecord.record.span import Span
from onrecord.record.stance import Stance
from onrecord.record.time import When

VERSION = 1

Json = dict[str, Any]


def to_json(filing: Filing) -> Json:
    """The filing as the contract's object; spans are `[start, end]` in characters of `report.text`."""
    findings, report = filing.findings, filing.report
    who = _Who(filing)
    return {
        "v": VERSION,
        "report": {
            "id": report.id,
            "source": report.source,
            "title": report.title,
            "byline": report.byline,
            "publisher": report.publisher,
            "language": report.language,
            "published": _day(report.published),
            "published_basis": report.published_basis,
            "text": report.text,
        },
        "blocks": [{"start": b.start, "end": b.end, "kind": b.kind} for b in report.blocks],
        "actors": [_actor(actor, who.role_of(actor.id)) for actor in filing.actors],
        "mentions": [
            {
                "id": m.id,
                "start": m.start,
                "end": m.end,
                "kind": m.kind,
                "actor": who.actor_of(m.id),
                "chain": m.chain,
            }
            for m in findings.mentions
        ],
        "quotes": [_quote(quote, who) for quote in findings.quotes],
        "events": [_event(event, who) for event in findings.events],
        "stances": [_stance(stance, who) for stance in findings.stances],
        "times": [{"start": t.start, "end": t.end, "type": t.type, "value": t.value} for t in findings.times],
        "places": [
            {
                "start": p.start,
                "end": p.end,
                "name": p.name,
                "lat": p.lat,
                "lon": p.lon,
                "country": p.country,
                "geonameid": p.geonameid,
            }
            for p in findings.places
        ],
    }


class _Who:
    """Answers whom a mention or a span means in this filing."""

    def __init__(self, filing: Filing) -> None:
        self.links: dict[str, Link] = {link.mention: link for link in filing.links}
        self.text = filing.report.text
        self.roles = {link.actor: link.role for link in filing.links if link.role}

    def actor_of(self, mention: str | None) -> str | None:
        link = self.links.get(mention or "")
        return link.actor if link else None

    def role_of(self, actor: str) -> str | None:
        return self.roles.get(actor)


def _actor(actor: Actor, role: str | None) -> Json:
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "country": actor.country,
        "sector": actor.sector,
        "role": role,
        "ids": dict(actor.ids),
    }


def _quote(quote: Quote, who: _Who) -> Json:
    return {
        "id": quote.id,
        "speaker_spans": _spans(quote.speaker_spans),
        "speaker": who.actor_of(quote.speaker),
        "cue_spans": _spans(quote.cue_spans),
        "cue_class": quote.cue_class,
        "content_spans": _spans(quote.content_spans),
        "form": quote.form,
        "addressee": _span(quote.addressee),
        "when": _when(quote.when),
        "where": _where(quote.where),
        "within": quote.within,
        "negated": quote.negated,
        "confidence": round(quote.confidence, 3),
    }


def _event(event: Event, who: _Who) -> Json:
    return {
        "id": event.id,
        "type": event.type,
        "mode": event.mode,
        "contexts": list(event.contexts),
        "actors": [_participant(p, who) for p in event.actors],
        "recipients": [_participant(p, who) for p in event.recipients],
        "trigger": _span(event.trigger),
        "when": _when(event.when),
        "where": _where(event.where),
        "status": event.status,
        "quote": event.quote,
        "cameo": event.cameo,
        "confidence": round(event.confidence, 3),
    }


def _participant(participant: Participant, who: _Who) -> Json:
    link = who.links.get(participant.mention or "")
    return {
        "actor": link.actor if link else None,
        "span": _span(participant.span),
        "code": link.country if link else None,
        "sector": link.sector if link else None,
    }


def _stance(stance: Stance, who: _Who) -> Json:
    issue = stance.issue_span
    return {
        "id": stance.id,
        "holder": who.actor_of(stance.holder),
        "holder_span": _span(stance.holder_span),
        "attitude": stance.attitude,
        "act": stance.act,
        "target": who.actor_of(stance.target),
        "target_span": _span(stance.target_span),
        "issue": " ".join(who.text[issue.start : issue.end].split()) if issue else None,
        "quote": stance.quote,
        "event": stance.event,
        "evidence": _spans(stance.evidence),
        "confidence": round(stance.confidence, 3),
    }


def _spans(spans: Sequence[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def _span(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span else None


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _when(when: When | None) -> Json | None:
    if when is None:
        return None
    return {"start": _day(when.start), "end": _day(when.end), "span": _span(when.span)}


def _where(place: Place | None) -> Json | None:
    if place is None:
        return None
    return {
        "name": place.name,
        "lat": place.lat,
        "lon": place.lon,
        "country": place.country,
        "geonameid": place.geonameid,
        "span": [place.start, place.end],
    }
