"""The kind of each candidate: a linear model over its features, then one voice for the same name in a report.

Needs   candidates and their features
Gives   a kind for each candidate, None where it is no name
Source  multinomial logistic regression trained by tools/train_names.py on GUM news and interviews and MEANTIME
        (CC BY 4.0, see docs/models.md); consistency within a document: Finkel et al. 2005 (ACL)
Scored  evaluate names
"""

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import repeat
from typing import cast

import numpy as np
import numpy.typing as npt

from onrecord.lexicon import load_rows
from onrecord.reading.columns import Columns
from onrecord.reading.names.candidates import Candidate
from onrecord.reading.names.words import PACKAGE, kind_words, set_names, titles
from onrecord.reading.page import Page
from onrecord.record.mention import MentionKind

Scores = npt.NDArray[np.float64]

CLASSES = ("PER", "ORG", "LOC", "NORP", "OTHER")
# Share of a name's score that comes from all its occurrences in the report, how much more its full form counts there,
# and what OTHER must be better by: less than nothing, since our own reports name few vessels, products and works, and
# weights learnt from them expect as few elsewhere (MEANTIME .868 at 0, .871 so, with 217 of them). Cross-validated.
SHARED = 0.85
FULL_FORM = 3.0
# What an apposition with a person's role says: enough to outvote five doubtful occurrences.
SURE_PERSON = (0.0, -9.0, -9.0, -9.0, -9.0)
# The same of where a dateline says the report was written: "GENEVA, June 21 —" makes every Geneva below it a place.
SURE_PLACE = (-9.0, -9.0, 0.0, -9.0, -9.0)
OTHER_MARGIN = -0.2
# What the registry adds for a well-known person whom spaCy may take for a body, as it does Stoltenberg: 9 of the
# 11 such names of one word were people's (GUM, MEANTIME and our own reports).
FILED_PERSON = 1.5
# Titles that only persons bear before their names; a role may stand before a body ("analyst Eurasia Group").
TITLED = frozenset({"honorific", "office"})
OTHER_LABELS: dict[str, MentionKind] = {
    "EVENT": "event",
    "PRODUCT": "product",
    "WORK_OF_ART": "work",
    "LAW": "work",
}
FINE: dict[str, frozenset[str]] = {
    "ORG": frozenset({"organization", "armed_group"}),
    "LOC": frozenset({"place", "facility"}),
    "OTHER": frozenset({"event", "work", "product", "other"}),
    "PER": frozenset({"person"}),
    "NORP": frozenset({"nationality"}),
}
FALLBACK: dict[str, MentionKind] = {
    "PER": "person",
    "ORG": "organization",
    "LOC": "place",
    "NORP": "nationality",
    "OTHER": "other",
}


def _overrules(on_file: MentionKind, text: str) -> bool:
    return on_file in {"place", "organization", "armed_group"} or (on_file == "person" and " " in text)


@cache
def weights() -> tuple[dict[str, int], Scores]:
    """Each feature's row, and one weight a class in every row; the first row is all zeros."""
    rows = load_rows(PACKAGE, "kind_weights.tsv")
    table = np.array([[0.0] * len(CLASSES), *([float(cell) for cell in row[1:]] for row in rows)])
    return {row[0]: i for i, row in enumerate(rows, start=1)}, table


def class_scores(features: Sequence[Sequence[str]]) -> Scores:
    """Log-probabilities, one row a candidate."""
    rows, table = weights()
    # The zeros end each candidate's rows, so that a candidate without features has some too.
    ends = np.cumsum([len(names) + 1 for names in features])
    taken: list[int] = []
    for names in features:
        taken.extend(map(rows.get, names, repeat(0)))
        taken.append(0)
    found = np.add.reduceat(table[taken], np.concatenate(([0], ends[:-1])), axis=0)
    found -= found.max(axis=1, keepdims=True)
    return cast("Scores", found - np.log(np.exp(found).sum(axis=1, keepdims=True)))


def shared_scores(scores: Scores, texts: Sequence[str], fulls: Sequence[str]) -> Scores:
    """Each candidate's scores mixed with the mean over all candidates of the same full name."""
    says = np.array([FULL_FORM if " " in text else 1.0 for text in texts])[:, None]
    numbers = {name: n for n, name in enumerate(dict.fromkeys(fulls))}
    group = np.array([numbers[name] for name in fulls])
    total = np.zeros((len(numbers), scores.shape[1] + 1))
    np.add.at(total, group, np.hstack((says * scores, says)))
    means: Scores = total[:, :-1] / total[:, -1:]
    found: Scores = (1 - SHARED) * scores + SHARED * means[group]
    return found


def full_names(texts: Sequence[str]) -> list[str]:
    """For a surname or an acronym the longer name in the report that it is short for, else the name itself."""
    endings: dict[str, str] = {}
    initials: dict[str, str] = {}
    for text in texts:
        words = text.split()
        if len(words) > 1:
            endings.setdefault(words[-1], text)
            initials.setdefault("".join(word[0] for word in words if word[0].isupper()), text)
    return [
        ((initials.get(text) if len(text) > 1 else None) or (text if text.isupper() else endings.get(text, text)))
        if " " not in text
        else text
        for text in texts
    ]


