"""What each phrase is, as whole numbers in arrays: what the scorer looks up.

Needs   phrases, page.doc, page.quotes
Gives   a Table: one array a property, one row a phrase
Source  the properties of Lee et al. 2013 (CL 39:4) and Clark & Manning 2015: type, class, number, gender, role,
        sentence, quotation
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from onrecord.reading.coreference.phrases import Phrase
from onrecord.reading.page import Page

Ints = npt.NDArray[np.int32]

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
    text: Ints
    lemma: Ints
    reflexive: Ints
    length: Ints
    seen: Ints
    often: Ints
    opening: Ints
    empty: Ints


def tabulate(page: Page, phrases: Sequence[Phrase]) -> Table:
    """The table of a page's phrases."""
    doc = page.doc
    sentence_of = _numbers(len(doc), [(sent.start, sent.end) for sent in doc.sents])
    block_of = _block_numbers(page)
    quote_of = _quote_numbers(page)
    speaker_of = _speakers(page)
    heads = [doc[phrase.head] for phrase in phrases]
    return Table(
        form=_ints(FORMS[phrase.form] for phrase in phrases),
        type=_ints(_type(phrase) for phrase in phrases),
        sort=_ints(SORTS.index(phrase.sort) for phrase in phrases),
        gender=_ints(GENDERS.index(phrase.gender) for phrase in phrases),
        number=_ints(NUMBERS.index(phrase.number) for phrase in phrases),
        role=_ints(ROLES.get(head.dep_, OTHER_ROLE) for head in heads),
        sentence=_ints(sentence_of[phrase.head] for phrase in phrases),
        block=_ints(block_of[phrase.head] for phrase in phrases),
        first=_ints(phrase.first for phrase in phrases),
        last=_ints(phrase.last for phrase in phrases),
        head=_ints(phrase.head for phrase in phrases),
        governor=_ints(head.head.i for head in heads),
        upper=_ints(head.head.head.i for head in heads),
        quote=_ints(quote_of[phrase.head] for phrase in phrases),
        speaker=_ints(speaker_of.get(phrase.head, -1) for phrase in phrases),
        text=_codes([phrase.text for phrase in phrases]),
        lemma=_codes([phrase.lemma for phrase in phrases]),
        reflexive=_ints(phrase.text.endswith(("self", "selves")) for phrase in phrases),
        length=_ints(phrase.last - phrase.first + 1 for phrase in phrases),
        seen=_earlier([phrase.text for phrase in phrases]),
        opening=_openings([sentence_of[phrase.head] for phrase in phrases]),
        often=_often([phrase.text for phrase in phrases]),
        empty=_ints(phrase.empty for phrase in phrases),
    )


def _ints(values: object) -> Ints:
    return np.fromiter(values, dtype=np.int32)  # type: ignore[call-overload, no-any-return]


def _codes(values: Sequence[str]) -> Ints:
    """Equal strings, equal numbers."""
    numbers: dict[str, int] = {}
    return _ints(numbers.setdefault(value, len(numbers)) for value in values)


def _earlier(values: Sequence[str]) -> Ints:
    """How often each string came before."""
    counts: dict[str, int] = {}
    found = []
    for value in values:
        found.append(counts.get(value, 0))
        counts[value] = found[-1] + 1
    return _ints(found)


def _openings(sentences: Sequence[int]) -> Ints:
    """1 for the first phrase of each sentence."""
    return _ints(int(i == 0 or sentences[i - 1] != sentence) for i, sentence in enumerate(sentences))


def _often(values: Sequence[str]) -> Ints:
    """How often each string comes in all."""
    counts = Counter(values)
    return _ints(counts[value] for value in values)


def _type(phrase: Phrase) -> int:
    if phrase.form == "pronoun":
        return PRONOUN_TYPES[phrase.lemma]
    if phrase.form == "name":
        return FIRST_NAME_TYPE + NAME_TYPES.index(phrase.sort)
    return FIRST_NOMINAL_TYPE + DETERMINERS.index(phrase.determiner)


def _numbers(size: int, ranges: Sequence[tuple[int, int]]) -> list[int]:
    """For each token the number of the range it lies in; -1 outside."""
    found = [-1] * size
    for number, (start, end) in enumerate(ranges):
        found[start:end] = [number] * (end - start)
    return found


def _block_numbers(page: Page) -> list[int]:
    """Paragraphs: blocks, and stretches between empty lines within them."""
    doc = page.doc
    empty = {i for i in np.flatnonzero(doc.to_array("IS_SPACE")).tolist() if doc[i].text.count("\n") > 1}
    found, number, block = [], 0, None
    for i, here in enumerate(page.block_of):
        if here is not block or i in empty:
            number, block = number + 1, here
        found.append(number)
    return found


def _quote_numbers(page: Page) -> list[int]:
    """The quotation in marks each token stands in, 0 outside any; opening and closing marks are counted."""
    doc = page.doc
    orths = doc.to_array("ORTH")
    marks = np.array([doc.vocab.strings[mark] for mark in (*OPENING, *CLOSING, '"')], dtype=np.uint64)
    found, number, opened = [0] * len(doc), 0, -1
    for i in np.flatnonzero(np.isin(orths, marks) | doc.to_array("IS_SPACE").astype(bool)).tolist():
        text = doc[i].text
        if opened >= 0 and (text in CLOSING or text == '"' or "\n" in text):
            found[opened:i] = [number] * (i - opened)
            opened = -1
        elif text in OPENING or text == '"':
            if opened >= 0:
                found[opened:i] = [number] * (i - opened)
            opened, number = i, number + 1
    if opened >= 0:
        found[opened:] = [number] * (len(doc) - opened)
    return found


def _speakers(page: Page) -> dict[int, int]:
    """Token index inside direct words to the index of the token that names their speaker."""
    found: dict[int, int] = {}
    for quote in page.quotes:
        if quote.form == "indirect" or not quote.speaker_spans:
            continue
        speaker = page.tokens_in(quote.speaker_spans[0]).root.i
        for span in quote.content_spans:
            for token in page.tokens_in(span):
                found[token.i] = speaker
    return found
