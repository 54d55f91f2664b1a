"""What speaks for a name's kind: its words, what stands around it, how spaCy tagged it here and elsewhere.

Needs   candidates of a page
Gives   a tuple of feature names for each candidate
Source  the usual features of Ratinov & Roth 2009, "Design Challenges and Misconceptions in NER", with spaCy's
        own label as the strongest of them
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from onrecord.reading.known import KnownNames
from onrecord.reading.names.candidates import Candidate
from onrecord.reading.names.headlines import loud_sentences
from onrecord.reading.names.words import first_names, kind_words, titles


@dataclass(slots=True)
class Around:
    """What the whole report says about its names."""

    labels: dict[str, Counter[str]] = field(default_factory=dict)
    last_words: dict[str, Counter[str]] = field(default_factory=dict)
    initials: set[str] = field(default_factory=set)
    loud: set[int] = field(default_factory=set)


def text_of(doc: Doc, candidate: Candidate) -> str:
    """The candidate's words with single blanks where the text has any."""
    return " ".join(doc[candidate.first : candidate.last + 1].text.split())


def look_around(doc: Doc, candidates: Sequence[Candidate]) -> Around:
    """Labels and endings of all candidates, acronyms they could make, and sentences in title case."""
    around = Around()
    for candidate in candidates:
        text = text_of(doc, candidate)
        around.labels.setdefault(text, Counter())[candidate.label] += 1
        words = text.split()
        if len(words) > 1:
            around.last_words.setdefault(words[-1], Counter())[candidate.label] += 1
            around.initials.add("".join(word[0] for word in words if word[0].isupper()))
    around.loud, _ = loud_sentences(doc)
    return around


def features_of(doc: Doc, known: KnownNames, candidates: Sequence[Candidate]) -> list[tuple[str, ...]]:
    """Features of each candidate, in order."""
    around = look_around(doc, candidates)
    return [(*_own(doc, known, candidate, around), *_context(doc, candidate, around)) for candidate in candidates]


def _own(doc: Doc, known: KnownNames, candidate: Candidate, around: Around) -> list[str]:
    """What the name itself says."""
    text, label = text_of(doc, candidate), candidate.label or "free"
    words = text.split()
    kinds = kind_words()
    last, first = words[-1].lower(), words[0].lower()
    single, on_file = len(words) == 1, known.kind_of(text)
    found = [
        "bias",
        f"label={label}",
        f"label={label}+{'one' if single else 'more'}",
        f"shape={_shape(text)}",
        f"known={on_file}",
        f"last={kinds.get(last, '-')}+{'one' if single else 'more'}",
        f"first={kinds.get(first, '-')}+{'one' if single else 'more'}",
        f"suffix={last[-3:]}",
        f"size={min(len(words), 4)}",
        f"first_name={first in first_names()}+{'one' if single else 'more'}",
        f"pos={doc[candidate.last].tag_}",
    ]
    if any(word.lower() in kinds for word in words):
        found.extend(f"has={kinds[word.lower()]}" for word in words if word.lower() in kinds)
    others = around.labels[text]
    found.append(f"votes={max(others, key=lambda key: (others[key], key)) or 'free'}")
    found.append(f"often={min(sum(others.values()), 3)}")
    if single:
        longer = around.last_words.get(words[0])
        found.append(f"ends={max(longer, key=lambda key: (longer[key], key)) if longer else 'none'}")
        if text.isupper() and len(text) > 1:
            found.append(f"acronym={text in around.initials}")
    return found


def _shape(text: str) -> str:
    if any(letter.isdigit() for letter in text):
        return "digit"
    if text.isupper():
        return "caps" if len(text) > 1 else "letter"
    if text[0].islower():
        return "lower"
    if any(letter.isupper() for letter in text.split()[0][1:]):
        return "camel"
    return "hyphen" if "-" in text else "title"


def _context(doc: Doc, candidate: Candidate, around: Around) -> list[str]:
    """What stands before and behind the name and above it in the parse."""
    head = _root(doc, candidate)
    before = doc[candidate.first - 1] if candidate.first else None
    after = doc[candidate.last + 1] if candidate.last + 1 < len(doc) else None
    loud = doc[candidate.first].sent.start in around.loud
    found = [
        f"before={_word(before)}",
        f"after={_word(after)}",
        f"dep={head.dep_}",
        f"up={head.dep_}+{head.head.lemma_.lower()}",
        f"uppos={head.dep_}+{head.head.pos_}",
        f"start={bool(doc[candidate.first].is_sent_start)}",
        f"loud={loud}+{candidate.label or 'free'}",
    ]
    if before is not None and before.lower_ in titles():
        found.append(f"title={titles()[before.lower_]}")
    if after is not None:
        found.append(f"behind={_behind(doc, after)}")
    if head.dep_ == "pobj" and head.head.head.i != head.head.i:
        found.append(f"over={head.head.lower_}+{head.head.head.pos_}")
    if head.dep_ in {"compound", "poss", "nmod"}:
        found.append(f"role={titles().get(head.head.lower_, '-')}+{head.dep_}")
    return found


def _root(doc: Doc, candidate: Candidate) -> Token:
    """The candidate's topmost token; the last of several."""
    for i in range(candidate.last, candidate.first - 1, -1):
        above = doc[i].head.i
        if above == i or not candidate.first <= above <= candidate.last:
            return doc[i]
    return doc[candidate.last]


def _word(token: Token | None) -> str:
    """A neighbour as a feature: closed-class words as they are, others by tag, lists by their name."""
    if token is None or token.is_space:
        return "none"
    if token.lower_ in titles():
        return f"title:{titles()[token.lower_]}"
    if token.pos_ in {"NOUN", "PROPN", "NUM", "ADJ", "VERB", "X"}:
        return token.tag_
    return token.lower_


def _behind(doc: Doc, after: Token) -> str:
    """Whether an apposition or a bracket follows: `, a spokesman`, `, France`, `(Reuters)`."""
    if after.text == "," and after.i + 2 < len(doc):
        for token in doc[after.i + 1 : after.i + 6]:
            if token.lower_ in titles():
                return "comma+role"
            if token.pos_ in {"VERB", "AUX"} or token.text == ",":
                break
        return f"comma+{doc[after.i + 1].tag_}"
    if after.pos_ in {"VERB", "AUX"}:
        return f"verb+{after.lemma_.lower()}"
    return after.tag_
