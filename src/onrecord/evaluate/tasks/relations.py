"""The PLOVER class of a given pair: which event of the sentence links the two marked spans.

The sets that ask this (Zero-Shot-PLOVER's) code CAMEO's first two digits by the crosswalk of 2021, not by manual 2.0:
a conviction is ACCUSE there, an apology and a signed treaty SUPPORT, and CONCEDE and RETREAT are one class, YIELD.
So the class is read off the event's CAMEO code.
"""

from onrecord.reading.events.candidates import Candidate, Candidates
from onrecord.reading.factuality.judge import judge
from onrecord.reading.page import Page
from onrecord.record.span import Span

ROOTS = {
    "03": "AGREE", "04": "CONSULT", "05": "SUPPORT", "06": "COOPERATE", "07": "AID", "08": "YIELD", "09": "ACCUSE",
    "10": "REQUEST", "11": "ACCUSE", "12": "REJECT", "13": "THREATEN", "14": "PROTEST", "15": "MOBILIZE",
    "16": "SANCTION", "17": "COERCE", "18": "ASSAULT", "19": "ASSAULT", "20": "ASSAULT",
}  # fmt: skip
EXCEPTIONS = {"163": "COERCE", "1712": "ASSAULT", "175": "ASSAULT"}
QUADS = {
    "AGREE": 1, "CONSULT": 1, "SUPPORT": 1, "COOPERATE": 2, "AID": 2, "YIELD": 2, "REQUEST": 3, "ACCUSE": 3,
    "REJECT": 3, "THREATEN": 3, "PROTEST": 4, "MOBILIZE": 4, "SANCTION": 4, "COERCE": 4, "ASSAULT": 4,
}  # fmt: skip
NOTHING_FOUND = "ACCUSE"
"""The answer when no trigger is found; any constant would do, this one is CAMEO's most used verbal conflict."""


def root_of(code: str) -> str:
    """The 15-class root of a CAMEO code."""
    return EXCEPTIONS.get(code) or ROOTS[code[:2]]


def relation(page: Page, source: Span, target: Span) -> str:
    """The class of the event that best links source to target; NOTHING_FOUND when there is no trigger at all."""
    best, most = None, -1.0
    for candidate in Candidates(page):
        linked = _linked(candidate, source, target)
        if linked > most:
            best, most = candidate, linked
    if best is None:
        return NOTHING_FOUND
    root = root_of(best.code)
    if QUADS[root] <= 2 and judge(best.head).polarity < 0:
        return "REJECT"  # CAMEO has no negation: cooperation that did not come about was refused
    return root


def _linked(candidate: Candidate, source: Span, target: Span) -> float:
    """How well the candidate's participants fit the two spans; earlier and verbal triggers win among equals."""
    sources = any(_in(token.idx, source) for token in candidate.actors)
    targets = any(_in(token.idx, target) for token in candidate.recipients)
    both = any(_in(token.idx, target) for token in candidate.actors)
    score = 3.0 * sources + 3.0 * targets + 1.5 * (both and sources)
    governs = any(_in(token.idx, target) for token in candidate.head.subtree)
    outside = not _in(candidate.head.idx, source) and not _in(candidate.head.idx, target)
    score += 1.0 * governs + 0.75 * outside + candidate.strength
    return score - 0.1 * min(_depth(candidate), 5)


def _in(offset: int, span: Span) -> bool:
    return span.start <= offset < span.end


def _depth(candidate: Candidate) -> int:
    token, steps = candidate.head, 0
    while token.head is not token and steps < 20:
        token, steps = token.head, steps + 1
    return steps
