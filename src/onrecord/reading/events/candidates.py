"""Event candidates of a page: triggers with their CAMEO code and whoever takes part.

Needs   the parse; Actors
Gives   Candidate records, participants not yet demanded
Source  PETRARCH2's verb-over-verb transformation (Norris et al. 2017) on dependencies; PLOVER manual 2.0
"""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from onrecord.reading.actorlike import REACH, Actors
from onrecord.reading.events.deeds import Deeds, deed, is_suffered, merged
from onrecord.reading.events.lexicon import ANY, NOTHING, VerbEntry, noun_entries, transformed, verb_entries
from onrecord.reading.events.matching import matching, noun_key
from onrecord.reading.frames import Frame, frame_of, speaker, verb_lemma
from onrecord.reading.nounclass import is_abstract, is_idea
from onrecord.reading.page import Page

DEEPEST = 6  # acts governing acts: "refused to agree to halt talks" is 4
LONGEST = 7  # tokens a light verb's trigger may run to its noun; further apart the verb alone is the trigger
DEFAULT_SLOTS = ("obj", "against", "on", "to", "with", "at", "from", "into", "for", "in")
WARN = "warn"
SELF = frozenset({"it", "he", "she", "they", "we", "i"})
WHO = "who"  # the object, if it is an actor itself and not something of theirs
FUTURE = frozenset({"will", "shall", "'ll", "wo"})
ITS = frozenset({"its", "their"})
ABLE = frozenset({"can", "ca", "could"})
CONSENTING = frozenset(
    {"accept", "approve", "back", "condone", "consent", "endorse", "recognise", "recognize", "support"}
)
REFUSAL = "12"
COOPERATIVE = frozenset({"03", "04", "05", "06", "07", "08"})
MATERIAL = frozenset({"06", "07", "08", "11", "14", "15", "16", "17", "18", "19", "20"})
# Nouns that are events by themselves when an actor is named; other nouns are so only under a verb that does them.
ASKS = frozenset({"demand", "callfor"})
ABOUT = frozenset({"05", "10", "11", "12"})  # words about an act go to whoever does it
STANDALONE = frozenset({"04", "05", "07", "08", "09", "11", "12", "14", "15", "16", "17", "18", "19", "20"})
ALONE = frozenset({"04", "08", "14", "15", "17", "18", "19", "20"})


@dataclass(slots=True)
class Candidate:
    """`head` is the token whose factuality counts; the trigger runs from `first` to `last`.

    `meant`: so far it is only planned, whatever the factuality of the planning. `named`: the word that says what is
    done ("attack" in "launched an attack"). `operator`: what was made of an act governed, where one was. `refused`: the
    verb's own negation made a refusal of it ("will not accept").
    """

    head: Token
    first: Token
    last: Token
    code: str
    actors: list[Token]
    recipients: list[Token]
    strength: float
    named: Token
    meant: bool = False
    operator: str | None = None
    refused: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """How a verb was understood; `done` is a noun among its conditions that names the act too."""

    entry: VerbEntry
    code: str
    inner: Token | None
    done: Token | None = None


