"""Stretches of tokens that may be names: spaCy's, trimmed and mended, and the capitalised runs it left out.

Needs   page.doc, page.known
Gives   Candidates in text order that do not overlap
Scored  evaluate names
"""

import re
from dataclasses import dataclass

import numpy as np
from spacy.tokens import Doc, Token

from onrecord.reading.known import KnownNames
from onrecord.reading.names.words import particles, portfolios, titles
from onrecord.reading.phrases import is_break

NAME_LABELS = frozenset({"PERSON", "NORP", "FAC", "ORG", "GPE", "LOC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW"})
JOINTS = frozenset({"of", "for", "-", "–", "'", "’", "&", "de", "del", "la", "al", "el"})
DETERMINERS = frozenset({"the", "a", "an", "this", "that", "its", "his", "her", "their", "our", "my"})
PREPOSITIONS = frozenset({"of", "for", "in", "at", "by", "with", "from", "to", "on"})
QUOTES = frozenset("\"“”‘’'`()[]{}.,;:!?*…—–-|/\\«»")
CUTS = frozenset("()[]/|;")
DASHES = frozenset("-–—")
# The number of a model or an index behind its maker's name: 787, 737-800, A380, F-16; two digits alone may count.
MODEL = re.compile(r"\d{3}(-\d{1,3}\w*)?|[A-Z]{1,3}-?\d{1,4}[A-Z]{0,3}")
# Labels of what may have a model's number, and of numbers that are none.
MADE = frozenset({"ORG", "PRODUCT", "WORK_OF_ART", ""})
NUMBERED = frozenset({"DATE", "MONEY", "TIME", "PERCENT"})
MAX_TOKENS = 12
KNOWN_TOKENS = 5
# Words in lower case that a known name goes on with: Islamic State group, Council of Europe.
GOING_ON = frozenset({"of", "for", "and", "the", "group", "-"})


@dataclass(slots=True)
class Candidate:
    """Tokens `first`..`last`, both inclusive; `label` is spaCy's or empty for a run it left out."""

    first: int
    last: int
    label: str = ""


def find_candidates(doc: Doc, known: KnownNames) -> list[Candidate]:
    """spaCy's names, mended, and the free capitalised runs between them."""
    taken = bytearray(len(doc) + 1)
    found: list[Candidate] = []
    for ent in doc.ents:
        if ent.label_ not in NAME_LABELS:
            # Dates and amounts stay spaCy's: a weekday is no name.
            for i in range(ent.start, ent.end):
                taken[i] = 1
            continue
        for first, last in _pieces(doc, ent.start, ent.end):
            candidate = _trimmed(doc, Candidate(first, last, ent.label_))
            if candidate is not None:
                found.append(candidate)
                for i in range(candidate.first, candidate.last + 1):
                    taken[i] = 1
    for candidate in found:
        _grow(doc, candidate, taken)
        _grow_model(doc, candidate, taken)
    found = _merged(doc, found, known)
    found.extend(_free_runs(doc, taken))
    found.sort(key=lambda candidate: candidate.first)
    return _with_known(doc, found, known)


def _with_known(doc: Doc, found: list[Candidate], known: KnownNames) -> list[Candidate]:
    """Longer names of the registry in place of their pieces: `Islamic` + `State` + `group`."""
    kept: list[Candidate] = []
    for candidate in found:
        if kept and candidate.first <= kept[-1].last:
            continue
        last = _known_end(doc, candidate, known)
        kept.append(Candidate(candidate.first, last, candidate.label) if last > candidate.last else candidate)
    return kept


def _known_end(doc: Doc, candidate: Candidate, known: KnownNames) -> int:
    """Last token of the longest name on file that begins with the candidate and goes on behind it."""
    behind = candidate.last + 1
    if behind >= len(doc) or not (doc[behind].text[0].isupper() or doc[behind].lower_ in GOING_ON):
        return candidate.last
    if not known.starts_name(doc[candidate.first].text):
        return candidate.last
    end = candidate.last
    while end + 1 < len(doc) and end - candidate.first < KNOWN_TOKENS and not doc[end + 1].is_space:
        end += 1
    for last in range(end, candidate.last, -1):
        if doc[last].is_alpha and known.kind_of(doc[candidate.first : last + 1].text) is not None:
            return last
    return candidate.last


