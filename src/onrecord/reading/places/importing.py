"""A GeoNames dump becomes a second gazetteer beside the shipped one.

Needs   a file in the format of GeoNames' allCountries.txt or XX.txt (19 columns, tab-separated), plain, .zip or .gz
Gives   a folder of arrays for `Gazetteer(folder, base=shipped())`
Source  https://download.geonames.org/export/dump/readme.txt
Limits  feature classes A, H, L, P, T and airports, ports and bases of class S; held in memory (about 1 KB a place)
"""

import gzip
import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from onrecord.errors import BadConfig
from onrecord.reading.places.compile import Entry, write
from onrecord.reading.places.gazetteer import NO_COUNTRY, NO_PARENT, Kind, NameRank, shipped
from onrecord.reading.places.names_kept import is_useful

_WATER = frozenset({"SEA", "OCN", "GULF", "LK", "LKS", "STM", "BAY", "STRT", "CNL", "RSV", "CHN", "HBR", "LGN"})
_STRUCTURES = frozenset({"AIRP", "AIRB", "AIRF", "PRT", "MILB", "NVB", "INSM", "PS", "DAM"})
_COLUMNS = 19


def import_geonames(path: Path, into: Path) -> int:
    """Compile a GeoNames file into the folder; gives the number of places. Raises BadConfig when it is not one."""
    entries = list(_entries(path))
    if not entries:
        raise BadConfig(f"'{path}' holds no places in GeoNames' format: expected {_COLUMNS} tab-separated columns")
    write(entries, into)
    return len(entries)


def _entries(path: Path) -> Iterator[Entry]:
    countries = {code[4:6]: index for index, code in enumerate(shipped().codes) if " " in code}
    admin1 = {code: index for index, code in enumerate(shipped().codes) if " " not in code}
    try:
        with _lines(path) as lines:
            for line in lines:
                entry = _entry(line.rstrip("\n").split("\t"), countries, admin1)
                if entry is not None:
                    yield entry
    except (OSError, UnicodeDecodeError, zipfile.BadZipFile) as error:
        raise BadConfig(f"cannot read '{path}': {error}") from error


@contextmanager
def _lines(path: Path) -> Iterator[io.TextIOBase]:
    """The lines of a text file, plain, .gz, or the .txt in a .zip that is not its readme."""
    if path.suffix == ".zip":
        with zipfile.ZipFile(path) as archive:
            names = [name for name in archive.namelist() if name.endswith(".txt") and "readme" not in name.lower()]
            if not names:
                raise BadConfig(f"'{path}' holds no .txt file")
            with archive.open(names[0]) as raw:
                yield io.TextIOWrapper(raw, encoding="utf-8")
    elif path.suffix == ".gz":
        with gzip.open(path, "rt", encoding="utf-8") as unpacked:
            yield unpacked
    else:
        with path.open(encoding="utf-8") as plain:
            yield plain


def _entry(fields: list[str], countries: dict[str, int], admin1: dict[str, int]) -> Entry | None:
    if len(fields) < _COLUMNS:
        return None
    kind = _kind(fields[6], fields[7])
    if kind is None:
        return None
    try:
        geonameid, lat, lon, people = int(fields[0]), float(fields[4]), float(fields[5]), float(fields[14] or 0)
    except ValueError:
        return None
    entry = Entry(geonameid, kind, lat, lon, people, countries.get(fields[8], NO_COUNTRY))
    if kind is not Kind.ADMIN1:
        entry.admin1 = admin1.get(f"{fields[8]}.{fields[10]}", NO_PARENT)
    entry.names = {name: NameRank.OTHER for name in fields[3].split(",") if is_useful(name)}
    entry.names |= {name: NameRank.MAIN for name in fields[1:3] if name}
    return entry


def _kind(feature_class: str, code: str) -> Kind | None:
    if feature_class == "P" or (feature_class == "S" and code in _STRUCTURES):
        return Kind.CITY
    if feature_class == "A":
        return Kind.COUNTRY if code.startswith("PCL") else Kind.ADMIN1 if code == "ADM1" else Kind.ADMIN2
    if feature_class == "H":
        return Kind.WATER if code in _WATER else None
    if feature_class in {"L", "T"}:
        return Kind.CONTINENT if code == "CONT" else Kind.REGION
    return None
