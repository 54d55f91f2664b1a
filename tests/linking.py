"""Findings made by hand from a text and its mentions, and who they are linked to."""

from datetime import date

from onrecord.actors.link import link
from onrecord.actors.registry import Registry
from onrecord.record.findings import Findings
from onrecord.record.mention import Mention
from onrecord.record.quote import Quote
from onrecord.record.report import Report
from onrecord.record.span import Span

Said = tuple[str, str, str] | tuple[str, str, str, str]  # words, kind, form, chain


def findings_of(text: str, *said: Said, day: str | None = "2019-10-14", key: str = "r1", speaker: str = "") -> Findings:
    """The n-th mention of the same words is their n-th place in the text; the head is the last word."""
    seen: dict[str, int] = {}
    mentions = []
    for number, (words, kind, form, *chain) in enumerate(said):
        start = text.index(words, seen.get(words, 0))
        seen[words] = start + 1
        bare = words.removesuffix("'s")
        head = bare.split(",")[0].split(" of ")[0].split(" in ")[0].split()[-1]
        at = text.index(head, start)
        name = Span(start, start + len(bare)) if form == "name" else None
        mentions.append(
            Mention(f"m{number}", start, start + len(words), Span(at, at + len(head)), kind, form, name, *chain)  # type: ignore[arg-type]  # free strings
        )
    quotes = tuple(
        Quote("q1", (Span(0, 1),), "indirect", speaker=m.id) for m in mentions if text[m.start : m.end] == speaker
    )
    published = date.fromisoformat(day) if day else None
    return Findings(Report(key, key, text, published=published), mentions=tuple(mentions), quotes=quotes)


def linked(findings: Findings, registry: Registry) -> dict[str, str]:
    """Words of each linked mention → actor; later mentions of the same words win."""
    filing = link(findings, registry)
    at = {m.id: findings.report.text[m.start : m.end] for m in findings.mentions}
    assert {entry.actor for entry in filing.links} == {actor.id for actor in filing.actors}
    return {at[entry.mention]: entry.actor for entry in filing.links}
