"""Names: what is on file under them, whole, cut short, misspelt, or as a surname that the report explains."""

import re
from collections.abc import Sequence
from functools import cache

from onrecord.actors.bearers import bearers
from onrecord.actors.chambers import chamber_called
from onrecord.actors.choose import best_person, best_thing, seniority
from onrecord.actors.code import Code, code_in_office, code_phrase
from onrecord.actors.days import HEADS, SOLE_POSTS
from onrecord.actors.entry import NO_STATE, Entry, holding, rank
from onrecord.actors.keys import is_full, without_initials
from onrecord.actors.kinds import LANDS
from onrecord.actors.leaders import leader_at
from onrecord.actors.meaning import Meaning, on_file
from onrecord.actors.nouns import OFFICES, folded_words, is_former
from onrecord.actors.posts import post_before
from onrecord.actors.registry import Registry
from onrecord.actors.scene import Scene
from onrecord.actors.spelling import fold, without_company_form, without_office, without_possessive
from onrecord.actors.text_roles import role_of, without_courtesy, without_lower_office
from onrecord.lexicon import load_rows
from onrecord.record.mention import Mention

_LINKED_KINDS = frozenset({"person", "organization", "armed_group", "place", "nationality", "other", "facility"})
_CHAMBERS = frozenset(
    {"organization", "facility", "place", "other"}
)  # what the reader may take a chamber's short name for
AGENTS = frozenset({"person", "organization", "armed_group"})
_WELL_KNOWN = 2  # the rank up to which a shortened name needs no title: ministers of state, heads
_ARMED = frozenset({"PRM", "REB", "UAF"})
_PRIVATE = frozenset({"BUS", "EDU", "JRN", "LAB", "MED", "NGO", "REL", "SOC"})
_FORMER = re.compile(r"^(?:(?:the|a)\s+)?(?:former|retired|ex|then)[\s-]+", re.IGNORECASE)
_ENDS = re.compile(r"[\w.]$")  # a title and not what the reader cut off before a name: "State'-"
_SOLE = SOLE_POSTS | {"deputy-head"}
_NOT_YET = 2  # seniority of somebody whose first office on file lies ahead
LONGEST_NAME = 8  # words; a longer "name" is a sentence that the reader took for one


def by_name(mention: Mention, scene: Scene, registry: Registry) -> Meaning | None:
    """A name on file: whole, misspelt, or a surname that the report or the office explains."""
    if mention.kind not in _LINKED_KINDS:
        return None
    name = scene.name(mention)
    if mention.kind == "nationality":
        return _by_adjective(name, scene, registry)
    if leader := leader_at(mention, scene, registry):
        return on_file(leader, 0.85, scene)
    if mention.kind != "person":
        whole = without_possessive(scene.words(mention))
        is_lower = whole[:1].islower() and name[:1].isupper() and whole[:4] != "the "  # "liberal Democrats"
        for words in dict.fromkeys((name,) if is_lower or whole.count(" ") >= LONGEST_NAME else (whole, name)):
            found = _thing(words, mention, scene, registry)
            if found and not (found.actor.kind in LANDS and _is_no_land(mention, whole, words, scene, registry)):
                return found
            if found and words == name:
                scene.unclear.add(mention.id)  # nor is it the country that another mention of its chain is
        for words in scene.longer_names(mention) if mention.kind in AGENTS else ():
            if registry.named(words) and (found := _thing(words, mention, scene, registry)):
                return found
    return _person(name, mention, scene, registry)


def _is_no_land(mention: Mention, whole: str, name: str, scene: Scene, registry: Registry) -> bool:
    """Whether a body's name is more than the country in it ("Air China"), or a team that is called like one."""
    if mention.kind != "organization":
        return False
    rest = whole.replace(name, " ", 1).split()
    is_longer = any(word[:1].isupper() and word not in {"The", "A"} for word in rest)
    is_team = bool(registry.named(name)) and not scene.is_placed(mention)
    return is_longer or is_team


