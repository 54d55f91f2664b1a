"""Chains from scored pairs: each phrase joins the chain most probably its own, unless something forbids it.

Needs   phrases, pairs, scores
Gives   for each phrase the index of a phrase that names its chain
Source  mention to chain by summed probability, as in Luo et al. 2004 (ACL); the vetoes of Lee et al. 2013
"""

from collections.abc import Sequence
from math import exp

from onrecord.reading.coreference.attributes import FIRST_PERSON, Ints, Table
from onrecord.reading.coreference.phrases import Phrase
from onrecord.reading.coreference.scorer import Floats
from onrecord.reading.coreference.words import descriptions

# How probable a chain must be before a phrase joins it, by the phrase's form. A wrong pronoun costs a reader more
# than a missing one: at 0.5 four in five links of pronouns are right, at 0.55 five in six, and a point of CoNLL F1 is
# lost (GUM news, cross-validated). Below 0.2 names and nouns lose as much precision as they win recall.
ENOUGH = {"name": 0.2, "nominal": 0.25}
# "We", "you" and "this" mean less certain things than "he", "it" and "they": three in four links are right at 0.55.
ENOUGH_BY_PRONOUN = {"p3": 0.55, "p1": 0.6, "p2": 0.65, "pd": 0.65}
# A veto looks at so many members at most, the last ones: chains of long reports stay cheap.
LOOKED_AT = 30


class Chains:
    """Chains as they grow: `root` of each phrase, `members` of each root."""

    def __init__(self, phrases: Sequence[Phrase]) -> None:
        self.phrases = phrases
        self.root = list(range(len(phrases)))
        self.members = [[i] for i in range(len(phrases))]

    def join(self, index: int, root: int) -> bool:
        """Put the phrase, with all that is chained to it, into a chain; False where something forbids it."""
        own = self.root[index]
        if own == root or self._forbidden(self.members[own], self.members[root]):
            return False
        for member in self.members[own]:
            self.root[member] = root
        self.members[root].extend(self.members[own])
        self.members[own] = []
        return True

    def _forbidden(self, ours: Sequence[int], theirs: Sequence[int]) -> bool:
        return any(forbids(self.phrases[a], self.phrases[b]) for a in ours[-LOOKED_AT:] for b in theirs[-LOOKED_AT:])


def cluster(
    phrases: Sequence[Phrase], table: Table, anaphors: Ints, antecedents: Ints, scores: tuple[Floats, Floats]
) -> list[int]:
    """Chain of each phrase, named by one of its phrases; alone in it where nothing was good enough."""
    chains = Chains(phrases)
    pairs, nothing = scores
    settled = _join_same_names(chains) | _join_descriptions(chains) | _join_speakers(chains, table)
    wishes: dict[int, list[tuple[int, float]]] = {}
    for j, i, score in zip(anaphors.tolist(), antecedents.tolist(), pairs.tolist(), strict=True):
        wishes.setdefault(j, []).append((i, score))
    alone = nothing.tolist()
    strangers = _not_speakers(phrases, table)
    for j, scored in wishes.items():
        if j in settled:
            continue
        enough = ENOUGH.get(phrases[j].form) or ENOUGH_BY_PRONOUN[phrases[j].determiner]
        speaking = chains.root[strangers[j]] if j in strangers else -1
        for root, probability in _by_chain(chains, scored, alone[j]):
            if probability < enough or (root != speaking and chains.join(j, root)):
                break
    return chains.root


def _not_speakers(phrases: Sequence[Phrase], table: Table) -> dict[int, int]:
    """Phrases in somebody's words that are not this somebody, "he" and "they", to the phrase of the speaker."""
    by_head = {phrase.head: i for i, phrase in enumerate(phrases)}
    rows = zip(table.quote.tolist(), table.speaker.tolist(), strict=True)
    return {
        i: by_head[speaker]
        for i, (quote, speaker) in enumerate(rows)
        if quote and phrases[i].determiner == "p3" and speaker in by_head
    }