class Candidates:
    """One page's candidates; frames and readings are worked out once a token."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.actors = Actors(page)
        self.deeds = Deeds(self.actors)
        self._frames: dict[int, Frame] = {}
        self._readings: dict[int, Reading | None] = {}
        self._consumed: set[int] = set()

    def __iter__(self) -> Iterator[Candidate]:
        for token in self.page.doc:
            if not self.page.is_clause_read(token):
                continue
            if token.pos_ == "VERB" or (token.pos_ == "ADJ" and token.dep_ in {"acomp", "oprd"}):
                if token.i not in self._consumed and token.dep_ not in {"amod", "compound"}:
                    yield from self._verbal(token)
            elif token.pos_ in {"NOUN", "PROPN"} and token.i not in self._consumed and token.ent_type_ != "PERSON":
                yield from self._nominal(token)

    def frame(self, verb: Token) -> Frame:
        """The verb's frame."""
        if verb.i not in self._frames:
            self._frames[verb.i] = frame_of(verb)
        return self._frames[verb.i]

    def code_of(self, token: Token, depth: int = 0) -> str | None:
        """The code of the act a verb or noun names; None when it names none."""
        if token.pos_ in {"NOUN", "PROPN"}:
            entry = noun_entries().get(noun_key(token))
            return entry.code if entry else None
        reading = self.read(token, depth)
        return reading.code if reading else None

    def read(self, verb: Token, depth: int = 0) -> Reading | None:
        """The best entry of the lexicon for a verb in its frame."""
        if verb.i in self._readings:
            return self._readings[verb.i]
        if depth > DEEPEST:
            return None
        entries = _entries(verb)
        found = self._best(self.frame(verb), entries, depth) if entries else None
        self._readings[verb.i] = found
        return found

    def _best(self, frame: Frame, entries: tuple[VerbEntry, ...], depth: int) -> Reading | None:
        for entry in entries:
            governed_acts = _met(entry, frame)
            if governed_acts is None:
                continue
            if entry.outcome == NOTHING:
                return None
            if entry.operator is None:
                return Reading(entry, entry.outcome, None, _done(governed_acts, entry.outcome))
            inner = next((token for token in governed_acts if self.code_of(token, depth + 1)), None)
            if entry.operator == WARN and not self._same_doer(frame, inner):
                continue
            code = transformed(entry.operator, self.code_of(inner, depth + 1) if inner is not None else None)
            if code is not None:
                return Reading(entry, code, inner)
        return None

    def _same_doer(self, frame: Frame, inner: Token | None) -> bool:
        """Whether who warns will also do it: a warning of what others may do is no threat."""
        if inner is None or inner.pos_ != "VERB":
            return False
        doers = self.frame(inner).agents
        return any(doer.lower_ in SELF or doer in frame.agents for doer in doers)

    def _verbal(self, verb: Token) -> Iterator[Candidate]:
        reading = self.read(verb)
        if reading is None:
            return
        frame, entry = self.frame(verb), reading.entry
        if reading.inner is not None:
            self._consume(reading.inner)
        actors = self.actors.among(frame.agents)
        if not actors and reading.code[:2] in MATERIAL:
            actors = self._behind(frame.agents)
        recipients, both = self._recipients(frame, entry, reading.inner, actors)
        if not recipients and entry.needs_whom:
            return
        if reading.done is not None and actors and self._is_told(reading.done, actors, recipients):
            self._consume(reading.done)
        code = _in_time(verb, reading.code)
        refused = code != reading.code and code[:2] == REFUSAL
        if both:
            actors, recipients = merged(actors, recipients), []
        last = verb
        if entry.operator == "light" and reading.inner is not None and 0 < reading.inner.i - verb.i <= LONGEST:
            last = reading.inner if reading.inner.pos_ in {"NOUN", "PROPN"} else verb
        strength = 0.75 if any(ANY not in condition.heads for condition in entry.conditions) else 0.65
        meant, named = entry.operator == "intend", reading.done or self._named(verb)
        yield Candidate(verb, verb, last, code, actors, recipients, strength, named, meant, entry.operator, refused)

    def _is_told(self, noun: Token, actors: list[Token], recipients: list[Token]) -> bool:
        """Whether the verb's event says what its noun would say alone: "announced her resignation"."""
        entry = noun_entries()[noun_key(noun)]
        own = [doer for doer in self.deeds.actors_of(noun, entry)[0] if doer.tag_ != "PRP$" and doer not in actors]
        return not own and (bool(recipients) or entry.code[:2] != "04")

    def _named(self, verb: Token) -> Token:
        """The innermost act of a chain of acts: "attack" in "threatened to launch an attack"."""
        for _ in range(DEEPEST):
            reading = self._readings.get(verb.i)
            if reading is None or (reading.inner or reading.done) is None:
                break
            verb = reading.inner or reading.done or verb
        return verb

    def _consume(self, token: Token) -> None:
        """What a governing act has taken up is no event of its own, nor what that one governs."""
        for _ in range(DEEPEST):
            self._consumed.add(token.i)
            reading = self._readings.get(token.i)
            if reading is None or reading.inner is None:
                return
            token = reading.inner

    def _behind(self, agents: list[Token]) -> list[Token]:
        """The actor behind a thing that acts: "Turkish airstrikes killed", "a raid by rebels wounded"."""
        for agent in agents:
            found = self.actors.inside(agent, reach=("by", "of", "between"), doing=True)
            if not found and any(child.lower_ in ITS for child in agent.children):
                found = self.actors.among(speaker(agent.head))  # "the army said its jets bombed a depot"
            acts = agent.lemma_.lower() in noun_entries() or not is_abstract(agent) or _are_states(found)
            if found and acts:
                return found
        return []

    def _recipients(
        self, frame: Frame, entry: VerbEntry, inner: Token | None, actors: list[Token], *, depth: int = 0
    ) -> tuple[list[Token], bool]:
        """Recipients, and whether they are the other side of a two-sided act.

        `depth` counts the acts above: in broken text two verbs may govern each other.
        """
        taken = {actor.i for actor in actors}
        for slot in entry.recipients or DEFAULT_SLOTS:
            if slot.startswith("both:"):
                sides = self.actors.among(frame.slot(slot[5:]))
                if found := [token for token in sides if token.i not in taken]:
                    return found, True
            elif found := self._in_slot(frame, slot, taken, about=_is_about(entry)):
                return found, False
        asked = deed(inner) if inner is not None and entry.operator in ASKS else None
        if inner is None or (asked is not None and asked.of_role == "patient"):
            return [], False  # "demanded the release of the priests" is not put to the priests
        return self._of_inner(inner, taken, depth) if depth < DEEPEST else ([], False)

    def _in_slot(self, frame: Frame, slot: str, taken: set[int], *, about: bool = False) -> list[Token]:
        heads = frame.slot("obj" if slot == WHO else slot)
        if about:
            heads = [head for head in heads if not _hangs_on_deed(head, slot)]
        if slot in {WHO, "demanded", "asked"}:  # "said his results should improve" asks nothing of anybody
            return [token for token in self.actors.among(heads) if token.i not in taken]
        if found := [token for token in self.actors.among(heads) if token.i not in taken]:
            return found
        for head in heads:
            entry = deed(head) if about else None
            inside = self.actors.inside(head, reach=("by", "of") if about else REACH)
            if entry is not None and is_suffered(entry):
                inside = self.deeds.actors_of(head, entry)[0]
            if found := [token for token in inside if token.i not in taken]:
                return found
        return []

    def _of_inner(self, inner: Token, taken: set[int], depth: int) -> tuple[list[Token], bool]:
        """Recipients of the act governed."""
        if inner.pos_ in {"NOUN", "PROPN"}:
            entry = noun_entries()[noun_key(inner)]
            found = [token for token in self.deeds.recipients_of(inner, entry, set()) if token.i not in taken]
            return found, False
        reading = self.read(inner)
        if reading is None:
            return [], False
        return self._recipients(self.frame(inner), reading.entry, reading.inner, [], depth=depth + 1)[0], False

    def _nominal(self, noun: Token) -> Iterator[Candidate]:
        entry = noun_entries().get(noun_key(noun))
        if entry is None or entry.code[:2] not in STANDALONE or noun.dep_ in {"compound", "nmod", "amod"}:
            return
        actors, both = self.deeds.actors_of(noun, entry)
        taken = {actor.i for actor in actors}
        recipients = [] if both else self.deeds.recipients_of(noun, entry, taken)
        if actors and (recipients or both or (entry.of_role != "none" and entry.code[:2] in ALONE)):
            yield Candidate(noun, noun, noun, entry.code, actors, recipients, 0.6, noun)


