"""Whom one mention means: a name, a title on its day, a body's by-name, or an unnamed agent by its code.

Each resolver gives a `Meaning` or None; `link.py` asks them in order and carries the answers along the chains.
"""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from onrecord.actors.choose import best_person, best_thing, seniority
from onrecord.actors.code import Code, code_entry, code_phrase
from onrecord.actors.entry import Entry, holding
from onrecord.actors.files import slug
from onrecord.actors.nouns import is_former, is_plural, last_noun, modifier_of, noun_at, phrase_words, singular
from onrecord.actors.posts import post_of
from onrecord.actors.registry import Registry
from onrecord.actors.scene import Scene
from onrecord.actors.spelling import fold, without_possessive
from onrecord.lexicon import load_rows
from onrecord.record.actor import Actor, ActorKind
from onrecord.record.mention import Mention

_LINKED_KINDS = frozenset({"person", "organization", "armed_group", "place", "nationality", "other", "facility"})
_TITLES = re.compile(
    r"^(?:(?:the|mr|mrs|ms|miss|dr|prof|sir|dame|lord|lady|gen|general|col|president|minister|senator|sen|rep|prime|"
    r"foreign|secretary|ayatollah|sheikh|king|queen|prince|pope|chancellor|ambassador)\.?\s+)+",
    re.IGNORECASE,
)
_INDEFINITE = re.compile(
    r"^(?:an?|one|some|another|every|any|no|two|three|several|many|former|ex)\b|^ex-", re.IGNORECASE
)
_STATE_ORGANS = frozenset({"GOV", "MIL", "COP", "SPY", "LEG"})
_COLLECTIVE = phrase_words("organ")
_RANKS = phrase_words("rank")
_AGENTS = frozenset({"person", "organization", "armed_group"})
_ARMED = frozenset({"REB", "MIL", "UAF", "PRM", "COP", "CRM"})
_LEADING = phrase_words("leading")
_NO_BODY = frozenset({"", "UNK", "CVL", "ELI", "JNK"})  # sectors that no organisation has
_NOT_YET = 2  # seniority of somebody whose first office on file lies ahead
_LONGEST_NAME = 8  # words; a longer "name" is a sentence that the reader took for one
_AREAS = phrase_words("area")
_NO_STATE = frozenset({"", "IGO", "UNO", "EUR", "ISM"})
_COMPANY_FORM = re.compile(
    r",?\s+(?:inc|corp|corporation|ltd|llc|plc|co|ag|gmbh|n\.?v|s\.?a|s\.?e|s\.?p\.?a)\.?$", re.IGNORECASE
)
_PERSON_OFFICE = re.compile(
    r"\b(ceo|president|chiefs?|commissioner|secretary|director|chair(man|woman|person)?|head|spokes\w+|executive|general|"
    r"minister|ambassador|envoy|leader|governor|mayor|officers?|officials?|commander|manager|analysts?)$"
)
_AFTER_HEAD = re.compile(r"\s+(?:of|in|from|at|who|for|on|by)\s")
_CHIEFS = re.compile(
    r"\b(secretary[ -]general|chief|head|boss|president|director[ -]general|leader|managing director|commander)$"
)
_INSTITUTIONS = re.compile(
    r"\b(ministry|department|office|agency|council|court|bank|service|forces?|army|police|parliament|presidency|cabinet)$"
)
_KINDS: dict[str, ActorKind] = {"person": "person", "organization": "organization", "armed_group": "armed_group"}


@dataclass(frozen=True, slots=True)
class Meaning:
    """An actor, how sure, and its code on the day; `entry` when it is on file."""

    actor: Actor
    score: float
    code: Code
    entry: Entry | None = None


def on_file(entry: Entry, score: float, scene: Scene) -> Meaning:
    """The meaning of an actor on file."""
    return Meaning(entry.actor(), score, code_entry(entry, scene.day), entry)


def by_name(mention: Mention, scene: Scene, registry: Registry) -> Meaning | None:
    """A name on file: whole, misspelt, or a surname that the report or the office explains."""
    if mention.kind not in _LINKED_KINDS:
        return None
    name, whole = scene.name(mention), without_possessive(scene.words(mention))
    if mention.kind == "nationality":
        return _by_adjective(name, scene, registry)
    if mention.kind != "person":
        for words in dict.fromkeys((whole, name) if whole.count(" ") < _LONGEST_NAME else (name,)):
            found = _thing(words, mention, scene, registry)
            if found:
                return found
        for words in scene.longer_names(mention) if mention.kind in _AGENTS else ():
            if registry.named(words) and (found := _thing(words, mention, scene, registry)):
                return found
    return _person(name, mention, scene, registry)


