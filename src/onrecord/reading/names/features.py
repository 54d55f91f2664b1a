"""What speaks for a name's kind: its words, what stands around it, how spaCy tagged it here and elsewhere.

Needs   candidates of a page
Gives   a tuple of feature names for each candidate
Source  the usual features of Ratinov & Roth 2009, "Design Challenges and Misconceptions in NER", with spaCy's
        own label as the strongest of them
"""

from collections.abc import Sequence, Set
from functools import lru_cache
from typing import NamedTuple

from onrecord.reading.names.candidates import Candidate
from onrecord.reading.names.context import Contexts
from onrecord.reading.names.gazetted import size_of
from onrecord.reading.names.words import first_names, kind_words
from onrecord.reading.page import Page

# Names remembered: 40 news articles have 1,000.
REMEMBERED = 50_000


class Around(NamedTuple):
    """What the whole report says of a name: `votes` by its words, `ends` by the last word of longer names."""

    votes: dict[str, tuple[str, ...]]
    ends: dict[str, str]
    words: frozenset[str]


def look_around(page: Page, candidates: Sequence[Candidate], texts: Sequence[str]) -> Around:
    """Labels and endings of all candidates, and the report's words."""
    labels: dict[str, list[str]] = {}
    last_words: dict[str, list[str]] = {}
    for candidate, text in zip(candidates, texts, strict=True):
        labels.setdefault(text, []).append(candidate.label)
        if " " in text:
            last_words.setdefault(text.rpartition(" ")[2], []).append(candidate.label)
    return Around(
        {text: (f"votes={_most(said) or 'free'}", f"often={min(len(said), 3)}") for text, said in labels.items()},
        {word: f"ends={_most(said)}" for word, said in last_words.items()},
        frozenset(page.columns.text),
    )


def _most(labels: Sequence[str]) -> str:
    """The commonest label, of several the last by the alphabet."""
    return labels[0] if len(labels) == 1 else max(labels, key=lambda label: (labels.count(label), label))


def features_of(
    page: Page, candidates: Sequence[Candidate], texts: Sequence[str], loud: Set[int]
) -> list[tuple[str, ...]]:
    """Features of each candidate, in order, none twice; `loud`: starts of sentences whose capitals tell nothing."""
    around = look_around(page, candidates, texts)
    contexts = Contexts(page, candidates, texts, loud)
    return [
        (*_own(page, candidate, text, around), *contexts.of(n))
        for n, (candidate, text) in enumerate(zip(candidates, texts, strict=True))
    ]


def _own(page: Page, candidate: Candidate, text: str, around: Around) -> list[str]:
    """What the name itself says, and how the report has it elsewhere."""
    columns, label = page.columns, candidate.label or "free"
    on_file, name = page.known.kind_of(text), _of_text(text)
    number, last, first = name.number, name.last, name.first
    size = str(size_of(text)) if on_file in {None, "person"} else "filed"
    if on_file == "person" and size in "1234":
        size = "person"
    led = candidate.first > 0 and columns.pos[candidate.first - 1] == "ADP"
    found = [
        *name.features,
        f"label={label}",
        f"label={label}+{number}",
        f"known={on_file}",
        f"pos={columns.tag[candidate.last]}",
        f"lower={last in around.words}+{number}",
        f"lower first={first in around.words}",
        f"place={size}",
        f"placed={size != '0'}+{columns.lower[candidate.first - 1] if led else '-'}",
        *around.votes[text],
    ]
    if number == "one":
        found.append(around.ends.get(text, "ends=none"))
    return found


class OfText(NamedTuple):
    """What a name's words say in any report; `number` is `one` or `more`."""

    number: str
    first: str
    last: str
    features: tuple[str, ...]


@lru_cache(REMEMBERED)
def _of_text(text: str) -> OfText:
    words, kinds = text.lower().split(), kind_words()
    first, last, number = words[0], words[-1], "one" if len(words) == 1 else "more"
    features = (
        "bias",
        f"shape={_shape(text)}",
        f"last={kinds.get(last, '-')}+{number}",
        f"first={kinds.get(first, '-')}+{number}",
        f"suffix={last[-3:]}",
        f"size={min(len(words), 4)}",
        f"first_name={first in first_names()}+{number}",
        f"two={last[-2:]}",
        f"three={first[:3]}",
        *dict.fromkeys(f"has={kinds[word]}" for word in words if word in kinds),
    )
    return OfText(number, first, last, features)


def _shape(text: str) -> str:
    if any(map(str.isdigit, text)):
        return "digit"
    if text.isupper():
        return "caps" if len(text) > 1 else "letter"
    if text[0].islower():
        return "lower"
    if any(map(str.isupper, text.split()[0][1:])):
        return "camel"
    return "hyphen" if "-" in text else "title"
