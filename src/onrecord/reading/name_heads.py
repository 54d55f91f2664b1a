"""One head for each name with a hyphen, where the parse has torn a name apart.

The tokenizer splits names at their hyphens, and the parser then gives a clause the subjects "Khalil", "al" and "-":
half a name speaks, acts and is struck. The words of a name with a hyphen depend on its last word, which takes the most
telling place any of them had.

Needs   the parse with spaCy's entities
Gives   the same Doc, changed in place
Source  headedness of English names; Universal Dependencies' `flat` and spaCy's `compound`
Scored  tests; quotes on PolNeAR (docs/quality.md)
"""

from spacy.tokens import Doc, Span, Token

NAMES = frozenset({"FAC", "GPE", "LOC", "ORG", "PERSON"})
TELLING = ("nsubj", "nsubjpass", "agent", "dobj", "dative", "pobj", "poss", "appos", "conj", "attr")
"""Dependencies by how much they say of a name's part in its clause."""
LONGEST = 8
"""Words; a longer entity is a title or a list."""


def mend_names(doc: Doc) -> Doc:
    """Give every torn name one head."""
    for name in doc.ents:
        if name.label_ in NAMES and 1 < len(name) <= LONGEST and _is_hyphened(name):
            _mend(name)
    return doc


def _is_hyphened(name: Span) -> bool:
    return name[-1].text != "-" and any(token.text == "-" and not token.whitespace_ for token in name[1:])


def _mend(name: Span) -> None:
    last = _last_word(name)
    within = range(name.start, last.i + 1)
    outer = [token for token in name.doc[name.start : last.i + 1] if token.head.i not in within or token.head == token]
    if len(outer) < 2 or any(token.head == token or token.head.dep_ == "punct" for token in outer):
        return
    # "in Deir ez-Zor": what stands right behind a preposition belongs to it.
    main = outer[0] if outer[0].dep_ == "pobj" else min(outer, key=lambda token: (_rank(token), -token.i))
    governor, part = main.head, main.dep_
    if _rank(main) == len(TELLING) or any(above.i in within for above in governor.ancestors):
        return
    last.head, last.dep_ = governor, part
    for token in name.doc[name.start : last.i]:
        token.head = last
        token.dep_ = "punct" if token.text == "-" else "compound"


def _last_word(name: Span) -> Token:
    words = [token for token in name if not token.is_punct and token.tag_ != "POS"]
    return words[-1] if words else name[-1]


def _rank(token: Token) -> int:
    return TELLING.index(token.dep_) if token.dep_ in TELLING else len(TELLING)
