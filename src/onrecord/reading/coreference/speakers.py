"""Joins sure enough to come before any score: "he" who goes on speaking, a headline's "Minister".

Needs   page.quotes, page.doc, phrases with their offices
Gives   pairs (phrase, the earlier or fuller one it means)
Source  the discourse sieve of Lee et al. 2013, widened from "I" to who goes on speaking
Scored  evaluate coreference
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from spacy.tokens import Token

from onrecord.reading.coreference.attributes import Table
from onrecord.reading.coreference.binding import REACH, SUBJECTS, is_in_own_clause, subjects_of
from onrecord.reading.coreference.candidates import may_mean
from onrecord.reading.coreference.phrases import Phrase
from onrecord.reading.coreference.words import title_words
from onrecord.reading.page import Page

HEADS = frozenset({"headline", "subhead"})
FULL = frozenset({"the", "whose"})
SINGLE = frozenset({"he", "she", "his", "her", "him"})
BODIES = frozenset({"group", "place", "nation"})
CLAUSES = frozenset({"ccomp", "xcomp", "advcl", "relcl", "acl"})
GOING_ON = frozenset({"he", "she"})
# Sentences without a person that may stand between: a paragraph of background is seldom longer.
BACK = 4


def going_on(page: Page, phrases: Sequence[Phrase], table: Table) -> Iterator[tuple[int, int]]:
    """Pronoun that speaks after a sentence with one speaker, and this speaker; nobody else is named between them."""
    speakers: dict[int, set[int]] = {}
    pronouns: list[tuple[int, int]] = []
    for speaker, sentences in _speaking(page, phrases, table):
        for number in sentences:
            speakers.setdefault(number, set()).add(speaker)
        if phrases[speaker].lemma in GOING_ON and not table.quote[speaker]:
            pronouns.append((speaker, min(sentences)))
    named = _named(phrases, table)
    for pronoun, first in sorted(pronouns):
        back = next((n for n in range(1, BACK + 1) if first - n in speakers or first - n in named), 1)
        before = speakers.get(first - back, set()) - {pronoun}
        speaker = before.pop() if len(before) == 1 else pronoun
        if speaker != pronoun and _is_first(phrases, table, pronoun) and _may_go_on(page, phrases, pronoun, speaker):
            yield pronoun, speaker


def _is_first(phrases: Sequence[Phrase], table: Table, pronoun: int) -> bool:
    """Whether the pronoun's sentence names no single person before it, outside quotation marks."""
    for i in range(pronoun - 1, -1, -1):
        if table.sentence[i] != table.sentence[pronoun]:
            return True
        phrase = phrases[i]
        if phrase.form == "name" and phrase.sort == "person" and not table.quote[i]:
            return False
    return True


def _named(phrases: Sequence[Phrase], table: Table) -> set[int]:
    """Numbers of the sentences that name a single person outside quotation marks."""
    return {
        sentence
        for phrase, sentence, quote in zip(phrases, table.sentence.tolist(), table.quote.tolist(), strict=True)
        if not quote and phrase.sort == "person" and phrase.form != "pronoun" and phrase.number != "pl"
    }


def _speaking(page: Page, phrases: Sequence[Phrase], table: Table) -> Iterator[tuple[int, list[int]]]:
    """Each single human speaker with the sentences of his name and of his direct words."""
    for quote, speaker in zip(page.quotes, table.sayers, strict=True):
        if speaker < 0 or phrases[speaker].sort != "person" or phrases[speaker].number == "pl":
            continue
        said = quote.content_spans if quote.form != "indirect" else ()
        found: set[int] = set()
        for span in (quote.speaker_spans[0], *said):
            first, last = page.columns.tokens_at(*span)
            found.update(range(page.columns.sentence[first], page.columns.sentence[last] + 1))
        yield speaker, sorted(found)


def _may_go_on(page: Page, phrases: Sequence[Phrase], pronoun: int, speaker: int) -> bool:
    """Whether the speaker came first, speaks alone, and fits the pronoun."""
    later, earlier = phrases[pronoun], phrases[speaker]
    return earlier.first < later.first and not page.doc[earlier.head].conjuncts and may_mean(later, earlier)


