"""What one report knows about who is who: whom it named in full, the countries it is about, the bodies it called."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from onrecord.actors.entry import NO_STATE, Entry
from onrecord.actors.keys import is_full, surnames
from onrecord.actors.nouns import is_plural, last_noun, noun_at, singular
from onrecord.actors.registry import Registry
from onrecord.actors.spelling import fold, without_possessive
from onrecord.record.actor import Actor
from onrecord.record.findings import Findings
from onrecord.record.mention import Mention
from onrecord.record.span import Span

if TYPE_CHECKING:
    from onrecord.actors.code import Code

_PLACING = re.compile(
    r"\b(?:in|at|from|near|outside|inside|around|across|to|toward|towards|into|through|via|throughout|of)\s+(?:the\s+|\w+ern\s+)?$",
    re.IGNORECASE,
)
_WORDS_BEFORE = re.compile(r"(?:[A-Z][\w'’-]*[ \t]+){1,2}$")
_DATELINE = re.compile(r"[,(—–/-]|\s\d")
_AND = re.compile(r"(?:,|,?\s+and)\s+")  # between the names of a list
_COMMA = re.compile(r"(?:\s+of\s+[A-Z][\w.]*(?:\s[A-Z][\w.]*)?)?\s?,\s*$")  # "Jo Quist of New York, the whip"
_TITLE_AFTER = re.compile(
    r"\s?,\s+((?:(?:an?|the|former|who is|then)\s+|[A-Z][a-z]+(?:'s)?\s+)[\w '’-]{3,60}?)"
    r"(?=\s?[,.;:)]|\s+(?:who|was|said|told|is|has|had|and)\b)"
)
_TITLES_AFTER = re.compile(r"\s?,\s+((?:an?|the)\s+[\w '’-]{3,90}?)(?=\s?[,.;:)]|\s+(?:who|said|told)\b)")
_DEFINITE = re.compile(r"(?:the|his|her|its|their|our)\b|[A-Z][\w-]*['’]s\b", re.IGNORECASE)
_NAMES = 100  # the commonest full names, that are enough to know whom a report is about
_OFTEN = 3  # names of a country, or of its people, that make a report one about it
_BEARERS = 8  # people of one surname, or names of one chain, that are told apart; more are a list and stay unclear
_LOOK_BACK = 24  # characters before a mention that can hold the preposition placing it


class Official(NamedTuple):
    """Somebody in a state's office, or its seat, where the report names them."""

    start: int
    country: str
    entry: Entry


