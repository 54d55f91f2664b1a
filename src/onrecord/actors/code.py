"""A phrase and a day become a PLOVER actor code: a country and a sector.

Names are coded as the registry has them on the day; other phrases by head noun and modifiers ("Kurdish forces",
"head of the Riigikogu"). A body of states has the "country" IGO, UNO or EUR.

Source  PLOVER manual 2.0 (actor form, sectors, people by the office of the day, ELI for former office-holders)
Scored  `onrecord evaluate actors`
Limits  people who are in no list are coded by their title in the text or not at all
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from onrecord.actors.choose import best_person, best_thing
from onrecord.actors.entry import Entry, holding
from onrecord.actors.nouns import OFFICES, Noun, is_former, last_noun, modifier_of, noun_at, phrase_words, singular
from onrecord.actors.posts import post_before
from onrecord.actors.registry import Registry
from onrecord.actors.spelling import fold, has_company_form, without_possessive
from onrecord.actors.within import Known, folded_parts, is_studied, names_in, outside_names

_WORD = re.compile(r"[^\s,;:()\"“”]+")
_PARTS = re.compile(r"\s*(?:[,;:()]|\s[–—-]+\s)\s*")
_NUMBER = re.compile(r"[\d,.]+(st|nd|rd|th)?")
_OUTSIDE = phrase_words("outside")
_LEADING = phrase_words("leading")
_PRONOUNS = phrase_words("pronoun")
_TIMES = phrase_words("time")
_NOBODY = _PRONOUNS | _TIMES
_BELONGING = phrase_words("belonging")
_ABROAD = phrase_words("abroad")
_POSTED = phrase_words("posted")
_STANDING = frozenset({"at", "in"})  # an envoy "in Vienna" is not Austria's; one "of" or "from" Austria is
_PLACING = phrase_words("outside") - phrase_words("belonging") | {"at", "from", "in"}
_MUNICIPAL = phrase_words("municipal")
_RELATIVE = phrase_words("relative")
_SEATS = phrase_words("seat")
_FORCES = frozenset({"MIL", "REB", "UAF", "PRM"})
_REMEMBERED = 8192  # phrases; reports of one day say the same ones again and again
_WORLD = frozenset({"IGO", "UNO"})
_PARTS_OF_CHAMBERS = phrase_words("part")
_SETTLED = phrase_words("settled")
_APART = phrase_words("apart")
_STUDYING = phrase_words("studying")
_PARTICIPLE = re.compile(r"[a-z]{2,}(?:ed|ing|seen|wn)$")


class Code(NamedTuple):
    """`country` is ISO 3166-1 alpha-3, XKX, IGO, UNO, EUR, ISM or empty; `sector` a PLOVER sector or empty.

    `entry` is the actor named, `role` the office that decided, `former` whether it was over; `body` is the body that a
    general noun belongs to ("Taliban militants").
    """

    country: str = ""
    sector: str = ""
    entry: Entry | None = None
    role: str | None = None
    former: bool = False
    body: Entry | None = None

    @property
    def cameo(self) -> str:
        """The CAMEO style code: country and sector run together (TURGOV)."""
        return self.country + self.sector


class _Scope(NamedTuple):
    """What a phrase is coded against."""

    registry: Registry
    day: date | None
    near: frozenset[str]
    surnames: bool


def code_phrase(
    text: str, registry: Registry, day: date | None = None, context: str = "", *, surnames: bool = True
) -> Code:
    """The code of a noun phrase; `context` is text nearby that may say which country is meant. Never raises.

    `surnames` lets a bare surname mean the well-known person of that name; inside a report only the report may say so.
    """
    # Only people's codes change with the day, and nobody's name is all in lower case.
    return _coded(text, registry, None if text.islower() else day, context, surnames)


@lru_cache(maxsize=_REMEMBERED)
def _coded(text: str, registry: Registry, day: date | None, context: str, surnames: bool) -> Code:
    words = text.replace(" 's", "'s").replace(" ’s", "’s").split()
    words = _without_leading(words)
    if not words:
        return Code()
    near = countries_in(context, registry) if context else frozenset()
    scope = _Scope(registry, day, near, surnames)
    if len(words) == 1 and words[0].lower() in _NOBODY and words[0] not in {"US", "IT"}:
        return Code(sector="UNK" if words[0].lower() in _PRONOUNS else "JNK")
    with_article = f"The {' '.join(words)}" if text.startswith("The ") else ""
    if with_article and registry.find(f"n:the {fold(' '.join(words))}"):
        words = with_article.split()
    whole = _whole_name(words, scope)
    if whole:
        return whole
    parts = [_without_leading(_WORD.findall(part)) for part in _PARTS.split(" ".join(words)) if part]
    codes = [
        (None if part == words else _whole_name(part, scope)) or _coded_part(part, scope) for part in parts if part
    ]
    return _combined(codes, near)


def code_entry(entry: Entry, day: date | None) -> Code:
    """The code of an actor on file, on a day."""
    if entry.kind != "person":
        is_land = entry.kind == "country" or (entry.kind == "place" and entry.sector == "GOV")
        sector = "" if is_land else entry.sector
        return Code(entry.country, sector, entry)
    held = holding(entry, day)
    if held is None:
        return Code(entry.country, "", entry)
    tenure = held.tenure
    if tenure.sector == "REL":  # of no state, and a clergyman for life
        return Code("", "REL", entry, tenure.title, held.former)
    sector = "ELI" if held.former and not (tenure.sector == "MIL" and day is None) else tenure.sector
    return Code(entry.country if held.former else tenure.country, sector, entry, tenure.title, held.former)


def code_in_office(entry: Entry, post: str | None) -> Code | None:
    """The code of somebody's latest office of a class, whenever that was; None where none is on file."""
    held = max((t for t in entry.tenures if t.post == post), key=lambda t: t.start, default=None)
    return Code(held.country, held.sector, entry, held.title) if held else None