def _by_adjective(name: str, scene: Scene, registry: Registry) -> Meaning | None:
    found = best_thing(registry.adjective(name) or registry.named(name), scene.countries)
    return on_file(found, 0.9, scene) if found and found.kind in {"country", "place"} else None


def _thing(name: str, mention: Mention, scene: Scene, registry: Registry) -> Meaning | None:
    bare = name.removeprefix("the ").removeprefix("The ")
    entries = _things(name, name, scene, registry)
    if not entries and bare != name:
        entries = _things(bare, name, scene, registry)  # "the Hill" that is no newspaper
    if len(entries) > 1 and all(entry.id.startswith("media/") for entry in entries):
        return _outlet(entries, scene)
    near = {*scene.countries, *filter(None, (scene.home,))}
    if entries:
        if len(entries) > 1 and entries[0].country and not any(e.country in near for e in entries):
            entries = [
                entry for entry in entries if entry.kind in {"country", "armed_group"} or entry.country in NO_STATE
            ]
        best = best_thing(entries, near)
        return on_file(best, 0.95, scene) if best else None
    if mention.kind in _CHAMBERS and (chamber := chamber_called(bare, mention, scene, registry)):
        return on_file(chamber, 0.8, scene)
    if (firm := without_company_form(name)) != name and firm:
        return _thing(firm, mention, scene, registry)
    if found := _behind_owner(bare, mention, scene, registry):
        return on_file(found, 0.8, scene)
    if mention.kind == "organization" and (company := scene.companies.get(fold(name))):
        return on_file(company, 0.8, scene)
    capital = registry.capital(name)
    if capital and mention.id in scene.acting and not scene.is_placed(mention):
        state = capital[0]
        return Meaning(state.actor(), 0.8, Code(state.country, "GOV", state), state)
    if registry.adjective(name) and mention.kind != "place":
        return _by_adjective(name, scene, registry)
    return None


def _things(name: str, said: str, scene: Scene, registry: Registry) -> list[Entry]:
    """What is on file under a name and no person, nor something that the report's words rule out."""
    return [entry for entry in registry.named(name) if entry.kind != "person" and not is_other(entry, said, scene)]


def _behind_owner(name: str, mention: Mention, scene: Scene, registry: Registry) -> Entry | None:
    """What stands behind the leader, the state or the chamber that it is of."""
    owner, _, rest = name.partition(" ")
    found = registry.named(rest) if rest else ()
    if not found:
        return None
    return (
        _seat_under(owner, found, registry)
        or _body_of_state(owner, found, registry)
        or _party_in_chamber(owner, found, mention, scene, registry)
    )


def _seat_under(leader: str, found: Sequence[Entry], registry: Registry) -> Entry | None:
    """The seat of government behind a leader's surname: "the Trump White House"."""
    seats = (entry for entry in found if entry.id.startswith("seat/"))
    return next(seats, None) if registry.surnamed(leader) else None


def _body_of_state(state: str, found: Sequence[Entry], registry: Registry) -> Entry | None:
    """A state's body behind the state: "the US Drug Enforcement Administration"."""
    lands = (*registry.adjective(state), *registry.named(state))
    countries = {land.country for land in lands if land.kind == "country"}
    return next((e for e in found if e.country in countries and e.kind not in {"person", *LANDS}), None)


def _party_in_chamber(
    house: str, found: Sequence[Entry], mention: Mention, scene: Scene, registry: Registry
) -> Entry | None:
    """A party behind a chamber of its parliament, by its short name: "House Republicans", "the Senate GOP"."""
    parties = [entry for entry in found if entry.kind == "party"]
    chamber = chamber_called(house, mention, scene, registry) if parties else None
    return next((entry for entry in parties if chamber and entry.country == chamber.country), None)


