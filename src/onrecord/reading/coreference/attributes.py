"""What each phrase is, as whole numbers in arrays: what the scorer looks up.

Needs   phrases, page.doc, page.quotes
Gives   a Table: one array a property, one row a phrase
Source  the properties of Lee et al. 2013 (CL 39:4) and Clark & Manning 2015: type, class, number, gender, role,
        sentence, quotation
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import repeat
from operator import attrgetter
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from onrecord.reading.columns import BREAK, QUOTE
from onrecord.reading.coreference.phrases import Phrase
from onrecord.reading.coreference.words import mental_verbs
from onrecord.reading.page import Page
from onrecord.remembered import Remembered

Ints = npt.NDArray[np.signedinteger]
Flags = npt.NDArray[np.bool_]
Floats = npt.NDArray[np.float32]

SORTS = (
    "person", "group", "place", "nation", "time", "event", "act", "message",
    "thing", "animal", "substance", "body", "money", "quantity", "abstract", "any",
)  # fmt: skip
GENDERS = ("male", "female", "neuter", "human", "-")
NUMBERS = ("sg", "pl", "-")
DETERMINERS = ("the", "this", "a", "whose", "number", "bare")
PRONOUN_TYPES = {
    "he": 0, "him": 0, "his": 0, "himself": 0,
    "she": 1, "her": 1, "hers": 1, "herself": 1,
    "it": 2, "its": 2, "itself": 2,
    "they": 3, "them": 3, "their": 3, "theirs": 3, "themselves": 3,
    "i": 4, "me": 4, "my": 4, "mine": 4, "myself": 4,
    "we": 5, "us": 5, "our": 5, "ours": 5, "ourselves": 5,
    "you": 6, "your": 6, "yours": 6, "yourself": 6, "yourselves": 6,
    "this": 7, "that": 7, "these": 8, "those": 8,
}  # fmt: skip
FIRST_PERSON = PRONOUN_TYPES["i"]
NAME_TYPES = ("person", "group", "place", "nation", "event", "thing", "message", "abstract")
FIRST_NAME_TYPE = 9
FIRST_NOMINAL_TYPE = FIRST_NAME_TYPE + len(NAME_TYPES)
TYPES = FIRST_NOMINAL_TYPE + len(DETERMINERS)
TYPE_OF_NAME = {sort: FIRST_NAME_TYPE + i for i, sort in enumerate(NAME_TYPES)}
TYPE_OF_NOMINAL = {determiner: FIRST_NOMINAL_TYPE + i for i, determiner in enumerate(DETERMINERS)}
SORT_NUMBERS = {sort: i for i, sort in enumerate(SORTS)}
GENDER_NUMBERS = {gender: i for i, gender in enumerate(GENDERS)}
NUMBER_NUMBERS = {number: i for i, number in enumerate(NUMBERS)}
ROLES = {
    "nsubj": 0, "nsubjpass": 0, "csubj": 0, "expl": 0,
    "dobj": 1, "dative": 1, "oprd": 1,
    "pobj": 2,
    "poss": 3,
    "compound": 4, "nmod": 4, "amod": 4,
    "appos": 5, "attr": 5,
    "conj": 6,
}  # fmt: skip
OTHER_ROLE = 7
ROLE_COUNT = 8
# "Belgium" and "the Belgians", "Afghan" and "Afghanistan" begin alike; so do slips of the pen.
STEM = 5
WORD_BITS = 62
# A bit for each word: phrases without a bit in common share no word. So many words are remembered.
_BIT: Remembered[str, int] = Remembered(lambda word: 1 << hash(word) % WORD_BITS, 100_000)
VERBS = frozenset({"VERB", "AUX"})
OPENING = ("“", "„", "«", "``")
CLOSING = ("”", "»", "''")
FORMS = {"name": 0, "pronoun": 1, "nominal": 2}


@dataclass(slots=True)
class Table:
    """Arrays over the phrases of one page, in their order."""

    form: Ints
    type: Ints
    sort: Ints
    gender: Ints
    number: Ints
    role: Ints
    sentence: Ints
    block: Ints
    first: Ints
    last: Ints
    head: Ints
    governor: Ints
    upper: Ints
    quote: Ints
    speaker: Ints
    voice: Ints
    text: Ints
    lemma: Ints
    initials: Ints
    stem: Ints
    word_bits: Ints
    reflexive: Ints
    length: Ints
    seen: Ints
    lemma_seen: Ints
    often: Ints
    opening: Flags
    empty: Ints
    usable: Flags
    clause: Ints
    above: Ints
    top: Ints
    mind: Ints
    title: Ints
    known: Ints
    root: Ints
    size: Ints
    sayers: list[int]
    """For each quote of the page the phrase that is its speaker, below 0 where none is."""


def tabulate(page: Page, phrases: Sequence[Phrase]) -> Table:
    """The table of a page's phrases."""
    columns, minds = page.columns, mental_verbs()
    told = _told(phrases)
    naming = [page.tokens_in(quote.speaker_spans[0]).root.i if quote.speaker_spans else -1 for quote in page.quotes]
    speaker_of = _speakers(page, naming)
    heads = list(told.head)
    speakers = [speaker_of.get(i, -1) for i in heads]
    index_of = dict(zip(reversed(heads), range(len(heads) - 1, -1, -1), strict=True))
    governors = [columns.head[i] for i in heads]
    sentences = _ints([columns.sentence[i] for i in heads])
    codes = _word_codes(phrases, told)
    first, last = _ints(told.first), _ints(told.last)
    return Table(
        form=_small([FORMS[form] for form in told.form]),
        type=_small([_type(phrase) for phrase in phrases]),
        sort=_small([SORT_NUMBERS[sort] for sort in told.sort]),
        gender=_small([GENDER_NUMBERS[gender] for gender in told.gender]),
        number=_small([NUMBER_NUMBERS[number] for number in told.number]),
        role=_small([ROLES.get(columns.dep[i], OTHER_ROLE) for i in heads]),
        sentence=sentences,
        block=_block_numbers(page)[heads],
        first=first,
        last=last,
        head=_ints(heads),
        governor=_ints(governors),
        upper=_ints([columns.head[i] for i in governors]),
        quote=_quote_numbers(page)[heads],
        speaker=_ints(speakers),
        voice=_ints([index_of.get(speaker, -1) for speaker in speakers]),
        **codes,
        reflexive=_small([text.endswith(("self", "selves")) for text in told.text]),
        length=last - first + 1,
        seen=_earlier(codes["text"]),
        lemma_seen=_earlier(codes["lemma"]),
        often=np.bincount(codes["text"])[codes["text"]],
        opening=np.diff(sentences, prepend=-1) > 0,
        empty=_small(told.empty),
        **_clauses(page, heads),
        known=_small(told.known),
        mind=_small([columns.dep[i] == "nsubj" and columns.lemma[columns.head[i]] in minds for i in heads]),
        root=np.arange(len(phrases)),
        size=np.ones(len(phrases), dtype=np.int64),
        usable=_small([not phrase.empty and phrase.determiner != "adjective" for phrase in phrases]) > 0,
        sayers=[index_of.get(token, -1) for token in naming],
    )


