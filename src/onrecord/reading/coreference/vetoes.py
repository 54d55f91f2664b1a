"""What can never be the same: by the words of two phrases, by the quotation or clause they stand in.

Needs   phrases and their Table, page.quotes' speakers in it, the parse
Gives   `are_two` for two phrases, `find_strangers` for a page
Source  binding (see binding.py); the precision sieves of Lee et al. 2013
Scored  evaluate coreference
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from spacy.tokens import Doc

from onrecord.reading.coreference.attributes import FIRST_PERSON, Table
from onrecord.reading.coreference.binding import is_in_own_clause, subjects_of, verb_of_object
from onrecord.reading.coreference.phrases import Phrase, name_of
from onrecord.reading.coreference.words import noun_classes, time_nouns
from onrecord.reading.page import Page

# First names that begin alike are two people's below this likeness: Mohamed and Mohammed .93, Joe and Joseph .67,
# John and Joseph .60, John and James .22.
ALIKE = 0.65
BODY = "body:"
GOVERNMENT = "body:government"
# Families of offices (offices.tsv) by which one person of a state is called.
HIGH = frozenset({"president", "government", "chancellor", "crown"})
SECOND = frozenset({"vice", "deputy"})


def are_two(one: Phrase, other: Phrase) -> bool:
    """Whether two names or descriptions cannot be one's: other people's names, offices, days, other states' bodies."""
    if one.form == other.form == "name":
        return _are_two_names(one, other)
    if one.sort == other.sort == "time":
        # `Friday … that day`, `2019 … the year`, but not `April 13 … April 22`.
        return bool(one.words - other.words - time_nouns() and other.words - one.words - time_nouns())
    return _are_two_offices(one, other)


def find_nested(phrases: Sequence[Phrase]) -> Iterator[tuple[int, int]]:
    """Pairs of phrases, in text order, of which one lies inside the other; it is part of it, not the same."""
    around: list[int] = []
    for i, phrase in enumerate(phrases):
        around = [j for j in around if phrases[j].last >= phrase.first]
        for j in around:
            outer = phrases[j]
            inside = phrase.last <= outer.last or phrase.first == outer.first
            if inside and not _is_beside(outer, phrase):
                yield j, i
        around.append(i)


def _not_parts(doc: Doc, phrases: Sequence[Phrase]) -> Iterator[tuple[int, int]]:
    """Nested pairs but for a pronoun in its own noun's clause: `Brandt, who said he was ill`."""
    for outer, inner in find_nested(phrases):
        is_pronoun = phrases[inner].determiner == "p3"
        if not (is_pronoun and is_in_own_clause(doc[phrases[inner].head], doc[phrases[outer].head])):
            yield outer, inner


def _is_beside(member: Phrase, phrase: Phrase) -> bool:
    """`the Syrian Democratic Forces (SDF)`, `the mayor, Ann Reed`: what is inside means the same."""
    if (member.initials and member.initials == phrase.text) or (phrase.initials and phrase.initials == member.text):
        return True
    return bool(
        (member.apposed and member.apposed == phrase.words) or (phrase.apposed and phrase.apposed == member.words)
    )


def _are_two_names(one: Phrase, other: Phrase) -> bool:
    """Whether two names cannot be one thing's: nothing shared by two people, or words of its own on either side.

    "North Korea" is not "South Korea", nor Ivan Petrov Maria Petrov; Mohamed Morsi may be Mohammed Morsi.
    """
    if one.text == other.text:
        return False
    own, others = one.words - other.words, other.words - one.words
    if one.sort == other.sort == "person":
        return one.words.isdisjoint(other.words) or (bool(own and others) and not _are_alike(own, others))
    if one.sort != other.sort:
        return False
    if own and others:
        return not one.words.isdisjoint(other.words)
    return _is_house(one, other) or _is_house(other, one)


def _are_alike(own: frozenset[str], others: frozenset[str]) -> bool:
    """Whether two people's other names may be spellings of one."""
    return any(
        a[0] == b[0] and (len(a.rstrip(".")) == 1 or len(b.rstrip(".")) == 1 or _likeness(a, b) >= ALIKE)
        for a in own
        for b in others
    )


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _is_house(short: Phrase, long: Phrase) -> bool:
    """`House` and `White House`: a place's name is not short for the house, hall or street it ends with."""
    return (
        len(short.words) == 1
        and len(long.words) > 1
        and short.lemma == long.lemma
        and noun_classes().get(short.lemma) in {"place", "thing"}
    )


def _are_two_offices(one: Phrase, other: Phrase) -> bool:
    """Whether two descriptions, or one and a name, speak of two offices, or of the bodies of two states."""
    if one.office.startswith(BODY) or other.office.startswith(BODY):
        return _are_two_bodies(one, other)
    if one.sort != "person" or other.sort != "person":
        return False
    if _are_named_apart(one, other):
        return True
    if one.owners and other.owners and one.owners.isdisjoint(other.owners):
        return True
    if one.office and other.office and one.office != other.office:
        return True
    if one.title == other.title and one.charge and other.charge and one.charge.isdisjoint(other.charge):
        return True
    return one.office == other.office != "" and (
        bool(one.duties and other.duties and one.duties.isdisjoint(other.duties))
        or (one.duties & SECOND) != (other.duties & SECOND)
    )


