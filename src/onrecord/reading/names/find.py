"""Names of people, bodies, places and things.

Needs   page.doc, page.known, page.report.blocks
Gives   page.mentions, form `name` only
Source  spaCy's recogniser, corrected: see candidates.py, features.py, kinds.py
Scored  evaluate names
Limits  a name in lower case is found only where spaCy finds it
"""

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from onrecord.reading.names.candidates import Candidate, find_candidates
from onrecord.reading.names.features import features_of
from onrecord.reading.names.headlines import confirm
from onrecord.reading.names.kinds import kinds_of
from onrecord.reading.names.remembered import Remembered
from onrecord.reading.names.teams import teams_of
from onrecord.reading.page import Page
from onrecord.reading.phrases import phrase_bounds
from onrecord.record.mention import Mention
from onrecord.record.span import Span

UNREAD = frozenset({"notice", "credit"})


def find_names(page: Page) -> tuple[Mention, ...]:
    """Every name outside notices and credits, in text order."""
    known = Remembered(page.known)
    candidates = confirm(page.doc, known, find_candidates(page.doc, known))
    kinds = kinds_of(
        page.doc, known, candidates, features_of(page, known, candidates), opening=_opening(page, candidates)
    )
    places = [(n, candidate) for n, candidate in enumerate(candidates) if kinds[n] == "place"]
    for n in teams_of(page, places):
        kinds[n] = "organization"
    mentions: list[Mention] = []
    for candidate, kind in zip(candidates, kinds, strict=True):
        block = page.block_of[candidate.first]
        if kind is None or block is None or block.kind in UNREAD:
            continue
        head = name_head(page.doc, candidate)
        alone = block.kind == "dateline"
        left, right = (candidate.first, candidate.last) if alone else name_phrase(page, candidate, head)
        mentions.append(
            Mention(
                id=f"m{len(mentions) + 1}",
                start=page.doc[left].idx,
                end=_end(page.doc[right]),
                head=Span(head.idx, _end(head)),
                kind=kind,
                form="name",
                name=Span(page.doc[candidate.first].idx, _end(page.doc[candidate.last])),
            )
        )
    return tuple(mentions)


def _opening(page: Page, candidates: Sequence[Candidate]) -> list[int]:
    """The first candidate of each dateline: a place."""
    firsts: dict[int, int] = {}
    for i, candidate in enumerate(candidates):
        block = page.block_of[candidate.first]
        if block is not None and block.kind == "dateline":
            firsts.setdefault(block.start, i)
    return list(firsts.values())


def _end(token: Token) -> int:
    return token.idx + len(token.text)


def name_head(doc: Doc, candidate: Candidate) -> Token:
    """The name's topmost token, the last of several."""
    for i in range(candidate.last, candidate.first - 1, -1):
        above = doc[i].head.i
        if above == i or not candidate.first <= above <= candidate.last:
            return doc[i]
    return doc[candidate.last]


def name_phrase(page: Page, candidate: Candidate, head: Token) -> tuple[int, int]:
    """The phrase the name is the head of; the name with its possessive where it only modifies another noun."""
    if head.dep_ in {"compound", "nmod", "amod", "punct", "dep"}:
        last, doc = candidate.last, page.doc
        if last + 1 < len(doc) and doc[last + 1].tag_ == "POS":
            last += 1
        return candidate.first, last
    left, right = phrase_bounds(page.doc, page.columns, head.i)
    return min(left, candidate.first), max(right, candidate.last)
