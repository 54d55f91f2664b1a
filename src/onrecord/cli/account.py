"""A short account of one report, for a person trying `onrecord read` without a ledger."""

from onrecord.brief.printable import cut, one_row
from onrecord.brief.words import many
from onrecord.record.filing import Filing
from onrecord.record.span import Span

SHOWN = 3
HINT = "To keep this and ask questions of it, add --into onrecord.ledger; for everything found, --json."


def print_account(filing: Filing) -> None:
    """Title, date and counts, then the first quotes."""
    print("\n".join(account(filing)))


def account(filing: Filing, width: int = 110) -> list[str]:
    """The account's lines, the last one empty."""
    report, findings = filing.report, filing.findings
    dated = f"{report.published} ({report.published_basis})" if report.published else "date unknown"
    lines = [
        cut(one_row(report.title or report.text[:200]) or "(no title)", width),
        f"  {dated} · {one_row(report.source)} · report {one_row(report.id)}",
        f"  {many(len(findings.quotes), 'quote')}, {many(len(findings.events), 'event')}, "
        f"{many(len(findings.stances), 'stance')}",
    ]
    for quote in findings.quotes[:SHOWN]:
        who = _words(report.text, quote.speaker_spans) or "(nobody named)"
        lines.append(cut(f"    {who}: {_words(report.text, quote.content_spans)}", width))
    return [*lines, ""]


def _words(text: str, spans: tuple[Span, ...]) -> str:
    return one_row(" … ".join(text[span.start : span.end] for span in spans))
