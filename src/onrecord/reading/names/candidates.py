"""Stretches of tokens that may be names: spaCy's, trimmed and mended, and the capitalised runs it left out.

Needs   page.columns, page.doc, page.known
Gives   Candidates in text order that do not overlap
Scored  evaluate names
"""

import re
from collections import Counter
from collections.abc import Callable, Container
from dataclasses import dataclass

from onrecord.reading.columns import BREAK, Columns
from onrecord.reading.known import KnownNames
from onrecord.reading.labels import labels_of
from onrecord.reading.names.words import first_names, particles, portfolios, titles
from onrecord.reading.page import Page

NAME_LABELS = frozenset({"PERSON", "NORP", "FAC", "ORG", "GPE", "LOC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW"})
JOINTS = frozenset({"of", "for", "-", "–", "'", "’", "&", "de", "del", "la", "al", "el"})
DETERMINERS = frozenset({"the", "a", "an", "this", "that", "its", "his", "her", "their", "our", "my"})
ZONES = frozenset({"BST", "CEST", "CET", "CST", "EDT", "EST", "GMT", "PDT", "PST", "UTC"})  # a time's, before a name
PREPOSITIONS = frozenset({"of", "for", "in", "at", "by", "with", "from", "to", "on"})
QUOTES = frozenset("\"“”‘’'`()[]{}.,;:!?*…—–-|/\\«»")
CUTS = frozenset("()[]/|;")
DASHES = frozenset("-–—")
NAME_TAGS = frozenset({"NNP", "NNPS"})
NAME_POS = frozenset({"PROPN", "NOUN", "ADJ", "X", "VERB"})
# The number of a model or an index behind its maker's name: 787, 737-800, A380, F-16; two digits alone may count.
MODEL = re.compile(r"\d{3}(-\d{1,3}\w*)?|[A-Z]{1,3}-?\d{1,4}[A-Z]{0,3}")
# Labels of what may have a model's number, and of numbers that are none.
MADE = frozenset({"ORG", "PRODUCT", "WORK_OF_ART", ""})
NUMBERED = frozenset({"DATE", "MONEY", "TIME", "PERCENT"})
MAX_TOKENS = 12
KNOWN_TOKENS = 5
# How often a label stands before it tells a speaker; of 215 labels in our interviews 78 were no candidates otherwise.
LABELS = 3
# Words in lower case that a known name goes on with: Islamic State group, Council of Europe.
GOING_ON = frozenset({"of", "for", "and", "the", "group", "-"})


@dataclass(slots=True)
class Candidate:
    """Tokens `first`..`last`, both inclusive; `label` is spaCy's or empty for a run it left out."""

    first: int
    last: int
    label: str = ""


def find_candidates(page: Page) -> list[Candidate]:
    """spaCy's names, mended, and the free capitalised runs between them."""
    columns, starts = page.columns, page.sentence_starts
    taken = bytearray(len(columns.text) + 1)
    found: list[Candidate] = []
    for ent in page.doc.ents:
        start, end, label = ent.start, ent.end, ent.label_
        if label not in NAME_LABELS:
            # Dates and amounts stay spaCy's: a weekday is no name.
            taken[start:end] = b"\x01" * (end - start)
            continue
        for first, last in _pieces(columns, start, end):
            candidate = _trimmed(columns, Candidate(first, last, label))
            if candidate is not None:
                found.append(candidate)
                taken[candidate.first : candidate.last + 1] = b"\x01" * (candidate.last + 1 - candidate.first)
    for candidate in found:
        _grow(columns, starts, candidate, taken)
        _grow_model(columns, candidate, taken)
    found = _merged(found, lambda one, other: _is_one_name(columns, starts, one, other, page.known))
    found.extend(_free_runs(columns, starts, taken))
    found.extend(_speakers(page, {candidate.first for candidate in found}))
    found.sort(key=lambda candidate: candidate.first)
    return _with_known(page, _merged(found, lambda one, other: _is_first_name(columns, starts, one, other)))


def head_of(columns: Columns, candidate: Candidate) -> int:
    """The candidate's topmost token, the last of several."""
    for i in range(candidate.last, candidate.first - 1, -1):
        if columns.head[i] == i or not candidate.first <= columns.head[i] <= candidate.last:
            return i
    return candidate.last


def text_of(page: Page, candidate: Candidate) -> str:
    """The candidate's words with single blanks where the text has any."""
    return words_at(page, candidate.first, candidate.last)


def words_at(page: Page, first: int, last: int) -> str:
    """The text of these tokens with single blanks where it has any."""
    columns = page.columns
    return (
        columns.text[first]
        if first == last
        else " ".join(page.report.text[columns.start[first] : columns.end[last]].split())
    )


