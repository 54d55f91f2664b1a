"""Whose a phrase is: "its director" is the agency's, "Netanyahu's office" and "Assad officials" the state's."""

import re
from collections.abc import Iterable

from onrecord.actors.code import Code, code_entry, code_phrase
from onrecord.actors.nouns import OFFICES, Noun, phrase_words
from onrecord.actors.paragraph import officials_before
from onrecord.actors.registry import Registry
from onrecord.actors.scene import Scene
from onrecord.actors.spelling import fold
from onrecord.lexicon import load_words
from onrecord.record.mention import Mention

_NAMED = re.compile(r"(?:the\s+)?(?:[\w.’'-]+\s+)*?([A-Z][\w’-]+?)(?:\s?['’]s?\s+(?:\w+\s+){0,4}|\s+(?:\w+\s+)?)\w+$")
_SERVED = re.compile(r"\b(?:to|for)\s+(?:[A-Z][\w.]*\s+)*([A-Z][\w’-]+)$")  # "a senior adviser to President Quist"
_OUTLET = re.compile(r"([A-Z][\w.&]*(?: [A-Z][\w.&]*){0,3})['’]s?\s+$")
_WORKING = "|".join(sorted(phrase_words("working")))
_OF_BODY = re.compile(  # "Jo Quist of the Tax Center", "Jo Quist, who works on tax for the Tax Center"
    rf"(?:\s+of|\s?,?\s+who\s+(?:{_WORKING})(?:(?:\s+[\w'’-]+){{0,6}}?\s+(?:at|for|with))?)\s+(?:the\s+)?"
    r"((?:[a-z]+\s+){0,2}[A-Z][\w.&'’-]*(?:\s(?:of\s|for\s|and\s)?[A-Z][\w.&'’-]*)*)"
)
_PRIVATE = frozenset({"BUS", "EDU", "IGO", "JRN", "MED", "NGO", "PTY", "REL"})
_BEFORE = 40  # characters before a name that can hold an outlet's
_RELATIVE = re.compile(r"\s(?:that|which|who|whom|whose)\s")
_CLAUSE = re.compile(r"[^.;,]+,\s*")  # a name with its title, up to "whose"
_STATES = frozenset({"GOV", "MIL", "LEG"})
_OF_THEIR_OWN = frozenset({"COP", "JUD", "MIL", "SPY"})  # an official's lawyer is no official
_BODIES = frozenset({"IGO", "REF", "HLH", "ENV", "REB", "PRM", "UAF"})


def note_possessives(mentions: Iterable[Mention], scene: Scene) -> None:
    """Keep where each possessive pronoun of a chain stands."""
    for mention in mentions:
        if mention.form == "pronoun" and mention.chain and scene.words(mention).lower() in possessives():
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
    return owner_in(scene.words(mention), scene)


def owner_in(phrase: str, scene: Scene) -> Code | None:
    """The code of the one person whose surname owns a phrase: "Trump's spokesman", "an adviser to Trump"."""
    if phrase.islower():
        return None
    phrase = _RELATIVE.split(phrase, maxsplit=1)[0].rstrip(" ,")
    found = _SERVED.search(phrase) or _NAMED.match(phrase)
    surname = fold(found.group(1)) if found else ""
    known, strangers = scene.people.get(surname, []), scene.strangers.get(surname, [])
    if len(known) == 1:
        return code_entry(known[0], scene.day)
    return scene.local_codes.get(fold(strangers[0])) if not known and len(strangers) == 1 else None


def body_beside(mention: Mention, scene: Scene, registry: Registry) -> Code:
    """The code of the body that an untitled person is of: "Jo Quist of the Tax Center", "CNN's Jo Quist"."""
    at = mention.name or mention.span
    after = _OF_BODY.match(scene.text, at.end)
    before = _OUTLET.search(scene.text[max(0, at.start - _BEFORE) : at.start])
    code = code_phrase(after.group(1), registry, scene.day, surnames=False) if after else Code()
    if not after and before:
        code = code_phrase(before.group(1), registry, scene.day, surnames=False)
        code = code if code.sector == "JRN" else Code()
    return Code(code.country, code.sector) if code.sector in _PRIVATE else Code()


def belonging(code: Code, noun: Noun | None, owner: Code | None) -> Code:
    """A code without a country, as its owner has one; a general noun takes the sector of a body or an office too."""
    if owner is None or owner.former or not owner.country or code.country or noun is None:
        return code
    if not owner.sector and owner.entry and owner.entry.kind == "person":
        return code._replace(country=owner.country)  # of no office known: a candidate's aide
    is_state = not owner.sector
    if owner.sector not in _STATES | _BODIES and not is_state:
        return code
    if code.sector == "CVL" and not is_state:
        return code  # a minister's brother is of no office
    sector = owner.sector if noun.is_generic and not is_state and noun.sector not in _OF_THEIR_OWN else code.sector
    if is_state or sector in OFFICES | _BODIES | {"ELI"}:
        return code._replace(country=owner.country, sector=sector)
    return code


def possessives() -> frozenset[str]:
    """Pronouns that own the noun after them."""
    return load_words("onrecord.actors", "possessives.tsv")
