"""Who is who within one report: every mention, chained with the others that mean the same.

Needs   page.mentions (names), page.quotes, page.known
Gives   page.mentions: names, pronouns and noun phrases
Scored  evaluate coreference
"""

from onrecord.reading.coreference.phrases import Phrase, find_phrases
from onrecord.reading.page import Page
from onrecord.record.mention import Mention, MentionKind
from onrecord.record.span import Span

KINDS: dict[str, MentionKind] = {"person": "person", "group": "organization", "place": "place", "event": "event"}
KEPT = frozenset({"person", "group"})


def resolve(page: Page) -> tuple[Mention, ...]:
    """All mentions in text order; noun phrases outside chains only where they stand for people or bodies."""
    phrases = find_phrases(page)
    chains = _chains(phrases)
    return _mentions(page, phrases, chains)


def _chains(phrases: list[Phrase]) -> dict[int, int]:
    """Phrase index to chain number, chains of two and more."""
    first: dict[str, int] = {}
    parent = list(range(len(phrases)))
    surnames: dict[str, int] = {}
    for i, phrase in enumerate(phrases):
        if phrase.form == "name":
            key = phrase.text
            if key in first:
                parent[i] = parent[first[key]]
            elif phrase.sort == "person" and key in surnames:
                parent[i] = parent[surnames[key]]
            first.setdefault(key, i)
            if phrase.sort == "person" and " " in key:
                surnames.setdefault(key.rsplit(" ", 1)[1], i)
        elif phrase.form == "nominal" and phrase.determiner in {"the", "this"}:
            if phrase.text in first:
                parent[i] = parent[first[phrase.text]]
            first.setdefault(phrase.text, i)
        elif phrase.form == "pronoun" and phrase.lemma in {"he", "she", "his", "her", "him"}:
            for j in range(i - 1, max(-1, i - 30), -1):
                other = phrases[j]
                if (
                    other.sort == "person"
                    and other.number == "sg"
                    and other.gender in {phrase.gender, "human"}
                    and (other.form == "name" or other.lemma != "i")
                ):
                    parent[i] = parent[j]
                    break
    counts: dict[int, int] = {}
    for root in parent:
        counts[root] = counts.get(root, 0) + 1
    return {i: root for i, root in enumerate(parent) if counts[root] > 1}


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
