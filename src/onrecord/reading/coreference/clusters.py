"""Chains from scored pairs: each phrase joins the chain most probably its own, unless something forbids it.

Needs   phrases, pairs, scores
Gives   Chains: for each phrase the index of a phrase that names its chain
Source  mention to chain by summed probability, as in Luo et al. 2004 (ACL); the vetoes of Lee et al. 2013
"""

from collections.abc import Hashable, Mapping, Sequence
from operator import itemgetter

import numpy as np

from onrecord.reading.coreference.attributes import FIRST_PERSON, Floats, Ints, Table
from onrecord.reading.coreference.phrases import Phrase
from onrecord.reading.coreference.speakers import going_on, headline_titles, own_subjects, sayers, twin_subjects
from onrecord.reading.coreference.vetoes import are_two, find_strangers, is_well_known
from onrecord.reading.coreference.words import descriptions
from onrecord.reading.page import Page

# How probable a chain must be before a phrase joins it, by the phrase's form. A wrong pronoun costs a reader more than
# a missing one: these give 63.6 by head with 86.8 % of the pronoun links right on GUM news, the mean of three
# trainings, each cross-validated; 0.03 less for every pronoun 63.7 with 84.5 %.
ENOUGH = {"name": 0.25, "nominal": 0.34}
# "We" and "you" are often somebody outside the report.
ENOUGH_BY_PERSON = {"p1": 0.74, "p2": 0.67, "pd": 0.67}
ENOUGH_BY_GENDER = {"male": 0.65, "female": 0.56, "neuter": 0.57, "-": 0.53}
# A veto looks at so many different names and descriptions of a chain, the last ones: chains of long reports stay cheap.
LOOKED_AT = 30
# A prime minister is not "the minister".
PRIME = "prime"
SEXES, BOTH = {"male": 1, "female": 2}, 3


class Chains:
    """Chains as they grow: `root` of each phrase, `members` of each root.

    A root alone is not in `members`. `apart` has for each phrase those that its place forbids; `sexes` and `shown` what
    a root's members say.
    """

    def __init__(self, phrases: Sequence[Phrase], apart: Mapping[int, Sequence[int]] | None = None) -> None:
        self.phrases = phrases
        self.apart = apart or {}
        self.root = list(range(len(phrases)))
        self.members: dict[int, list[int]] = {}
        self.sexes = [SEXES.get(phrase.gender, 0) for phrase in phrases]
        self.shown: dict[int, dict[Hashable, Phrase]] = {}

    def join(self, index: int, root: int) -> bool:
        """Put the phrase, with all that is chained to it, into a chain; False where something forbids it."""
        own = self.root[index]
        if own == root or self._forbidden(own, root):
            return False
        joined = self.members.pop(own, None) or [own]
        for member in joined:
            self.root[member] = root
        self.members.setdefault(root, [root]).extend(joined)
        self.sexes[root] |= self.sexes[own]
        self._said(root).update(self._said(own))
        return True

    def _forbidden(self, own: int, root: int) -> bool:
        if self.sexes[own] | self.sexes[root] == BOTH:
            return True
        if any(self.root[j] == root for i in self.members.get(own, (own,)) for j in self.apart.get(i, ())):
            return True
        theirs = list(self._said(root).values())[-LOOKED_AT:]
        return any(are_two(one, other) for one in list(self._said(own).values())[-LOOKED_AT:] for other in theirs)

    def _said(self, root: int) -> dict[Hashable, Phrase]:
        if root not in self.shown:
            phrase = self.phrases[root]
            self.shown[root] = {} if phrase.form == "pronoun" else {_saying(phrase): phrase}
        return self.shown[root]


def _saying(phrase: Phrase) -> Hashable:
    """What makes two phrases of a chain say the same to a veto."""
    said = (phrase.form, phrase.text, phrase.sort, phrase.title)
    return (*said, phrase.duties, phrase.charge, phrase.owners, phrase.apposed) if phrase.title else said


def settle(page: Page, phrases: Sequence[Phrase], table: Table) -> tuple[Chains, set[int]]:
    """Chains by what is sure before any score, and the phrases that need none."""
    chains = Chains(phrases, find_strangers(page, phrases, table))
    settled = _join_same_names(page, chains) | _join_descriptions(chains) | _join_speakers(chains, table)
    settled |= _join_titled(chains)
    for one, other in (
        *headline_titles(page, phrases),
        *twin_subjects(page, phrases),
        *going_on(page, phrases, table),
        *own_subjects(page, phrases, table),
        *sayers(page, phrases, table),
    ):
        if chains.join(one, chains.root[other]):
            settled.add(one)
    return chains, settled


