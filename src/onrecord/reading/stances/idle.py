"""What has the words of a stance and is none: silence to the press, one's own deeds, rules for anybody, bare pronouns.

Needs   the parse; Actors; page.mentions for chains
Gives   answers for a cue with its holder and what it is about
Source  error counts on everyday news
"""

from collections.abc import Mapping

from spacy.tokens import Token

from onrecord.lexicon import load_words
from onrecord.reading.actorlike import Actors
from onrecord.reading.frames import governed
from onrecord.reading.nounclass import is_thing
from onrecord.reading.stances.cues import PACKAGE
from onrecord.record.stance import Act

PARTED = {"back": {"away", "down", "off", "out", "up"}, "call": {"off", "out", "up"}, "push": {"back", "off", "out"}}
BARRING = frozenset({"block"})
OURS = frozenset({"i", "we"})
GENERAL = frozenset({"any", "each", "either", "every", "neither", "no"})
OWN = {
    "he": "his", "she": "her", "it": "its", "they": "their", "we": "our", "i": "my", "his": "his", "her": "her",
    "their": "their", "our": "our", "my": "my",
}  # fmt: skip
ABOUT_ONESELF = frozenset({"backs", "condemns", "doubts"})
TOLD = frozenset({"PRON", "DET", "ADJ", "ADV", "PART", "SCONJ"})
ASKED = frozenset({"must", "ought", "should"})


class Idle:
    """Answers for one page; `chains` says which tokens stand for the same party."""

    def __init__(self, actors: Actors, chains: Mapping[int | None, str | None]) -> None:
        self.actors = actors
        self.chains = chains

    def is_idle(self, cue: Token, act: Act, holder: Token, about: Token) -> bool:
        """Whether nobody takes a side here."""
        acts = self.actors.acts(about)
        if _is_parted(cue) or _is_general(holder) or (_is_bare(about) and not acts):
            return True
        if act == "declines" and _is_silence(about):
            return True
        if cue.lemma_.lower() in BARRING and is_thing(about) and not acts:
            return True  # "blocked the road" is a deed; "blocked the bill" takes a side
        if act == "warns" and about.dep_ == "ccomp" and self._is_by(about, holder):
            return True  # "warned that it would strike back" is against nothing of its own
        if cue.lemma_.lower() == "insist" and about.dep_ == "ccomp" and not _is_wanted(about):
            return True  # "insists that it works" claims, "insisted that it be done" demands
        return not acts and act in ABOUT_ONESELF and any(self.is_own(child, holder) for child in about.children)

    def is_own(self, owner: Token, holder: Token) -> bool:
        """Whether a possessive stands for the holder: "defended his record"."""
        if owner.tag_ != "PRP$":
            return False
        chain = self.chains.get(owner.i)
        if chain is not None and self.chains.get(holder.i) is not None:
            return chain == self.chains.get(holder.i)
        return OWN.get(holder.lower_) == owner.lower_

    def _is_by(self, clause: Token, holder: Token) -> bool:
        """Whether who warns will also do what the clause says."""
        doers = [child for child in clause.children if child.dep_ == "nsubj" and child.tag_ == "PRP"]
        told = self.chains.get(holder.i)
        return any(doer.lower_ in OURS or (told is not None and self.chains.get(doer.i) == told) for doer in doers)

    def is_nobody(self, target: Token, holder: Token) -> bool:
        """Whether a possessive target is the holder, or nobody known: "the board stood by its plan"."""
        return target.tag_ == "PRP$" and (self.is_own(target, holder) or self.chains.get(target.i) is None)


def _is_parted(cue: Token) -> bool:
    """Whether a particle makes another verb of the cue: "backed off", "called out"."""
    particles = PARTED.get(cue.lemma_.lower(), set())
    return any(child.dep_ in {"prt", "advmod", "prep"} and child.lower_ in particles for child in cue.children)


def _is_general(holder: Token) -> bool:
    """Whether nobody in particular holds it: "any senator can block the bill"."""
    return any(child.dep_ == "det" and child.lower_ in GENERAL for child in holder.children)


def _is_bare(about: Token) -> bool:
    """Whether an issue is only pointed at: "blocked it", but not "most of the changes"."""
    return about.pos_ in TOLD and not any(child.lower_ == "of" for child in about.children)


def _is_silence(about: Token) -> bool:
    words = load_words(PACKAGE, "silence.tsv")
    asked = governed(about, "for")
    return any(word.lemma_.lower() in words for word in (about, *asked))


def _is_wanted(clause: Token) -> bool:
    """Whether a clause says what should be, not what is."""
    helping = [child for child in clause.children if child.dep_ in {"aux", "auxpass"}]
    if any(child.lower_ in ASKED or (child.tag_ == "VB" and child.lower_ == "be") for child in helping):
        return True
    one = any(child.dep_ == "nsubj" and child.tag_ in {"NN", "NNP"} for child in clause.children)
    return not helping and (clause.tag_ == "VB" or (clause.tag_ == "VBP" and one))
