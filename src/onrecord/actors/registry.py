"""The registry: actors on file, found by name, surname, adjective, capital or post."""

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import Literal, NamedTuple

from onrecord.actors.config import ActorsConfig
from onrecord.actors.corrections import Corrections, load_corrections
from onrecord.actors.entry import Entry, rank
from onrecord.actors.files import shipped_entries, shipped_folder
from onrecord.actors.importing import imported_entries, imported_files, imported_folder
from onrecord.actors.keys import bones, keys_of, lengths_of
from onrecord.actors.spelling import fold
from onrecord.actors.store import MAGIC, Store, pack
from onrecord.record.mention import MentionKind
from onrecord.remembered import Remembered

_KINDS: dict[str, MentionKind] = {
    "country": "place",
    "place": "place",
    "person": "person",
    "armed_group": "armed_group",
}
_ALIKE = str.maketrans("yzw", "isv")
_DOUBLE = re.compile(r"(\w)\1+")
_KEPT_STORES = 4  # compiled registries left in the cache: other versions, other lists
_REMEMBERED = 20_000  # look-ups kept; a long run meets the same names again and again
_WELL_KNOWN = 2  # posts up to this rank make a bare surname a person's (foreign and defence ministers and above)


class Registry:
    """Actors on file. `corrections` are what a person has merged, split or renamed."""

    def __init__(self, store: Store, corrections: Corrections | None = None) -> None:
        self.store = store
        self.corrections = corrections or Corrections()
        # A person goes by several keys; the entry is unpacked once.
        self._entries = Remembered(store.entry, _REMEMBERED)
        self._found = Remembered(self._find, _REMEMBERED)
        self._filed = Remembered(self._file, _REMEMBERED)
        self._reaches = Remembered(self._reach, _REMEMBERED)
        self._kinds = Remembered(self._kind_of, _REMEMBERED)
        self._genders = Remembered(self._gender_of, _REMEMBERED)

    def find(self, key: str) -> tuple[Entry, ...]:
        """Entries under a key (see keys.py)."""
        return self._found[key]

    def _find(self, key: str) -> tuple[Entry, ...]:
        return tuple(map(self._entries.__getitem__, self.store.find(key)))

    def by_id(self, key: str) -> Entry | None:
        """The entry of an id (`igo/nato`, `person/...`) or of `scheme/value` (`wikidata/Q7184`)."""
        return next(iter(self.find(f"i:{key}")), None)

    def _called(self, letter: str, name: str) -> tuple[Entry, ...]:
        """Entries under one kind of key of a name; unpacked when first asked for."""
        filed = self._filed[name]
        found = filed.get(letter, ())
        if isinstance(found, list):
            found = filed[letter] = tuple(map(self._entries.__getitem__, found))
        return found

    def _file(self, name: str) -> dict[str, list[int] | tuple[Entry, ...]]:
        folded = fold(name)
        return {**self.store.under(folded)} if folded else {}

    def named(self, name: str) -> tuple[Entry, ...]:
        """Entries with this name in any spelling on file."""
        with_article = self.find(f"n:the {fold(name)}") if name[:4] in {"the ", "The "} else ()
        return with_article or self._called("n", name)

    def is_filed(self, name: str) -> bool:
        """Whether anything at all is on file under a name; a misspelt one is not."""
        return bool(self._filed[name]) or name[:4] in {"the ", "The "}

    def shortened(self, name: str) -> tuple[Entry, ...]:
        """People one of whose longer full names this shortens ("Cyril Ramaphosa")."""
        return self._called("v", name)

    def surnamed(self, surname: str) -> tuple[Entry, ...]:
        """People called so for short."""
        return self._called("s", surname)

    def adjective(self, word: str) -> tuple[Entry, ...]:
        """Countries and regions this adjective or people's noun belongs to."""
        return self._called("a", word)

    def capital(self, name: str) -> tuple[Entry, ...]:
        """Countries whose capital or seat of government it is."""
        return self._called("c", name)

    def city(self, name: str) -> tuple[Entry, ...]:
        """The big city of this name; it only places a phrase in a country."""
        return self._called("t", name)

    def chambers(self, country: str, noun: str) -> tuple[Entry, ...]:
        """A country's parliament or its chambers that are called by this noun for short ("the House")."""
        return self.find(f"b:{country}:{fold(noun)}")

    def holders(self, of: str, post: str, day: date | None) -> tuple[Entry, ...]:
        """Who held a post of a country (ISO code) or a body (id) on the day."""
        held = []
        for entry in self.find(f"p:{of}:{post}"):
            mine = [t for t in entry.tenures if t.post == post and of in {t.country, t.body}]
            if any((t.start and t.held_on(day)) if day else t.is_open for t in mine):
                held.append(entry)
        return tuple(held)

    def misspelt(self, name: str) -> tuple[Entry, ...]:
        """People whose full name this may be with a slip or another transliteration; only for names of two words up."""
        folded = fold(name)
        if " " not in folded:
            return ()
        if self._reaches[folded.partition(" ")[0]].misspelt <= folded.count(" "):
            return ()  # no name of so many words begins alike
        for spelling in _spellings(folded):
            found = [
                entry
                for entry in self.find(f"k:{bones(spelling)}")
                if any(_is_variant(_letters(spelling), _letters(fold(known))) for known in (entry.name, *entry.names))
            ]
            if found:
                return tuple(found)
        return ()

    def starts_name(self, word: str) -> bool:
        """Whether some name, surname, adjective or capital on file begins with this word."""
        return self._reaches[word].names > 0

    def starts_any(self, word: str) -> bool:
        """The same, shorter forms of people's names and cities included."""
        reach = self._reaches[word]
        return reach.names > 0 or reach.shorter > 0

    def reach(self, word: str) -> int:
        """How many words the longest name has that begins with this word, or with another spelling of it."""
        return max(self._reaches[word])

    def _reach(self, word: str) -> "_Reach":
        first = fold(word).partition(" ")[0]
        if not first:
            return _Reach(0, 0, 0)
        filed = [self.store.under(begun) for begun in {first, first.lower()}]
        filed_bones = [self.store.under(bones(spelling)) for spelling in _spellings(first.lower())]
        return _Reach(_longest(filed, "f"), _longest(filed, "g"), _longest(filed_bones, "h"))

    def kind_of(self, name: str) -> MentionKind | None:
        """The kind of the actor with this name; a well-known surname is a person's."""
        return self._kinds[name]

    def _kind_of(self, name: str) -> MentionKind | None:
        if not (name[:1].isupper() or any(map(str.isupper, name))):
            return next((_kind(entry) for entry in self.named(name) if name in entry.names), None)
        if self.is_filed(name):
            named = self.named(name)
            if named:
                return _kind(named[0])
            if self.adjective(name):
                return "nationality"
            if self.capital(name):
                return "place"
            if len(name) > 3 and any(min(map(rank, e.tenures), default=9) <= _WELL_KNOWN for e in self.surnamed(name)):
                return "person"
        return "person" if self.misspelt(name) else None

    def gender_of(self, name: str) -> Literal["male", "female"] | None:
        """The gender of the person with this full name, where on file."""
        return self._genders[name]

    def _gender_of(self, name: str) -> Literal["male", "female"] | None:
        found = {entry.gender for entry in self.named(name) if entry.kind == "person"}
        if found == {"male"}:
            return "male"
        return "female" if found == {"female"} else None


