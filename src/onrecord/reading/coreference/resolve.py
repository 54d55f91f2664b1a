"""Who is who within one report: every mention, chained with the others that mean the same.

Needs   page.mentions (names), page.quotes, page.known
Gives   page.mentions: names, pronouns and noun phrases
Scored  evaluate coreference
"""

from typing import NamedTuple

import numpy as np

from onrecord.reading.coreference.attributes import Ints, Table, tabulate
from onrecord.reading.coreference.candidates import find_pairs
from onrecord.reading.coreference.clusters import Chains, cluster, is_new, join_apposed, settle
from onrecord.reading.coreference.features import encode
from onrecord.reading.coreference.offices import tell_offices
from onrecord.reading.coreference.phrases import Phrase, find_phrases
from onrecord.reading.coreference.scorer import score
from onrecord.reading.page import Page
from onrecord.record.mention import Mention, MentionKind
from onrecord.record.span import Span

KINDS: dict[str, MentionKind] = {"person": "person", "group": "organization", "place": "place", "event": "event"}
KEPT = frozenset({"person", "group"})


def resolve(page: Page) -> tuple[Mention, ...]:
    """All mentions in text order; noun phrases outside chains only where they stand for people or bodies."""
    desk = prepare(page)
    anaphors, antecedents = find_pairs(desk.phrases, desk.table, desk.asked)
    scores = score(encode(desk.phrases, desk.table, anaphors, antecedents), anaphors, antecedents)
    cluster(desk.chains, (anaphors, antecedents), scores)
    join_apposed(desk.chains)
    chains = {member: root for root, members in desk.chains.members.items() for member in members}
    return _mentions(page, desk.phrases, chains)


class Desk(NamedTuple):
    """A page's phrases with what is sure before any score; `asked` are those whose chain a score must tell."""

    phrases: list[Phrase]
    table: Table
    chains: Chains
    asked: Ints


def prepare(page: Page) -> Desk:
    """Everything that the scorer, shipped or in training, starts from."""
    phrases = find_phrases(page)
    tell_offices(page.columns, phrases)
    table = tabulate(page, phrases)
    chains, settled = settle(page, phrases, table)
    table.root[:] = chains.root
    table.size[:] = np.bincount(table.root, minlength=len(phrases))[table.root]
    asked = [i for i, phrase in enumerate(phrases) if i not in settled and not is_new(phrase)]
    return Desk(phrases, table, chains, np.array(asked, dtype=np.int64))


def _mentions(page: Page, phrases: list[Phrase], chains: dict[int, int]) -> tuple[Mention, ...]:
    numbers: dict[int, str] = {}
    found: list[Mention] = []
    starts, ends = page.columns.start, page.columns.end
    for i, phrase in enumerate(phrases):
        root, name = chains.get(i), phrase.name
        if root is None:
            if phrase.form == "nominal" and phrase.sort not in KEPT:
                continue
            chain = None
        else:
            chain = numbers.get(root) or numbers.setdefault(root, f"c{len(numbers) + 1}")
        found.append(
            Mention(
                f"m{len(found) + 1}",
                starts[phrase.first],
                ends[phrase.last],
                Span(starts[phrase.head], ends[phrase.head]),
                name.kind if name else KINDS.get(phrase.sort, "other"),
                phrase.form,
                name.name if name else None,
                chain,
            )
        )
    return tuple(found)