def by_role(mention: Mention, scene: Scene, registry: Registry) -> Meaning | None:
    """Who held the office on the day: "the Turkish president", "the alliance's secretary general"."""
    phrase = scene.words(mention)
    if scene.day is None or _INDEFINITE.match(phrase):
        return None
    core = re.split(r"\s+(?:of|for|in|at|to|who|,)\s*", phrase, maxsplit=1)[0].rstrip(",")
    words = [fold(word).lower() for word in core.split()]
    noun = last_noun(words)
    if noun is None or noun.end != len(words) or is_former(words) or words[-1] != singular(words[-1]):
        return None
    title = " ".join(words[noun.start : noun.end])
    if _INSTITUTIONS.search(title):
        return None
    body = _body_in(phrase, mention, scene, registry)
    if body:
        heads = registry.holders(body.id, "organization", scene.day) if _CHIEFS.search(title) else ()
        return on_file(heads[0], 0.8, scene) if len(heads) == 1 else None
    post = post_of(title)
    if post is None or post.name in {"organization", "minister", "congress", "deputy-head", "regional-head"}:
        return None
    country = code_phrase(phrase, registry, surnames=False).country
    name = "finance" if (title, country) == ("chancellor", "GBR") else post.name
    holders = registry.holders(country, name, scene.day) if country not in _NO_STATE else ()
    return on_file(holders[0], 0.75, scene) if len(holders) == 1 else None


def by_noun(mention: Mention, scene: Scene) -> Meaning | None:
    """A body the report named, called by what it is: "the alliance", "the terror organization"."""
    words = [fold(word).lower() for word in without_possessive(scene.words(mention)).split()]
    if len(words) < 2 or words[0] not in {"the", "this", "that"} or len(words) > 4:
        return None
    for start in range(1, len(words)):
        entry = scene.last_called(" ".join(words[start:]), mention.start)
        if entry:
            is_bare = start == 1 or any(" ".join(words[1:]) == noun.lower() for noun in entry.nouns)
            return on_file(entry, 0.7, scene) if is_bare else None
    return None


def by_code(mention: Mention, scene: Scene, registry: Registry) -> Meaning | None:
    """An unnamed agent: a state's organ is the state, other kinds of people are a group, one person is local."""
    phrase = without_possessive(scene.words(mention))
    words = _folded(_AFTER_HEAD.split(phrase, maxsplit=1)[0])
    head = singular(fold(without_possessive(scene.text[mention.head.start : mention.head.end])).lower())
    noun = last_noun(words)
    if noun is None or singular(words[noun.end - 1]) != head:
        return None
    code = replace(code_phrase(phrase, registry, scene.day, surnames=False), role=None)
    if code.entry and code.entry.kind not in {"place", "person", "country"} and _is_headed(mention, code.entry, scene):
        return Meaning(code.entry.actor(), 0.7, code, code.entry)
    if not code.sector or code.sector in {"JNK", "UNK"}:
        return None
    if code.body and head in _RANKS:
        return Meaning(code.body.actor(), 0.7, code, code.body)
    state = registry.by_id(f"country/{code.country.lower()}") if code.country not in _NO_STATE else None
    if state and code.sector in _STATE_ORGANS and not _INDEFINITE.match(phrase) and not code.former:
        if {head, words[noun.start]} & _COLLECTIVE:
            return Meaning(state.actor(), 0.7, code, state)
        if head in {"ministry", "department", "court"}:
            return _body(state, words[noun.start : noun.end], code)
    is_many = is_plural(words[noun.end - 1])
    if mention.kind not in _AGENTS or not (
        code.country or mention.kind == "person" or (is_many and code.sector in _ARMED)
    ):
        return None
    title = " ".join((*_ethnic(phrase, noun.start, registry), *words[noun.start : noun.end]))
    owner = state.adjectives[0] if state and state.adjectives else code.body.name if code.body else ""
    if is_many:
        key = f"group/{(code.country or 'any').lower()}-{code.sector.lower()}-{slug(title)}"
        return Meaning(_made(key, f"{owner} {title}".strip(), "group", code), 0.6, code)
    mark = hashlib.sha1(f"{phrase}{mention.start}{scene.text[:200]}".encode(), usedforsecurity=False).hexdigest()[:8]
    kind = _KINDS[mention.kind]
    return Meaning(_made(f"local/{slug(f'{owner} {title}')[:40]}-{mark}", phrase, kind, code), 0.5, code)


def _ethnic(phrase: str, before: int, registry: Registry) -> list[str]:
    """A capitalised word that says which people and is no state's: "Kurdish" forces."""
    words = phrase.split()
    word = words[before - 1] if 0 < before <= len(words) else ""
    if word[:1].isupper() and word.isalpha() and not registry.adjective(word):
        return [] if registry.named(word) or word.lower() in _LEADING else [word.lower()]
    return []