def countries_in(text: str, registry: Registry) -> frozenset[str]:
    """Codes of the countries that a text names or calls by adjective."""
    return frozenset(k.entry.country for k in names_in(_WORD.findall(text), registry, frozenset()) if k.entry.country)


def part_in(text: str, sector: str, registry: Registry) -> str:
    """The city or region that puts a phrase in its country when no country does: "Chicago police", "Quebec's".

    A capital is the state's government but for its police and other municipal bodies; soldiers are never a city's.
    """
    words = _WORD.findall(text)
    known = [k for k in names_in(words, registry, frozenset()) if k.use != "person"]
    if any(k.use in {"country", "adjective", "backer", "body"} and not _is_region(k, words, registry) for k in known):
        return ""
    is_municipal = bool(_MUNICIPAL & {singular(word) for word in folded_parts(words)})
    for k in known:
        is_region = _is_region(k, words, registry)
        if is_region or (sector not in {"MIL", "SPY"} and (is_municipal or k.use == "city")):
            return without_possessive(" ".join(words[k.start : k.end]))
    return ""


def _is_region(known: Known, words: Sequence[str], registry: Registry) -> bool:
    """Whether a name or adjective is a region's: "Scottish", which is also British."""
    if known.use == "adjective":
        word = without_possessive(" ".join(words[known.start : known.end]))
        return any(entry.kind == "place" for entry in registry.adjective(word))
    return known.use == "country" and known.entry.kind == "place"


def _without_leading(words: Sequence[str]) -> list[str]:
    start = 0
    while start < len(words) - 1 and (words[start].lower() in _LEADING or _NUMBER.fullmatch(words[start])):
        start += 1
    return list(words[start:])


def _coded_name(name: str, scope: _Scope) -> Code | None:
    """The code of a phrase that is nothing but a name."""
    registry, day, near = scope.registry, scope.day, scope.near
    named = registry.named(name)
    if not any(map(str.isupper, name)) and not any(name in entry.names for entry in named):
        return None
    thing = best_thing(named, near)
    if thing and thing.kind != "person":
        return code_entry(thing, day)
    somebody = best_person(registry, name, day, near) if scope.surnames or " " in name else None
    city = registry.city(name)
    if somebody and not (city and " " not in name and code_entry(somebody, day).former):
        return code_entry(somebody, day)
    for found in (registry.capital(name), registry.adjective(name)):
        if found:
            return Code(found[0].country, "", found[0])
    return Code(city[0].country, "CVL", city[0]) if city else None


def _whole_name(words: Sequence[str], scope: _Scope) -> Code | None:
    return _coded_name(without_possessive(" ".join(words)), scope)


def _coded_part(words: list[str], scope: _Scope) -> Code:
    """The code of words that are no name as a whole; a relative clause speaks of somebody else."""
    words = words[: next((i for i, word in enumerate(words) if i and word.lower() in _RELATIVE), len(words))]
    registry, day, near = scope.registry, scope.day, scope.near
    known = names_in(words, registry, near)
    person = next((k for k in known if k.use == "person" and not _is_object(k, words)), None)
    if (
        person is None
        and scope.surnames
        and (title := _title_and_surname(words, registry, day, near | {k.entry.country for k in known}))
    ):
        code = code_entry(title, day)
        is_open = day is None and code.former  # undated: of the title's own time
        return (code_in_office(title, post_before(" ".join(words[:-1]))) if is_open else None) or code
    folded = folded_parts(words)
    core_end = next(
        (i for i, word in enumerate(folded) if i and word in _OUTSIDE and not _inside(i, known, folded)), len(words)
    )
    by_title = _by_head(words, folded[:core_end], known, scope)
    is_owner = person is not None and person.end < core_end and bool(last_noun(folded[person.end : core_end]))
    if person and not is_owner:
        code = code_entry(person.entry, day)
        is_other = all(tenure.sector != by_title.sector for tenure in person.entry.tenures)  # a senator, once minister
        if code.former and by_title.sector in OFFICES and (day is None or is_other):  # undated: of the title's own time
            return code._replace(sector=by_title.sector, former=False)
        return code if code.sector else code._replace(sector=by_title.sector)
    return by_title


