"""A report's text with its entries marked, a legend above and the list of entries below."""

from collections.abc import Iterable, Iterator
from itertools import accumulate

from rich.console import Group
from rich.padding import Padding
from rich.text import Text

from onrecord.brief.printable import one_row, printable
from onrecord.brief.words import many, short_id
from onrecord.record.event import Participant
from onrecord.record.filing import Filing
from onrecord.record.span import Span

STYLES = {
    "speaker": "bold cyan",
    "cue": "italic yellow",
    "quote": "green",
    "event": "bold white on red",
    "time": "magenta",
    "place": "underline blue",
    "stance": "underline2",
}
BLOCK_STYLES = {"headline": "bold", "subhead": "bold", "caption": "dim italic", "credit": "dim", "notice": "dim strike"}


def marked_report(filing: Filing) -> Iterator[Text | Group | Padding]:
    """What to print, in order: heading, legend, text, entries."""
    report = filing.report
    published = f"{report.published} ({report.published_basis})" if report.published else "date unknown"
    parts = (published, report.publisher, report.byline, report.source, f"report {short_id(report.id)}")
    yield Text(" · ".join(one_row(part) for part in parts if part), style="dim")
    yield Text("  ").join([Text(f" {name} ", style=style) for name, style in STYLES.items()])
    yield Text("")
    yield marked_text(filing)
    yield Text("")
    yield from _entries(filing)


def marked_text(filing: Filing) -> Text:
    """The report's text, every character of it, with the entries' places styled."""
    # One character for one: offsets stay, and a line end of two characters is not shown by its number.
    source = filing.report.text.replace("\r\n", " \n")
    text = Text(printable(source))
    # Where a control character is shown by its number, what follows moves to the right.
    moved = None if source.isprintable() else [0, *accumulate(len(printable(char)) for char in source)]
    for span, style in _marks(filing):
        start, end = (span.start, span.end) if moved is None else (moved[span.start], moved[span.end])
        text.stylize(style, start, end)
    return text


def _marks(filing: Filing) -> Iterator[tuple[Span, str]]:
    """Ranges and styles, the widest first so that the narrow ones lie on top."""
    findings = filing.findings
    for block in filing.report.blocks:
        if style := BLOCK_STYLES.get(block.kind):
            yield block.span, style
    for quote in findings.quotes:
        yield from ((span, STYLES["quote"]) for span in quote.content_spans)
    for place in findings.places:
        yield place.span, STYLES["place"]
    for time in findings.times:
        yield time.span, STYLES["time"]
    for quote in findings.quotes:
        yield from ((span, STYLES["speaker"]) for span in quote.speaker_spans)
        yield from ((span, STYLES["cue"]) for span in quote.cue_spans)
    for stance in findings.stances:
        yield from ((span, STYLES["stance"]) for span in (stance.target_span, stance.issue_span) if span)
    for event in findings.events:
        yield event.trigger, STYLES["event"]


class _Names:
    """Names to print for the mentions of a filing."""

    def __init__(self, filing: Filing) -> None:
        names = {actor.id: actor.name for actor in filing.actors}
        self.text = filing.report.text
        self.of_mention = {link.mention: names.get(link.actor, link.actor) for link in filing.links}

    def of(self, mention: str | None, spans: Iterable[Span | None]) -> str:
        """The linked actor's name, else the words."""
        return one_row(self.of_mention.get(mention or "") or self.words(spans)) or "?"

    def words(self, spans: Iterable[Span | None]) -> str:
        """The words at the spans on one line."""
        return one_row(" … ".join(self.text[span.start : span.end] for span in spans if span))

    def side(self, participants: Iterable[Participant]) -> str:
        """Names of an event's actors or recipients."""
        return ", ".join(self.of(one.mention, [one.span]) for one in participants)


def _entries(filing: Filing) -> Iterator[Text | Group | Padding]:
    findings, names = filing.findings, _Names(filing)
    yield _heading(many(len(findings.quotes), "quote"))
    for quote in findings.quotes:
        who = names.of(quote.speaker, quote.speaker_spans) if quote.speaker_spans else "(nobody named)"
        line = (
            Text()
            .append(who, style=STYLES["speaker"])
            .append(f" {names.words(quote.cue_spans)}: ", style=STYLES["cue"])
        )
        yield _line(quote.content_spans, line.append(names.words(quote.content_spans), style=STYLES["quote"]))
    yield _heading(many(len(findings.events), "event"))
    for event in findings.events:
        kind = event.type if event.status == "happened" else f"{event.type} ({event.status})"
        sides = " → ".join(filter(None, (names.side(event.actors) or "?", names.side(event.recipients))))
        line = (
            Text(f"{kind} ", style="bold red").append(f"{sides}: ").append(names.words([event.trigger]), style="bold")
        )
        yield _line([event.trigger], line)
    yield _heading(many(len(findings.stances), "stance"))
    for stance in findings.stances:
        target = names.of(stance.target, [stance.target_span]) if stance.target_span else ""
        issue = names.words([stance.issue_span])
        line = Text().append(names.of(stance.holder, [stance.holder_span]), style=STYLES["speaker"])
        line.append(f" {stance.attitude} ", style="bold").append(" · ".join(filter(None, (target, issue))))
        yield _line(stance.evidence, line.append(f" ({stance.act.replace('_', ' ')})", style="dim"))
    yield Text(f"{many(len(findings.times), 'time')}, {many(len(findings.places), 'place')}", style="dim")


def _heading(words: str) -> Text:
    return Text(words, style="bold")


def _line(spans: Iterable[Span], line: Text) -> Padding:
    """An entry with its offsets in front."""
    where = Text().append(" ".join(f"{span.start}–{span.end}" for span in spans) + "  ", style="dim")
    return Padding(where.append_text(line), (0, 0, 0, 2), expand=False)