def cluster(chains: Chains, pairs: tuple[Ints, Ints], scores: tuple[Floats, Floats]) -> None:
    """Each phrase of the pairs, in their order, joins the likeliest chain that is likely enough and not forbidden."""
    if not len(pairs[0]):
        return
    starts = np.flatnonzero(np.diff(pairs[0], prepend=-1))
    later, stops = pairs[0][starts], [*starts[1:].tolist(), len(pairs[0])]
    alone = scores[1][later]
    top = np.maximum(np.maximum.reduceat(scores[0], starts), alone)
    mass = np.exp(scores[0] - np.repeat(top, np.diff(starts, append=len(pairs[0]))))
    total = np.exp(alone - top) + np.add.reduceat(mass, starts)
    enough = np.array([enough_for(chains.phrases[j]) for j in later.tolist()])
    # Most nouns go back to nothing: no chain can have more than all earlier phrases together.
    hopeful = np.add.reduceat(mass, starts) >= enough * total
    for k in np.flatnonzero(hopeful).tolist():
        chosen, phrase = slice(int(starts[k]), stops[k]), int(later[k])
        shares = _by_chain(chains, pairs[1][chosen].tolist(), mass[chosen].tolist())
        # What is chained to it already, the "I" of its own words, is neither for nor against another chain.
        left = float(total[k]) - shares.pop(chains.root[phrase], 0.0)
        for root, share in sorted(shares.items(), key=itemgetter(1), reverse=True):
            if share < enough[k] * left or chains.join(phrase, root):
                break
            left -= share


def join_apposed(chains: Chains) -> None:
    """`The mayor, Ann Reed` and her name are one, where either has been spoken of elsewhere."""
    for i, phrase in enumerate(chains.phrases):
        if not phrase.apposed:
            continue
        for j in range(i + 1, len(chains.phrases)):
            name = chains.phrases[j]
            if name.first > phrase.last:
                break
            if name.form == "name" and name.words == phrase.apposed:
                if chains.root[i] in chains.members or chains.root[j] in chains.members:
                    chains.join(i, chains.root[j])
                break


def enough_for(phrase: Phrase) -> float:
    """How probable a chain must be before the phrase joins it."""
    if phrase.form != "pronoun":
        return ENOUGH[phrase.form]
    return ENOUGH_BY_PERSON.get(phrase.determiner) or ENOUGH_BY_GENDER[phrase.gender]


def is_new(phrase: Phrase) -> bool:
    """Whether the phrase is new to the reader: `a general` is not the one just named."""
    return phrase.form == "nominal" and phrase.determiner == "a"


def _by_chain(chains: Chains, antecedents: Sequence[int], mass: Sequence[float]) -> dict[int, float]:
    """Chains with the sum of their members' mass."""
    found: dict[int, float] = {}
    for i, share in zip(antecedents, mass, strict=True):
        root = chains.root[i]
        found[root] = found.get(root, 0.0) + share
    return found


def _join_same_names(page: Page, chains: Chains) -> set[int]:
    """The same name is the same thing throughout a report, and so are surname and acronym; gives what this settles."""
    first: dict[tuple[str, bool], int] = {}
    surnames: dict[str, dict[str, str]] = {}
    settled = set()
    for i, phrase in enumerate(chains.phrases):
        if phrase.form != "name" or phrase.determiner == "adjective":
            continue
        person = phrase.sort == "person"
        bearer = _bearer(phrase, surnames.get(phrase.text, {})) if person else None
        before = first.get((phrase.text, person))
        if bearer and before is not None and is_well_known(page, chains.phrases[before]):
            bearer = None  # "President Obama", who has been called by nothing else, is not the daughter named since
        key = (bearer or phrase.text, person)
        if key in first and chains.join(i, chains.root[first[key]]):
            settled.add(i)
        else:
            first.setdefault(key, i)
        if person and " " in phrase.text:
            words = phrase.text.split(" ")
            for k in range(1, len(words)):
                bearers = surnames.setdefault(" ".join(words[k:]), {})
                bearers.setdefault(phrase.text, phrase.gender)
        if len(phrase.initials) > 1:
            first.setdefault((phrase.initials, person), i)
    return settled


def _bearer(phrase: Phrase, bearers: Mapping[str, str]) -> str | None:
    """The full name that a surname is short for: of several whose gender fits the first mentioned.

    By first mention 62.5 by head on GUM news, by last mention 62.4 (2026-11-29).
    """
    return next((text for text, gender in bearers.items() if {gender, phrase.gender} != {"male", "female"}), None)


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


def _join_titled(chains: Chains) -> set[int]:
    """ "The congressman" is Rep. Bo Quist where no other legislator has been named; gives what this settles.

    Of 75 in reports that nothing was fitted to, all were right but a president's secretary (2026-11-29).
    """
    holders: dict[str, list[int]] = {}
    settled = set()
    for i, phrase in enumerate(chains.phrases):
        if phrase.sort != "person" or not phrase.office or phrase.number != "sg":
            continue
        # A state has many ministers and secretaries; nobody calls one by the other's title.
        is_many = phrase.office == "government"
        known = holders.setdefault(phrase.title if is_many else phrase.office, [])
        if phrase.form == "nominal" and phrase.determiner == "the" and phrase.last == phrase.head == phrase.first + 1:
            only = chains.phrases[known[0]] if len(known) == 1 else None
            if only and only.form == "name" and PRIME not in only.duties and chains.join(i, chains.root[known[0]]):
                settled.add(i)
        elif (phrase.form == "name" or is_many) and all(chains.root[i] != chains.root[j] for j in known):
            known.append(i)
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
