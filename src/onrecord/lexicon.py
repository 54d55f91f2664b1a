"""The one loader of linguistic data files.

A data file is UTF-8 text in a `data/` folder beside the code that uses it. Lines starting with `#` are the
header (source, licence, format) and comments; every other line is one entry, columns split by a tab, sorted.
"""

from functools import cache
from importlib.resources import files


@cache
def load_rows(package: str, name: str) -> tuple[tuple[str, ...], ...]:
    """Entries of `package`'s data file `name`, in file order, each a tuple of its columns.

    Raises FileNotFoundError when the package ships no such file.
    """
    text = (files(package) / "data" / name).read_text(encoding="utf-8")
    return tuple(
        tuple(column.strip() for column in line.split("\t"))
        for line in text.split("\n")
        if line.strip() and not line.startswith("#")
    )


@cache
def load_words(package: str, name: str) -> frozenset[str]:
    """The first column of each entry."""
    return frozenset(row[0] for row in load_rows(package, name))


@cache
def load_map(package: str, name: str) -> dict[str, str]:
    """First column to second column; a later line wins over an earlier one with the same key."""
    return {row[0]: row[1] for row in load_rows(package, name)}
