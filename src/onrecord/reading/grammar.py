"""Small questions to the dependency parse, asked by several extractors.

Source  ClearNLP/spaCy English dependency labels
"""

from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
# Not part of "the same noun phrase" when a participant is cut out: they say something else about it.
LOOSE = frozenset({"relcl", "appos", "advcl", "acl", "parataxis", "cc", "conj", "punct", "dep", "preconj"})
MODIFIES = frozenset({"amod", "compound", "nmod"})
CHARGING = frozenset({"accuse", "acquit", "convict", "suspect", "warn"})
JUDGING = frozenset(
    {"applaud", "attack", "blame", "blast", "commend", "condemn", "congratulate", "criticise", "criticize", "denounce",
     "fault", "mock", "praise", "rebuke", "scold", "slam", "thank"}
)  # fmt: skip


def subjects(verb: Token) -> list[Token]:
    """Subject heads of a verb, its own or, for a conjoined or open complement verb, the governing verb's."""
    found = [child for child in verb.children if child.dep_ in SUBJECTS and child.dep_ != "expl"]
    if found:
        return found
    if verb.dep_ in {"conj", "xcomp"} and verb.head != verb and verb.head.pos_ in {"VERB", "AUX"}:
        return subjects(verb.head)
    return []


def with_conjuncts(head: Token) -> list[Token]:
    """The noun and the nouns coordinated with it."""
    return [head, *head.conjuncts]


def noun_phrase(head: Token, *, whole: bool = False) -> SpacySpan:
    """The phrase a noun heads: without appositions, relative clauses and coordinated nouns unless `whole`."""
    doc = head.doc
    left = right = head.i
    stack = [head]
    while stack:
        token = stack.pop()
        for child in token.children:
            if not whole and child.dep_ in LOOSE and not _is_shared(token, child, head):
                continue
            left, right = min(left, child.i), max(right, child.i)
            stack.append(child)
    while left < head.i and (doc[left].is_space or doc[left].is_punct):
        left += 1
    while right > head.i and (doc[right].is_space or doc[right].text in {",", ";", ":", "."}):
        right -= 1
    return doc[left : right + 1]


def _is_shared(token: Token, child: Token, head: Token) -> bool:
    """Whether a plural's of-phrase goes on: "the leaders of Armenia and Turkey" are not those of Armenia alone."""
    if child.dep_ not in {"cc", "conj"} or head.tag_ != "NNS" or child.pos_ not in {"CCONJ", "PROPN"}:
        return False
    return any(
        noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head == head and noun.pos_ == "PROPN"
        for noun in (token, *token.ancestors)
    )


def is_negated(verb: Token) -> bool:
    """Whether a 'not', 'never' or 'no longer' hangs on the verb itself."""
    return any(child.dep_ == "neg" or child.lower_ in {"never", "hardly"} for child in verb.children)


def by_agent(verb: Token) -> Token | None:
    """The head noun of a passive's 'by' phrase."""
    for child in verb.children:
        if child.dep_ == "agent":
            return next((noun for noun in child.children if noun.dep_ == "pobj"), None)
    return None


def is_result(verb: Token) -> bool:
    """Whether a participle tells what its governor's deed did: "Jets bombed a depot on Monday, killing nine"."""
    above = verb.head
    return (
        verb.dep_ == "advcl"
        and verb.tag_ == "VBG"
        and verb.i > above.i
        and above.pos_ == "VERB"
        and not any(
            child.dep_ in {"aux", "mark", "prep", "nsubj", "advmod"} and child.i < verb.i for child in verb.children
        )
    )


def name_of(modifier: Token) -> SpacySpan:
    """The whole name a modifier belongs to: "Islamic State" in "Islamic State fighters"."""
    first = last = modifier.i
    doc = modifier.doc
    while first > 0 and doc[first - 1].head.i in range(first, last + 1) and doc[first - 1].dep_ in MODIFIES:
        first -= 1
    while doc[first].ent_iob_ == "I" and first > 0:
        first -= 1
    return doc[first : last + 1]


def before_charge(head: Token, end: int) -> int:
    """The end of a party's phrase before what it is charged with: "accused Chad of raids", "blamed him for it"."""
    of_charge = {"of"} if head.head.lemma_.lower() in CHARGING else set()
    if head.dep_ not in {"dobj", "nsubjpass"}:
        return end
    for child in head.rights:
        told = any(grand.dep_ == "pcomp" for grand in child.children)
        if child.dep_ == "prep" and (told or child.lower_ in of_charge or _is_reason(child, head)):
            end = min(end, child.i)
    return end


def _is_reason(preposition: Token, head: Token) -> bool:
    return preposition.lower_ == "for" and head.head.lemma_.lower() in JUDGING