def _is_object(person: Known, words: Sequence[str]) -> bool:
    """Whether somebody stands behind a preposition: "an aide to Jo Quist" is not "the head of NATO Jo Quist"."""
    return person.start > 0 and words[person.start - 1] in _OUTSIDE


def _by_head(words: list[str], core: list[str], known: list[Known], scope: _Scope) -> Code:
    """The code of words whose folded ones up to the first preposition or clause are the core."""
    core_end = len(core)
    inside = [k for k in known if k.end <= core_end]
    noun = outside_names(last_noun(core), core, inside)
    head = singular(core[noun.end - 1]) if noun else ""
    if noun and head in _APART:  # "Turkey's neighbours"
        inside = [k for k in inside if k.end != noun.start or words[k.end - 1] == without_possessive(words[k.end - 1])]
    if noun and head in _STUDYING:
        inside = [k for k in inside if k.end != noun.start or not is_studied(k, words)]
    after = _behind_head(words, core, noun, scope)
    if noun and noun.sector == "JUD" and (_is_persons(noun, inside) or (after.entry and after.entry.kind == "person")):
        noun, after = noun._replace(is_generic=False), after._replace(sector="")  # "the president's lawyer"
    if noun and core_end + 1 >= len(words) and _is_seat(words, noun, inside):
        noun = noun._replace(sector="LEG", is_generic=False)
    country = next((k.entry.country for k in inside if k.entry.country and k.use != "backer"), "")
    if country and core and singular(core[-1]) in _POSTED:
        after = after._replace(sector="")
    if not _ABROAD & set(core[: noun.start if noun else 0]):
        country = country or after.country or next((k.entry.country for k in inside if k.entry.country), "")
    if after.country in {"IGO", "UNO", "EUR"} and not inside:
        country = after.country
    body = next((k for k in reversed(inside) if k.use == "body"), None)
    if body and (noun is None or (noun.end <= body.end and noun.start >= body.start)):
        return Code(country, body.entry.sector, body.entry)
    sector = _sector(core, noun, body, after) if noun else _unheaded_sector(core, inside, after)
    if sector == "UAF" and any(k.use == "backer" for k in inside):
        sector = "REB"  # "US-backed fighters"
    if is_former(core[: noun.start + 1 if noun else None]) and (sector in OFFICES or (noun and not sector)):
        sector = "ELI"
    owner = body.entry if body and noun and body.end <= noun.start else None
    return Code(country, sector, former=sector == "ELI", body=owner)


def _behind_head(words: Sequence[str], core: Sequence[str], noun: Noun | None, scope: _Scope) -> Code:
    """The code of what follows a phrase's core and says whose or where it is; none where it says neither."""
    at = len(core)
    rest = _without_leading(words[at + 1 :])
    head = singular(core[noun.end - 1]) if noun else ""
    if not rest or head in _APART or _is_done_to(core, noun):  # "allies of Turkey"
        return Code()
    joint = words[at].lower()
    if joint == "on" and (noun is None or head in _STUDYING):  # "the author of a book on Libya"
        return Code()
    if joint in _STANDING and core and singular(core[-1]) in _POSTED:
        return Code()
    is_place = joint in _PLACING  # "in Lagos" is the city and not the statesman
    inner = scope._replace(near=frozenset(), surnames=scope.surnames and not is_place)
    after = _whole_name(rest, inner) or _coded_part(rest, inner)
    if not after.sector and has_company_form(" ".join(rest)):
        after = after._replace(sector="BUS")
    if joint == "of" and head in _STUDYING and after.entry and after.entry.kind in {"country", "place"}:
        return Code()
    return after if joint in _BELONGING else after._replace(sector="")


def _unheaded_sector(core: Sequence[str], inside: Sequence[Known], after: Code) -> str:
    """The sector of a phrase without an agent noun: of a name's modifiers, else of what follows."""
    if not inside:
        return after.sector  # "litigation at the Tax Center"
    last = inside[-1]
    is_whole = after == Code()
    sector = modifier_of(core, last.start) if last.end == len(core) and last.start else after.sector
    return "CVL" if last.use == "adjective" and sector in {"CVL", ""} and last.start and is_whole else sector


def _is_persons(noun: Noun, known: Iterable[Known]) -> bool:
    """Whether the name of a person on file stands right before a noun: "President Quist's lawyer"."""
    return any(k.use == "person" and k.end == noun.start for k in known)


