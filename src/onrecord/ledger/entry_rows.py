"""Quotes, events and stances become rows."""

from bisect import bisect_right
from collections.abc import Sequence

from onrecord.ledger.sheet import Sheet, place_columns, span_columns, when_columns, whole
from onrecord.record.event import Participant
from onrecord.record.span import Span


def add_quotes(sheet: Sheet) -> None:
    """Rows of `quotes` and their `spans`; the ids come first because a quote may stand within a later one."""
    quotes = sheet.filing.findings.quotes
    for quote in quotes:
        sheet.quote_ids[quote.id] = sheet.new_id("quote", [quote.form], quote.content_spans)
    for position, quote in enumerate(quotes):
        found = sheet.quote_ids[quote.id]
        sheet.add(
            "quotes",
            position=position,
            id=found,
            local=quote.id,
            form=quote.form,
            cue_class=quote.cue_class,
            speaker=quote.speaker,
            speaker_words=sheet.words(quote.speaker_spans),
            speaker_called=sheet.called(quote.speaker, quote.speaker_spans),
            cue_words=sheet.words(quote.cue_spans),
            content=sheet.words(quote.content_spans),
            **span_columns("span", whole(quote.content_spans)),
            **span_columns("addressee", quote.addressee),
            **when_columns(quote.when),
            **place_columns("where_", quote.where),
            within=sheet.quote_ids.get(quote.within or ""),
            negated=quote.negated,
            confidence=quote.confidence,
        )
        _add_spans(sheet, found, "speaker", quote.speaker_spans)
        _add_spans(sheet, found, "cue", quote.cue_spans)
        _add_spans(sheet, found, "content", quote.content_spans)


def add_events(sheet: Sheet) -> None:
    """Rows of `events` and their `participants`."""
    sentences = sheet.filing.findings.sentences
    for position, event in enumerate(sheet.filing.findings.events):
        found = sheet.event_ids[event.id] = sheet.new_id("event", [event.type], [event.trigger])
        sentence = _sentence_of(event.trigger, sentences)
        sheet.add(
            "events",
            position=position,
            id=found,
            local=event.id,
            type=event.type,
            mode=event.mode,
            contexts=list(event.contexts),
            status=event.status,
            trigger_words=sheet.words([event.trigger]),
            **span_columns("span", event.trigger),
            sentence=sheet.words([sentence]),
            **span_columns("sentence", sentence),
            **when_columns(event.when),
            **place_columns("where_", event.where),
            quote=sheet.quote_ids.get(event.quote or ""),
            cameo=event.cameo,
            confidence=event.confidence,
        )
        _add_participants(sheet, found, "actor", event.actors)
        _add_participants(sheet, found, "recipient", event.recipients)


def add_stances(sheet: Sheet) -> None:
    """Rows of `stances` and their evidence."""
    for position, stance in enumerate(sheet.filing.findings.stances):
        places = (stance.holder_span, *filter(None, (stance.target_span, stance.issue_span)), *stance.evidence)
        found = sheet.new_id("stance", [stance.attitude, stance.act], places)
        sheet.add(
            "stances",
            position=position,
            id=found,
            local=stance.id,
            attitude=stance.attitude,
            act=stance.act,
            holder_words=sheet.words([stance.holder_span]),
            holder_called=sheet.called(stance.holder, [stance.holder_span]),
            **span_columns("holder", stance.holder_span),
            holder=stance.holder,
            target_words=sheet.words([stance.target_span]) if stance.target_span else None,
            target_called=sheet.called(stance.target, [stance.target_span]) if stance.target_span else None,
            **span_columns("target", stance.target_span),
            target=stance.target,
            issue=sheet.words([stance.issue_span]) if stance.issue_span else None,
            **span_columns("issue", stance.issue_span),
            evidence=sheet.words(stance.evidence),
            **span_columns("span", whole(stance.evidence)),
            quote=sheet.quote_ids.get(stance.quote or ""),
            event=sheet.event_ids.get(stance.event or ""),
            confidence=stance.confidence,
        )
        _add_spans(sheet, found, "evidence", stance.evidence)


def _add_spans(sheet: Sheet, entry: str, role: str, spans: Sequence[Span]) -> None:
    for position, span in enumerate(spans):
        sheet.add(
            "spans",
            entry=entry,
            role=role,
            position=position,
            words=sheet.words([span]),
            **span_columns("span", span),
        )


def _add_participants(sheet: Sheet, event: str, side: str, participants: Sequence[Participant]) -> None:
    for position, participant in enumerate(participants):
        sheet.add(
            "participants",
            event=event,
            side=side,
            position=position,
            mention=participant.mention,
            words=sheet.words([participant.span]),
            called=sheet.called(participant.mention, [participant.span]),
            **span_columns("span", participant.span),
            **span_columns("head", participant.head),
        )


def _sentence_of(trigger: Span, sentences: Sequence[Span]) -> Span:
    """The sentence a trigger begins in; the trigger itself where the sentences leave it out."""
    index = bisect_right(sentences, (trigger.start, 10**9)) - 1
    if index >= 0 and trigger.start < sentences[index].end:
        return sentences[index]
    return trigger
