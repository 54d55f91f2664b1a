"""The actors stage's door: every mention that means somebody is linked to an actor, as of the report's day.

Names first (whole, then short ones by what the report has named), then titles, by-names of bodies and unnamed agents;
last, pronouns and other words take the actor of their chain's nearest name before them. A person's corrections are
applied to every link. An actor is in the filing only when something links to it.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace
from operator import attrgetter

from onrecord.actors.chains import bare_name, chains_of, may_be, with_people_apposed
from onrecord.actors.code import code_phrase, countries_in, part_in
from onrecord.actors.corrections import Corrections
from onrecord.actors.entry import NO_STATE
from onrecord.actors.keys import is_full
from onrecord.actors.kinds import cannot_be
from onrecord.actors.leaders import state_led
from onrecord.actors.meaning import Meaning, spoken_for
from onrecord.actors.named import as_told, by_name
from onrecord.actors.nouns import OFFICES, folded_words, phrase_words
from onrecord.actors.owners import note_possessives, owner_in, owner_of
from onrecord.actors.paragraph import note_official
from onrecord.actors.registry import Registry
from onrecord.actors.scene import Scene, in_order, scene_of
from onrecord.actors.spelling import fold
from onrecord.actors.text_roles import title_in, without_courtesy
from onrecord.actors.titles import by_noun, by_role, is_title
from onrecord.actors.unnamed import as_local, by_code
from onrecord.lexicon import load_map
from onrecord.record.actor import Actor, Link
from onrecord.record.filing import Filing
from onrecord.record.findings import Findings
from onrecord.record.mention import Mention
from onrecord.record.span import Span

_ACTORS = frozenset({"person", "organization", "armed_group", "nationality"})
_BODIES = frozenset({"organization", "armed_group"})
_STATES = phrase_words("state")
Meanings = dict[str, Meaning]
_CITIZENS = frozenset({"", "CVL", "UNK"})
_SHORT_NAMES = 2  # the turn in which names of one word are read
_AFTER_HEAD = re.compile(r"\s+(?:of|for|in|at|to|who|with|from|on|by|against|over)\s|,")
_IN_A_QUOTE = 0.8  # what is left of the speaker's certainty at "I" or "we"
_FIRST_PERSON = load_map("onrecord.actors", "first_person.tsv")
_ALONG_THE_CHAIN = 0.95  # what is left of a name's certainty at another mention of its chain


def link(findings: Findings, registry: Registry) -> Filing:
    """The findings with their mentions linked."""
    scene = scene_of(findings, registry)
    mentions = with_people_apposed(in_order(findings.mentions), scene)
    meanings = _named(mentions, scene, registry)
    note_possessives(mentions, scene)
    for chain in chains_of(mentions, scene):
        _complete(chain, scene, registry, meanings)
    for title, beside in scene.beside.items():
        if beside.id in meanings:
            meanings[title] = meanings[beside.id]
    _read_first_person(findings, registry, scene, meanings)
    for mention in _inside_names(mentions):
        meanings.pop(mention.id, None)
    return _filing(findings, meanings, registry.corrections)


def _named(mentions: Iterable[Mention], scene: Scene, registry: Registry) -> Meanings:
    """Meanings of the names on file: those of two words and more first, as they explain the short ones."""
    names = [(mention, _turn(mention, scene)) for mention in mentions if mention.form == "name"]
    found: Meanings = {}
    for turn in range(3):
        if turn == _SHORT_NAMES:
            for mention, own_turn in names:
                if mention.id not in found and own_turn < _SHORT_NAMES:
                    scene.note_stranger(mention)
        for mention, own_turn in names:
            if mention.id in found or own_turn > turn:
                continue
            meaning = by_name(mention, scene, registry)
            if meaning:
                found[mention.id] = meaning
                if meaning.entry:
                    scene.remember(mention, meaning.entry)
                    note_official(mention, meaning, scene)
    scene.officials.sort(key=lambda official: official.start)
    return {m.id: as_told(m, found[m.id], scene) for m, _ in names if m.id in found} if scene.told else found


def _inside_names(mentions: Iterable[Mention]) -> Iterable[Mention]:
    """Lands inside a body's name, in text order: the Qatar of "Qatar Airways" does nothing itself."""
    outer: Span | None = None
    for mention in mentions:
        if mention.form != "name":
            continue
        span = mention.name or mention.span
        if outer and mention.kind in {"place", "nationality"} and outer.contains(span):
            yield mention
        elif mention.kind == "organization" and (outer is None or span.end > outer.end):
            outer = span


def _turn(mention: Mention, scene: Scene) -> int:
    """Countries come first, then full names, then short ones: each explains the next."""
    if mention.kind in {"place", "nationality"}:
        return 0
    return 1 if is_full(scene.name(mention)) else 2


