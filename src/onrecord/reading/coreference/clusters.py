"""Chains from scored pairs: each phrase goes back to its best antecedent that nothing in the chain forbids.

Needs   phrases, pairs, scores
Gives   for each phrase the index of its chain's first phrase
Source  best-first clustering (Ng & Cardie 2002) with the entity-level vetoes of Lee et al. 2013
"""

from collections.abc import Sequence

from onrecord.reading.coreference.attributes import Ints
from onrecord.reading.coreference.phrases import Phrase
from onrecord.reading.coreference.scorer import Floats

# How much better than "nothing" a pair must be, by the form of the later phrase. A wrong pronoun costs a reader
# more than a missing one; the figures are GUM news in cross-validation (see docs/models.md).
MARGINS = {"name": -1.0, "nominal": -1.0, "pronoun": 0.7}
# A veto looks at so many members at most, the last ones: chains of long reports stay cheap.
LOOKED_AT = 30


def cluster(phrases: Sequence[Phrase], anaphors: Ints, antecedents: Ints, pairs: Floats, nothing: Floats) -> list[int]:
    """Chain of each phrase, named by its first phrase's index; alone in it where nothing was good enough."""
    wishes: dict[int, list[tuple[float, int]]] = {}
    alone = nothing.tolist()
    for j, i, score in zip(anaphors.tolist(), antecedents.tolist(), pairs.tolist(), strict=True):
        if score > alone[j] + MARGINS[phrases[j].form]:
            wishes.setdefault(j, []).append((-score, -i))
    chain = list(range(len(phrases)))
    members = [[i] for i in range(len(phrases))]
    for j in sorted(wishes):
        for _, negative in sorted(wishes[j]):
            root = chain[-negative]
            if any(forbids(phrases[k], phrases[j]) for k in members[root][-LOOKED_AT:]):
                continue
            chain[j] = root
            members[root].append(j)
            break
    return chain


def forbids(member: Phrase, phrase: Phrase) -> bool:
    """Whether the two cannot be the same: one inside the other, man and woman, two people's names."""
    if member.first <= phrase.last and phrase.first <= member.last:
        inside = member.first <= phrase.first and phrase.last <= member.last
        if inside or (phrase.first <= member.first and member.last <= phrase.last):
            return True
    if {member.gender, phrase.gender} == {"male", "female"}:
        return True
    return (
        member.form == phrase.form == "name"
        and member.sort == phrase.sort == "person"
        and member.words.isdisjoint(phrase.words)
    )