def _is_headed(mention: Mention, entry: Entry, scene: Scene) -> bool:
    """Whether the phrase's head word is part of the body's name: not "the GOP's complaint"."""
    head = fold(without_possessive(scene.text[mention.head.start : mention.head.end])).lower()
    return any(head in fold(name).lower().split() for name in (*entry.names, *entry.nouns))


def as_local(mention: Mention, scene: Scene, registry: Registry, titles: str) -> Meaning | None:
    """A named person or body that is in no list: the same name is the same actor in every report."""
    kind = _KINDS.get(mention.kind)
    name = _COMPANY_FORM.sub("", _TITLES.sub("", scene.name(mention)))
    name = scene.strangers.get(fold(name), name)
    name = _without_title(name) if kind == "person" else name
    if kind is None or not any(letter.isupper() for letter in name) or len(name) < 3:
        return None
    if ":" in name or name.count(" ") >= _LONGEST_NAME:
        return None
    words = [fold(word).lower() for word in name.split()]
    if is_title(words) or " ".join(words) in _AREAS:
        return None
    if " " not in name and (registry.capital(name) or registry.city(name)):
        return None
    code = code_phrase(titles, registry, scene.day, surnames=False) if titles else Code()
    if kind != "person":
        named = code_phrase(name, registry, scene.day, surnames=False)
        named = Code() if named.entry and named.entry.kind == "person" else named
        sector = named.sector if named.sector not in _NO_BODY else code.sector if code.sector not in _NO_BODY else ""
        code = Code(named.country or code.country, sector)
    if not code.country and code.sector == "GOV" and _says_little(_folded(titles)):
        code = replace(code, sector="")
    code = Code(
        code.country,
        "" if code.sector in {"UNK", "JNK"} else code.sector,
        role=re.sub(r"^(?:an?|the)\s+", "", titles) or None,
    )
    if not code.country and code.sector in _STATE_ORGANS:
        code = replace(code, country=scene.home)
    mark = hashlib.sha1(fold(name).encode(), usedforsecurity=False).hexdigest()[:6]
    return Meaning(_made(f"local/{slug(name)}-{mark}", name, kind, code), 0.6, code)


def _without_title(name: str) -> str:
    """A name of two words up without the lower office before it: "Spokeswoman Sandy Angers"."""
    words = name.split()
    for end in range(len(words) - 2, 0, -1):
        noun = noun_at(_folded(" ".join(words[:end])), end)
        if noun and noun.start == 0:
            return " ".join(words[end:])
    return name


def _says_little(words: list[str]) -> bool:
    """Whether a title is a general noun without a modifier ("Stein spokeswoman")."""
    noun = last_noun(words)
    return bool(noun and noun.is_generic and not modifier_of(words, noun.start))


def _folded(phrase: str) -> list[str]:
    return [fold(word).lower() for word in phrase.split()]


def spoken_for(speaker: Meaning, registry: Registry, scene: Scene) -> Meaning | None:
    """The body or state that a speaker speaks for on the day; an organisation speaks for itself."""
    if speaker.actor.kind != "person":
        return speaker
    held = holding(speaker.entry, scene.day) if speaker.entry else None
    if held is None or held.former:
        return None
    entry = registry.by_id(held.tenure.body or f"country/{held.tenure.country.lower()}")
    return on_file(entry, speaker.score * 0.8, scene) if entry else None


def is_title(words: Sequence[str]) -> bool:
    """Whether folded words are an office and not a name: "Nato Secretary General", "Defense Minister"."""
    noun = last_noun(words)
    if noun is None or noun.end != len(words):
        return False
    title = " ".join(words[noun.start :])
    return noun.start == 0 or post_of(title) is not None or bool(_PERSON_OFFICE.search(title))


def _made(key: str, name: str, kind: ActorKind, code: Code) -> Actor:
    return Actor(key, name, kind, (name,), code.country or None, code.sector or None)


def _body(state: Entry, words: list[str], code: Code) -> Meaning:
    title = " ".join(words)
    adjective = state.adjectives[0] if state.adjectives else state.name
    key = f"body/{code.country.lower()}-{slug(title)}"
    return Meaning(_made(key, f"{adjective} {title}", "organization", code), 0.7, code)


def _by_adjective(name: str, scene: Scene, registry: Registry) -> Meaning | None:
    found = best_thing(registry.adjective(name) or registry.named(name), scene.countries)
    return on_file(found, 0.9, scene) if found and found.kind in {"country", "place"} else None


