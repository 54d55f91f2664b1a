"""Who may be who inside a chain: names that agree, and titles beside a name that belong to it and to no other."""

import re
from collections import defaultdict
from collections.abc import Sequence

from onrecord.actors.keys import without_initials
from onrecord.actors.kinds import LANDS
from onrecord.actors.meaning import Meaning
from onrecord.actors.nouns import is_plural, noun_at, singular
from onrecord.actors.scene import Scene
from onrecord.actors.spelling import fold, without_titles
from onrecord.lexicon import load_map
from onrecord.record.mention import Mention
from onrecord.record.span import Span

_AGED = re.compile(r"\s?,\s+()an?\s")  # an indefinite apposition
_POSSESSIVE = frozenset({"'s", "’s"})
_ONE_PERSON = frozenset({"he", "she", "him", "her", "his", "hers", "himself", "herself"})
_NAME = 2  # words of the names that are looked for at the end of a title
Chains = list[list[Mention]]


def chains_of(mentions: Sequence[Mention], scene: Scene) -> Chains:
    """Mentions by chain; a title beside a person's name goes with that name ("the Danish minister, Lars Larsen")."""
    chains: dict[str, list[Mention]] = defaultdict(list)
    moved = _moved(mentions, scene)
    for mention in mentions:
        chains[moved.get(mention.id) or mention.chain or mention.id].append(mention)
    return list(chains.values())


def _moved(mentions: Sequence[Mention], scene: Scene) -> dict[str, str]:
    """Mention → the chain it should be in, for titles and the names they stand beside."""
    names: dict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        if mention.form == "name" and mention.chain:
            names[mention.chain].add(bare_name(mention, scene))
    moved: dict[str, str] = {}
    for mention in mentions:
        if mention.id in scene.apart:
            moved[mention.id] = mention.id
        beside = scene.beside.get(mention.id)
        if beside is None:
            continue
        name = bare_name(beside, scene)
        theirs = names.get(mention.chain or "", set())
        if beside.chain:
            moved[mention.id] = beside.chain
        elif mention.chain and all(agree(name, other) for other in theirs):
            moved[beside.id] = mention.chain
            names[mention.chain].add(name)
        else:
            moved[mention.id] = beside.id
    return moved


def with_people_apposed(mentions: Sequence[Mention], scene: Scene) -> list[Mention]:
    """The mentions, with names of no kind that a person's title stands beside as people's."""
    nouns = [m for m in mentions if m.form == "nominal" and m.kind == "person"]
    for noun in nouns:
        if beside := _title_of(noun, scene):
            scene.titles.setdefault(beside.id, []).append(noun)
            scene.beside[noun.id] = beside
    names = {noun.id: name for noun in nouns if (name := _with_name(noun, scene)).form == "name"}
    for renamed in names:
        scene.beside.pop(renamed, None)
    first = _first_names(mentions, scene)
    return [
        m._replace(kind="person")
        if m.id in first or (m.id in scene.titles and m.kind == "other")
        else names.get(m.id, m)
        for m in mentions
    ]


def _first_names(mentions: Sequence[Mention], scene: Scene) -> set[str]:
    """Names read as bodies or lands that are people's: first names called "she", or explained ("Amal, a student")."""
    named = [m for m in mentions if m.form == "name" and m.kind != "person" and _is_first_name(m, scene)]
    if not named:
        return set()
    one = {m.chain for m in mentions if m.form == "pronoun" and scene.words(m).lower() in _ONE_PERSON}
    placed = {m.chain or m.id for m in named if scene.is_placed(m) and not _owns(m, scene)}
    people = {m.start for m in mentions if m.form == "nominal" and m.kind == "person"}
    found = set()
    for mention in named:
        end = (mention.name or mention.span).end
        beside = _AGED.match(scene.text, end)
        is_called = mention.chain in one if mention.chain else False
        if (is_called or (beside and beside.end(1) in people)) and (mention.chain or mention.id) not in placed:
            found.add(mention.id)
    return found