def _are_named_apart(one: Phrase, other: Phrase) -> bool:
    """`The sheriff, Karl Brandt` is not Ola Berg, nor the marshal, Ola Berg."""
    names = [phrase.words if phrase.form == "name" else phrase.apposed for phrase in (one, other)]
    return all(names) and names[0].isdisjoint(names[1])


def _are_two_bodies(one: Phrase, other: Phrase) -> bool:
    """`The Syrian government` is neither the Turkish one nor the U.N. nor an army; it may be Syria or a capital.

    A government goes by its country's or capital's name; any other body's name is another body's."""
    body, actor = (one, other) if one.office.startswith(BODY) else (other, one)
    if actor.sort in {"place", "nation"}:
        return False
    if actor.office.startswith(BODY) and actor.office != body.office and BODY not in (actor.office, body.office):
        return True
    if body.office == GOVERNMENT and actor.form == "name" and not actor.office.startswith(BODY):
        return True
    theirs = actor.owners or actor.stems
    return bool(body.owners and theirs) and body.owners.isdisjoint(theirs)


def find_strangers(page: Page, phrases: Sequence[Phrase], table: Table) -> dict[int, list[int]]:
    """For each phrase the others that its place forbids: what it lies in, who speaks the words, its verb's subject."""
    by_head = {phrase.head: i for i, phrase in reversed(list(enumerate(phrases)))}
    found: dict[int, list[int]] = defaultdict(list)
    for one, other in (
        *_not_parts(page.doc, phrases),
        *_not_speakers(phrases, table, by_head),
        *_not_told_of(page, phrases, table, by_head),
        *_not_subjects(page.doc, phrases, by_head),
        *_not_namesakes(page, phrases),
    ):
        found[one].append(other)
        found[other].append(one)
    return found


def _not_namesakes(page: Page, phrases: Sequence[Phrase]) -> Iterator[tuple[int, int]]:
    """A full name that is on no file is not the namesake called by a high office: "President Obama" is no daughter."""
    holders: dict[str, int] = {}
    for i, phrase in enumerate(phrases):
        if phrase.form != "name" or phrase.sort != "person":
            continue
        surname = phrase.text.rpartition(" ")[2]
        if surname == phrase.text and surname not in holders and is_well_known(page, phrase):
            holders[surname] = i
        elif surname != phrase.text and surname in holders and not phrase.office and not _is_on_file(page, phrase):
            yield i, holders[surname]


def is_well_known(page: Page, phrase: Phrase) -> bool:
    """Whether somebody is called by an office that one person of a state holds, and by a surname on file."""
    return phrase.office in HIGH and " " not in phrase.text and _is_on_file(page, phrase)


def _is_on_file(page: Page, phrase: Phrase) -> bool:
    assert phrase.name is not None
    return page.known.kind_of(name_of(page, phrase.name)) == "person"


def _not_speakers(phrases: Sequence[Phrase], table: Table, by_head: dict[int, int]) -> Iterator[tuple[int, int]]:
    """In somebody's words "he", "they", a name and "the president" are not this somebody."""
    for i, (quote, speaker, kind) in enumerate(
        zip(table.quote.tolist(), table.speaker.tolist(), table.type.tolist(), strict=True)
    ):
        phrase, speaking = phrases[i], by_head.get(speaker)
        if not quote or speaking is None or kind == FIRST_PERSON:
            continue
        same = phrase.form == "name" and phrase.text == phrases[speaking].text
        person = phrase.form != "pronoun" and phrase.sort == "person" and not same
        if phrase.determiner == "p3" or person:
            yield i, speaking


def _not_told_of(
    page: Page, phrases: Sequence[Phrase], table: Table, by_head: dict[int, int]
) -> Iterator[tuple[int, int]]:
    """Who is described in what "he" says is not he, in his own words or not: `The driver "fled", he said`."""
    heads = sorted(by_head)
    for quote, speaking in zip(page.quotes, table.sayers, strict=True):
        if speaking < 0 or phrases[speaking].form != "pronoun":
            continue
        for span in quote.content_spans:
            first, last = page.columns.tokens_at(*span)
            for head in heads[bisect_left(heads, first) : bisect_left(heads, last + 1)]:
                if phrases[by_head[head]].form != "pronoun" and phrases[by_head[head]].sort == "person":
                    yield by_head[head], speaking


def _not_subjects(doc: Doc, phrases: Sequence[Phrase], by_head: dict[int, int]) -> Iterator[tuple[int, int]]:
    """An object pronoun is not its verb's subject: `Police arrested three of them`; nor is "he" the man "he" asks."""
    for i, phrase in enumerate(phrases):
        person = phrase.form == "name" and phrase.sort == "person"
        if not (person or phrase.determiner == "p3") or phrase.text.endswith(("self", "selves")):
            continue
        verb = verb_of_object(doc[phrase.head])
        if verb is None:
            continue
        for subject in subjects_of(verb):
            other = by_head.get(subject.i)
            if other is not None and (not person or phrases[other].determiner == "p3"):
                yield i, other
