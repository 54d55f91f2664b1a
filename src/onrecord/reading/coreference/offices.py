"""The office each phrase names, and whose office it is: `Norway's foreign minister` is Norway's, minister, foreign.

Needs   phrases of a page
Gives   `office`, `duties`, `charge`, `owners` and `stems` of each phrase that stands for a person or a state's body
Source  the modifier checks of Lee et al. 2013 ("incompatible modifiers"), with titles for any head
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain, islice

from onrecord.reading.columns import Columns
from onrecord.reading.coreference.phrases import Phrase
from onrecord.reading.coreference.words import offices, peoples, title_words

OWNERS = frozenset({"place", "nation", "group"})
STEM = 4
# Tokens of a phrase that are looked at on either side of a name: titles stand close.
REACH = 12
DUTY_REACH, REACH_OF = 4, 6
SPELT = {"defence": "defense", "labour": "labor"}


def tell_offices(columns: Columns, phrases: Sequence[Phrase]) -> None:
    """Set what each phrase tells of an office."""
    names = {phrase.head: phrase for phrase in phrases if phrase.form == "name" and phrase.sort in OWNERS}
    for phrase in phrases:
        if phrase.form == "nominal":
            _tell(columns, phrase, phrase.head, names)
        elif phrase.form == "name" and phrase.sort == "person":
            title = _title_of(columns, phrase)
            if title is not None:
                _tell(columns, phrase, title, names)
        elif phrase.form == "name":
            phrase.office = offices().get(phrase.lemma, "") if phrase.sort == "group" else ""
            phrase.stems = frozenset({*map(_stem, phrase.words), _stem(phrase.text)})


def _tell(columns: Columns, phrase: Phrase, title: int, names: dict[int, Phrase]) -> None:
    """The office by the title at this token, and what stands around it."""
    phrase.title = phrase.lemma if phrase.form == "nominal" else columns.lower[title]
    phrase.office = offices().get(phrase.title, "")
    if not phrase.office and phrase.sort != "person":
        return
    phrase.duties = frozenset(
        SPELT.get(word, word)
        for word in columns.lower[max(phrase.first, title - DUTY_REACH) : title]
        if title_words().get(word) == "portfolio" or word == "deputy"
    )
    phrase.charge = _charge(columns, phrase, title)
    owners = (_stem(name.text) for name in _owners(columns, phrase, title, names) if peoples().get(name.text) != "-")
    phrase.owners = frozenset(owners)


def _charge(columns: Columns, phrase: Phrase, title: int) -> frozenset[str]:
    """What the office is over: `fire`, `department` of `the head of the fire department in Oslo`."""
    if columns.lower[title + 1 : title + 2] != ["of"]:
        return frozenset()
    found = []
    for i in range(title + 2, min(title + REACH_OF, phrase.last) + 1):
        if columns.pos[i] in {"NOUN", "PROPN", "ADJ"}:
            found.append(columns.lower[i])
        elif columns.pos[i] != "DET":
            break
    return frozenset(found)


def _title_of(columns: Columns, phrase: Phrase) -> int | None:
    """The title in front of a name, or the first one in an apposition behind it."""
    assert phrase.name is not None
    assert phrase.name.name is not None
    first, last = columns.tokens_at(*phrase.name.name)
    before = range(min(first, phrase.head) - 1, max(phrase.first, phrase.head - REACH) - 1, -1)
    behind = range(max(last, phrase.head) + 1, min(phrase.last, phrase.head + REACH) + 1)
    for i in chain(before, behind):
        if title_words().get(columns.lower[i]) in {"office", "role"}:
            return i
    return None


def _owners(columns: Columns, phrase: Phrase, title: int, names: dict[int, Phrase]) -> Iterator[Phrase]:
    """Countries and bodies before the title, and the one after `of`."""
    for i in range(max(phrase.first, title - REACH), title):
        if i in names and names[i].last <= title:
            yield names[i]
    if columns.lower[title + 1 : title + 2] == ["of"]:
        behind = (names[i] for i in range(title + 2, min(title + REACH_OF, phrase.last + 1)) if i in names)
        yield from islice(behind, 1)


@lru_cache(maxsize=16384)
def _stem(name: str) -> str:
    """The first letters of each word of a country or body: `Norway` and `Norwegian` have the same."""
    return " ".join(word[:STEM] for word in peoples().get(name, name).split())
