"""People and bodies in no list: unnamed agents by their code, names that nobody has on file."""

import hashlib
import re
from typing import NamedTuple

from onrecord.actors.chambers import state_of_chamber
from onrecord.actors.code import Code, code_phrase, part_in
from onrecord.actors.entry import NO_STATE, Entry
from onrecord.actors.files import slug
from onrecord.actors.kinds import NATIONAL, head_of
from onrecord.actors.leaders import country_led
from onrecord.actors.meaning import Meaning
from onrecord.actors.named import AGENTS, LONGEST_NAME, is_other
from onrecord.actors.nouns import Noun, folded_words, is_plural, last_noun, modifier_of, noun_at, phrase_words, singular
from onrecord.actors.owners import belonging, body_beside, owner_of, possessives
from onrecord.actors.paragraph import state_at
from onrecord.actors.posts import post_before, post_of
from onrecord.actors.registry import Registry
from onrecord.actors.scene import Scene
from onrecord.actors.spelling import fold, has_company_form, without_possessive, without_titles
from onrecord.actors.text_roles import role_of, without_lower_office
from onrecord.actors.titles import is_bare, is_indefinite, is_title
from onrecord.record.actor import Actor, ActorKind
from onrecord.record.mention import Mention

_STATE_ORGANS = frozenset({"GOV", "MIL", "COP", "SPY", "LEG"})
_COLLECTIVE = phrase_words("organ")
_BODIES = frozenset({"ministry", "department", "court"})
_RANKS = phrase_words("rank")
_ARMED = frozenset({"REB", "MIL", "UAF", "PRM", "COP", "CRM"})
_LEADING = phrase_words("leading")
_NO_BODY = frozenset({"", "UNK", "CVL", "ELI", "JNK"})  # sectors that no organisation has
_AREAS = phrase_words("area")
_PARTY_STATE = re.compile(  # "D-Calif." is of US wires, "a Texas Republican" and "Democrat of Ohio" of US papers
    r"\s?,?\s*\(?\s?[DRI]\s?-\s?[A-Z][a-z]*\b|\s?,\s+(?:an?\s+(?:[A-Z][\w.]*\s+){0,2})?(?:Democrat|Republican)\b"
)
_OFFICE = re.compile(r"[A-Z][a-z]+ Secretary$")  # "International Development Secretary" is a government's
_BODY_NAME = re.compile(r"\b(?:at|for|of|with)\s+(?:the\s+)?((?:[A-Z][\w&.'’-]*\s?)+)")
_NO_NAME = re.compile(  # a clause, a case at law, a party and state, the end of a quotation, a bill
    r":|\sv\.?s?\.?\s|^v\.\s|^[DRI]\s?-\s?[A-Z]|[^s][’”\"]\s|^(?:No|Not|Why|How|When|What|If)\s|^[HS]\.\s?(?:J\.)?\s?R"
)
_TITLE_AND_NAME = re.compile(r"\s([A-Z][a-z]+)\s[A-Z]")
_POSTED = phrase_words("posted")
_BENCH = phrase_words("bench")
_AT_HOME = phrase_words("home") | {"the"}
_APART = phrase_words("apart")
_STANCES = phrase_words("stance")
_MINISTERS = frozenset({"minister", "premier"})
_PARTS = phrase_words("subnational")
_DEFINITE = re.compile(r"the\b|parliament$", re.IGNORECASE)
_AFTER_HEAD = re.compile(r"\s+(?:of|in|from|at|who|for|on|by)\s")
_TOWARDS = re.compile(r"\s+(?:from|to|against)\s")
_KINDS: dict[str, ActorKind] = {"person": "person", "organization": "organization", "armed_group": "armed_group"}