def _thing(name: str, mention: Mention, scene: Scene, registry: Registry) -> Meaning | None:
    entries = [entry for entry in registry.named(name) if entry.kind != "person" and not _is_other(entry, name, scene)]
    if entries:
        if len(entries) > 1 and entries[0].country and not any(e.country in scene.countries for e in entries):
            entries = [
                entry for entry in entries if entry.kind in {"country", "armed_group"} or not entry.country
            ] or []
        best = best_thing(entries, scene.countries)
        return on_file(best, 0.95, scene) if best else None
    if (bare := _COMPANY_FORM.sub("", name)) != name and bare:
        return _thing(bare, mention, scene, registry)
    if mention.kind == "organization" and (company := scene.companies.get(fold(name))):
        return on_file(company, 0.8, scene)
    capital = registry.capital(name)
    if capital and mention.id in scene.acting and not scene.is_placed(mention):
        state = capital[0]
        return Meaning(state.actor(), 0.8, Code(state.country, "GOV", state), state)
    if registry.adjective(name) and mention.kind != "place":
        return _by_adjective(name, scene, registry)
    return None


def _person(name: str, mention: Mention, scene: Scene, registry: Registry) -> Meaning | None:
    bare = _TITLES.sub("", name)
    folded = fold(bare)
    title = scene.title_before(mention, bare)
    if " " not in folded or folded in scene.people:
        known = scene.people.get(folded, [])
        titled = _titled(bare, title, known, scene, registry)
        if titled or known:
            return on_file(titled or known[-1], 0.85 if titled else 0.9, scene)
    if not folded or mention.kind not in {"person", "organization", "other"}:
        return None
    if " " in folded:
        found = best_person(registry, bare, scene.day, scene.countries)
        if found is None:
            return None
        if scene.day and seniority(found, scene.day)[0] == _NOT_YET:
            return on_file(found, 0.6, scene) if found.country in scene.countries else None
        return on_file(found, 0.95 if folded in {fold(n) for n in found.names} else 0.8, scene)
    if mention.kind != "person" or folded in scene.strangers:
        return None
    found = best_person(registry, bare, scene.day, scene.countries, title=title or None)
    return on_file(found, 0.7, scene) if found else None


def _titled(bare: str, title: str, known: Sequence[Entry], scene: Scene, registry: Registry) -> Entry | None:
    """Somebody else of a surname, when the title before it was never held by those the report has named."""
    post = post_of(re.sub(r"^(?:the|then)\s+|\.$", "", title, flags=re.IGNORECASE)) if title else None
    if post is None or not known or any(t.post == post.name for entry in known for t in entry.tenures):
        return None
    others = [
        entry
        for entry in registry.surnamed(bare)
        if entry.country in scene.countries and any(t.post == post.name for t in entry.tenures)
    ]
    others = [entry for entry in others if seniority(entry, scene.day)[0] < _NOT_YET]
    return min(others, key=lambda e: seniority(e, scene.day)) if others else None


def _body_in(phrase: str, mention: Mention, scene: Scene, registry: Registry) -> Entry | None:
    """The body whose office a phrase names: "NATO's", "the alliance's", "of the European Commission"."""
    code = code_phrase(re.sub(r"['’]s\b.*", "", phrase), registry) if re.search(r"['’]s\b", phrase) else None
    if code and code.entry and code.entry.kind not in {"person", "country", "place"}:
        return code.entry
    words = phrase.split()
    for start in range(len(words)):
        for end in range(len(words), start, -1):
            name = re.sub(r"['’]s?$", "", " ".join(words[start:end]))
            thing = best_thing(registry.named(name), scene.countries) if name[:1].isupper() else None
            if thing and thing.kind not in {"person", "country", "place"}:
                return thing
    owner = re.match(r"(?:the|this)\s+([\w ]+?)['’]s\b", phrase, re.IGNORECASE) or re.search(
        r"\bof the ([\w ]+)$", phrase
    )
    return scene.last_called(owner.group(1).lower(), mention.start) if owner else None


@cache
def _homonyms() -> dict[tuple[str, str], tuple[frozenset[str], frozenset[str]]]:
    rows = load_rows("onrecord.actors", "homonyms.tsv")
    return {(fold(r[0]), r[1]): (frozenset(r[2].split("|")), frozenset(r[3].split("|"))) for r in rows}


def _is_other(entry: Entry, name: str, scene: Scene) -> bool:
    """Whether the report's other words say that this name is not this entry (Georgia the US state)."""
    rule = _homonyms().get((fold(name), entry.id))
    if rule is None:
        return False
    needed, against = rule
    return not any(word in scene.text for word in needed) and any(word in scene.text for word in against)
