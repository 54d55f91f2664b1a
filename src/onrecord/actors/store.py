"""Entries in one file that is opened, not read: looked up by binary search over a memory map.

Layout: 8 bytes magic, three 8-byte lengths (keys, entries, postings), the key offsets, the entry offsets, the posting
offsets (each 8 bytes, one more than its number), the postings (4 bytes each), the key bytes, the entries as JSON.
Numbers are in the machine's own byte order: the file is a cache and stays where it was made.
A look-up compares about log2(keys) keys (18 for 200,000 people); opening costs the same for any size.
"""

import json
import mmap
from array import array
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from onrecord.actors.entry import Entry, Tenure

MAGIC = b"onrecrd4"
_HEAD = len(MAGIC) + 24


def pack(entries: Iterable[tuple[Entry, Sequence[str]]]) -> bytes:
    """The store's bytes for entries, each with the keys it is found by."""
    texts: list[bytes] = []
    postings: dict[bytes, list[int]] = {}
    for number, (entry, keys) in enumerate(entries):
        texts.append(json.dumps(entry, ensure_ascii=False, separators=(",", ":")).encode())
        for key in dict.fromkeys(keys):
            postings.setdefault(key.encode(), []).append(number)
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
    parts = [head, key_ends, entry_ends, posting_ends, flat]
    return b"".join([MAGIC, *(part.tobytes() for part in parts), *keys_sorted, *texts])


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
        flat_at = posting_at + 8 * (self._keys + 1)
        self._key_bytes = flat_at + 4 * (flat + flat % 2)
        if self._key_bytes > len(self._data):
            raise ValueError("the registry store is cut short")
        self._key_ends = view[_HEAD:entry_at].cast("Q")
        self._entry_ends = view[entry_at:posting_at].cast("Q")
        self._posting_ends = view[posting_at:flat_at].cast("Q")
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

    def find(self, key: str) -> tuple[int, ...]:
        """Numbers of the entries under a key."""
        wanted = key.encode()
        place = self._lower_bound(wanted)
        if place == self._keys or self._key(place) != wanted:
            return ()
        return tuple(self._flat[self._posting_ends[place] : self._posting_ends[place + 1]])

    def has_prefix(self, prefix: str) -> bool:
        """Whether some key begins so."""
        wanted = prefix.encode()
        place = self._lower_bound(wanted)
        return place < self._keys and self._key(place).startswith(wanted)

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

    def _key(self, place: int) -> bytes:
        return self._data[self._key_bytes + self._key_ends[place] : self._key_bytes + self._key_ends[place + 1]]

    def _lower_bound(self, wanted: bytes) -> int:
        low, high = 0, self._keys
        data, base, ends = self._data, self._key_bytes, self._key_ends
        while low < high:
            middle = (low + high) // 2
            if data[base + ends[middle] : base + ends[middle + 1]] < wanted:
                low = middle + 1
            else:
                high = middle
        return low
