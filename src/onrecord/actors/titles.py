"""Titles and by-names: "the Turkish president" on a day, "the alliance" once NATO was named."""

import re
from collections.abc import Sequence
from datetime import date
from functools import cache

from onrecord.actors.chambers import chamber_called, state_of_chamber
from onrecord.actors.choose import best_thing
from onrecord.actors.code import code_phrase, part_in
from onrecord.actors.entry import NO_STATE, Entry, Tenure, holding
from onrecord.actors.meaning import Meaning, on_file
from onrecord.actors.nouns import Noun, folded_words, is_former, is_plural, last_noun, phrase_words, singular
from onrecord.actors.paragraph import officials_before
from onrecord.actors.posts import post_of
from onrecord.actors.registry import Registry
from onrecord.actors.scene import Scene
from onrecord.actors.spelling import fold, without_possessive
from onrecord.lexicon import load_map, load_rows
from onrecord.record.mention import Mention

_INDEFINITE = re.compile(
    r"^(?:an?|one|some|another|every|any|no|two|three|several|many|former|ex)\b|^ex-", re.IGNORECASE
)
_AFTER_CORE = re.compile(r"\s+(?:(?:of|for|in|at|to|who)\b|,)\s*")
_PLACED = re.compile(r"\s(?:in|at|to|who)\s|,")
_AND_TITLE = re.compile(r"\s+and\s+(?:chief|chair|co-|founder|managing|director|general)")  # of a company
_SURNAMES = phrase_words("surname")
_POINTING = frozenset({"the", "this", "that"})
_LONGEST = 4  # words of a by-name
_FULL_NAME = 2
_SECOND = "deputy-head"
_LEADING = phrase_words("leading") | {"new", "top", "outgoing", "incoming", "acting", "current", "then", "executive"}
_CHIEFS = re.compile(
    r"\b(secretary[ -]general|chief|head|boss|president|director[ -]general|leader|director|commander)$"
)
_MINISTER = re.compile(
    r"(?:federal )?(?:minister (?:of|for)|secretary of state|president$|prime minister$)", re.IGNORECASE
)
_INSTITUTIONS = re.compile(
    r"\b(ministry|department|office|agency|council|court|bank|service|forces?|army|police|parliament|presidency|cabinet|treasury|exchequer|chancellery|government|junta)$"
)
_PERSON_OFFICE = re.compile(
    r"\b(ceo|president|chiefs?|commissioner|secretary|director|chair(man|woman|person)?|head|spokes\w+|executive|general|"
    r"minister|ambassador|envoy|leader|governor|mayor|officers?|officials?|commander|manager|analysts?)$"
)


def by_role(mention: Mention, scene: Scene, registry: Registry) -> Meaning | None:
    """Who held the office on the day: "the Turkish president", "the alliance's secretary general"."""
    if scene.day is None or _INDEFINITE.match(phrase := without_possessive(scene.words(mention))):
        return None
    core = _AFTER_CORE.split(phrase, maxsplit=1)[0].rstrip(",")
    words = folded_words(core)
    noun = last_noun(words)
    if noun is None or noun.end != len(words) or is_former(words) or words[-1] != singular(words[-1]):
        return None
    if is_bare(phrase, noun):
        return None
    title = " ".join(words[noun.start : noun.end])
    if _INSTITUTIONS.search(title):
        return None
    body = _body_in(phrase, mention, scene, registry)
    if body:
        found = registry.holders(body.id, "organization", scene.day) if _CHIEFS.search(title) else ()
        heads = _of_branch(found, core.split()[: noun.start], body)
        return on_file(heads[0], 0.8, scene) if len(heads) == 1 else None
    post = post_of(title)
    if post is None or post.name in {"organization", "minister", "congress", "regional-head"}:
        return None
    country = code_phrase(phrase, registry, surnames=False).country
    if not country and post.name == "speaker":
        country = state_of_chamber(phrase, mention, scene, registry)
    if part_in(_PLACED.split(phrase, maxsplit=1)[0], "GOV", registry):
        return None  # a region's premier is not the state's
    if not country and phrase.lower() == f"the {title}" and post.name != "speaker":
        if _AND_TITLE.match(scene.text, mention.end):
            return None
        return _in_office(title, post.name, mention, scene, registry)
    holder = _holder(title, post.name, country, scene.day, registry)
    return on_file(holder, 0.75, scene) if holder else None


def _holder(title: str, post: str, country: str, day: date, registry: Registry) -> Entry | None:
    """Who held a state's office of a title on the day; nobody where several did."""
    name = "finance" if (title, country) == ("chancellor", "GBR") else post
    holders = registry.holders(country, name, day) if country not in NO_STATE else ()
    if name == _SECOND:
        holders = tuple(entry for entry in holders if _is_called(entry, title, day))
    elif len(holders) > 1:
        holders = tuple(e for e in holders if any(_is_minister(t, name, country) and t.held_on(day) for t in e.tenures))
    if len(holders) > 1:
        own = {(country, name, t.title): e for e in holders for t in e.tenures if t.held_on(day)}
        holders = tuple(entry for office, entry in own.items() if office in _own_titles())
    return holders[0] if len(holders) == 1 else None