def _done(heads: list[Token], code: str) -> Token | None:
    """A noun of the kind of the verb's own act: "resignation" in "announced her resignation"."""
    for head in heads:
        entry = deed(head)
        ended = code == "0871" and entry is not None and entry.code[:2] == "19"
        if entry is not None and (entry.code[:2] == code[:2] or ended):
            return head
    return None


def _are_states(heads: list[Token]) -> bool:
    return all(head.ent_type_ in {"GPE", "NORP"} for head in heads)


def _is_about(entry: VerbEntry) -> bool:
    """Whether the entry is for words about what its object names, whatever that is."""
    named = any(ANY not in condition.heads for condition in entry.conditions if condition.slot == "obj")
    return (entry.outcome[:2] in ABOUT and not named) or entry.operator in ASKS


def _hangs_on_deed(head: Token, slot: str) -> bool:
    """Whether a preposition's noun belongs to an act suffered: "arrest of a journalist", "sanctions against Iran"."""
    if slot not in {"of", "for", "on", "against"} or head.dep_ != "pobj":
        return False
    entry = deed(head.head.head)
    return entry is not None and is_suffered(entry) and (slot != "of" or entry.of_role in {"patient", "recipient"})


def _entries(word: Token) -> tuple[VerbEntry, ...]:
    if word.pos_ == "ADJ":
        return verb_entries("adjectives.tsv").get(word.lemma_.lower(), ())
    joined = word.i > 1 and word.nbor(-1).text == "-"  # "test-fired" is three words to the parse
    whole = f"{word.nbor(-2).lower_}-{verb_lemma(word)}" if joined else ""
    found = (
        verb_entries().get(whole)
        or verb_entries().get(verb_lemma(word))
        or verb_entries("adjectives.tsv").get(word.lower_, ())
    )
    return found or verb_entries().get(_with_e(word.lower_), ())