def _complete(chain: list[Mention], scene: Scene, registry: Registry, meanings: Meanings) -> None:
    """Give every mention of a chain a meaning: the nearest named before it, else the chain's first."""
    for mention in chain:
        if mention.form == "nominal" and (meaning := _own_meaning(mention, chain, scene, registry)):
            meanings[mention.id] = meaning
    known = [mention for mention in chain if mention.id in meanings]
    if not known and scene.unclear and any(mention.id in scene.unclear for mention in chain):
        return
    if not known:
        meaning = _of_unnamed(chain, scene, registry)
        if meaning is None:
            return
        first = next((mention for mention in chain if mention.form == "name"), chain[0])
        meanings[first.id] = meaning
        known = [first]
    first_known = meanings[known[0].id]
    _note_code(chain, first_known, scene)
    nearest: Meaning | None = first_known
    for mention in chain:
        if mention.id in meanings or mention.id in scene.unclear:
            nearest = meanings.get(mention.id)
        elif nearest is None:
            continue
        elif _is_foreign(mention, nearest, scene, registry) or _is_somebody_else(mention, nearest, scene):
            if meaning := _of_unnamed([mention, *scene.titles.get(mention.id, [])], scene, registry):
                meanings[mention.id] = meaning
                nearest = meaning if mention.form == "name" else nearest
        elif _is_bound(mention, scene) or (_is_called(mention, nearest, scene) and may_be(mention, nearest, scene)):
            meanings[mention.id] = nearest.weaker(_ALONG_THE_CHAIN)


def _note_code(chain: Sequence[Mention], meaning: Meaning, scene: Scene) -> None:
    """Keep the code of a chain's actor, a stranger's by his name as well."""
    scene.codes.update(dict.fromkeys((mention.chain for mention in chain if mention.chain), meaning.code))
    if meaning.entry is None and meaning.actor.kind == "person":
        scene.local_codes[fold(meaning.actor.name)] = meaning.code


def _own_meaning(mention: Mention, chain: Sequence[Mention], scene: Scene, registry: Registry) -> Meaning | None:
    """What a noun means by itself: no company or outlet called so, where the bodies its chain names are others."""
    if led := state_led(mention, scene, registry):
        return led
    found = by_noun(mention, scene, registry)
    if found and (found.actor.kind == "company" or found.actor.id.startswith("media/")):
        names = [mention for mention in chain if mention.form == "name" and mention.kind in _BODIES]
        return found if not names or any(may_be(name, found, scene) for name in names) else None
    return found


def _read_first_person(findings: Findings, registry: Registry, scene: Scene, meanings: Meanings) -> None:
    """In a direct quote "I" is the speaker; "we" and "this country" the body or state the speaker speaks for."""
    others = sorted((m for m in findings.mentions if m.form != "name"), key=attrgetter("start"))
    starts = [mention.start for mention in others]
    for quote in findings.quotes:
        speaker = meanings.get(quote.speaker or "")
        if quote.speaker is None or quote.form == "indirect":
            continue
        body = spoken_for(speaker, registry, scene) if speaker else None
        spans = quote.content_spans
        inside = (m for span in spans for m in others[bisect_left(starts, span.start) : bisect_left(starts, span.end)])
        for mention in inside:
            said_of = _first_person(scene.words(mention))
            if not said_of or not any(span.contains(mention.span) for span in spans):
                continue
            whom = speaker if said_of == "one" else body
            if whom and (said_of != "state" or whom.actor.kind == "country"):
                meanings[mention.id] = whom.weaker(_IN_A_QUOTE)
            elif mention.form == "pronoun":
                meanings.pop(mention.id, None)


def _first_person(words: str) -> str:
    """Whom words of the first person mean: `one`, `many` or `state`; nothing for other words."""
    first, _, rest = words.lower().partition(" ")
    return (
        ("state" if first in {"this", "our", "my"} and rest in _STATES else "")
        if rest
        else _FIRST_PERSON.get(first, "")
    )


def _is_bound(mention: Mention, scene: Scene) -> bool:
    """Whether a pronoun or common noun may take its chain's actor; "this bill" may not be Bill Clinton."""
    if mention.form == "nominal" and mention.kind == "place":
        return fold(scene.text[mention.head.start : mention.head.end]).lower() in _STATES
    return mention.form == "pronoun" or (mention.form == "nominal" and mention.kind in _ACTORS)


def _is_called(mention: Mention, meaning: Meaning, scene: Scene) -> bool:
    """Whether a name can take its chain's actor: a town that something lies in is no government."""
    is_town = mention.kind == "place" and meaning.code.sector == "GOV" and scene.is_placed(mention)
    return mention.form == "name" and not is_town


def _is_foreign(mention: Mention, meaning: Meaning, scene: Scene, registry: Registry) -> bool:
    """Whether a phrase names a country that the actor is not of: "the British government" is not Quebec's."""
    if mention.form != "nominal" or not meaning.code.country:
        return False
    phrase = _AFTER_HEAD.split(scene.words(mention), maxsplit=1)[0]
    said = countries_in(phrase, registry)
    if said and meaning.actor.kind == "country" and part_in(phrase, "GOV", registry):
        return True
    return bool(said) and meaning.code.country not in {*said, *NO_STATE}