def _is_done_to(core: Sequence[str], noun: Noun | None) -> bool:
    """Whether a participle behind the noun tells what befell it: a counsel "appointed to", "migrants arriving in"."""
    last = core[-1] if noun and core and noun.end < len(core) else ""
    return bool(_PARTICIPLE.fullmatch(last)) and last not in _SETTLED


def _is_seat(words: Sequence[str], noun: Noun, known: Iterable[Known]) -> bool:
    """Whether "Representative" is a member of a house: "Representative Bo Quist", of the U.S., of one of its states."""
    said = words[noun.start : noun.end]
    if len(said) > 1 or not said[0].istitle() or singular(said[0].lower()) not in _SEATS:
        return False
    of_usa = {
        i
        for k in known
        if k.entry.country == "USA" and k.use in {"country", "adjective"}
        for i in range(k.start, k.end)
    }
    is_alone = all(i in of_usa or is_former([words[i].lower()]) for i in range(noun.start))
    return is_alone and all(word[:1].isupper() for word in words[noun.end :])


def _sector(core: Sequence[str], noun: Noun, body: Known | None, after: Code) -> str:
    if body and body.entry.country in _WORLD and noun.sector == "GOV" and singular(core[-1]) != "minister":
        return "IGO"
    if not noun.is_generic:
        is_rank = noun.sector == "MIL"  # of a rebel "Col" and a "state police Lt."
        if is_rank and body and body.end <= noun.start and body.entry.sector in _FORCES:
            return body.entry.sector
        return "COP" if is_rank and modifier_of(core, noun.start) == "COP" else noun.sector
    if body and body.end <= noun.start and body.entry.sector:
        is_force = body.entry.sector == "IGO" and noun.sector in {"MIL", "COP"}
        return noun.sector if is_force else body.entry.sector
    if core[-1] in _PARTS_OF_CHAMBERS and any(
        before and before.sector == "LEG" for before in (noun_at(core, end) for end in range(1, len(core)))
    ):
        return "LEG"
    modified = "" if noun.is_expert else modifier_of(core, noun.start)
    if modified and _may_be(modified, noun.sector):
        return "REB" if modified == "OPP" and noun.sector in _FORCES else modified
    if after.sector not in {"", "UNK"} and not (after.sector == "CVL" and noun.sector not in {"", "UNK"}):
        return after.sector
    return noun.sector or ("GOV" if after.country else "")


def _may_be(modified: str, sector: str) -> bool:
    """Whether a modifier's sector decides over a general noun's own: "communist rebels" are no party."""
    if sector in _FORCES:
        return modified not in ({"GOV", "UAF"} if sector == "MIL" else set()) | {"CVL", "REL", "PTY"}
    if sector == "JUD":
        return modified in {"GOV", "MIL", "OPP"}
    return modified != "CVL" or sector in {"", "UNK", "CVL", "SOC"}


def _inside(index: int, known: Iterable[Known], folded: Sequence[str]) -> bool:
    """Whether a word belongs to a name or to a noun of several words ("chief of staff")."""
    nouns = (noun_at(folded, end) for end in range(index + 2, min(index + 4, len(folded) + 1)))
    return any(k.start < index < k.end for k in known) or any(noun and noun.start < index for noun in nouns)


def _title_and_surname(
    words: Sequence[str], registry: Registry, day: date | None, near: frozenset[str]
) -> Entry | None:
    """ "President Tokayev", "Mr Stoltenberg": a title, then a surname, and nothing after."""
    folded = folded_parts(words)
    if len(words) < 2 or not words[-1][:1].isupper() or last_noun(folded[-1:]):
        return None
    title = last_noun(folded[:-1])
    if title is None or title.end != len(folded) - 1:
        return None
    text = " ".join(folded[title.start : title.end])
    return best_person(registry, without_possessive(words[-1]), day, near, title=text)


def _combined(codes: Sequence[Code], near: frozenset[str]) -> Code:
    """Appositions say one thing: the first part that names somebody, else the first country and the first sector."""
    if not codes:
        return Code()
    named = next((code for code in codes if code.entry and code.entry.kind == "person"), None)
    first = named or codes[0]
    country = first.country or next((code.country for code in codes if code.country), "")
    if not country and len(near) == 1:
        country = next(iter(near))
    sector = first.sector
    if sector == "MIL" and first.entry is None and any(code.sector == "COP" for code in codes[1:]):
        return first._replace(country=country, sector="COP")  # "Sgt. Bo Quist, a police officer"
    if sector in {"", "UNK"} and not (first.entry and first.entry.kind == "country"):
        sector = next((code.sector for code in codes if code.sector not in {"", "UNK"}), sector)
    return first._replace(country=country, sector=sector)