def twin_subjects(page: Page, phrases: Sequence[Phrase]) -> Iterator[tuple[int, int]]:
    """A description behind a person's name that the parser took for a second subject, and the name.

    `Karl Lamers, a German delegate was applauded`: the comma behind the apposition is missing.
    """
    columns = page.columns
    for i, (name, described) in enumerate(pairwise(phrases)):
        beside = described.first == name.last + 2 and columns.lower[name.last + 1] == ","
        if beside and name.form == "name" and name.sort == described.sort == "person" and described.form == "nominal":
            twins = columns.head[name.head] == columns.head[described.head]
            if twins and {columns.dep[name.head], columns.dep[described.head]} <= SUBJECTS:
                yield i + 1, i


def own_subjects(page: Page, phrases: Sequence[Phrase], table: Table) -> Iterator[tuple[int, int]]:
    """A lower clause's "he" and the subject above, where the sentence names no other person before it.

    In `Brandt and his allies` he is Brandt whoever else is named.
    """
    people: list[int] = []
    sentence, twins = -1, {later for later, _ in twin_subjects(page, phrases)}
    for i, (phrase, here, quote) in enumerate(zip(phrases, table.sentence.tolist(), table.quote.tolist(), strict=True)):
        if here != sentence:
            sentence, people = here, []
        if phrase.lemma in SINGLE and not quote:
            pronoun = page.doc[phrase.head]
            # The brother in "his brother" is no rival.
            others = [k for k in people if phrases[k].head != pronoun.head.i]
            if others and may_mean(phrase, phrases[others[-1]]):
                person = page.doc[phrases[others[-1]].head]
                if _is_beside(pronoun, person) or (len(others) == 1 and _is_over(pronoun, person)):
                    yield i, others[-1]
        elif phrase.form != "pronoun" and phrase.sort == "person" and not phrase.empty and phrase.number != "pl":
            people += [i] if i not in twins else []


def sayers(page: Page, phrases: Sequence[Phrase], table: Table) -> Iterator[tuple[int, int]]:
    """`NATO, which met on Monday, said it would stay`: "it" and the body whose words are told.

    Not so "they": on our own reports 3 of 17 links that this added were right.
    """
    by_head = {phrase.head: i for i, phrase in enumerate(phrases) if phrase.form != "pronoun" and phrase.sort in BODIES}
    for i, (phrase, quote) in enumerate(zip(phrases, table.quote.tolist(), strict=True)):
        if phrase.lemma != "it" or phrase.empty or quote:
            continue
        pronoun = page.doc[phrase.head]
        clause = pronoun.head
        if pronoun.dep_ not in SUBJECTS or clause.dep_ != "ccomp":
            continue
        subjects = [token.i for token in subjects_of(clause.head)]
        said = by_head.get(subjects[0]) if len(subjects) == 1 and subjects[0] < pronoun.i else None
        if said is not None and may_mean(phrase, phrases[said]):
            yield i, said


def _is_beside(pronoun: Token, person: Token) -> bool:
    """`Brandt and his brother's wife`."""
    owned = pronoun.head
    while owned.dep_ == "poss":
        owned = owned.head
    return pronoun.dep_ == "poss" and owned.dep_ == "conj" and owned.head.i == person.i


def _is_over(pronoun: Token, subject: Token) -> bool:
    """Whether the subject's verb governs the pronoun through another clause, or a clause of the subject's own does."""
    if subject.dep_ not in SUBJECTS or subject.i > pronoun.i or subject.conjuncts:
        return False
    if is_in_own_clause(pronoun, subject):
        return True
    token, clauses = pronoun, 0
    for _ in range(REACH):
        token = token.head
        if token.i == subject.head.i:
            return clauses > 0
        clauses += token.dep_ in CLAUSES
    return False


def headline_titles(page: Page, phrases: Sequence[Phrase]) -> Iterator[tuple[int, int]]:
    """`Minister rejects …` above a report, and the first person with this title in its body."""
    waiting: dict[str, list[int]] = {}
    for i, phrase in enumerate(phrases):
        block = page.block_of[phrase.head]
        heading = block is not None and block.kind in HEADS
        if heading and _is_bare_title(phrase):
            waiting.setdefault(phrase.lemma, []).append(i)
        elif not heading and phrase.title in waiting and (phrase.form == "name" or phrase.determiner in FULL):
            for earlier in waiting.pop(phrase.title):
                yield earlier, i


def _is_bare_title(phrase: Phrase) -> bool:
    bare = phrase.form == "nominal" and phrase.determiner == "bare" and phrase.number == "sg"
    return bare and title_words().get(phrase.lemma) in {"office", "role"}