def _of_branch(heads: Sequence[Entry], before: list[str], body: Entry) -> Sequence[Entry]:
    """Heads of the branch that a title names: the UN's humanitarian chief is not its secretary-general."""
    of_body = {word for name in (body.name, *body.names, *body.nouns) for word in fold(name).lower().split()}
    branch = {fold(without_possessive(word)).lower() for word in before} - of_body
    branch = {word for word in branch if word not in _LEADING}
    if not branch:
        return heads
    return [e for e in heads if any(branch <= set(t.title.lower().split()) for t in e.tenures if t.body == body.id)]


def _in_office(title: str, post: str, mention: Mention, scene: Scene, registry: Registry) -> Meaning | None:
    """Who holds an office without a country: the only holder whom the report names, else the scene's."""
    day = scene.day
    named = [entry for key in sorted(scene.heard) if (entry := registry.by_id(key)) and entry.kind == "person"]
    found = [e for e in named if day and any(t.post == post and t.start and t.held_on(day) for t in e.tenures)]
    if len(found) > 1:  # the paragraph's, where it has named one of them only
        near = {official.entry.id for official in officials_before(mention.start, scene)}
        found = [entry for entry in found if entry.id in near]
    elif not found and (ground := scene.ground()):
        found = list(registry.holders(ground, post, day))
    if len(found) != 1:
        return None
    held = holding(found[0], day)
    is_of_another_kind = post in {"head-of-state", _SECOND} and held and not _is_called(found[0], title, day)
    return None if is_of_another_kind else on_file(found[0], 0.65, scene)


def _is_called(entry: Entry, title: str, day: date | None) -> bool:
    """Whether somebody's office on the day has a title in its name: a vice president is no deputy prime minister."""
    held = holding(entry, day)
    return held is not None and title.replace("-", " ") in fold(held.tenure.title).lower().replace("-", " ")


def _is_minister(tenure: Tenure, post: str, country: str) -> bool:
    """Whether an office of a class is the minister's own and not one beside him ("Foreign Secretary" in India)."""
    return (tenure.post, tenure.country) == (post, country) and bool(_MINISTER.match(tenure.title))


def by_noun(mention: Mention, scene: Scene, registry: Registry) -> Meaning | None:
    """A body the report named, called by what it is: "the alliance", "the terror organization"."""
    words = folded_words(without_possessive(scene.words(mention)))
    if not 1 < len(words) <= _LONGEST or words[0] not in _POINTING:
        return None
    noun = scene.text[mention.head.start : mention.head.end]
    if len(words) == 2 and noun[:1].isupper() and (chamber := chamber_called(noun, mention, scene, registry)):
        return on_file(chamber, 0.75, scene)
    if words[1:] == ["house"]:
        return None  # in lower case it is somebody's home
    for start in range(1, len(words)):
        entry = scene.last_called(" ".join(words[start:]), mention.start)
        if entry:
            is_bare = start == 1 or any(" ".join(words[1:]) == noun.lower() for noun in entry.nouns)
            return on_file(entry, 0.7, scene) if is_bare else None
    rule = _bynames().get(" ".join(words[1:]))
    entry = registry.by_id(rule[1]) if rule and rule[0] in scene.text else None
    return on_file(entry, 0.6, scene) if entry else None


@cache
def _bynames() -> dict[str, tuple[str, str]]:
    return {row[0]: (row[1], row[2]) for row in load_rows("onrecord.actors", "bynames.tsv")}


@cache
def _own_titles() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(row[:3]) for row in load_rows("onrecord.actors", "minister_titles.tsv"))


def is_title(words: Sequence[str]) -> bool:
    """Whether folded words are an office and not a name: "Nato Secretary General", "Defense Minister"."""
    noun = last_noun(words)
    if noun is None or noun.end != len(words):
        return False
    title = " ".join(words[noun.start :])
    first_names = load_map("onrecord.reading.names", "first_names.tsv")
    if len(words) == _FULL_NAME and title in _SURNAMES and words[0] in first_names:
        return False  # Larry King
    return noun.start == 0 or post_of(title) is not None or bool(_PERSON_OFFICE.search(title))


def _body_in(phrase: str, mention: Mention, scene: Scene, registry: Registry) -> Entry | None:
    """The body whose office a phrase names: "NATO's", "the alliance's", "of the European Commission"."""
    code = code_phrase(re.sub(r"['’]s\b.*", "", phrase), registry) if re.search(r"['’]s\b", phrase) else None
    if code and code.entry and code.entry.kind not in {"person", "country", "place"}:
        return code.entry
    words = phrase.split()
    for start, word in enumerate(words):
        if not word[:1].isupper() or not registry.starts_name(without_possessive(word)):
            continue
        for end in range(len(words), start, -1):
            name = re.sub(r"['’]s?$", "", " ".join(words[start:end]))
            thing = best_thing(registry.named(name), scene.countries)
            if thing and thing.kind not in {"person", "country", "place"}:
                return thing
    owner = re.match(r"(?:the|this)\s+([\w ]+?)['’]s\b", phrase, re.IGNORECASE) or re.search(
        r"\bof the ([\w ]+)$", phrase
    )
    return scene.last_called(owner.group(1).lower(), mention.start) if owner else None


def is_bare(phrase: str, noun: Noun) -> bool:
    """Whether a phrase begins with its noun, in the singular: an office and nobody ("she ran for president")."""
    is_first = not noun.start and phrase[:1].islower() and not noun.is_thing
    return is_first and not is_plural(phrase.split()[noun.end - 1].lower())


def is_indefinite(phrase: str) -> bool:
    """Whether a phrase means some holder of an office and not the one of the day: "a minister", "former president"."""
    return bool(_INDEFINITE.match(phrase))