@dataclass
class Scene:
    """One report's. `people`: folded surname → who was named in full; `called`: noun → where which body was named;
    `home`: the country whose capital the dateline names, else the publisher's; `strangers`: folded surname → full
    names of people unlisted; `full_names`: chain → the names of two words up in it; `unclear`: short names that two
    people of the report bear; `heard`: ids of the entries named; `meant`: short name → the stranger's full one;
    `in_full`: how often each person's full name stands; `titles`: person's name → titles beside it; `lines` and
    `names`: phrases already taken out of the text; `officials`: a state's, in order; `possessives`: where a pronoun
    that owns the next noun starts → its chain; `codes`: chain → the code of its actor; `local_codes`: folded full
    name of a stranger → his; `told`: id of a person on file → the code that a title in the report gives; `on_file`:
    id of an entry → its actor, its code on the day; `beside`: title → the name it stands beside; `leaders`: where a
    government's noun starts → whose it is ("the Bush administration"); `apart`: ids of names that are nobody's of
    their chain.
    """

    text: str
    day: date | None
    acting: frozenset[str]
    countries: Counter[str] = field(default_factory=Counter)
    lands: Counter[str] = field(default_factory=Counter)
    people: dict[str, list[Entry]] = field(default_factory=dict)
    called: dict[str, list[tuple[int, Entry]]] = field(default_factory=dict)
    strangers: dict[str, list[str]] = field(default_factory=dict)
    full_names: dict[str, list[str]] = field(default_factory=dict)
    unclear: set[str] = field(default_factory=set)
    heard: set[str] = field(default_factory=set)
    meant: dict[str, str] = field(default_factory=dict)
    in_full: Counter[str] = field(default_factory=Counter)
    titles: dict[str, list[Mention]] = field(default_factory=dict)
    companies: dict[str, Entry] = field(default_factory=dict)
    home: str = ""
    people_at: list[Mention] = field(default_factory=list)
    datelines: list[Span] = field(default_factory=list)
    lines: dict[tuple[int, int], str] = field(default_factory=dict)
    names: dict[tuple[int, int], str] = field(default_factory=dict)
    officials: list[Official] = field(default_factory=list)
    possessives: dict[int, str] = field(default_factory=dict)
    codes: dict[str, "Code"] = field(default_factory=dict)
    local_codes: dict[str, "Code"] = field(default_factory=dict)
    told: dict[str, "Code"] = field(default_factory=dict)
    on_file: dict[str, tuple[Actor, "Code"]] = field(default_factory=dict)
    beside: dict[str, Mention] = field(default_factory=dict)
    leaders: dict[int, Official] = field(default_factory=dict)
    apart: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.people_starts = [mention.start for mention in self.people_at]

    def words(self, mention: Mention) -> str:
        """The mention's whole phrase on one line."""
        at = (mention.start, mention.end)
        known = self.lines.get(at)
        if known is None:
            known = self.lines[at] = self._one_line(*at)
        return known

    def name(self, mention: Mention) -> str:
        """The bare name of a mention, without a possessive."""
        at = mention.name or (mention.start, mention.end)
        known = self.names.get(at)
        if known is None:
            known = self.names[at] = without_possessive(self._one_line(*at))
        return known

    def _one_line(self, start: int, end: int) -> str:
        return " ".join(self.text[start:end].split())

    def longer_names(self, mention: Mention) -> list[str]:
        """The name with one or two capitalised words before it, which the reader may have left out."""
        found = _WORDS_BEFORE.search(self.text[max(0, mention.start - _LOOK_BACK * 2) : mention.start])
        words = found.group().split() if found else []
        return [" ".join((*words[start:], self.name(mention))) for start in range(len(words))]

    def is_placed(self, mention: Mention) -> bool:
        """Whether a preposition before it makes it a place ("in Ankara")."""
        return bool(_PLACING.search(self.text[max(0, mention.start - _LOOK_BACK) : mention.start]))

    def is_dateline(self, mention: Mention) -> bool:
        """Whether it stands in a dateline."""
        return any(span.contains(mention.span) for span in self.datelines)

    def apposed(self, mention: Mention) -> Mention | None:
        """The person's name that a title stands beside: "X, a German delegate" or "the defence secretary, X"."""
        at = bisect_right(self.people_starts, mention.start)
        if at:
            before = self.people_at[at - 1]
            end = (before.name or before.span).end
            if end <= mention.start and _COMMA.fullmatch(self.text[end : mention.start]):
                return before
        if at < len(self.people_at):
            after = self.people_at[at]
            start = min(after.start, after.name.start if after.name else after.start)
            between = self.text[mention.head.end : max(start, mention.head.end)]
            if mention.head.end <= start < mention.end and (_COMMA.search(between) or not between.strip()):
                return after
            is_last = mention.head.end == mention.end
            if is_last and (self._is_explained(mention, after, between) or self._is_titled(mention, after, between)):
                return after
        return None

    def _is_titled(self, mention: Mention, after: Mention, between: str) -> bool:
        """Whether a bare title in capitals runs on into a name: "Senate Whip" + "Jo Quist"."""
        is_capital = all(word[0].isupper() for word in self.words(mention).split())
        return is_capital and between == " " and after.start >= mention.end

    def _is_explained(self, mention: Mention, after: Mention, between: str) -> bool:
        """Whether a full name between commas says who a definite title is: "the interior minister, Jo Quist."."""
        end = (after.name or after.span).end
        is_closed = _COMMA.fullmatch(between) and self.text[end : end + 1] in {",", ".", ";", ")"}
        return bool(is_closed) and " " in self.name(after) and bool(_DEFINITE.match(self.text, mention.start))

    def title_before(self, mention: Mention, name: str) -> str:
        """The words of a mention that stand before the name in it; a title of several people as each one's."""
        if not name:
            return ""
        said = self.words(mention).partition(name)[0].split()
        return (_one_of_many(said) or " ".join(said)) if said else self._title_shared(mention)

    def _title_shared(self, mention: Mention) -> str:
        """A title in the plural before the first of several names: the one of "Sens. Ann Reed and Bo Berg"."""
        at = bisect_right(self.people_starts, mention.start)
        while at > 1:
            before, mention = self.people_at[at - 2], self.people_at[at - 1]
            if before.name is None:
                return ""
            end = before.end if before.end <= mention.start else before.name.end
            if not _AND.fullmatch(self.text, end, mention.start):
                return ""
            if words := self.text[before.start : before.name.start].split():
                return _one_of_many(words)
            at -= 1
        return ""

    def title_after(self, mention: Mention) -> str:
        """The apposition that follows a name: "Karl Lamers, a German delegate"."""
        end = mention.name.end if mention.name else mention.end
        found = _TITLE_AFTER.match(self.text, end)
        if found is None:
            return ""
        noun = last_noun(found.group(1).lower().split())
        says_little = noun is None or (noun.is_generic and noun.start <= 1)  # "a spokesman", not "a bank spokesman"
        if says_little and self.text.startswith(" and ", found.end()):
            longer = _TITLES_AFTER.match(self.text, end)  # "the top fish and timber aide to the mayor"
            return (longer or found).group(1)
        return found.group(1)

    def note_stranger(self, mention: Mention) -> None:
        """Keep that a surname belongs to somebody the report names in full and nobody has on file."""
        name = self.name(mention)
        folded = fold(name)
        if mention.kind == "person" and is_full(name):
            for short in (*surnames(folded, ""), folded.split()[0] if folded else ""):
                known = self.strangers.setdefault(short, [])
                if name not in known and len(known) < _BEARERS:
                    known.append(name)

    def remember(self, mention: Mention, entry: Entry) -> None:
        """Keep what a resolved name tells about the rest of the report."""
        self.heard.add(entry.id)
        if entry.country:
            self.countries[entry.country] += 1
        if entry.country and entry.kind in {"country", "place", "person", "armed_group"}:
            self.lands[entry.country] += 1
        if entry.kind == "person":
            for name in {entry.name, *entry.names, self.name(mention)}:
                for surname in surnames(fold(name), entry.country):
                    known = self.people.setdefault(surname, [])
                    if entry not in known:
                        known.append(entry)
                first = fold(name).split()[0] if fold(name) else ""
                self.people.setdefault(first, [entry])
        if entry.kind == "company" and " " in (folded := fold(self.name(mention))):
            self.companies.setdefault(folded.split()[0], entry)
        for noun in entry.nouns if entry.kind != "country" else ():
            self.called.setdefault(noun.lower(), []).append((mention.start, entry))

    def about(self) -> str:
        """The country a report is written from or, without a dateline that tells, is most about; empty when two are."""
        if self.home:
            return self.home
        ranked = self.countries.most_common(2)
        is_clear = ranked and (len(ranked) == 1 or ranked[0][1] > ranked[1][1])
        return ranked[0][0] if is_clear else ""

    def ground(self) -> str:
        """The country whose government "the government" is: one named twice as often as any other, else the home.

        Outlets and companies do not count: Reuters makes no report British.
        """
        ranked = [*((land, n) for land, n in self.lands.most_common(2)), ("", 0), ("", 0)]
        is_clear = ranked[0][1] >= max(_OFTEN, 2 * ranked[1][1])
        return ranked[0][0] if is_clear and ranked[0][0] not in NO_STATE else self.home

    def last_called(self, noun: str, before: int) -> Entry | None:
        """The body that the report may call by this noun ("the alliance"): the last one named before, else the next."""
        known = self.called.get(noun, [])
        earlier = [entry for start, entry in known if start < before]
        if earlier:
            return earlier[-1]
        return known[0][1] if known else None