def kinds_of(
    page: Page,
    candidates: Sequence[Candidate],
    texts: Sequence[str],
    features: Sequence[Sequence[str]],
    *,
    opening: Sequence[int] = (),
) -> list[MentionKind | None]:
    """The kind of each candidate; None for a free run that is no name. `opening` are the first names of datelines."""
    if not candidates:
        return []
    scores = class_scores(features)
    described, pronouns = _described(page.columns), _speaking_of_themselves(page.columns)
    on_files, words = [page.known.kind_of(text) for text in texts], set(page.columns.text)
    for row, candidate, text, on_file in zip(scores, candidates, texts, on_files, strict=True):
        if (
            (" " in text and on_file is None and _is_described(described, candidate))
            or (on_file in {None, "person"} and is_titled(page.columns, candidate))
            or (on_file == "person" and candidate.last in pronouns)
        ):
            row[:] = SURE_PERSON
        elif on_file == "person" and not text.isupper() and text.lower() not in words:
            row[CLASSES.index("PER")] += FILED_PERSON
    datelines = {texts[i].lower() for i in opening if on_files[i] in {None, "place"}}
    for row, text in zip(scores, texts, strict=True):
        if text.lower() in datelines:
            row[:] = SURE_PLACE
    fulls = full_names(texts)
    scores = shared_scores(scores, texts, fulls)
    scores[:, CLASSES.index("OTHER")] -= OTHER_MARGIN
    best = scores.argmax(axis=1)
    return [
        _fine(CLASSES[choice], on_file, candidate, text, stands_alone=full == text)
        for choice, on_file, candidate, text, full in zip(
            best.tolist(), on_files, candidates, texts, fulls, strict=True
        )
    ]


def _described(columns: Columns) -> dict[int, int]:
    """Tokens with the apposition behind them that names a person's role: `Valeska Paris, an Australian woman`."""
    return {columns.head[i]: i for i, dep in enumerate(columns.dep) if dep == "appos" and columns.lower[i] in titles()}


def _is_described(described: Mapping[int, int], candidate: Candidate) -> bool:
    return any(described.get(i, -1) > candidate.last for i in range(candidate.first, candidate.last + 1))


def is_titled(columns: Columns, candidate: Candidate) -> bool:
    """Whether a capitalised title stands right before it and no word of a body ends it: `President Putin`."""
    before = candidate.first - 1
    if before < 0 or columns.lower[candidate.last] in kind_words():
        return False
    return columns.text[before][0].isupper() and titles().get(columns.lower[before], "role") in TITLED


def _speaking_of_themselves(columns: Columns) -> set[int]:
    """Subjects whose clause goes on with "he" or "she": `Stoltenberg said he would go`."""
    verbs = set()
    for i, word in enumerate(columns.lower):
        if word in {"he", "she"} and columns.dep[i] == "nsubj":
            clause = columns.head[i]
            if columns.dep[clause] in {"ccomp", "advcl"} and columns.head[clause] < clause and i < clause:
                verbs.add(columns.head[clause])
    return {i for i, dep in enumerate(columns.dep) if dep == "nsubj" and columns.head[i] in verbs} if verbs else set()


def _is_document(words: Sequence[str]) -> bool:
    """Whether a name begins as a document's and ends in no body: the "Charter of the United Nations"."""
    is_begun = kind_words().get(words[0]) == "work"
    return len(words) > 2 and is_begun and words[1] in {"of", "on"} and kind_words().get(words[-1]) != "organization"


def _fine(
    coarse: str, on_file: MentionKind | None, candidate: Candidate, text: str, *, stands_alone: bool
) -> MentionKind | None:
    """The kind within its class: by the registry, else by a word of the name, else by spaCy's label.

    Who is on file is what the file says, unless this report has a longer name that the words are short for (the Paris
    of "Valeska Paris").
    """
    if on_file is not None and (on_file in FINE[coarse] or (stands_alone and _overrules(on_file, text))):
        return on_file
    if text.lower() in set_names():
        return cast("MentionKind", set_names()[text.lower()])
    words = text.lower().split()
    if coarse == "NORP" and len(words) == 1 and kind_words().get(words[0]) == "organization":
        return "organization"  # the Marines are no people
    if coarse in {"NORP", "PER"}:
        return FALLBACK[coarse]
    if coarse == "ORG" and _is_document(words):
        coarse = "OTHER"
    for word in (words[-1], words[0]):
        kind = kind_words().get(word)
        if kind in FINE[coarse] and len(words) > 1:
            return cast("MentionKind", kind)
    if coarse == "LOC":
        return "facility" if candidate.label == "FAC" else "place"
    if coarse == "OTHER":
        return OTHER_LABELS.get(candidate.label, "other" if candidate.label else None)
    return FALLBACK[coarse]