def by_code(mention: Mention, scene: Scene, registry: Registry) -> Meaning | None:
    """An unnamed agent: a state's organ is the state, other kinds of people are a group, one person is local."""
    if mention.kind not in AGENTS and mention.id not in scene.acting:
        return None
    phrase = without_possessive(scene.words(mention))
    words = folded_words(_AFTER_HEAD.split(phrase, maxsplit=1)[0])
    head = head_of(mention, scene)
    if head in _STANCES and _TOWARDS.match(scene.text, mention.head.end):
        return None  # "opposition to the bill"
    noun = last_noun(words)
    if noun is None or singular(words[noun.end - 1]) != head:
        return None
    if mention.kind == "person" and is_bare(phrase, noun):
        return None
    code = code_phrase(phrase, registry, scene.day, surnames=False)._replace(role=None)
    if code.entry and is_other(code.entry, phrase, scene):
        return None
    code = belonging(code, noun, None if head in _APART else owner_of(mention, scene))
    if code.sector == "LEG" and head == "deputy" and _is_owned(words):
        return None  # an official's second
    if code.entry and code.entry.kind not in {"place", "person", "country"} and _is_headed(mention, code.entry, scene):
        return Meaning(code.entry.actor(), 0.7, code, code.entry)
    if not code.sector or code.sector in {"JNK", "UNK"} or (noun.is_thing and code.body):
        return None
    said = _Phrase(mention, phrase, words, noun)
    if not code.country:
        code = code._replace(country=_country_of(said, head, code, scene, registry))
    if noun.is_generic and code == Code(sector="GOV") and _is_of_stranger(phrase, noun.start, registry):
        code = Code()
    return _coded(said, code, scene, registry)


def _is_owned(words: list[str]) -> bool:
    """Whether folded words begin with a possessive: "her deputy", "the minister's deputies"."""
    return words[0] in possessives() or any(w.endswith(("'s", "’s")) for w in words)


class _Phrase(NamedTuple):
    """A mention's phrase, its folded words up to the head, and its agent noun."""

    mention: Mention
    text: str
    words: list[str]
    noun: Noun


def _country_of(said: _Phrase, head: str, code: Code, scene: Scene, registry: Registry) -> str:
    """The country of an agent whose words name none: its government's, or the one the report is about."""
    mention, phrase, words, _ = said
    if led := country_led(mention, scene):
        return led
    if code.sector in {"LEG", "PTY"}:
        state = _state_of_party(phrase, scene, registry)
        if not state and code.sector == "LEG":
            state = _legislature(mention, scene, registry, head)
        if state:
            return state
    is_one = head in NATIONAL or (head in _MINISTERS and words[0] == "the" and not code.former)
    is_national = is_one and code.sector in _STATE_ORGANS and _is_the_states(phrase, words, scene)
    is_at_home = mention.id in scene.acting and set(words) <= _AT_HOME  # "police said"
    if not is_national and not is_at_home:
        return ""
    return scene.ground() if code.sector == "MIL" else state_at(mention.start, scene)


def _state_of_party(phrase: str, scene: Scene, registry: Registry) -> str:
    """The country of the party that a capitalised word calls, where the report is about it: "Democratic leaders"."""
    about = scene.about()
    named = (entry for word in phrase.split() if word[:1].isupper() for entry in registry.named(f"{word} Party"))
    return about if about and any(entry.country == about for entry in named) else ""


def _coded(said: _Phrase, code: Code, scene: Scene, registry: Registry) -> Meaning | None:
    """The actor of a coded phrase: a body, a state by its organ, a group, or somebody of this report only."""
    mention, phrase, words, noun = said
    if code.body and singular(words[noun.end - 1]) in _RANKS:
        return Meaning(code.body.actor(), 0.7, code, code.body)
    state = registry.by_id(f"country/{code.country.lower()}") if code.country not in NO_STATE else None
    title_words = words[noun.start : noun.end]
    if state and not is_indefinite(phrase) and (organ := _organ(state, phrase, title_words, code, registry)):
        return organ
    is_many = is_plural(words[noun.end - 1])
    if mention.kind not in AGENTS or not (
        code.country or mention.kind == "person" or (is_many and code.sector in _ARMED)
    ):
        return None
    owner = state.adjectives[0] if state and state.adjectives else code.body.name if code.body else ""
    title = " ".join((*_ethnic(phrase, noun.start, registry), *title_words))
    if is_many:
        key = f"group/{(code.country or 'any').lower()}-{code.sector.lower()}-{slug(title)}"
        own = [word for word in title.split() if word not in fold(owner).lower().split()]  # no "European Union union"
        return Meaning(_made(key, " ".join((*owner.split(), *own)), "group", code), 0.6, code)
    mark = hashlib.sha1(f"{phrase}{mention.start}{scene.text[:200]}".encode(), usedforsecurity=False).hexdigest()[:8]
    kind = _KINDS[mention.kind]
    return Meaning(_made(f"local/{slug(f'{owner} {title}')[:40]}-{mark}", phrase, kind, code), 0.5, code)


