"""Which reports are copies of which: one wire report printed by three papers is one source.

Source  shingling and containment (Broder 1997), on runs of five words, exact within the ledger
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import combinations

from onrecord.brief.words import folded
from onrecord.ledger.answers import ReportRow

RUN = 5
# Two reporters at one speech share its quotes; a copy loses a paragraph and has words exchanged. In the example reports
# a carried report keeps 0.88 of its runs and a rewritten one 0.66, independent ones share under 0.05 (2026-11-21).
ENOUGH = 0.5
# Runs shared by more reports than this are house style ("subscribe to our newsletter …"), not evidence.
COMMON = 50


def independent(reports: Sequence[ReportRow], texts: Mapping[str, str]) -> dict[str, str]:
    """For each report the id of the earliest report it is a copy of; its own id when it is nobody's copy.

    Two reports are copies when `ENOUGH` of the shorter one's runs of five words stand in the longer one.
    """
    order = sorted(reports, key=lambda report: (report.published or date.max, report.recorded_at, report.id))
    runs = {report.id: _runs(texts.get(report.id, "")) for report in order}
    first = {report.id: report.id for report in order}
    shared = _shared(runs)
    for later, report in enumerate(order):
        for earlier in order[:later]:
            count = shared.get((earlier.id, report.id)) or shared.get((report.id, earlier.id), 0)
            if count and count >= ENOUGH * min(len(runs[earlier.id]), len(runs[report.id])):
                first[report.id] = first[earlier.id]
                break
    return first


def _runs(text: str) -> set[int]:
    words = folded(text).split()
    # A text shorter than a run is one run: it can only be a copy to the letter.
    return (
        {hash(tuple(words[start : start + RUN])) for start in range(max(1, len(words) - RUN + 1))} if words else set()
    )


def _shared(runs: Mapping[str, set[int]]) -> Counter[tuple[str, str]]:
    """How many runs each pair of reports shares, without comparing pairs that share none."""
    holders: dict[int, list[str]] = defaultdict(list)
    for report, found in runs.items():
        for run in found:
            holders[run].append(report)
    shared: Counter[tuple[str, str]] = Counter()
    for reports in holders.values():
        if 1 < len(reports) <= COMMON:
            shared.update(combinations(reports, 2))
    return shared