def _with_known(page: Page, found: list[Candidate]) -> list[Candidate]:
    """Longer names of the registry in place of their pieces: `Islamic` + `State` + `group`."""
    kept: list[Candidate] = []
    for candidate in found:
        if kept and candidate.first <= kept[-1].last:
            continue
        last = _known_end(page, candidate)
        kept.append(Candidate(candidate.first, last, candidate.label) if last > candidate.last else candidate)
    return kept


def _known_end(page: Page, candidate: Candidate) -> int:
    """Last token of the longest name on file that begins with the candidate and goes on behind it."""
    columns, behind = page.columns, candidate.last + 1
    words = columns.text
    if behind >= len(words) or not (words[behind][0].isupper() or columns.lower[behind] in GOING_ON):
        return candidate.last
    if not page.known.starts_name(words[candidate.first]):
        return candidate.last
    end = candidate.last
    while end + 1 < len(words) and end - candidate.first < KNOWN_TOKENS and not words[end + 1].isspace():
        end += 1
    for last in range(end, candidate.last, -1):
        if words[last].isalpha() and page.known.kind_of(words_at(page, candidate.first, last)) is not None:
            return last
    return candidate.last


def _merged(found: list[Candidate], is_one: Callable[[Candidate, Candidate], bool]) -> list[Candidate]:
    """Neighbours with only a blank between that are one name: `Valeska` + `Paris`, `Ursula von der` + `Leyen`."""
    kept: list[Candidate] = []
    for candidate in found:
        before = kept[-1] if kept else None
        if before is not None and before.last + 1 == candidate.first and is_one(before, candidate):
            label = before.label if before.label == "PERSON" else candidate.label
            kept[-1] = Candidate(before.first, candidate.last, label)
        else:
            kept.append(candidate)
    return kept


def _is_first_name(columns: Columns, starts: list[int], before: Candidate, candidate: Candidate) -> bool:
    """A first name that spaCy left out, before a surname that it may have taken for a body: `Ana` + `Reyes`."""
    return (
        not before.label
        and before.first == before.last
        and candidate.label in {"ORG", "PERSON"}
        and columns.lower[before.last] in first_names()
        and starts[candidate.first] != candidate.first
    )


def _is_one_name(
    columns: Columns, starts: list[int], before: Candidate, candidate: Candidate, known: KnownNames
) -> bool:
    last, following = before.last, candidate.first
    if columns.text[last] in particles() and before.first < last:
        return True
    if before.label == "PERSON" and before.first == last and columns.tag[following] == "NNP":
        return starts[following] != following
    return (
        before.first == last
        and before.label != "NORP"
        and (before.label != "GPE" or known.kind_of(columns.text[last]) is None)
        and columns.tag[last] == "NNP"
        and following <= columns.head[last] <= candidate.last
    )


def _pieces(columns: Columns, start: int, end: int) -> list[tuple[int, int]]:
    """The entity's tokens, cut where a line ends or a bracket opens: `World Health Organisation (WHO`."""
    pieces, first = [], start
    for i in range(start, end):
        if columns.flags[i] & BREAK or columns.text[i] in CUTS or _is_verb(columns, i):
            if first < i:
                pieces.append((first, i - 1))
            first = i + 1
    if first < end:
        pieces.append((first, end - 1))
    return pieces


def _is_verb(columns: Columns, i: int) -> bool:
    """A finite verb in lower case ends a name: `Suhail Shaheen told Al Jazeera`."""
    return columns.tag[i] in {"VBD", "VBZ"} and columns.text[i].islower() and columns.pos[i] in {"VERB", "AUX"}


def _trimmed(columns: Columns, candidate: Candidate) -> Candidate | None:
    """Without article, title, possessive and marks at the ends; None when nothing with a capital or digit is left."""
    first, last = candidate.first, candidate.last
    while first <= last and _is_outer(columns, first, candidate.label, first < last):
        first += 1
    if first + 2 < last and _is_result(columns.text, last):
        last -= 3
    while last >= first and _is_behind(columns, last, candidate.label, first < last):
        last -= 1
    if last < first or not any(map(_is_capital, columns.text[first : last + 1])):
        return None
    before_title = last + 1 < len(columns.lower) and columns.lower[last + 1] in titles()
    if before_title and portfolios().issuperset(columns.lower[first : last + 1]):
        return None
    return Candidate(first, min(last, first + MAX_TOKENS - 1), candidate.label)


def _is_result(words: list[str], last: int) -> bool:
    """Whether a game's result ends here: `Morocco 2-1`."""
    return words[last].isdigit() and words[last - 1] in DASHES and words[last - 2].isdigit()


def _is_outer(columns: Columns, i: int, label: str, more: bool) -> bool:
    """Whether a first token stands before the name rather than in it."""
    word = columns.text[i]
    if word in QUOTES or columns.lower[i] in DETERMINERS or word.isspace():
        return True
    if more and (word in PREPOSITIONS or word in ZONES):
        return True
    if label == "PERSON" and more:
        return word == "#" or _is_title(columns, i)
    return False


