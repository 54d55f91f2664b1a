"""Who does, and who undergoes, what a noun names.

Needs   the parse; Actors; nouns.tsv
Gives   tokens
"""

from spacy.tokens import Token

from onrecord.reading.actorlike import Actors
from onrecord.reading.events.lexicon import NounEntry, noun_entries
from onrecord.reading.events.matching import noun_key
from onrecord.reading.frames import governed

OPPOSED = frozenset({"against", "on"})  # "an attack by rebels on troops": the parser may hang "on" on the rebels
KIND = "09"  # codes below are kindnesses and talks, whose of-phrase may be meant ("recognition of Palestine")


def deed(noun: Token) -> NounEntry | None:
    """The lexicon's entry for a noun that names an act."""
    return noun_entries().get(noun_key(noun)) if noun.pos_ in {"NOUN", "PROPN"} else None


def is_suffered(entry: NounEntry) -> bool:
    """Whether somebody undergoes it, who is not whom a word about it is meant for: "condemned the attack on Oman"."""
    return entry.code >= KIND or entry.of_role == "patient"


class Deeds:
    """Answers for the event nouns of a page."""

    def __init__(self, actors: Actors) -> None:
        self.actors = actors

    def actors_of(self, noun: Token, entry: NounEntry) -> tuple[list[Token], bool]:
        """Who does it, and whether they are the two sides of something done together."""
        sides = governed(noun, "between")
        if sides and entry.code[:2] in {"04", "06", "19", "05"}:
            return self.actors.among(sides), True
        found = self.actors.among(governed(noun, "by"))
        found = found or self.actors.among(_doers(noun))
        if not found and entry.of_role in {"patient", "recipient"}:  # "the arrest of a priest by police"
            found = self.actors.among(by for of in governed(noun, "of") for by in governed(of, "by"))
        has_of = bool(governed(noun, "of"))
        if not found and (entry.of_role != "patient" or has_of):
            found = self._owner(noun)
        if not found and entry.of_role != "patient":
            found = self.actors.modifying(noun, doing=True)
        if not found and entry.of_role == "actor":
            found = self.actors.among(governed(noun, "of"))
        other = self.actors.among(governed(noun, "with")) if entry.code[:2] in {"04", "19"} else []
        if found and other:
            return merged(found, other), True
        return found, False

    def _owner(self, noun: Token) -> list[Token]:
        return self.actors.among(child for child in noun.children if child.dep_ == "poss")

    def recipients_of(self, noun: Token, entry: NounEntry, taken: set[int]) -> list[Token]:
        """To whom it is done."""
        slots = ["against", "on", "at", "into", "to", "for", "in", "with"]
        if entry.of_role in {"recipient", "patient"}:
            slots.insert(0, "of")
        for slot in slots:
            doers = [head for doer in governed(noun, "by") for head in governed(doer, slot)] if slot in OPPOSED else []
            for head in [*governed(noun, slot), *doers]:
                if found := [token for token in self.actors.inside(head) if token.i not in taken]:
                    return found
        if entry.of_role == "patient":
            return [token for token in self._owner(noun) if token.i not in taken]
        return []


def _doers(noun: Token) -> list[Token]:
    """Who did it by a participle: "an attack launched by rebels"."""
    return [
        grand
        for child in noun.children
        if child.dep_ == "acl" and child.tag_ == "VBN"
        for by in child.children
        if by.dep_ == "agent"
        for grand in by.children
        if grand.dep_ == "pobj"
    ]


def merged(first: list[Token], second: list[Token]) -> list[Token]:
    """Both, in text order, none twice."""
    return sorted({token.i: token for token in [*first, *second]}.values(), key=lambda token: token.i)