def _merged(doc: Doc, found: list[Candidate], known: KnownNames) -> list[Candidate]:
    """Neighbours with only a blank between that are one name: `Valeska` + `Paris`, `Ursula von der` + `Leyen`."""
    kept: list[Candidate] = []
    for candidate in found:
        before = kept[-1] if kept else None
        if before is not None and before.last + 1 == candidate.first and _is_one_name(doc, before, candidate, known):
            before.last = candidate.last
            before.label = before.label if before.label == "PERSON" else candidate.label
        else:
            kept.append(candidate)
    return kept


def _is_one_name(doc: Doc, before: Candidate, candidate: Candidate, known: KnownNames) -> bool:
    last = doc[before.last]
    if last.text in particles() and before.first < before.last:
        return True
    following = doc[candidate.first]
    if before.label == "PERSON" and before.first == before.last and following.tag_ == "NNP":
        return not following.is_sent_start
    return (
        before.first == before.last
        and before.label != "NORP"
        and (before.label != "GPE" or known.kind_of(last.text) is None)
        and last.tag_ == "NNP"
        and candidate.first <= last.head.i <= candidate.last
    )


def _pieces(doc: Doc, start: int, end: int) -> list[tuple[int, int]]:
    """The entity's tokens, cut where a line ends or a bracket opens: `World Health Organisation (WHO`."""
    pieces, first = [], start
    for i in range(start, end):
        if is_break(doc[i]) or doc[i].text in CUTS or _is_verb(doc[i]):
            if first < i:
                pieces.append((first, i - 1))
            first = i + 1
    if first < end:
        pieces.append((first, end - 1))
    return pieces


def _is_verb(token: Token) -> bool:
    """A finite verb in lower case ends a name: `Suhail Shaheen told Al Jazeera`."""
    return token.tag_ in {"VBD", "VBZ"} and token.text.islower() and token.pos_ in {"VERB", "AUX"}


def _trimmed(doc: Doc, candidate: Candidate) -> Candidate | None:
    """Without article, title, possessive and marks at the ends; None when nothing with a capital or digit is left."""
    first, last = candidate.first, candidate.last
    while first <= last and _is_outer(doc[first], candidate.label, first < last):
        first += 1
    if first + 2 < last and _is_result(doc, last):
        last -= 3
    while last >= first and _is_behind(doc[last], candidate.label, first < last):
        last -= 1
    before_title = last + 1 < len(doc) and doc[last + 1].lower_ in titles()
    if before_title and all(doc[i].lower_ in portfolios() for i in range(first, last + 1)):
        return None
    if last < first or not any(_is_capital(doc[i]) for i in range(first, last + 1)):
        return None
    return Candidate(first, min(last, first + MAX_TOKENS - 1), candidate.label)


def _is_result(doc: Doc, last: int) -> bool:
    """Whether a game's result ends here: `Morocco 2-1`."""
    return doc[last].text.isdigit() and doc[last - 1].text in DASHES and doc[last - 2].text.isdigit()


def _is_mark(token: Token) -> bool:
    return token.text in QUOTES


def _is_outer(token: Token, label: str, more: bool) -> bool:
    """Whether a first token stands before the name rather than in it."""
    if token.is_space or _is_mark(token) or token.lower_ in DETERMINERS:
        return True
    if more and token.text in PREPOSITIONS:
        return True
    if label == "PERSON" and more:
        return token.text == "#" or _is_title(token.doc, token.i)
    return False


def _is_behind(token: Token, label: str, more: bool) -> bool:
    """Whether a last token stands after the name rather than in it: `'s`, a mark, `Apple CEO`."""
    if token.tag_ == "POS" or token.is_space or _is_mark(token):
        return True
    return label != "PERSON" and more and token.lower_ in titles()


def _is_capital(token: Token) -> bool:
    text = token.text
    return text[0].isupper() or (not text.islower() and any(letter.isupper() for letter in text))


