"""The word lists of coreference, loaded once."""

from functools import cache
from typing import NamedTuple

from onrecord.lexicon import load_map, load_rows, load_words

PACKAGE = "onrecord.reading.coreference"
# Titles and first names are data of both; they stand once, with the names.
NAMES = "onrecord.reading.names"
# Verbs of saying and thinking are data of both; they stand once, with the quotes.
QUOTES = "onrecord.reading.quotes"
MENTAL = frozenset({"speech", "thought", "intention"})


class Pronoun(NamedTuple):
    """`person` 1, 2, 3 or d (demonstrative); `number` sg, pl or -; `gender` male, female, neuter, human or -."""

    person: str
    number: str
    gender: str
    case: str


@cache
def pronouns() -> dict[str, Pronoun]:
    """Pronoun, lower case, to what it tells."""
    return {row[0]: Pronoun(*row[1:5]) for row in load_rows(PACKAGE, "pronouns.tsv")}


@cache
def mental_verbs() -> frozenset[str]:
    """Lemmas of verbs whose subject has a mind: it says, thinks or wants."""
    return frozenset(row[0] for row in load_rows(QUOTES, "verbs.tsv") if row[1] in MENTAL)


@cache
def noun_classes() -> dict[str, str]:
    """Lemma to what it stands for; a noun that is not here is abstract."""
    return load_map(PACKAGE, "nouns.tsv")


@cache
def title_genders() -> dict[str, str]:
    """Title, role or kinship word, lower case, to `male` or `female`, where it tells."""
    return {row[0]: row[2] for row in load_rows(NAMES, "titles.tsv") if row[2] != "-"}


@cache
def title_words() -> dict[str, str]:
    """Title word, lower case, to `honorific`, `office`, `role` or `portfolio`."""
    return load_map(NAMES, "titles.tsv")


@cache
def first_names() -> dict[str, str]:
    """First name, lower case, to `male` or `female`, where nine in ten are."""
    return {row[0]: row[1] for row in load_rows(NAMES, "first_names.tsv") if row[1] != "-"}


@cache
def particles() -> frozenset[str]:
    """Words that begin a surname, lower case: `von` is no first name."""
    return load_words(NAMES, "particles.tsv")


@cache
def aliases() -> dict[str, str]:
    """Short form, lower case and without full stops, to the main form."""
    return load_map(PACKAGE, "aliases.tsv")


@cache
def descriptions() -> dict[str, str]:
    """Noun phrase without its article to the key of the name it describes."""
    return load_map(PACKAGE, "descriptions.tsv")


@cache
def offices() -> dict[str, str]:
    """Head noun of a title or state body, lower case, to its family."""
    return load_map(PACKAGE, "offices.tsv")


@cache
def time_nouns() -> frozenset[str]:
    """Nouns by which any day, year or stretch of time is called again: `day`, `year`."""
    return load_words(PACKAGE, "time_nouns.tsv")


@cache
def peoples() -> dict[str, str]:
    """Adjective of a country, lower case, to the country, where its first letters do not tell."""
    return load_map(PACKAGE, "peoples.tsv")
