"""Whose a phrase is: "its director" is the agency's, "Netanyahu's office" and "Assad officials" the state's."""

import re
from collections.abc import Iterable
from dataclasses import replace

from onrecord.actors.code import Code, code_entry
from onrecord.actors.nouns import OFFICES, Noun
from onrecord.actors.paragraph import officials_before
from onrecord.actors.scene import Scene
from onrecord.actors.spelling import fold
from onrecord.lexicon import load_words
from onrecord.record.mention import Mention

_NAMED = re.compile(r"(?:the\s+)?(?:[\w.’'-]+\s+)*?([A-Z][\w’-]+?)(?:\s?['’]s?\s+|\s+)(?:\w+\s+)?\w+$")
_CLAUSE = re.compile(r"[^.;,]+,\s*")  # a name with its title, up to "whose"
_STATES = frozenset({"GOV", "MIL", "LEG"})
_FORCES = frozenset({"MIL", "COP", "SPY"})
_BODIES = frozenset({"IGO", "REF", "HLH", "ENV", "REB", "PRM", "UAF"})


def note_possessives(mentions: Iterable[Mention], scene: Scene) -> None:
    """Keep where each possessive pronoun of a chain stands."""
    for mention in mentions:
        if mention.form == "pronoun" and mention.chain and scene.words(mention).lower() in _possessives():
            scene.possessives[mention.start] = mention.chain


def owner_of(mention: Mention, scene: Scene) -> Code | None:
    """The code of whoever a phrase belongs to, by a pronoun or a surname before its noun; None when nobody says."""
    chain = scene.possessives.get(mention.start)
    if chain is not None:
        code = scene.codes.get(chain)
        is_land = code is not None and not code.sector
        return None if is_land and scene.words(mention)[:3].lower() in {"his", "her"} else code
    if scene.words(mention).lower().startswith("whose "):
        near = officials_before(mention.start, scene)
        between = scene.text[near[-1].start : mention.start] if near else ""
        return code_entry(near[-1].entry, scene.day) if _CLAUSE.fullmatch(between) else None
    found = _NAMED.match(scene.words(mention))
    known = scene.people.get(fold(found.group(1)), []) if found else []
    return code_entry(known[0], scene.day) if len(known) == 1 else None


def belonging(code: Code, noun: Noun | None, owner: Code | None) -> Code:
    """A code without a country, as its owner has one; a general noun takes the sector of a body or an office too."""
    if owner is None or owner.former or not owner.country or code.country or noun is None:
        return code
    is_state = not owner.sector
    if owner.sector not in _STATES | _BODIES and not is_state:
        return code
    if code.sector == "CVL" and not is_state:
        return code  # a minister's brother is of no office
    sector = owner.sector if noun.is_generic and not is_state and noun.sector not in _FORCES else code.sector
    if is_state or sector in OFFICES | _BODIES:
        return replace(code, country=owner.country, sector=sector)
    return code


def _possessives() -> frozenset[str]:
    return load_words("onrecord.actors", "possessives.tsv")