def _is_somebody_else(mention: Mention, meaning: Meaning, scene: Scene) -> bool:
    """Whether a full name is not the actor's, or a noun of another kind: coreference took two for one."""
    if mention.form != "name":
        return cannot_be(mention, meaning, scene)
    is_person = mention.kind == "person" and meaning.actor.kind == "person" and " " in bare_name(mention, scene)
    is_body = mention.kind in _BODIES
    return (is_person or is_body) and not may_be(mention, meaning, scene)


def _of_unnamed(chain: list[Mention], scene: Scene, registry: Registry) -> Meaning | None:
    """The meaning of a chain without a name on file."""
    named = next((mention for mention in chain if mention.form == "name"), None)
    nominals = [mention for mention in chain if mention.form == "nominal"]
    if named:
        if scene.is_dateline(named):
            return None
        titles = [title_in(m, scene) for m in nominals]
        if named.kind == "person":  # "Bo Quist" in the headline, "Gen Quist" below
            again = [_words_before(m, scene) for m in chain if m.form == "name" and m is not named]
            titles.extend(title for title in again if title and is_title(folded_words(title)))
        if is_title(fold(scene.name(named)).lower().split()):
            meaning = by_role(named, scene, registry) or by_code(named, scene, registry)
            return meaning or _of_nominals(nominals, scene, registry)
        before = _words_before(named, scene)
        title = _telling([before, scene.title_after(named)], titles, scene, registry)
        owner = next((code for m in nominals if (code := owner_of(m, scene))), None)
        if owner is None and title == before and (after := scene.title_after(named)):
            owner = code_phrase(after, registry, scene.day, surnames=False)  # "Gen Bo Quist, commander of Kenya's army"
        owner = owner or owner_in(title, scene)
        meaning = as_local(named, scene, registry, title, owner=owner)
        if meaning or named.kind not in _BODIES:
            return meaning if meaning and _is_worth_keeping(named, chain, meaning, scene) else None
    return _of_nominals(nominals, scene, registry)


def _telling(beside: Sequence[str], others: Sequence[str], scene: Scene, registry: Registry) -> str:
    """The title beside a name or an office that its chain tells: not "a father of five" but "a congressman"."""
    first = next(filter(None, (*beside, *others)), "")
    if code_phrase(first, registry, scene.day, surnames=False).sector not in _CITIZENS:
        return first
    coded = ((title, code_phrase(title, registry, scene.day, surnames=False)) for title in (*beside, *others) if title)
    return next((title for title, code in coded if code.sector in OFFICES), first)


def _words_before(mention: Mention, scene: Scene) -> str:
    return without_courtesy(scene.title_before(mention, scene.name(mention)))


def _of_nominals(nominals: list[Mention], scene: Scene, registry: Registry) -> Meaning | None:
    """Whom the nouns of a chain mean: the holder of an office, else an agent, of a country where one tells it."""
    for mention in nominals:
        if meaning := by_role(mention, scene, registry):
            return meaning
    coded = [meaning for mention in nominals if (meaning := by_code(mention, scene, registry))]
    return next((meaning for meaning in coded if meaning.code.country), coded[0] if coded else None)


def _is_worth_keeping(named: Mention, chain: list[Mention], meaning: Meaning, scene: Scene) -> bool:
    """Whether an unlisted name is surely somebody: a person, coded, acting, or named again."""
    return (
        named.kind == "person"
        or bool(meaning.code.sector)
        or any(mention.id in scene.acting for mention in chain)
        or sum(mention.form == "name" for mention in chain) > 1
    )


def _filing(findings: Findings, meanings: Meanings, corrections: Corrections) -> Filing:
    links: list[Link] = []
    actors: dict[str, Actor] = {}
    corrected: dict[str, Actor] = {}
    for mention in findings.mentions:
        meaning = meanings.get(mention.id)
        if meaning is None:
            continue
        actor = corrected.get(meaning.actor.id)
        if actor is None:
            actor = corrected[meaning.actor.id] = _corrected(meaning.actor, findings.report.id, corrections)
            actors.setdefault(actor.id, actor)
        code = meaning.code
        links.append(
            Link(
                mention.id, actor.id, round(meaning.score, 3), code.country or None, code.sector or None, _role(meaning)
            )
        )
    return Filing(findings, tuple(links), tuple(actors.values()))


def _role(meaning: Meaning) -> str | None:
    role = meaning.code.role if meaning.actor.kind == "person" else None
    return f"former {role}" if role and meaning.code.former else role


def _corrected(actor: Actor, report: str, corrections: Corrections) -> Actor:
    key = corrections.actor_id(actor.id, report)
    name = corrections.renamed.get(key)
    if key == actor.id and name is None:
        return actor
    return replace(actor, id=key, name=name or actor.name)
