"""Everything that may refer: names, pronouns and noun phrases, with what their words tell of them.

Needs   page.mentions (names), page.doc
Gives   Phrases in text order
Source  OntoNotes coreference guidelines 7.0: maximal noun phrases; no relative pronouns, no nouns that only
        modify another noun unless they are names
"""

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from onrecord.reading.columns import CLOSE, OPEN, PUNCTUATION, WORD, Columns
from onrecord.reading.coreference.pleonastic import is_pleonastic
from onrecord.reading.coreference.words import (
    aliases,
    first_names,
    noun_classes,
    particles,
    pronouns,
    title_genders,
)
from onrecord.reading.page import Page
from onrecord.reading.phrases import phrase_bounds
from onrecord.record.mention import Mention, MentionForm
from onrecord.record.span import Span

INNER_WORDS = 4
ARTICLES = frozenset({"the", "a", "an", "this", "that"})
TELLING = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
DETERMINING = {
    **dict.fromkeys(("the", "both"), "the"),
    **dict.fromkeys(("this", "that", "these", "those", "such"), "this"),
    **dict.fromkeys(("a", "an", "another", "some", "any", "no", "every", "each", "many", "several"), "a"),
}
UNREAD = frozenset({"notice", "credit"})
MODIFYING = frozenset({"compound", "amod", "nmod", "quantmod", "npadvmod", "punct"})
HEAD_TAGS = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ"})
HEADING = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "attr", "conj", "appos", "dative", "ROOT"})
# Names whose parts mean something of their own (26 of 32 places and people, 15 of 31 bodies inside bodies' names in
# GUM news), and such parts; the first name of a person and the half of a land's name do not (5 of 33).
COMPOSED, COMPOSING = frozenset({"group", "event", "abstract", "message"}), frozenset({"group", "place", "person"})
PLURAL_TAGS, PLURAL_POS = frozenset({"NNS", "NNPS"}), frozenset({"NUM", "ADJ"})
NOTHING: frozenset[str] = frozenset()
# Particles that are first names as well: Ben Carter, Al Dean.
ALSO_FIRST = frozenset({"al", "ben"})
KNOWN_KINDS = frozenset({"place", "organization"})
NAME_CLASSES = {
    "person": "person",
    "organization": "group",
    "armed_group": "group",
    "place": "place",
    "facility": "place",
    "nationality": "nation",
    "event": "event",
    "product": "thing",
    "work": "message",
    "other": "abstract",
}


@dataclass(slots=True)
class Phrase:
    """Tokens `first`..`last` (inclusive) headed by `head`, and what they tell; `sort` is the class of its head noun."""

    first: int
    last: int
    head: int
    form: MentionForm
    name: Mention | None = None
    sort: str = "abstract"
    number: str = "-"
    gender: str = "-"
    lemma: str = ""
    text: str = ""
    words: frozenset[str] = frozenset()
    determiner: str = "bare"
    initials: str = ""
    empty: bool = False
    title: str = ""
    office: str = ""
    duties: frozenset[str] = frozenset()
    charge: frozenset[str] = frozenset()
    owners: frozenset[str] = frozenset()
    stems: frozenset[str] = frozenset()
    modifiers: frozenset[str] = frozenset()
    known: bool = False
    apposed: frozenset[str] = frozenset()


def find_phrases(page: Page) -> list[Phrase]:
    """Names, pronouns and noun phrases outside notices and credits, by their first token, the longer first."""
    doc = page.doc
    inside, heads = bytearray(len(doc)), set()
    found: list[Phrase] = []
    long: list[tuple[int, int, int]] = []
    for mention in page.mentions:
        if mention.form != "name" or mention.name is None:
            continue
        first, last = page.columns.tokens_at(*mention.name)
        phrase = _name_phrase(page, mention, first, last)
        found.append(phrase)
        if last > first and phrase.sort in COMPOSED:
            long.append((first, last + 1, phrase.head))
        inside[first : last + 1] = b"\x01" * (last + 1 - first)
        heads.add(phrase.head)
    found.extend(_inner_names(page, found, long))
    standing, nouns = _heads(page, inside, heads)
    found.extend(_pronoun(doc, i, page.columns.lower[i]) for i in standing)
    found.extend(_nominals(page.columns, nouns))
    found.sort(key=lambda phrase: (phrase.first, -phrase.last))
    _share_gender(found)
    _tell_apposed(page.columns, found)
    return found


def _tell_apposed(columns: Columns, phrases: Sequence[Phrase]) -> None:
    """`The mayor, Ann Reed`: the words of the name that stands beside a person's description."""
    by_head = {phrase.head: phrase for phrase in phrases if phrase.form == "nominal" and phrase.sort == "person"}
    for phrase in phrases:
        if phrase.form == "name" and phrase.sort == "person" and columns.dep[phrase.head] == "appos":
            described = by_head.get(columns.head[phrase.head])
            if described is not None and described.first <= phrase.first and phrase.last <= described.last:
                described.apposed = phrase.words