def _is_the_states(phrase: str, words: list[str], scene: Scene) -> bool:
    """Whether "the (Smith) government" is that of the state the report is about, and of no part or stranger."""
    is_many = bool(re.search(r"\b(?:authorities|(?:security|armed) forces)$", phrase))
    is_one = is_plural(words[-1]) == is_many and words[-1] not in {"authority", "force"}
    if not is_one or not _DEFINITE.match(phrase) or _PARTS & set(words):
        return False
    named = [word for word in phrase.split()[1:] if word[:1].isupper() and not modifier_of([fold(word).lower()], 1)]
    return all(fold(word).lower() in scene.people for word in named)


def _is_of_stranger(phrase: str, before: int, registry: Registry) -> bool:
    """Whether a capitalised word that is on no file owns a general noun: "a BA spokesperson" is of no government."""
    words = phrase.split()
    owner = words[before - 1] if 0 < before <= len(words) else ""
    folded = [fold(owner).lower()]
    is_general = folded[0] in _LEADING or noun_at(folded, 1) is not None or bool(modifier_of(folded, 1))
    return owner[:1].isupper() and before > 1 and not is_general and not registry.adjective(owner)


def _organ(state: Entry, phrase: str, title: list[str], code: Code, registry: Registry) -> Meaning | None:
    """A state's organ is the state, its ministry a body of it; a city's or region's organ is neither."""
    head = singular(title[-1])
    is_collective = bool({head, title[0]} & _COLLECTIVE)
    if code.sector not in _STATE_ORGANS or code.former or not (is_collective or head in _BODIES):
        return None
    part = part_in(phrase, code.sector, registry)
    if part:
        name = " ".join((part, *title))
        mark = hashlib.sha1(f"{code.country}{name}".encode(), usedforsecurity=False).hexdigest()[:6]
        return Meaning(_made(f"local/{slug(name)}-{mark}", name, "organization", code), 0.6, code)
    return Meaning(state.actor(), 0.7, code, state) if is_collective else _body(state, title, code)


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


def as_local(
    mention: Mention, scene: Scene, registry: Registry, titles: str, *, owner: Code | None = None
) -> Meaning | None:
    """A named person or body that is in no list: the same name is the same actor in every report."""
    kind = _KINDS.get(mention.kind)
    name = without_titles(scene.name(mention))
    name = scene.meant.get(mention.id, name)
    name = without_lower_office(name) if kind == "person" else name
    if kind is None or not any(letter.isupper() for letter in name) or len(name) < 3:
        return None
    if _NO_NAME.search(name) or name.count(" ") >= LONGEST_NAME:
        return None
    words = folded_words(name)
    if kind == "organization" and (organ := _state_named(name, words, scene, registry)):
        return organ
    if kind == "organization" and _ends_in_title(mention, words, scene):
        return None
    if is_title(words) or " ".join(words) in _AREAS:
        return None
    if " " not in name and (registry.capital(name) or registry.city(name)):
        return None
    code = code_phrase(titles, registry, scene.day, surnames=False) if titles else Code()
    if not titles and kind == "person":
        is_in_congress = _PARTY_STATE.match(scene.text, (mention.name or mention.span).end)
        code = Code("USA", "LEG") if is_in_congress else body_beside(mention, scene, registry)
    if kind != "person":
        named = _code_of_words(name, scene, registry)
        sector = named.sector if named.sector not in _NO_BODY else code.sector if code.sector not in _NO_BODY else ""
        sector = sector or ("BUS" if has_company_form(scene.name(mention)) else "")
        code = Code(named.country or code.country, sector)
    if code.sector == "GOV" and _says_little(titles) and not _POSTED & set(folded_words(titles)):
        private = _private_sector(titles)
        code = code._replace(sector=code.sector if private is None and code.country else private or "")
    code = Code(
        code.country,
        "" if code.sector in {"UNK", "JNK"} else code.sector,
        role=role_of(titles),
    )
    code = belonging(code, last_noun(folded_words(_AFTER_HEAD.split(titles, maxsplit=1)[0])), owner)
    if not code.country and code.sector in {"LEG", "ELI"}:
        code = code._replace(country=_legislature(mention, scene, registry, titles))
    if not code.country and _is_of_the_state(code.sector, titles):
        code = code._replace(country=state_at(mention.start, scene))
    mark = hashlib.sha1(fold(name).encode(), usedforsecurity=False).hexdigest()[:6]
    return Meaning(_made(f"local/{slug(name)}-{mark}", name, kind, code), 0.6, code)