class _Told(NamedTuple):
    """What all phrases tell, attribute by attribute."""

    first: Sequence[int]
    last: Sequence[int]
    head: Sequence[int]
    form: Sequence[str]
    sort: Sequence[str]
    number: Sequence[str]
    gender: Sequence[str]
    lemma: Sequence[str]
    text: Sequence[str]
    initials: Sequence[str]
    title: Sequence[str]
    empty: Sequence[bool]
    known: Sequence[bool]


_read_off = attrgetter(*_Told._fields)


def _told(phrases: Sequence[Phrase]) -> _Told:
    if not phrases:
        return _Told(*repeat((), len(_Told._fields)))
    return _Told(*zip(*map(_read_off, phrases), strict=True))


def _ints(values: Sequence[int]) -> Ints:
    return np.array(values, dtype=np.int32)


def _small(values: Sequence[int]) -> Ints:
    """Numbers below 256: by way of bytes, in a third of the time."""
    return np.frombuffer(bytes(values), dtype=np.uint8).astype(np.int32)


def _clauses(page: Page, heads: Sequence[int]) -> dict[str, Ints]:
    """The verb over each head, and the verbs over that clause and the next; the topmost token where there is none.

    Below 0 and never equal where a clause hangs on none.
    """
    head, here = np.array(page.columns.head, dtype=np.int64), np.arange(len(page.doc))
    stays = np.array([pos in VERBS for pos in page.columns.pos], dtype=bool) | (head == here)
    over = np.where(stays, here, head)
    # Every token looks twice as far up each time: as often as the deepest clause's depth has doublings.
    while not np.array_equal(over, further := over[over]):
        over = further

    def above(clause: Ints) -> Ints:
        upper = head[np.maximum(clause, 0)]
        return np.where((clause < 0) | (upper == clause), -1 - np.abs(clause), over[upper])

    clause = over[np.array(heads, dtype=np.int64)]
    return {"clause": clause, "above": above(clause), "top": above(above(clause))}


