"""Which of two named parties is for or against the other, from the words that link them in the parse.

Needs   the parse; two spans
Gives   Directed: holder and sign, or None
Source  lexicon and dependency paths, no training; the task is directed sentiment (Bao & others 2021)
Scored  `onrecord evaluate stances`
Limits  attitude that rests on knowing the parties, or on another sentence, is not seen
"""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from onrecord.lexicon import load_words
from onrecord.reading.factuality.judge import judge
from onrecord.reading.frames import frame_of, governed
from onrecord.reading.page import Page
from onrecord.reading.stances.cues import PACKAGE, lends_holder
from onrecord.reading.stances.polarity import judgement_sign, relation_sign, verb_sign
from onrecord.record.span import Span

AGENT_DEPTH = 3  # "officials in the office of the president of Iran" is 3 below its head
PATIENT_DEPTH = 5
ENOUGH = 0.15  # evidence weighs 1 at the heads themselves and halves with each two steps down
OUT_OF_AGENT = frozenset({"relcl", "acl", "advcl", "ccomp"})
SPEECH_WEIGHT = 0.5
WINDOW = 12  # tokens; parties further apart with no link in the parse rarely have to do with each other
FIRST_PERSON = frozenset({"i", "we", "me", "us", "my", "our"})
TARGET_OF = ("of", "for", "to", "against", "on", "over", "toward", "towards", "with", "at", "about")


@dataclass(frozen=True, slots=True)
class Directed:
    """`first_holds`: the first of the two parties is the holder. `sign` 1 is for, -1 against."""

    first_holds: bool
    sign: int


@dataclass(frozen=True, slots=True)
class _Tie:
    agents: dict[int, int]
    patients: dict[int, int]
    sign: float


def attitude_between(page: Page, first: Span, second: Span) -> Directed | None:
    """The attitude the text shows between two parties; None when it shows none."""
    one, two = (_standing_for(page, span) for span in (first, second))
    forward = backward = 0.0
    for tie in _ties(page):
        forward += tie.sign * _weight(tie, one, two)
        backward += tie.sign * _weight(tie, two, one)
    if max(abs(forward), abs(backward)) < ENOUGH:
        return _in_between(page, one, two)
    if abs(forward) >= abs(backward):
        return Directed(first_holds=True, sign=1 if forward > 0 else -1)
    return Directed(first_holds=False, sign=1 if backward > 0 else -1)


def _standing_for(page: Page, span: Span) -> frozenset[int]:
    """The party's tokens, those of pronouns that mean it, and "I" and "we" in its quotes."""
    found = {token.i for token in page.tokens_in(span)}
    starts = page.token_starts
    chains = {m.chain for m in page.mentions if m.chain and starts.get(m.head.start) in found}
    for mention in page.mentions:
        if mention.chain in chains and mention.form == "pronoun" and mention.head.start in starts:
            found.add(starts[mention.head.start])
    for quote in page.quotes:
        if any(speaker.overlaps(span) for speaker in quote.speaker_spans):
            for content in quote.content_spans:
                found |= {
                    token.i for token in page.tokens_in(content) if token.lower_ in FIRST_PERSON and token.text != "US"
                }
    return frozenset(found)


def _in_between(page: Page, one: frozenset[int], two: frozenset[int]) -> Directed | None:
    """Where the parse links nothing: the signs of the words between the two parties, the earlier one taken to hold."""
    left, right = min(one), min(two)
    if abs(left - right) > WINDOW:
        return None
    words = page.doc[min(left, right) : max(left, right)]
    sign = sum(_any_sign(word) for word in words)
    if not sign:
        return None
    return Directed(first_holds=True, sign=1 if sign > 0 else -1)


def _any_sign(word: Token) -> int:
    if word.pos_ == "VERB":
        return verb_sign(word)
    return relation_sign(word) if word.pos_ in {"NOUN", "ADJ"} else 0


def _weight(tie: _Tie, holder: frozenset[int], target: frozenset[int]) -> float:
    above = min((tie.agents[index] for index in holder if index in tie.agents), default=None)
    below = min((tie.patients[index] for index in target if index in tie.patients), default=None)
    if above is None or below is None:
        return 0.0
    return float(0.7 ** (above + below))


def _ties(page: Page) -> Iterator[_Tie]:
    for token in page.doc:
        if token.pos_ == "VERB":
            yield from _verb_ties(token)
        elif token.pos_ in {"NOUN", "ADJ"} and (sign := relation_sign(token)):
            yield from _relation_ties(token, sign)


