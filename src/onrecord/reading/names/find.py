"""Names of people, bodies, places and things.

Needs   page.doc, page.known, page.report.blocks
Gives   page.mentions, form `name` only
Source  spaCy's recogniser, corrected: see candidates.py, features.py, kinds.py
Scored  evaluate names
Limits  a name in lower case is found only where spaCy finds it
"""

from collections.abc import Sequence
from typing import NamedTuple

from onrecord.reading.names.candidates import Candidate, find_candidates, head_of, text_of
from onrecord.reading.names.features import features_of
from onrecord.reading.names.headlines import confirm, hear
from onrecord.reading.names.kinds import kinds_of
from onrecord.reading.names.teams import teams_of
from onrecord.reading.page import Page
from onrecord.reading.phrases import phrase_bounds
from onrecord.record.mention import Mention
from onrecord.record.span import Span

UNREAD = frozenset({"notice", "credit"})


def find_names(page: Page) -> tuple[Mention, ...]:
    """Every name outside notices and credits, in text order."""
    columns = page.columns
    candidates, texts, features = weigh(page)
    kinds = kinds_of(page, candidates, texts, features, opening=_opening(page, candidates))
    places = [(n, candidate) for n, candidate in enumerate(candidates) if kinds[n] == "place"]
    for n in teams_of(page, places):
        kinds[n] = "organization"
    mentions: list[Mention] = []
    for candidate, kind in zip(candidates, kinds, strict=True):
        block = page.block_of[candidate.first]
        if kind is None or block is None or block.kind in UNREAD:
            continue
        head = head_of(columns, candidate)
        is_label = columns.start[candidate.first] == block.start and columns.text[
            candidate.last + 1 : candidate.last + 2
        ] == [":"]
        alone = block.kind == "dateline" or is_label
        left, right = (candidate.first, candidate.last) if alone else name_phrase(page, candidate, head)
        if kind == "person":  # "On Wednesday Ann Reed left."
            left = next((i for i in range(left, candidate.first) if columns.entity[i] != "DATE"), candidate.first)
        mentions.append(
            Mention(
                id=f"m{len(mentions) + 1}",
                start=columns.start[left],
                end=columns.end[right],
                head=Span(columns.start[head], columns.end[head]),
                kind=kind,
                form="name",
                name=Span(columns.start[candidate.first], columns.end[candidate.last]),
            )
        )
    return tuple(mentions)


class Weighed(NamedTuple):
    """Candidates of a page, their words with single blanks, and what speaks for their kinds."""

    candidates: list[Candidate]
    texts: list[str]
    features: list[tuple[str, ...]]


def weigh(page: Page) -> Weighed:
    """What the classifier, shipped or in training, starts from."""
    heard = hear(page)
    candidates = confirm(page, find_candidates(page), heard)
    texts = [text_of(page, candidate) for candidate in candidates]
    return Weighed(candidates, texts, features_of(page, candidates, texts, heard.loud))


def _opening(page: Page, candidates: Sequence[Candidate]) -> list[int]:
    """The first candidate of each dateline: a place."""
    firsts: dict[int, int] = {}
    for i, candidate in enumerate(candidates):
        block = page.block_of[candidate.first]
        if block is not None and block.kind == "dateline":
            firsts.setdefault(block.start, i)
    return list(firsts.values())


def name_phrase(page: Page, candidate: Candidate, head: int) -> tuple[int, int]:
    """The phrase the name is the head of; the name with its possessive where it only modifies another noun."""
    if page.columns.dep[head] in {"compound", "nmod", "amod", "punct", "dep"}:
        last = candidate.last
        return candidate.first, last + (page.columns.tag[last + 1 : last + 2] == ["POS"])
    left, right = phrase_bounds(page.columns, head)
    return min(left, candidate.first), max(right, candidate.last)