def _code_of_words(name: str, scene: Scene, registry: Registry) -> Code:
    """What the words of a body's name say, and not what a namesake on file is that the report does not mean.

    A party's namesake is a party: Hong Kong's Labour Party.
    """
    code = code_phrase(name, registry, scene.day, surnames=False)
    if code.entry and (code.entry.kind == "person" or code.entry in registry.named(name)):
        return Code(sector=code.sector if code.entry.kind == "party" else "")
    return code


def _ends_in_title(mention: Mention, words: list[str], scene: Scene) -> bool:
    """Whether a body's last words begin the title after it: "White House National Security" Adviser Jo Quist."""
    end = (mention.name or mention.span).end
    after = _TITLE_AND_NAME.match(scene.text, end)
    body = noun_at(words, len(words))
    if after is None or (body and not body.is_thing):
        return False  # "Senate Ethics Committee" Chairman Jo Quist
    noun = noun_at([*words, fold(after[1]).lower()], len(words) + 1)
    return noun is not None and noun.start < len(words)


def _is_of_the_state(sector: str, title: str) -> bool:
    """Whether a title of no country is of the state meant by "the government": officials, judges, former ministers."""
    words = folded_words(title)
    if sector in _STATE_ORGANS:
        return not _POSTED & set(words)
    noun = last_noun(folded_words(_AFTER_HEAD.split(title, maxsplit=1)[0]))
    office = words[noun.start : noun.end] if noun else []
    if sector == "JUD":
        return "court" in words or (bool(office) and singular(office[-1]) in _BENCH)
    return sector == "ELI" and (post := post_of(" ".join(office))) is not None and post.sector == "GOV"


def _state_named(name: str, words: list[str], scene: Scene, registry: Registry) -> Meaning | None:
    """A state's organ in capitals: "the Turkish Government" is no body of its own."""
    noun = last_noun(words)
    if noun is None or noun.end != len(words) or not registry.adjective(" ".join(name.split()[: noun.start])):
        return None
    code = code_phrase(name, registry, scene.day, surnames=False)
    state = registry.by_id(f"country/{code.country.lower()}")
    return _organ(state, name, words[noun.start :], code, registry) if state else None


def _legislature(mention: Mention, scene: Scene, registry: Registry, title: str) -> str:
    """The country of a legislator of none: by the party and state after the name, else the one the report is about."""
    end = (mention.name or mention.span).end
    if _PARTY_STATE.match(scene.text, end):
        return "USA"
    return scene.about() if post_before(title) == "congress" else state_of_chamber(title, mention, scene, registry)


def _private_sector(title: str) -> str | None:
    """The sector of a body that is no state's in a title ("at the Conference Board of Canada"); None without one."""
    bodies = [folded_words(name) for name in _BODY_NAME.findall(title)]
    nouns = [last_noun(words) for words in bodies if len(words) > 1]
    if not nouns or any(noun and noun.sector in {*_STATE_ORGANS, "JUD"} for noun in nouns):
        return None
    return next((noun.sector for noun in nouns if noun and noun.sector not in _NO_BODY), "")


def _says_little(title: str) -> bool:
    """Whether a title is a general noun without a modifier ("Stein spokeswoman")."""
    words = folded_words(_AFTER_HEAD.split(title, maxsplit=1)[0])
    noun = last_noun(words)
    is_office = bool(_OFFICE.search(title))
    return bool(noun and noun.is_generic and not is_office and not modifier_of(words, noun.start))


def _made(key: str, name: str, kind: ActorKind, code: Code) -> Actor:
    return Actor(key, name, kind, (name,), code.country or None, code.sector or None)


def _body(state: Entry, words: list[str], code: Code) -> Meaning:
    title = " ".join(words)
    adjective = state.adjectives[0] if state.adjectives else state.name
    key = f"body/{code.country.lower()}-{slug(title)}"
    return Meaning(_made(key, f"{adjective} {title}", "organization", code), 0.7, code)
