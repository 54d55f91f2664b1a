"""Entries in one file that is opened, not read: looked up in a hash table over a memory map.

A key is a letter for its kind, a colon and words ("n:nato"). Words stand once, with a posting for every key of theirs:
one look-up says everything about a name, or that nobody has it.

Layout: 8 bytes magic, three 8-byte lengths (words, entries, postings), the offsets of the words, the entries and the
postings (each 8 bytes, one more than their number), the slots and the postings (4 bytes each), the words' bytes, the
entries as JSON. A posting is an entry's number or a length times 32, plus the letter's place in the alphabet. Slots are
a power of two, at least twice the words; their number plus one is in the slot of their CRC-32 or the next free one.
Numbers are in the machine's own byte order: the file is a cache and stays where it was made.
A look-up compares one or two words for any number of entries; opening costs the same for any size.
"""

import json
import mmap
import zlib
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from onrecord.actors.entry import Entry, Tenure

MAGIC = b"onrecrd6"
_HEAD = len(MAGIC) + 24
_LETTERS = 32  # more than letters from a to z
_KIND = {letter: ord(letter) - ord("a") for letter in "abcdefghijklmnopqrstuvwxyz"}
_LETTER = {place: letter for letter, place in _KIND.items()}


def pack(
    entries: Iterable[tuple[Entry, Sequence[str]]],
    lengths_of: Callable[[str], Iterable[tuple[str, int]]] = lambda _: (),
) -> bytes:
    """The store's bytes for entries, each with the keys it is found by.

    `lengths_of` a key gives keys of other kinds that keep a number each, the largest of those given for them.
    """
    texts: list[bytes] = []
    postings: dict[bytes, list[int]] = {}
    lengths: dict[str, int] = {}
    for number, (entry, keys) in enumerate(entries):
        texts.append(json.dumps(entry, ensure_ascii=False, separators=(",", ":")).encode())
        for key in dict.fromkeys(keys):
            postings.setdefault(key[2:].encode(), []).append(number * _LETTERS + _KIND[key[0]])
            for longer, length in lengths_of(key):
                lengths[longer] = max(length, lengths.get(longer, 0))
    for key, length in lengths.items():
        postings.setdefault(key[2:].encode(), []).append(length * _LETTERS + _KIND[key[0]])
    keys_sorted = sorted(postings)
    key_ends, entry_ends, posting_ends = array("Q", [0]), array("Q", [0]), array("Q", [0])
    flat = array("I")
    for folded in keys_sorted:
        key_ends.append(key_ends[-1] + len(folded))
        flat.extend(postings[folded])
        posting_ends.append(len(flat))
    for text in texts:
        entry_ends.append(entry_ends[-1] + len(text))
    head = array("Q", [len(keys_sorted), len(texts), len(flat)])
    if len(flat) % 2:
        flat.append(0)
    parts = [head, key_ends, entry_ends, posting_ends, _slots(keys_sorted), flat]
    return b"".join([MAGIC, *(part.tobytes() for part in parts), *keys_sorted, *texts])


def _slots(keys: Sequence[bytes]) -> "array[int]":
    slots = array("I", bytes(4 * _slot_count(len(keys))))
    last = len(slots) - 1
    for number, key in enumerate(keys, 1):
        at = zlib.crc32(key) & last
        while slots[at]:
            at = (at + 1) & last
        slots[at] = number
    return slots


def _slot_count(keys: int) -> int:
    return 1 << (2 * keys + 1).bit_length()


class Store:
    """A packed file, or its bytes when it could not be written."""

    def __init__(self, source: Path | bytes) -> None:
        """Open it; raises ValueError when it is not a whole store of this version."""
        self._data: bytes | mmap.mmap
        if isinstance(source, bytes):
            self._data = source
        else:
            with source.open("rb") as handle:
                self._data = mmap.mmap(handle.fileno(), 0, access=mmap.ACCESS_READ)
        if self._data[: len(MAGIC)] != MAGIC or len(self._data) < _HEAD:
            raise ValueError("not a registry store of this version")
        view = memoryview(self._data)
        self._keys, self._entries, flat = view[len(MAGIC) : _HEAD].cast("Q")
        entry_at = _HEAD + 8 * (self._keys + 1)
        posting_at = entry_at + 8 * (self._entries + 1)
        slot_at = posting_at + 8 * (self._keys + 1)
        flat_at = slot_at + 4 * _slot_count(self._keys)
        self._key_bytes = flat_at + 4 * (flat + flat % 2)
        if self._key_bytes > len(self._data):
            raise ValueError("the registry store is cut short")
        self._key_ends = view[_HEAD:entry_at].cast("Q")
        self._entry_ends = view[entry_at:posting_at].cast("Q")
        self._posting_ends = view[posting_at:slot_at].cast("Q")
        self._slots = view[slot_at:flat_at].cast("I")
        self._flat = view[flat_at : self._key_bytes].cast("I")
        self._entry_bytes = self._key_bytes + self._key_ends[self._keys]
        if self._entry_bytes + self._entry_ends[self._entries] != len(self._data):
            raise ValueError("the registry store is cut short")

    def __len__(self) -> int:
        """The number of entries."""
        return self._entries

    def __iter__(self) -> Iterator[Entry]:
        """Every entry, in file order."""
        return (self.entry(number) for number in range(self._entries))

    def under(self, words: str) -> dict[str, list[int]]:
        """By the letters of the keys that these words have: the entries' numbers, or a length."""
        place = self._place(words)
        if place < 0:
            return {}
        found: dict[str, list[int]] = {}
        for posting in self._flat[self._posting_ends[place] : self._posting_ends[place + 1]]:
            number, letter = divmod(posting, _LETTERS)
            found.setdefault(_LETTER[letter], []).append(number)
        return found

    def find(self, key: str) -> tuple[int, ...]:
        """Numbers of the entries under a key."""
        return tuple(self.under(key[2:]).get(key[0], ()))

    def entry(self, number: int) -> Entry:
        """The entry of a number."""
        start, end = self._entry_ends[number], self._entry_ends[number + 1]
        fields = json.loads(self._data[self._entry_bytes + start : self._entry_bytes + end])
        key, name, kind, names, country, sector, gender, nouns, tenures, ids, adjectives, people = fields
        return Entry(
            key, name, kind, tuple(names), country, sector, gender, tuple(nouns),
            tuple(Tenure(*tenure) for tenure in tenures), tuple((scheme, value) for scheme, value in ids),
            tuple(adjectives), tuple(people),
        )  # fmt: skip

    def _place(self, words: str) -> int:
        wanted = words.encode(errors="surrogatepass")
        slots, ends, last = self._slots, self._key_ends, len(self._slots) - 1
        at = zlib.crc32(wanted) & last
        while number := slots[at]:
            start, end = self._key_bytes + ends[number - 1], self._key_bytes + ends[number]
            if self._data[start:end] == wanted:
                return number - 1
            at = (at + 1) & last
        return -1