def _share_gender(phrases: list[Phrase]) -> None:
    """A person's gender, told once by a title or first name, holds for every name with the same last word.

    A single name that is nobody's last name is a first name: `Gloria`.
    """
    told: dict[str, set[str]] = {}
    surnames: set[str] = set()
    people = [phrase for phrase in phrases if phrase.form == "name" and phrase.sort == "person"]
    for phrase in people:
        last = phrase.text.rsplit(" ", 1)[-1]
        if last != phrase.text:
            surnames.add(last)
        if phrase.gender in {"male", "female"}:
            told.setdefault(last, set()).add(phrase.gender)
    for phrase in people:
        if phrase.gender != "human":
            continue
        genders = told.get(phrase.text.rsplit(" ", 1)[-1], ())
        if len(genders) == 1:
            phrase.gender = next(iter(genders))
        elif not genders and phrase.text not in surnames:
            phrase.gender = first_names().get(phrase.text, "human")


def _inner_names(page: Page, names: Sequence[Phrase], long: Sequence[tuple[int, int, int]]) -> Iterator[Phrase]:
    """Names within longer names, where the report has them alone as well: the `Google` of `Google Science Fair`."""
    alone: dict[str, Phrase] = {}
    for name in names:
        alone.setdefault(name.text, name)
    lower = page.columns.lower
    for start, end, head in long:
        i = start
        while i < end:
            for stop in range(min(end, i + INNER_WORDS), i, -1):
                if i <= head < stop or (i, stop) == (start, end):
                    continue
                other = alone.get(name_key(lower[i:stop]))
                if other is not None and other.sort in COMPOSING:
                    yield _inner_name(page.doc, other, i, stop)
                    i = stop - 1
                    break
            i += 1


def _inner_name(doc: Doc, other: Phrase, start: int, stop: int) -> Phrase:
    last = stop if stop < len(doc) and doc[stop].tag_ == "POS" else stop - 1
    span = Span(doc[start].idx, doc[stop - 1].idx + len(doc[stop - 1].text))
    assert other.name is not None
    name = other.name._replace(start=span.start, end=span.end, head=span, name=span)
    return replace(other, first=start, last=last, head=stop - 1, name=name, determiner="bare")


def _heads(page: Page, inside: bytearray, heads: Container[int]) -> tuple[list[int], list[int]]:
    """Pronouns, and the heads of noun phrases."""
    columns, block_of, known = page.columns, page.block_of, pronouns()
    standing: list[int] = []
    nouns: list[int] = []
    for i, pos in enumerate(columns.pos):
        if pos not in HEAD_TAGS or inside[i] or i in heads:
            continue
        block = block_of[i]
        if block is None or block.kind in UNREAD:
            continue
        is_word = columns.lower[i] in known
        if (is_word and _is_pronoun(columns, i)) or _is_noun(columns, i, pos):
            (standing if is_word else nouns).append(i)
    return standing, nouns


def _is_pronoun(columns: Columns, i: int) -> bool:
    if _is_bracketed(columns.flags, i):
        return False
    if pronouns()[columns.lower[i]].person == "d":
        return columns.pos[i] == "PRON" and columns.tag[i] == "DT"
    return columns.tag[i] in {"PRP", "PRP$"} and columns.text[i] != "US"


def _is_bracketed(flags: bytes, i: int) -> bool:
    """Whether nothing but the word stands in a pair of brackets: the `(it)` behind a link is a language."""
    return 0 < i < len(flags) - 1 and bool(flags[i - 1] & OPEN and flags[i + 1] & CLOSE)


def _is_noun(columns: Columns, i: int, pos: str) -> bool:
    dep, entity = columns.dep[i], columns.entity[i]
    if pos in {"NOUN", "PROPN"}:
        # "this year", "yesterday": adverbs to the parser, mentions to the guidelines.
        return dep not in MODIFYING or (dep == "npadvmod" and entity == "DATE")
    if pos == "NUM":
        return dep in HEADING and entity in {"CARDINAL", "DATE", ""}
    return pos == "ADJ" and dep in {"nsubj", "nsubjpass", "dobj", "pobj"} and i > columns.left[i]


def _name_phrase(page: Page, mention: Mention, start: int, stop: int) -> Phrase:
    """The phrase of a name whose own tokens are `start` to `stop`."""
    assert mention.name is not None
    columns = page.columns
    first, last = columns.tokens_at(mention.start, mention.end)
    head = columns.tokens_at(*mention.head)[1]
    core = [i for i in range(start, stop + 1) if not columns.flags[i] & PUNCTUATION]
    words = [columns.lower[i] for i in core]
    return Phrase(
        first=first,
        last=last,
        head=head,
        form="name",
        name=mention,
        sort=NAME_CLASSES[mention.kind],
        number="pl" if mention.kind == "nationality" and columns.tag[head] == "NNPS" else "sg",
        gender=_name_gender(page, mention, start, words),
        lemma=columns.lower[head],
        text=name_key(words),
        words=frozenset(words),
        determiner=_name_determiner(columns, first, head, mention),
        known=mention.kind in KNOWN_KINDS and page.known.kind_of(name_of(page, mention)) is not None,
        initials=_initials(columns, start, stop) if len(words) > 1 else "",
    )