class _Reach(NamedTuple):
    """How many words the longest names have that begin with a word: names, shorter names, people's by their bones."""

    names: int
    shorter: int
    misspelt: int


def _longest(filed: Iterable[Mapping[str, Sequence[int]]], letter: str) -> int:
    return max(length for under in filed for length in under.get(letter, (0,)))


def _spellings(folded: str) -> tuple[str, ...]:
    """A folded name, and with v for w: "Lawrow"."""
    return (folded, folded.replace("w", "v")) if "w" in folded else (folded,)


def _kind(entry: Entry) -> MentionKind:
    return _KINDS.get(entry.kind, "organization")


def _is_variant(one: str, other: str) -> bool:
    mine, theirs = one.split(), other.split()
    if len(mine) != len(theirs):
        return False
    differing = [(a, b) for a, b in zip(mine, theirs, strict=True) if a != b]
    if len(differing) == len(mine) and any(_distance(a, b) > 1 for a, b in differing):
        return False
    return all(min(len(a), len(b)) >= 3 and _distance(a, b) <= (3 if bones(a) == "mhmd" else 2) for a, b in differing)


def _letters(folded: str) -> str:
    """A folded name with letters that transliterations take for each other as one, doubles taken once."""
    return _DOUBLE.sub(r"\1", folded.translate(_ALIKE))