def _is_behind(columns: Columns, i: int, label: str, more: bool) -> bool:
    """Whether a last token stands after the name rather than in it: `'s`, a mark, `Apple CEO`."""
    word = columns.text[i]
    if columns.tag[i] == "POS" or word in QUOTES or word.isspace():
        return True
    return label != "PERSON" and more and columns.lower[i] in titles()


def _is_capital(word: str) -> bool:
    return word[0].isupper() or (not word.islower() and any(map(str.isupper, word)))


def _is_name_word(columns: Columns, i: int) -> bool:
    return columns.tag[i] in NAME_TAGS and columns.pos[i] in NAME_POS and _is_capital(columns.text[i])


def _grow(columns: Columns, starts: list[int], candidate: Candidate, taken: bytearray) -> None:
    """Take in a name word that follows or precedes with nothing between: `Lee Cheuk` + `-` + `yan`."""
    end = len(columns.text)
    while candidate.last + 1 < end and candidate.label != "NORP":
        following = candidate.last + 1
        if columns.lower[following] in titles():
            return
        if taken[following] or not _is_name_word(columns, following) or starts[following] == following:
            if _is_tight_hyphen(columns, candidate.last, taken):
                taken[following] = taken[following + 1] = 1
                candidate.last += 2
                continue
            return
        taken[following] = 1
        candidate.last = following


def _grow_model(columns: Columns, candidate: Candidate, taken: bytearray) -> None:
    """Take in the number of a model or an index: `Boeing` + `787`, `Nikkei` + `225`."""
    at = candidate.last + 1
    if (
        candidate.label not in MADE
        or at >= len(columns.text)
        or not MODEL.fullmatch(columns.text[at])
        or columns.end[at - 1] == columns.start[at]
    ):
        return
    if columns.entity[at] not in NUMBERED and not _counts(columns, at):
        taken[at] = 1
        candidate.last = at


def _counts(columns: Columns, number: int) -> bool:
    """Whether a number says how many: `sold Airbus 200 jets`, not `777 jets`."""
    return columns.text[number].endswith("0") and columns.tag[number + 1 : number + 2] == ["NNS"]


def _is_tight_hyphen(columns: Columns, last: int, taken: bytearray) -> bool:
    """Whether a hyphen without blanks joins the next word: `Chi` `-` `wai`."""
    if columns.text[last + 1] != "-" or last + 2 >= len(columns.text) or taken[last + 1] or taken[last + 2]:
        return False
    word = columns.text[last + 2]
    return (
        columns.end[last] == columns.start[last + 1]
        and columns.end[last + 1] == columns.start[last + 2]
        and word.isalpha()
        and columns.tag[last + 2] in {"NNP", "NNPS", "NN"}
        and columns.tag[last] in NAME_TAGS
        and len(word) <= 5
    )


def _free_runs(columns: Columns, starts: list[int], taken: bytearray) -> list[Candidate]:
    """Capitalised proper nouns nobody took, with joints between them."""
    runs: list[Candidate] = []
    run: Candidate | None = None
    for i, tag in enumerate(columns.tag):
        if tag not in NAME_TAGS or taken[i] or not _is_name_word(columns, i):
            continue
        if run is not None and _continues(columns, starts, run, i, taken):
            run.last = i
        else:
            run = Candidate(i, i)
            runs.append(run)
    return [kept for kept in (_trimmed_run(columns, run) for run in runs) if kept is not None]


def _speakers(page: Page, taken: Container[int]) -> list[Candidate]:
    """The speakers of an interview, whose names open paragraph after paragraph before a colon."""
    text = page.report.text
    labels = labels_of(text, (block.span for block in page.report.blocks))
    often = Counter(text[label.start : label.end] for label in labels)
    again = [label for label in labels if len(label) > 1 and often[text[label.start : label.end]] >= LABELS]
    found = [Candidate(*page.columns.tokens_at(label.start, label.end)) for label in again]
    return [candidate for candidate in found if candidate.first not in taken]


def _continues(columns: Columns, starts: list[int], run: Candidate, i: int, taken: bytearray) -> bool:
    """Whether the token goes on with the run, directly or over a joint."""
    if run.last == i - 1:
        return starts[i] != i
    word = columns.text[i - 1]
    return run.last == i - 2 and not taken[i - 1] and (word in JOINTS or word in particles())


def _is_title(columns: Columns, i: int) -> bool:
    word = columns.lower[i]
    if word in portfolios():
        return i + 1 < len(columns.lower) and columns.lower[i + 1] in titles()
    return word in titles()


def _trimmed_run(columns: Columns, run: Candidate) -> Candidate | None:
    """A free run without leading titles; None when only titles are left or it is too long to be a name."""
    while run.first <= run.last and (_is_title(columns, run.first) or columns.lower[run.first] in DETERMINERS):
        run.first += 1
    if run.last < run.first or run.last - run.first >= MAX_TOKENS:
        return None
    return _trimmed(columns, run)