def has_stem(phrase: Phrase) -> bool:
    """Whether the name's beginning tells: `United` begins many."""
    return phrase.form == "name" and len(phrase.text) >= STEM and " " not in phrase.text


def _word_codes(phrases: Sequence[Phrase], told: _Told) -> dict[str, Ints]:
    """Numbers for strings, equal ones for equal strings; below 0 where a phrase has no such string, never equal."""
    stems = [f"{phrase.text[:STEM]}*" if has_stem(phrase) else "" for phrase in phrases]
    strings = {*told.text, *told.lemma, *told.title, *told.initials, *stems}
    numbers = dict(zip(strings, range(len(strings)), strict=True))
    return {
        "text": _ints([numbers[text] for text in told.text]),
        "lemma": _ints([numbers[lemma] for lemma in told.lemma]),
        "title": _ints([numbers[title] if title else -1 - i for i, title in enumerate(told.title)]),
        "initials": _ints([numbers[each] if each else -1 for each in told.initials]),
        "stem": _ints([numbers[stem] if stem else -1 - i for i, stem in enumerate(stems)]),
        "word_bits": np.array([_bits(phrase.words) for phrase in phrases], dtype=np.int64),
    }


def _bits(words: Iterable[str]) -> int:
    found = 0
    for word in words:
        found |= _BIT[word]
    return found


def _earlier(codes: Ints) -> Ints:
    """How often each number came before."""
    order = codes.argsort(kind="stable")
    rows = np.arange(len(codes), dtype=np.int32)
    opens = np.diff(codes[order], prepend=-1) != 0
    found = np.empty(len(codes), dtype=np.int32)
    found[order] = rows - np.maximum.accumulate(rows * opens)
    return found


def _type(phrase: Phrase) -> int:
    if phrase.form == "pronoun":
        return PRONOUN_TYPES[phrase.lemma]
    if phrase.form == "name":
        return TYPE_OF_NAME[phrase.sort]
    return TYPE_OF_NOMINAL[phrase.determiner]


def _block_numbers(page: Page) -> Ints:
    """Paragraphs: blocks, and stretches between empty lines within them."""
    starts, changes = page.columns.start, np.zeros(len(page.doc) + 1, dtype=bool)
    for block in page.report.blocks:
        changes[[bisect_left(starts, block.start), bisect_left(starts, block.end)]] = True
    for i in _marked(page, BREAK):
        changes[i] |= page.columns.lower[i].count("\n") > 1
    return np.cumsum(changes, dtype=np.int32)


def _marked(page: Page, flags: int) -> list[int]:
    """Tokens with any of the flags."""
    found: list[int] = np.flatnonzero(np.frombuffer(page.columns.flags, dtype=np.uint8) & flags).tolist()
    return found


def _quote_numbers(page: Page) -> Ints:
    """The quotation in marks each token stands in, 0 outside any; opening and closing marks are counted."""
    found, number, opened = np.zeros(len(page.doc), dtype=np.int32), 0, -1
    for i in _marked(page, QUOTE | BREAK):
        text = page.columns.lower[i]
        if opened >= 0 and (text in CLOSING or text == '"' or "\n" in text):
            found[opened:i] = number
            opened = -1
        elif text in OPENING or text == '"':
            if opened >= 0:
                found[opened:i] = number
            opened, number = i, number + 1
    if opened >= 0:
        found[opened:] = number
    return found


def _speakers(page: Page, naming: Sequence[int]) -> dict[int, int]:
    """Token index inside direct words to the index of the token that names their speaker."""
    found: dict[int, int] = {}
    for quote, speaker in zip(page.quotes, naming, strict=True):
        if quote.form == "indirect" or speaker < 0:
            continue
        for span in quote.content_spans:
            first, last = page.columns.tokens_at(*span)
            found.update(dict.fromkeys(range(first, last + 1), speaker))
    return found
