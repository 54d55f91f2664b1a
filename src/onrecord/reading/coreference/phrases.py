"""Everything that may refer: names, pronouns and noun phrases, with what their words tell of them.

Needs   page.mentions (names), page.doc
Gives   Phrases in text order
Source  OntoNotes coreference guidelines 7.0: maximal noun phrases; no relative pronouns, no nouns that only
        modify another noun unless they are names
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from spacy.tokens import Doc, Token

from onrecord.reading.coreference.pleonastic import is_pleonastic
from onrecord.reading.coreference.words import aliases, first_names, noun_classes, pronouns, title_genders
from onrecord.reading.page import Page
from onrecord.reading.phrases import phrase_bounds
from onrecord.record.mention import Mention, MentionForm
from onrecord.record.span import Span

INNER_WORDS = 4
UNREAD = frozenset({"notice", "credit"})
MODIFYING = frozenset({"compound", "amod", "nmod", "quantmod", "npadvmod", "punct"})
HEAD_TAGS = ("NOUN", "PROPN", "PRON", "NUM", "ADJ")
HEADING = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "attr", "conj", "appos", "dative", "ROOT"})
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
    owners: frozenset[str] = frozenset()
    stems: frozenset[str] = frozenset()


def find_phrases(page: Page) -> list[Phrase]:
    """Names, pronouns and noun phrases outside notices and credits, by their first token, the longer first."""
    doc = page.doc
    inside, heads = bytearray(len(doc)), set()
    found: list[Phrase] = []
    long: list[tuple[int, int, int]] = []
    for mention in page.mentions:
        if mention.form != "name" or mention.name is None:
            continue
        phrase = _name_phrase(page, mention)
        found.append(phrase)
        core = page.tokens_in(mention.name)
        if core.end - core.start > 1:
            long.append((core.start, core.end, phrase.head))
        inside[core.start : core.end] = b"\x01" * (core.end - core.start)
        heads.add(phrase.head)
    found.extend(_inner_names(doc, found, long))
    for token in _nouns(page, inside, heads):
        found.append(_pronoun(token) if token.lower_ in pronouns() else _nominal(doc, token))
    found.sort(key=lambda phrase: (phrase.first, -phrase.last))
    _share_gender(found)
    return found


def _share_gender(phrases: list[Phrase]) -> None:
    """A person's gender, told once by a title or first name, holds for every name with the same last word."""
    told: dict[str, set[str]] = {}
    people = [phrase for phrase in phrases if phrase.form == "name" and phrase.sort == "person"]
    for phrase in people:
        if phrase.gender in {"male", "female"}:
            told.setdefault(phrase.text.rsplit(" ", 1)[-1], set()).add(phrase.gender)
    for phrase in people:
        genders = told.get(phrase.text.rsplit(" ", 1)[-1], ())
        if phrase.gender == "human" and len(genders) == 1:
            phrase.gender = next(iter(genders))


def _inner_names(doc: Doc, names: Sequence[Phrase], long: Sequence[tuple[int, int, int]]) -> Iterator[Phrase]:
    """Names within longer names, where the report has them alone as well: the `Google` of `Google Science Fair`."""
    alone: dict[str, Phrase] = {}
    for name in names:
        alone.setdefault(name.text, name)
    for start, end, head in long:
        i = start
        while i < end:
            for stop in range(min(end, i + INNER_WORDS), i, -1):
                other = alone.get(name_key([token.lower_ for token in doc[i:stop]]))
                if other is not None and not i <= head < stop and (i, stop) != (start, end):
                    yield _inner_name(doc, other, i, stop)
                    i = stop - 1
                    break
            i += 1


def _inner_name(doc: Doc, other: Phrase, start: int, stop: int) -> Phrase:
    last = stop if stop < len(doc) and doc[stop].tag_ == "POS" else stop - 1
    span = Span(doc[start].idx, doc[stop - 1].idx + len(doc[stop - 1].text))
    assert other.name is not None
    name = replace(other.name, start=span.start, end=span.end, head=span, name=span)
    return replace(other, first=start, last=last, head=stop - 1, name=name, determiner="bare")


def _nouns(page: Page, inside: bytearray, heads: set[int]) -> Iterator[Token]:
    """Heads of pronoun and noun phrases."""
    tags = np.array([page.doc.vocab.strings[tag] for tag in HEAD_TAGS], dtype=np.uint64)
    for i in np.flatnonzero(np.isin(page.doc.to_array("POS"), tags)).tolist():
        if inside[i] or i in heads:
            continue
        token = page.doc[i]
        block = page.block_of[token.i]
        if block is None or block.kind in UNREAD:
            continue
        if _is_pronoun(token) or _is_noun(token):
            yield token


def _is_pronoun(token: Token) -> bool:
    entry = pronouns().get(token.lower_)
    if entry is None:
        return False
    if entry.person == "d":
        return token.pos_ == "PRON" and token.tag_ == "DT"
    return token.tag_ in {"PRP", "PRP$"} and token.text != "US"