def _one_of_many(title: Sequence[str]) -> str:
    """What a title in the plural makes each of several people ("U.S. Senator" of "U.S. Senators"); empty for others."""
    folded = fold(title[-1]).lower()
    one = singular(folded)
    if not is_plural(folded) or noun_at([one], 1) is None:
        return ""
    return " ".join((*title[:-1], one.capitalize() if title[-1][0].isupper() else one))


def scene_of(findings: Findings, registry: Registry) -> Scene:
    """The scene before anything is linked."""
    report = findings.report
    lines = [report.text[block.start : block.end] for block in report.blocks if block.kind == "dateline"]
    capitals = [registry.capital(_DATELINE.split(line.strip(), maxsplit=1)[0].title()) for line in lines]
    paper = [entry for entry in registry.named(report.publisher or "") if entry.country]
    home = next((found[0].country for found in (*capitals, paper) if found), "")
    people = [m for m in findings.mentions if m.form == "name" and m.kind in {"person", "other"}]
    people = [m for m in people if m.kind == "person" or (m.name and " " in report.text[m.name.start : m.name.end])]
    scene = Scene(report.text, report.published, frozenset(_acting(findings)), home=home, people_at=in_order(people))
    scene.in_full.update(name for mention in scene.people_at if " " in (name := scene.name(mention)))
    scene.in_full = Counter(dict(scene.in_full.most_common(_NAMES)))
    scene.datelines = [block.span for block in report.blocks if block.kind == "dateline"]
    for mention in findings.mentions:
        if mention.chain and mention.kind == "person":
            named = mention if mention.form == "name" else scene.apposed(mention)
            if named and " " in (name := scene.name(named)):
                known = scene.full_names.setdefault(mention.chain, [])
                if name not in known and len(known) < _BEARERS:
                    known.append(name)
    return scene


def _acting(findings: Findings) -> Iterable[str]:
    """Ids of mentions that speak, act, are acted on or hold a stance."""
    for quote in findings.quotes:
        if quote.speaker:
            yield quote.speaker
    for event in findings.events:
        for participant in (*event.actors, *event.recipients):
            if participant.mention:
                yield participant.mention
    held = {stance.holder_span for stance in findings.stances}
    yield from (mention.id for mention in findings.mentions if (mention.start, mention.end) in held) if held else ()


def in_order(mentions: Sequence[Mention]) -> list[Mention]:
    """Mentions from the first to the last, longer ones first where two begin together."""
    return sorted(mentions, key=lambda m: (m.start, -m.end))