def _outlet(entries: Sequence[Entry], scene: Scene) -> Meaning | None:
    """ "The Times": the paper of that name the report gave in full, else the one of the country it comes from."""
    meant = [entry for entry in entries if entry.id in scene.heard] or [e for e in entries if e.country == scene.home]
    return on_file(meant[0], 0.85, scene) if len(meant) == 1 else None


def _person(name: str, mention: Mention, scene: Scene, registry: Registry) -> Meaning | None:
    bare = without_office(name)
    if bare.count(" ") > 1 and not registry.named(bare):
        bare = without_office(without_lower_office(bare))
    folded = fold(bare)
    title = scene.title_before(mention, bare)
    if not is_full(bare) or folded in scene.people:
        if titled := _titled(bare, title, scene, registry):
            return _by_title(on_file(titled, 0.85, scene), title, scene, registry)
        if called := bearers(folded, mention, title, scene):
            meaning = _called(called, mention, scene)
            return _by_title(meaning, title, scene, registry) if meaning else None
    if not folded or mention.kind not in {"person", "organization", "other"}:
        return None
    if " " in folded:
        return _in_full(bare, title or scene.title_after(mention), title, scene, registry)
    if mention.kind != "person":
        return None
    found = best_person(registry, bare, scene.day, scene.countries, title=title or None)
    if found and title and not post_before(title) and found.country not in {*scene.countries, scene.home}:
        return None
    return _by_title(on_file(found, 0.7, scene), title, scene, registry) if found else None


def _called(called: Sequence[Entry | str], mention: Mention, scene: Scene) -> Meaning | None:
    """A short name of somebody the report has named; strangers and doubtful cases are kept in the scene."""
    if len(called) > 1:
        scene.unclear.add(mention.id)
        return None
    [one] = called
    if isinstance(one, str):
        scene.meant[mention.id] = one
        return None
    return on_file(one, 0.9, scene)


def _in_full(name: str, any_title: str, title: str, scene: Scene, registry: Registry) -> Meaning | None:
    """Somebody by a full name; in a shortened or misspelt one only the well-known or titled."""
    found = best_person(registry, name, scene.day, scene.countries)
    if found is None:
        return None
    folded, known = fold(name), {fold(n) for n in (found.name, *found.names)}
    is_exact = folded in known or without_initials(folded) in {*known, *map(without_initials, known)}
    if folded not in known and _is_son(folded, title, scene):
        return None
    post = post_before(_FORMER.sub("", title))
    if folded not in known and post in HEADS and all(t.post != post for t in found.tenures):
        return None  # "former President John F. Kennedy" is no senator
    if post and found.country not in {*scene.countries, scene.home} and all(t.post != post for t in found.tenures):
        return None  # a defence minister of Colombia is not the namesake who governs Spain
    if not is_exact and min(map(rank, found.tenures), default=9) > _WELL_KNOWN and not any_title:
        return None
    if not is_exact and any_title and not _is_borne_out(found, any_title, scene):
        return None
    is_early = scene.day is not None and seniority(found, scene.day)[0] == _NOT_YET
    if is_early and found.country not in scene.countries:
        return None
    meaning = on_file(found, 0.6 if is_early else 0.95 if is_exact else 0.8, scene)
    is_in_office = meaning.code.sector and not meaning.code.former
    return _by_title(meaning, title if is_in_office else title or any_title, scene, registry)


def _is_son(folded: str, title: str, scene: Scene) -> bool:
    """Whether a "Jr." is the son of somebody whom the report names without it: "his son Donald Trump Jr."."""
    father, _, suffix = folded.rpartition(" ")
    is_told = title.lower().split()[-1:] == ["son"] or any(fold(name) == father for name in scene.in_full)
    return suffix == "jr" and is_told


def _is_borne_out(entry: Entry, title: str, scene: Scene) -> bool:
    """Whether the report speaks of the country or of an office of somebody whose name it gives in part only."""
    post = post_before(title)
    return entry.country in {*scene.countries, scene.home} or any(t.post == post for t in entry.tenures if post)