def _by_chain(chains: Chains, scored: Sequence[tuple[int, float]], alone: float) -> list[tuple[int, float]]:
    """Chains with the probability that the phrase goes back to any of their members, the likeliest first."""
    top = max(alone, max(score for _, score in scored))
    mass: dict[int, float] = {}
    for i, score in scored:
        root = chains.root[i]
        mass[root] = mass.get(root, 0.0) + exp(score - top)
    total = exp(alone - top) + sum(mass.values())
    return sorted(((root, value / total) for root, value in mass.items()), key=lambda item: -item[1])


def _join_same_names(chains: Chains) -> set[int]:
    """The same name is the same thing throughout a report, and so are surname and acronym; gives what this settles."""
    first: dict[tuple[str, bool], int] = {}
    surnames: dict[str, set[str]] = {}
    settled = set()
    for i, phrase in enumerate(chains.phrases):
        if phrase.form != "name" or phrase.determiner == "adjective":
            continue
        person = phrase.sort == "person"
        bearers = surnames.get(phrase.text, set())
        key = (next(iter(bearers)), True) if person and len(bearers) == 1 else (phrase.text, person)
        if key in first and chains.join(i, chains.root[first[key]]):
            settled.add(i)
        else:
            first.setdefault(key, i)
        if person and " " in phrase.text:
            surnames.setdefault(phrase.text.rsplit(" ", 1)[1], set()).add(phrase.text)
        if len(phrase.initials) > 1:
            first.setdefault((phrase.initials, person), i)
    return settled


def _join_descriptions(chains: Chains) -> set[int]:
    """ "The alliance" is NATO where the report names it and has no other alliance; gives what this settles."""
    names = {phrase.text: i for i, phrase in reversed(list(enumerate(chains.phrases))) if phrase.form == "name"}
    others = {phrase.lemma for phrase in chains.phrases if phrase.form == "nominal" and phrase.determiner == "a"}
    settled = set()
    for i, phrase in enumerate(chains.phrases):
        if phrase.form != "nominal" or phrase.determiner != "the" or phrase.lemma in others:
            continue
        named = names.get(descriptions().get(phrase.text, ""))
        if named is not None and chains.join(i, chains.root[named]):
            settled.add(i)
    return settled


def _join_speakers(chains: Chains, table: Table) -> set[int]:
    """In somebody's words "I" is the speaker, named before or after; gives the phrases that this settles."""
    by_head = {phrase.head: i for i, phrase in enumerate(chains.phrases)}
    settled = set()
    rows = zip(table.type.tolist(), table.quote.tolist(), table.speaker.tolist(), strict=True)
    for i, (kind, quote, speaker) in enumerate(rows):
        speaking = by_head.get(speaker)
        if kind == FIRST_PERSON and quote and speaking is not None and chains.phrases[speaking].number != "pl":
            chains.join(i, chains.root[speaking])
            settled.add(i)
    return settled


def _is_acronym(member: Phrase, phrase: Phrase) -> bool:
    """`the Syrian Democratic Forces (SDF)`: the bracket is inside and means the same."""
    return (member.initials == phrase.text and member.initials != "") or (
        phrase.initials == member.text and phrase.initials != ""
    )


def forbids(member: Phrase, phrase: Phrase) -> bool:
    """Whether the two cannot be the same: one inside the other, man and woman, two people's names."""
    if member.first <= phrase.last and phrase.first <= member.last and not _is_acronym(member, phrase):
        inside = member.first <= phrase.first and phrase.last <= member.last
        if inside or (phrase.first <= member.first and member.last <= phrase.last):
            return True
    if {member.gender, phrase.gender} == {"male", "female"}:
        return True
    return member.form == phrase.form == "name" and _are_two(member, phrase)


def _are_two(one: Phrase, other: Phrase) -> bool:
    """Whether two names cannot be one thing's: nothing shared by two people, or words of its own on either side.

    "North Korea" is not "South Korea", nor Ivan Petrov Maria Petrov; Mohamed Morsi may be Mohammed Morsi.
    """
    if one.text == other.text:
        return False
    own, others = one.words - other.words, other.words - one.words
    if one.sort == other.sort == "person":
        return one.words.isdisjoint(other.words) or (
            {w[0] for w in own}.isdisjoint({w[0] for w in others}) and bool(own and others)
        )
    return one.sort == other.sort and bool(own and others) and not one.words.isdisjoint(other.words)