def _is_name_word(token: Token) -> bool:
    return _is_capital(token) and token.pos_ in {"PROPN", "NOUN", "ADJ", "X", "VERB"} and token.tag_ in {"NNP", "NNPS"}


def _grow(doc: Doc, candidate: Candidate, taken: bytearray) -> None:
    """Take in a name word that follows or precedes with nothing between: `Lee Cheuk` + `-` + `yan`."""
    end = len(doc)
    while candidate.last + 1 < end and candidate.label != "NORP":
        following = doc[candidate.last + 1]
        if following.lower_ in titles():
            return
        if taken[following.i] or not _is_name_word(following) or following.is_sent_start:
            if _is_tight_hyphen(doc, candidate.last, taken):
                taken[candidate.last + 1] = taken[candidate.last + 2] = 1
                candidate.last += 2
                continue
            return
        taken[following.i] = 1
        candidate.last = following.i


def _grow_model(doc: Doc, candidate: Candidate, taken: bytearray) -> None:
    """Take in the number of a model or an index: `Boeing` + `787`, `Nikkei` + `225`."""
    at = candidate.last + 1
    if (
        candidate.label not in MADE
        or at >= len(doc)
        or not MODEL.fullmatch(doc[at].text)
        or not doc[at - 1].whitespace_
    ):
        return
    if doc[at].ent_type_ not in NUMBERED and not _counts(doc, at):
        taken[at] = 1
        candidate.last = at


def _counts(doc: Doc, number: int) -> bool:
    """Whether a number says how many: `sold Airbus 200 jets`, not `777 jets`."""
    return doc[number].text.endswith("0") and number + 1 < len(doc) and doc[number + 1].tag_ == "NNS"


def _is_tight_hyphen(doc: Doc, last: int, taken: bytearray) -> bool:
    """Whether a hyphen without blanks joins the next word: `Chi` `-` `wai`."""
    if last + 2 >= len(doc) or taken[last + 1] or taken[last + 2]:
        return False
    hyphen, word = doc[last + 1], doc[last + 2]
    return (
        hyphen.text == "-"
        and not doc[last].whitespace_
        and not hyphen.whitespace_
        and word.is_alpha
        and word.tag_ in {"NNP", "NNPS", "NN"}
        and doc[last].tag_ in {"NNP", "NNPS"}
        and len(word.text) <= 5
    )


def _free_runs(doc: Doc, taken: bytearray) -> list[Candidate]:
    """Capitalised proper nouns nobody took, with joints between them."""
    runs: list[Candidate] = []
    run: Candidate | None = None
    tags = doc.to_array("TAG")
    for i in np.flatnonzero((tags == doc.vocab.strings["NNP"]) | (tags == doc.vocab.strings["NNPS"])).tolist():
        token = doc[i]
        if taken[i] or not _is_name_word(token):
            continue
        if run is not None and _continues(doc, run, token, taken):
            run.last = token.i
        else:
            run = Candidate(token.i, token.i)
            runs.append(run)
    return [kept for kept in (_trimmed_run(doc, run) for run in runs) if kept is not None]


def _continues(doc: Doc, run: Candidate, token: Token, taken: bytearray) -> bool:
    """Whether the token goes on with the run, directly or over a joint."""
    if run.last == token.i - 1:
        return not token.is_sent_start
    return run.last == token.i - 2 and _joins(doc, token.i - 1, taken)


def _joins(doc: Doc, i: int, taken: bytearray) -> bool:
    return not taken[i] and (doc[i].text in JOINTS or doc[i].text in particles())


def _is_title(doc: Doc, i: int) -> bool:
    word = doc[i].lower_
    if word in portfolios():
        return i + 1 < len(doc) and doc[i + 1].lower_ in titles()
    return word in titles()


def _trimmed_run(doc: Doc, run: Candidate) -> Candidate | None:
    """A free run without leading titles; None when only titles are left or it is too long to be a name."""
    while run.first <= run.last and (_is_title(doc, run.first) or doc[run.first].lower_ in DETERMINERS):
        run.first += 1
    if run.last < run.first or run.last - run.first >= MAX_TOKENS:
        return None
    return _trimmed(doc, run)