def _by_title(meaning: Meaning, title: str, scene: Scene, registry: Registry) -> Meaning:
    """Somebody on file in an office that is not: "Mayor Emanuel". By offices once held people are still called."""
    entry = meaning.entry
    office = _office_told(entry, meaning.code, title, scene, registry) if entry and _ENDS.search(title) else None
    if entry is None or office is None:
        return meaning
    scene.told.setdefault(entry.id, office)
    return meaning._replace(code=office)


def _office_told(entry: Entry, code: Code, title: str, scene: Scene, registry: Registry) -> Code | None:
    """The code of an office that a title gives somebody; None when what is on file for the day stands."""
    post, is_over = post_before(title), is_former(folded_words(title))
    held = holding(entry, scene.day)
    is_undated = scene.day is None and bool(post) and not is_over
    if is_undated and held and (code.former or held.tenure.post != post) and (then := code_in_office(entry, post)):
        return then
    if (code.sector and not code.former and not is_undated) or any(t.post == post for t in entry.tenures):
        return None
    told = code_phrase(without_courtesy(title), registry, surnames=False)
    if told.former or is_over:
        once = _FORMER.sub("", title)
        was_office = not code.sector and code_phrase(once, registry, surnames=False).sector in OFFICES
        return code._replace(sector="ELI", role=role_of(once), former=True) if was_office else None
    if held and code.former and set(folded_words(title)) <= set(folded_words(held.tenure.title)):
        return None  # "Secretary Clinton"
    if told.sector not in OFFICES | _ARMED | {"OPP"} | (_PRIVATE if not code.sector else frozenset()):
        return None
    return code._replace(country=told.country or code.country, sector=told.sector, role=role_of(title), former=False)


def as_told(mention: Mention, meaning: Meaning, scene: Scene) -> Meaning:
    """Somebody of no known office on the day, or on no day, as a title elsewhere in the report says."""
    code = scene.told.get(meaning.entry.id) if meaning.entry else None
    if code is None or (meaning.code.sector and (scene.day is not None or not meaning.code.former)):
        return meaning
    said = without_courtesy(scene.title_before(mention, without_office(scene.name(mention))))
    return meaning if said else meaning._replace(code=code)


def _titled(bare: str, title: str, scene: Scene, registry: Registry) -> Entry | None:
    """Somebody else of a surname, when the title before it was never held by those the report has named.

    Where it has named only people who are on no file, relatives or namesakes, the office must be one person's of a
    state and held that day: "President Obama" beside a full-named daughter, but no "Rep. Obama".
    """
    post, known = post_before(title), scene.people.get(fold(bare), [])
    is_namesake = not known and post in _SOLE and fold(bare) in scene.strangers
    if post is None or not (known or is_namesake) or any(t.post == post for entry in known for t in entry.tenures):
        return None
    near = {*scene.countries, *filter(None, (scene.home,))}
    held = [e for e in registry.surnamed(bare) if e.country in near and any(t.post == post for t in e.tenures)]
    if is_namesake and (day := scene.day):
        held = [entry for entry in held if any(t.post == post and t.held_on(day) for t in entry.tenures)]
    others = [entry for entry in held if seniority(entry, scene.day)[0] < _NOT_YET]
    return min(others, key=lambda e: seniority(e, scene.day)) if others else None


@cache
def _homonyms() -> dict[tuple[str, str], tuple[frozenset[str], frozenset[str]]]:
    rows = load_rows("onrecord.actors", "homonyms.tsv")
    return {(fold(r[0]), r[1]): (frozenset(r[2].split("|")), frozenset(r[3].split("|"))) for r in rows}


def is_other(entry: Entry, name: str, scene: Scene) -> bool:
    """Whether the report's other words say that this name is not this entry (Georgia the US state)."""
    rule = _homonyms().get((fold(name), entry.id))
    if rule is None:
        return False
    needed, against = rule
    return not any(word in scene.text for word in needed) and any(word in scene.text for word in against)