def _verb_ties(verb: Token) -> Iterator[_Tie]:
    sign = verb_sign(verb)
    frame = frame_of(verb)
    agents = _zone(frame.agents + _above(frame.agents, verb), AGENT_DEPTH, OUT_OF_AGENT)
    if not agents:
        return
    if sign:
        patients = _zone([verb], PATIENT_DEPTH, frozenset({"nsubj", "nsubjpass", "agent"}))
        patients |= _zone(frame.objects, PATIENT_DEPTH, frozenset())
        if not frame.objects:
            for other in verb.conjuncts:
                patients = {**_zone([other], PATIENT_DEPTH, frozenset({"nsubj"})), **patients}
        if judge(verb).polarity < 0:
            sign = -sign if sign > 0 else 0
        yield _Tie(agents, _without(patients, agents), sign)
    elif verb.lemma_.lower() in load_words(PACKAGE, "speech.tsv"):
        yield from _judged(agents, [*frame.clauses, *frame.predicates], frame.objects)


def _above(agents: list[Token], verb: Token) -> list[Token]:
    """Whose doing it is when a thing does it: "gave a speech attacking", "issued a statement that condemned"."""
    if (
        verb.dep_ not in {"acl", "relcl"}
        or verb.tag_ == "VBN"
        or any(agent.ent_type_ or agent.pos_ == "PRON" for agent in agents)
    ):
        return []
    head = verb.head
    for _ in range(3):
        if head.pos_ == "VERB":
            return [child for child in head.children if child.dep_ == "nsubj"]
        head = head.head
    return []


def _judged(agents: dict[int, int], clauses: list[Token], called: list[Token]) -> Iterator[_Tie]:
    """What a speaker says badly or well of, near the words that judge it: "said the plan was a disaster"."""
    for clause in clauses:
        zone = _zone([clause], PATIENT_DEPTH, frozenset())
        sign = sum(_said_sign(clause.doc[index]) for index in zone)
        if sign:
            patients = _without({**zone, **_zone(called, 2, frozenset())}, agents)
            yield _Tie(agents, patients, SPEECH_WEIGHT * (1 if sign > 0 else -1))


def _said_sign(word: Token) -> int:
    """A word's sign in what somebody says; words that judge count double those that only take a side."""
    if word.pos_ not in {"ADJ", "NOUN", "VERB"}:
        return 0
    sign = 2 * judgement_sign(word) or _any_sign(word)
    negated = any(child.dep_ == "neg" for child in [*word.children, *word.head.children])
    return -sign if negated else sign


def _relation_ties(word: Token, sign: int) -> Iterator[_Tie]:
    """Ties by a noun: its owner or doer holds, or what it is said of, and its complement is the target."""
    owners = [child for child in word.children if child.dep_ == "poss"]
    modifiers = [child for child in word.children if child.dep_ in {"compound", "nmod", "amod"} and child.ent_type_]
    targets = [head for slot in TARGET_OF for head in governed(word, slot)]
    said_of = _said_of(word)
    if said_of:
        yield _Tie(
            _zone(said_of, AGENT_DEPTH, OUT_OF_AGENT), _zone([*owners, *modifiers, *targets], 3, frozenset()), sign
        )
        return
    doers = owners or governed(word, "by")
    if not doers and word.dep_ == "dobj" and lends_holder(word.head):
        doers = frame_of(word.head).agents
        targets += [head for slot in TARGET_OF for head in governed(word.head, slot)]
    if doers and targets:
        yield _Tie(_zone(doers, AGENT_DEPTH, OUT_OF_AGENT), _zone(targets, 3, frozenset()), sign)


def _said_of(word: Token) -> list[Token]:
    """Whom a noun describes: "X is a critic of Y", "X, a Y ally"."""
    while word.dep_ == "conj" and word.head != word:
        word = word.head
    if word.dep_ == "pobj" and word.head.head.lower_ == "one":
        word = word.head.head
    if word.dep_ in {"attr", "acomp", "oprd"}:
        return [child for child in word.head.children if child.dep_ in {"nsubj", "nsubjpass", "dobj"}]
    if word.dep_ == "appos":
        return [word.head]
    named = [child for child in word.children if child.dep_ == "appos"]
    if word.dep_ == "compound" and word.head.ent_type_:
        named.append(word.head)
    return named


def _zone(heads: list[Token], depth: int, barred: frozenset[str]) -> dict[int, int]:
    """Tokens below the heads with their depth, none deeper than `depth` and none under a barred relation."""
    found: dict[int, int] = {}
    level = [(head, 0) for head in heads]
    while level:
        token, steps = level.pop()
        if found.get(token.i, depth + 1) <= steps:
            continue
        found[token.i] = steps
        if steps < depth:
            level += [
                (child, steps if child.dep_ in {"compound", "conj", "poss"} else steps + 1)
                for child in token.children
                if child.dep_ not in barred and not child.is_punct
            ]
    return found


def _without(zone: dict[int, int], other: dict[int, int]) -> dict[int, int]:
    return {index: steps for index, steps in zone.items() if index not in other}
