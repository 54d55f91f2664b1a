"""Entries in one file that is opened, not read: looked up by binary search over a memory map.

Layout: 8 bytes magic, three 8-byte lengths (keys, entries, postings), the key offsets, the entry offsets, the posting
offsets (each 8 bytes, one more than its number), the postings (4 bytes each), the key bytes, the entries as JSON.
A look-up compares about log2(keys) keys (18 for 200,000 people); opening costs the same for any size.
"""

import json
import mmap
import sys
from array import array
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from onrecord.actors.entry import Entry, Tenure

MAGIC = b"onrecrd3"
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
    if sys.byteorder == "big":
        for part in parts:
            part.byteswap()
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
        self._keys, self._entries, flat = (self._number(len(MAGIC) + 8 * i, 8) for i in range(3))
        self._key_at = _HEAD
        self._entry_at = self._key_at + 8 * (self._keys + 1)
        self._posting_at = self._entry_at + 8 * (self._entries + 1)
        self._flat_at = self._posting_at + 8 * (self._keys + 1)
        self._key_bytes = self._flat_at + 4 * (flat + flat % 2)
        self._entry_bytes = self._key_bytes + self._number(self._key_at + 8 * self._keys, 8)
        if self._entry_bytes + self._number(self._entry_at + 8 * self._entries, 8) != len(self._data):
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
        start, end = self._number(self._posting_at + 8 * place, 8), self._number(self._posting_at + 8 * place + 8, 8)
        return tuple(self._number(self._flat_at + 4 * i, 4) for i in range(start, end))

    def has_prefix(self, prefix: str) -> bool:
        """Whether some key begins so."""
        wanted = prefix.encode()
        place = self._lower_bound(wanted)
        return place < self._keys and self._key(place).startswith(wanted)

    def entry(self, number: int) -> Entry:
        """The entry of a number."""
        start = self._number(self._entry_at + 8 * number, 8)
        end = self._number(self._entry_at + 8 * number + 8, 8)
        fields = json.loads(self._data[self._entry_bytes + start : self._entry_bytes + end])
        key, name, kind, names, country, sector, gender, nouns, tenures, ids, adjectives, people = fields
        return Entry(
            key, name, kind, tuple(names), country, sector, gender, tuple(nouns),
            tuple(Tenure(*tenure) for tenure in tenures), tuple((scheme, value) for scheme, value in ids),
            tuple(adjectives), tuple(people),
        )  # fmt: skip

    def _number(self, at: int, size: int) -> int:
        return int.from_bytes(self._data[at : at + size], "little")

    def _key(self, place: int) -> bytes:
        start, end = self._number(self._key_at + 8 * place, 8), self._number(self._key_at + 8 * place + 8, 8)
        return self._data[self._key_bytes + start : self._key_bytes + end]

    def _lower_bound(self, wanted: bytes) -> int:
        low, high = 0, self._keys
        while low < high:
            middle = (low + high) // 2
            if self._key(middle) < wanted:
                low = middle + 1
            else:
                high = middle
        return low
