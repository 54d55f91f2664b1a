"""The word lists of names, loaded once."""

from functools import cache

from onrecord.lexicon import load_map, load_rows, load_words

PACKAGE = "onrecord.reading.names"


@cache
def titles() -> dict[str, str]:
    """Title word, lower case, to `honorific`, `office` or `role`."""
    return {word: kind for word, kind in load_map(PACKAGE, "titles.tsv").items() if kind != "portfolio"}


@cache
def portfolios() -> frozenset[str]:
    """Words that belong to the title behind them: `Defence` Minister."""
    return frozenset(word for word, kind in load_map(PACKAGE, "titles.tsv").items() if kind == "portfolio")


@cache
def title_genders() -> dict[str, str]:
    """Title word, lower case, to `male` or `female`, where it tells."""
    return {row[0]: row[2] for row in load_rows(PACKAGE, "titles.tsv") if row[2] != "-"}


@cache
def kind_words() -> dict[str, str]:
    """Word of a name, lower case, to the kind it tells."""
    return load_map(PACKAGE, "kind_words.tsv")


@cache
def particles() -> frozenset[str]:
    """Lower-case words inside personal names."""
    return load_words(PACKAGE, "particles.tsv")


@cache
def first_names() -> dict[str, str]:
    """First name, lower case, to `male`, `female` or `-`."""
    return load_map(PACKAGE, "first_names.tsv")


@cache
def set_names() -> dict[str, str]:
    """Whole name, lower case, to its kind."""
    return load_map(PACKAGE, "set_names.tsv")


@cache
def sport() -> dict[str, frozenset[str]]:
    """Word of sports reports, lower case, to what it tells: `game`, `member`, `beat`, `play`."""
    return {word: frozenset(tells.split(",")) for word, tells in load_map(PACKAGE, "sport.tsv").items()}
