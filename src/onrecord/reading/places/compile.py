"""Writes the gazetteer's compact files; used by tools/build_gazetteer.py and by `onrecord places import`.

Needs   entries (`Entry`) with their names, the country and ADM1 entries first
Gives   rows.npy, boxes.npy, names.npy, refs.npy in a folder
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from onrecord.reading.places.gazetteer import CAPITAL, NO_COUNTRY, NO_PARENT, ROW, Kind, NameRank
from onrecord.reading.places.keys import hash_of, key_of

Box = tuple[float, float, float, float]


@dataclass
class Entry:
    """One place to file. `country`, `admin1` and `admin2` are indices of other entries (NO_PARENT: none).

    `names` map each spelling to how good a name it is.
    """

    geonameid: int
    kind: Kind
    lat: float
    lon: float
    population: float = 0.0
    country: int = NO_COUNTRY
    admin1: int = NO_PARENT
    admin2: int = NO_PARENT
    box: Box | None = None
    capital: bool = False
    names: dict[str, NameRank] = field(default_factory=dict)


def write(entries: Sequence[Entry], into: Path) -> None:
    """Write the four arrays. Entries with a box must come before those without."""
    rows = np.zeros(len(entries), dtype=ROW)
    for index, entry in enumerate(entries):
        rows[index] = (
            entry.geonameid,
            round(entry.lat, 5),
            round(entry.lon, 5),
            np.log10(1 + max(0.0, entry.population)),
            entry.kind | (CAPITAL if entry.capital else 0),
            entry.country,
            entry.admin1,
            entry.admin2,
        )
    boxes = np.array([entry.box for entry in entries if entry.box is not None], dtype=np.float32).reshape(-1, 4)
    names, refs = _names(entries)
    into.mkdir(parents=True, exist_ok=True)
    for name, array in (("rows", rows), ("boxes", boxes), ("names", names), ("refs", refs)):
        np.save(into / f"{name}.npy", array)


def _names(entries: Sequence[Entry]) -> tuple[npt.NDArray[np.uint32], npt.NDArray[Any]]:
    pairs: dict[tuple[int, int], int] = {}
    for index, entry in enumerate(entries):
        for name, rank in entry.names.items():
            key = key_of(name)
            if len(key) < 2:
                continue
            high, low = hash_of(key)
            at = (high, index << 12 | low)
            pairs[at] = min(pairs.get(at, rank), rank)
    found = sorted((high, ref | rank << 9) for (high, ref), rank in pairs.items())
    names = np.fromiter((high for high, _ in found), dtype=np.uint32, count=len(found))
    # 20 bits number the shipped million at most; an imported dump may need more.
    wide = np.uint32 if len(entries) < 1 << 20 else np.uint64
    refs = np.fromiter((ref for _, ref in found), dtype=wide, count=len(found))
    return names, refs
