"""Who is who within one report: every mention, chained with the others that mean the same.

Needs   page.mentions (names), page.quotes, page.known
Gives   page.mentions: names, pronouns and noun phrases
Scored  evaluate coreference
"""

from collections import Counter

from onrecord.reading.coreference.attributes import tabulate
from onrecord.reading.coreference.candidates import find_pairs
from onrecord.reading.coreference.clusters import cluster
from onrecord.reading.coreference.features import encode
from onrecord.reading.coreference.offices import tell_offices
from onrecord.reading.coreference.phrases import Phrase, find_phrases
from onrecord.reading.coreference.scorer import score
from onrecord.reading.page import Page
from onrecord.record.mention import Mention, MentionKind
from onrecord.record.span import Span

KINDS: dict[str, MentionKind] = {"person": "person", "group": "organization", "place": "place", "event": "event"}
MIN_CHAIN = 2
KEPT = frozenset({"person", "group"})


def resolve(page: Page) -> tuple[Mention, ...]:
    """All mentions in text order; noun phrases outside chains only where they stand for people or bodies."""
    phrases = find_phrases(page)
    tell_offices(page.doc, phrases)
    return _mentions(page, phrases, _chains(page, phrases))


def _chains(page: Page, phrases: list[Phrase]) -> dict[int, int]:
    """Phrase index to the index of its chain's first phrase, for chains of two and more."""
    if len(phrases) < MIN_CHAIN:
        return {}
    table = tabulate(page, phrases)
    anaphors, antecedents = find_pairs(phrases, table)
    if not len(anaphors):
        return {}
    scores = score(encode(phrases, table, anaphors, antecedents), anaphors, antecedents)
    chain = cluster(page, phrases, table, (anaphors, antecedents), scores)
    sizes = Counter(chain)
    return {i: root for i, root in enumerate(chain) if sizes[root] >= MIN_CHAIN}


def _mentions(page: Page, phrases: list[Phrase], chains: dict[int, int]) -> tuple[Mention, ...]:
    numbers: dict[int, str] = {}
    found: list[Mention] = []
    for i, phrase in enumerate(phrases):
        root = chains.get(i)
        if root is None and phrase.form == "nominal" and phrase.sort not in KEPT:
            continue
        chain = None if root is None else numbers.setdefault(root, f"c{len(numbers) + 1}")
        first, last, head = page.doc[phrase.first], page.doc[phrase.last], page.doc[phrase.head]
        found.append(
            Mention(
                id=f"m{len(found) + 1}",
                start=first.idx,
                end=last.idx + len(last.text),
                head=Span(head.idx, head.idx + len(head.text)),
                kind=phrase.name.kind if phrase.name else KINDS.get(phrase.sort, "other"),
                form=phrase.form,
                name=phrase.name.name if phrase.name else None,
                chain=chain,
            )
        )
    return tuple(found)