def _with_e(form: str) -> str:
    """The verb a form would be of if it ended in -e: "escalating" of "escalate"."""
    return form[:-1] if form.endswith("ed") else f"{form.removesuffix('ing')}e"


def _met(entry: VerbEntry, frame: Frame) -> list[Token] | None:
    """The heads that met the conditions; None when one of them was not met."""
    found: list[Token] = []
    for condition in entry.conditions:
        if condition.forbidden:
            if frame.slot(condition.slot):
                return None
            continue
        heads = matching(frame, condition)
        if not heads:
            return None
        if condition.slot != "prt":
            found += heads
    return found


def _in_time(verb: Token, code: str) -> str:
    """PLOVER: what will be done is agreed to, threatened, or (negated) rejected."""
    negated = any(child.dep_ == "neg" for child in verb.children)
    if negated and _is_unwilling(verb):
        return transformed("refuse", code) or code
    if not _is_future(verb):
        return code
    if negated and code[:2] in COOPERATIVE:
        return transformed("refuse", code) or code
    return code if negated else transformed("intend", code) or code


def _is_unwilling(verb: Token) -> bool:
    """Whether a denied ability is a refusal: "we cannot accept the plan", but not "could not support his family"."""
    if verb.lemma_.lower() not in CONSENTING or not _modals(verb) & ABLE:
        return False
    return any(child.dep_ == "dobj" and is_idea(child) for child in verb.children)


def is_announced(verb: Token) -> bool:
    """Whether "would" tells of what was announced, with no condition: "the union said it would strike on Friday"."""
    conditions = (mark.lower_ for clause in verb.children for mark in clause.children if mark.dep_ == "mark")
    return "would" in _modals(verb) and _is_future(verb) and not {"if", "unless"} & set(conditions)


def _is_future(verb: Token) -> bool:
    """ "Will", or "would" told of the past: "said it would boycott"."""
    modals = _modals(verb)
    if not modals and verb.dep_ == "conj" and verb.tag_ == "VB":
        modals = _modals(verb.head)  # "will meet and sign"
    if modals & FUTURE:
        return True
    return "would" in modals and verb.dep_ == "ccomp" and verb.head.tag_ in {"VBD", "VBN"}


def _modals(verb: Token) -> set[str]:
    return {child.lower_ for child in verb.children if child.dep_ == "aux" and child.tag_ == "MD"}