def name_of(page: Page, mention: Mention) -> str:
    """A name as it stands, on one line."""
    assert mention.name is not None
    return " ".join(page.report.text[slice(*mention.name)].split())


def _initials(columns: Columns, start: int, stop: int) -> str:
    return "".join([columns.lower[i][0] for i in range(start, stop + 1) if columns.text[i][0].isupper()])


def name_key(words: Sequence[str]) -> str:
    """A name's words as one string by which it is the same name: `U.S.` and `America` are the United States."""
    text = " ".join(words)
    plain = text.replace(".", "")
    return aliases().get(plain, plain)


def _name_determiner(columns: Columns, first: int, head: int, mention: Mention) -> str:
    """the, bare, or adjective: "Turkish" before a noun refers to nobody."""
    if mention.kind == "nationality" and (columns.pos[head] == "ADJ" or columns.dep[head] in MODIFYING):
        return "adjective"
    return "the" if columns.lower[first] == "the" else "bare"


def _name_gender(page: Page, mention: Mention, start: int, words: Sequence[str]) -> str:
    """A person's gender by registry, title or first name; neuter for a body or place."""
    if mention.kind != "person":
        return "neuter" if mention.kind != "nationality" else "human"
    known = page.known.gender_of(name_of(page, mention))
    if known is not None:
        return known
    for i in range(max(0, start - 3), start):
        gender = title_genders().get(page.columns.lower[i])
        if gender is not None:
            return gender
    has_first = len(words) > 1 and (words[0] not in particles() or words[0] in ALSO_FIRST)
    return first_names().get(words[0], "human") if has_first else "human"


def _pronoun(doc: Doc, i: int, word: str) -> Phrase:
    entry = pronouns()[word]
    return Phrase(
        first=i,
        last=i,
        head=i,
        form="pronoun",
        sort="person" if entry.gender in {"male", "female", "human"} else "any",
        number=entry.number,
        gender=entry.gender,
        lemma=word,
        text=word,
        determiner=f"p{entry.person}",
        empty=word == "it" and is_pleonastic(doc[i]),
    )


def _nominals(columns: Columns, heads: Iterable[int]) -> Iterator[Phrase]:
    """The phrases of these nouns."""
    lower, tags, flags, telling = columns.lower, columns.tag, columns.flags, columns.pos
    classes, genders = noun_classes(), title_genders()
    for i in heads:
        first, last = phrase_bounds(columns, i)
        word, pos = lower[i], columns.pos[i]
        lemma = word if pos == "PROPN" else columns.lemma[i].lower()
        sort = (classes.get(f"{lower[i - 1]} {lemma}") if i else None) or classes.get(lemma)
        sort = sort or _sort_of_entity(columns.entity[i], pos)
        text, words = [], []
        before = 0
        for k in range(first, last + 1):
            if flags[k] & WORD:
                if lower[k] not in ARTICLES:
                    text.append(lower[k])
                if telling[k] in TELLING:
                    words.append(lower[k])
                    before += k < i
        yield Phrase(
            first=first,
            last=last,
            head=i,
            form="nominal",
            sort=sort,
            number="pl" if tags[i] in PLURAL_TAGS or pos in PLURAL_POS else "sg",
            gender=genders.get(word, "human" if sort == "person" else "neuter"),
            lemma=lemma,
            text=" ".join(text),
            words=frozenset(words),
            modifiers=frozenset(words[:before]) if before else NOTHING,
            determiner=_determiner(columns, first, i),
            empty=_is_empty(columns, first, i, sort),
        )


def _is_empty(columns: Columns, first: int, i: int, sort: str) -> bool:
    """Whether the noun refers to nothing of its own.

    "Ann Reed, the mayor": the guidelines' mention is the whole. "His last year as president": what he is, not whom.
    """
    dep, above = columns.dep[i], columns.head[i]
    if dep == "pobj" and sort == "person":
        return columns.lower[above] == "as" and _determiner(columns, first, i) in {"bare", "a"}
    return dep == "appos" and columns.pos[above] in {"NOUN", "PROPN"} and (sort == "person" or first < i)


def _sort_of_entity(entity: str, pos: str) -> str:
    if entity in {"DATE", "TIME"}:
        return "time"
    if entity in {"MONEY", "PERCENT", "QUANTITY"}:
        return "quantity"
    return "quantity" if pos == "NUM" else "person" if pos == "ADJ" else "abstract"


def _determiner(columns: Columns, first: int, head: int) -> str:
    """the, this, a, whose (possessive), number, bare."""
    if first == head:
        return "bare"
    found = DETERMINING.get(columns.lower[first])
    if found is not None:
        return found
    if head in columns.owners or columns.tag[first] == "PRP$":
        return "whose"
    return "number" if columns.pos[first] == "NUM" else "bare"