def _owns(mention: Mention, scene: Scene) -> bool:
    """Whether a name is an owner's: "to Georgia's coach" is no place."""
    end = (mention.name or mention.span).end
    return scene.text[end : end + 2] in _POSSESSIVE or scene.text[max(0, end - 2) : end] in _POSSESSIVE


def _is_first_name(mention: Mention, scene: Scene) -> bool:
    name = scene.name(mention)
    return name.istitle() and name.lower() in load_map("onrecord.reading.names", "first_names.tsv")


def _with_name(mention: Mention, scene: Scene) -> Mention:
    """A title that ends in a name the reader has not marked, as that name: "Senate Majority Leader Jo Quist"."""
    head = mention.head
    if head.end != mention.end:
        return mention
    words = scene.text[mention.start : head.end].split()
    if len(words) <= _NAME or not all(_is_proper(word) for word in words[-_NAME:]):
        return mention
    first = len(words) - _NAME
    if len(words[first]) == 1 and first > 1 and _is_proper(words[first - 1]):
        first -= 1  # "Rep. Bo T Quist"
    start = scene.text.rfind(words[first], mention.start, head.start)
    return mention._replace(form="name", name=Span(start, head.end)) if start >= mention.start else mention


def _is_proper(word: str) -> bool:
    """Whether a word can be of a person's name and of no title."""
    return word.isalpha() and word.istitle() and not _is_general(fold(word).lower())


def _title_of(mention: Mention, scene: Scene) -> Mention | None:
    """The person's name that this title, of one person, stands beside."""
    is_many = is_plural(scene.text[mention.head.start : mention.head.end])
    return None if is_many else scene.apposed(mention)


def bare_name(mention: Mention, scene: Scene) -> str:
    """A person's folded name less titles, middle initials and suffixes."""
    return without_initials(fold(without_titles(scene.meant.get(mention.id) or scene.name(mention))))


def agree(one: str, other: str) -> bool:
    """Whether two folded names can be one person's: one holds the other's words, or first names begin alike."""
    mine, theirs = one.split(), other.split()
    if not mine or not theirs or set(mine) <= set(theirs) or set(theirs) <= set(mine):
        return True
    return mine[-1] == theirs[-1] and 1 in {len(mine[0]), len(theirs[0])} and mine[0][0] == theirs[0][0]


def may_be(mention: Mention, meaning: Meaning, scene: Scene) -> bool:
    """Whether a name that is not on file can stand for an actor of its chain."""
    if meaning.actor.kind == "person":
        name = bare_name(mention, scene)
        return any(_shares(name, known) and agree(name, known) for known in _folded(meaning))
    words = fold(scene.name(mention)).lower().split()
    if meaning.actor.kind in LANDS and mention.kind in {"organization", "armed_group"}:
        return " ".join(words) in _folded(meaning)
    if len(words) > 1:
        if any(" ".join(words[start:]) in _folded(meaning) for start in range(1, len(words))):
            return True
        said = {word for word in words if not _is_general(word)}
        return any(said & set(name.split()) for name in _folded(meaning))
    known = {*_folded(meaning), *(fold(noun).lower() for noun in (meaning.entry.nouns if meaning.entry else ()))}
    if meaning.actor.kind == "company" or meaning.entry is None:
        known |= {name.split()[0] for name in _folded(meaning) if name}
    return bool(words) and words[0] in known


def _folded(meaning: Meaning) -> set[str]:
    return {fold(name).lower() for name in (meaning.actor.name, *meaning.actor.names)}


def _shares(one: str, other: str) -> bool:
    return bool(set(one.split()) & set(other.split()))


def _is_general(word: str) -> bool:
    """Whether a word of a body's name is one of many bodies' ("ministry", "house")."""
    return word == "house" or noun_at([word], 1) is not None or noun_at([singular(word)], 1) is not None