def _distance(one: str, other: str) -> int:
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        before, row[0] = row[0], i
        for j, b in enumerate(other, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (a != b))
    return row[-1]


def open_registry(config: ActorsConfig) -> Registry:
    """The shipped registry with the user's own lists; compiled at first use and whenever a list changes."""
    folder = imported_folder(config)
    own = imported_files(folder)
    cache = Path.home() / ".cache" / "onrecord" / f"registry-{_stamp(own)}.bin"
    return Registry(_open_store(cache, own), load_corrections(folder))


def _open_store(cache: Path, own: tuple[Path, ...]) -> Store:
    try:
        return Store(cache)
    except (OSError, ValueError):
        data = pack(((entry, tuple(keys_of(entry))) for entry in _all_entries(own)), lengths_of)
    try:
        cache.parent.mkdir(parents=True, exist_ok=True)
        fresh = cache.with_suffix(f".{hashlib.sha1(data, usedforsecurity=False).hexdigest()[:8]}.part")
        fresh.write_bytes(data)
        fresh.replace(cache)
        stores = sorted(cache.parent.glob("registry-*.bin"), key=lambda path: path.stat().st_mtime)
        for old in stores[:-_KEPT_STORES]:
            old.unlink(missing_ok=True)
        return Store(cache)
    except OSError:
        return Store(data)


def _all_entries(own: tuple[Path, ...]) -> Iterable[Entry]:
    """The user's entries first: an imported actor with a shipped one's Wikidata id takes its place, names and all."""
    shipped = {entry.id: entry for entry in shipped_entries()}
    by_ids = {pair: entry.id for entry in shipped.values() for pair in entry.ids}
    for entry in imported_entries(own):
        same = next((by_ids[pair] for pair in entry.ids if pair in by_ids), entry.id)
        before = shipped.get(same)
        shipped[same] = _joined(before, entry) if before else entry
        by_ids.update((pair, same) for pair in entry.ids)
    return shipped.values()


def _joined(shipped: Entry, own: Entry) -> Entry:
    tenures = tuple(sorted({*shipped.tenures, *own.tenures}, key=lambda t: (t.start, t.end, t.title)))
    return shipped._replace(
        names=tuple(dict.fromkeys((*shipped.names, *own.names))),
        tenures=tenures,
        gender=own.gender or shipped.gender,
        country=shipped.country or own.country,
    )


def _stamp(own: tuple[Path, ...]) -> str:
    """Changes whenever the package's or the user's files do."""
    state = hashlib.sha1(MAGIC + version("onrecord").encode(), usedforsecurity=False)
    folder = Path(str(shipped_folder()))
    for path in (*sorted(folder.rglob("*.tsv")), *own, *sorted(Path(__file__).parent.glob("*.py"))):
        facts = path.stat()
        state.update(f"{path.name} {facts.st_size} {facts.st_mtime_ns}\n".encode())
    return state.hexdigest()[:16]