def _is_noun(token: Token) -> bool:
    if token.pos_ in {"NOUN", "PROPN"}:
        # "this year", "yesterday": adverbs to the parser, mentions to the guidelines.
        return token.dep_ not in MODIFYING or (token.dep_ == "npadvmod" and token.ent_type_ == "DATE")
    if token.pos_ == "NUM":
        return token.dep_ in HEADING and token.ent_type_ in {"CARDINAL", "DATE", ""}
    return token.pos_ == "ADJ" and token.dep_ in {"nsubj", "nsubjpass", "dobj", "pobj"} and token.i > token.left_edge.i


def _name_phrase(page: Page, mention: Mention) -> Phrase:
    span = page.tokens_in(mention.span)
    head = page.tokens_in(mention.head)[-1]
    assert mention.name is not None
    core = page.tokens_in(mention.name)
    words = tuple(token.lower_ for token in core if not token.is_punct)
    first, last = span.start, span.end - 1
    return Phrase(
        first=first,
        last=last,
        head=head.i,
        form="name",
        name=mention,
        sort=NAME_CLASSES[mention.kind],
        number="pl" if head.tag_ == "NNPS" and mention.kind in {"nationality"} else "sg",
        gender=_name_gender(page, mention, core.start, words),
        lemma=head.lower_,
        text=name_key(words),
        words=frozenset(words),
        determiner=_name_determiner(page.doc[first], head, mention),
        initials="".join(token.lower_[0] for token in core if token.text[0].isupper()) if len(words) > 1 else "",
    )


def name_key(words: Sequence[str]) -> str:
    """A name's words as one string by which it is the same name: `U.S.` and `America` are the United States."""
    text = " ".join(words)
    plain = text.replace(".", "")
    return aliases().get(plain, plain)


def _name_determiner(first: Token, head: Token, mention: Mention) -> str:
    """the, bare, or adjective: "Turkish" before a noun refers to nobody."""
    if mention.kind == "nationality" and head.pos_ == "ADJ":
        return "adjective"
    return "the" if first.lower_ == "the" else "bare"


def _name_gender(page: Page, mention: Mention, start: int, words: tuple[str, ...]) -> str:
    """A person's gender by registry, title or first name; neuter for a body or place."""
    if mention.kind != "person":
        return "neuter" if mention.kind != "nationality" else "human"
    assert mention.name is not None
    known = page.known.gender_of(" ".join(page.report.text[mention.name.start : mention.name.end].split()))
    if known is not None:
        return known
    for i in range(max(0, start - 3), start):
        gender = title_genders().get(page.doc[i].lower_)
        if gender is not None:
            return gender
    return first_names().get(words[0], "human") if len(words) > 1 else "human"


def _pronoun(token: Token) -> Phrase:
    entry = pronouns()[token.lower_]
    human = entry.gender in {"male", "female", "human"}
    return Phrase(
        first=token.i,
        last=token.i,
        head=token.i,
        form="pronoun",
        sort="person" if human else "any",
        number=entry.number,
        gender=entry.gender,
        lemma=token.lower_,
        text=token.lower_,
        determiner=f"p{entry.person}",
        empty=token.lower_ == "it" and is_pleonastic(token),
    )


def _nominal(doc: Doc, head: Token) -> Phrase:
    first, last = phrase_bounds(head)
    lemma = head.lemma_.lower() if head.pos_ != "PROPN" else head.lower_
    words = [token for token in doc[first : last + 1] if token.is_alpha or token.like_num]
    sort = noun_classes().get(f"{doc[head.i - 1].lower_} {lemma}" if head.i else lemma) or noun_classes().get(lemma)
    sort = sort or _sort_of_entity(head)
    return Phrase(
        first=first,
        last=last,
        head=head.i,
        form="nominal",
        sort=sort,
        number="pl" if head.tag_ in {"NNS", "NNPS"} or head.pos_ in {"NUM", "ADJ"} else "sg",
        gender=title_genders().get(head.lower_, "human" if sort == "person" else "neuter"),
        lemma=lemma,
        text=" ".join(token.lower_ for token in words if token.lower_ not in {"the", "a", "an", "this", "that"}),
        words=frozenset(token.lower_ for token in words if token.pos_ in {"NOUN", "PROPN", "ADJ", "NUM"}),
        determiner=_determiner(doc[first], head),
        # "Ann Reed, the mayor": the guidelines' mention is the whole, the second half refers to nothing of its own.
        empty=head.dep_ == "appos" and head.head.pos_ in {"NOUN", "PROPN"} and (sort == "person" or first < head.i),
    )


def _sort_of_entity(head: Token) -> str:
    if head.ent_type_ in {"DATE", "TIME"}:
        return "time"
    if head.ent_type_ in {"MONEY", "PERCENT", "QUANTITY"}:
        return "quantity"
    return "quantity" if head.pos_ == "NUM" else "person" if head.pos_ == "ADJ" else "abstract"


def _determiner(first: Token, head: Token) -> str:
    """the, this, a, whose (possessive), number, bare."""
    if first.i == head.i:
        return "bare"
    if first.lower_ in {"the", "both"}:
        return "the"
    if first.lower_ in {"this", "that", "these", "those", "such"}:
        return "this"
    if first.lower_ in {"a", "an", "another", "some", "any", "no", "every", "each", "many", "several"}:
        return "a"
    if first.tag_ == "PRP$" or any(child.dep_ == "poss" for child in head.children):
        return "whose"
    return "number" if first.pos_ == "NUM" else "bare"
