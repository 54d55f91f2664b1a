"""The cleaning stage's door: blocks are marked, the headers read; no character of the text changes."""

import re
from collections.abc import Iterator
from dataclasses import replace

from onrecord.cleaning.blocks import mark_blocks
from onrecord.cleaning.published import set_published
from onrecord.record.report import Report

# What agencies put before the headline of copy they send again.
_REFILED = re.compile(r"^(?:(?:UPDATE|WRAPUP|REFILE|CORRECTED|RPT|EXCLUSIVE|PIX|TABLE|FACTBOX)(?: \d+)?[-:] ?)+(?=\S)")


def clean(report: Report) -> Report:
    """The report with its blocks marked, and with title, byline and publication date where the text tells them.

    What intake knew already stands. A report that has blocks is given back as it is.
    """
    if report.blocks:
        return report
    report = replace(report, blocks=mark_blocks(report.text, report.title))
    return set_published(
        replace(report, title=report.title or _headline(report), byline=report.byline or _byline(report))
    )


def _headline(report: Report) -> str:
    return _REFILED.sub("", " ".join(next(_texts(report, "headline"), "").split()))


def _byline(report: Report) -> str | None:
    line = " ".join(next(_texts(report, "byline"), "").split())
    label = line.split(" ", 1)[0].lower().rstrip(":")
    return (line.split(" ", 1)[1] if label in ("by", "from") and " " in line else line) or None


def _texts(report: Report, kind: str) -> Iterator[str]:
    return (report.text[block.start : block.end] for block in report.blocks if block.kind == kind)
