"""Takes: a cue in the parse with its holder and what it is about, before the page's quotes are consulted.

Needs   the parse; Actors
Gives   Take records in text order
"""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from onrecord.lexicon import load_words
from onrecord.reading.actorlike import Actors
from onrecord.reading.events.deeds import Deeds, deed, is_suffered
from onrecord.reading.factuality.judge import Judgement, judge
from onrecord.reading.frames import RELATIVE, Frame, frame_of, governed, measured
from onrecord.reading.grammar import MODIFIES
from onrecord.reading.page import Page
from onrecord.reading.stances.cues import PACKAGE, Cue, cues_of, lends_holder
from onrecord.reading.stances.idle import Idle
from onrecord.record.stance import Act, Attitude

CLAUSES = frozenset({"xcomp", "ccomp", "advcl"})
ASKING = frozenset({"demands", "calls_for"})
MADE = frozenset({"happened", "ongoing", "historical"})


@dataclass(frozen=True, slots=True)
class Take:
    """`about` is the head of what the attitude is to, `target` an actor it is to;"""

    cue: Token
    trigger: Token
    holder: Token
    attitude: Attitude
    act: Act
    about: Token | None
    target: Token | None


class Takes:
    """The takes of a page."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.actors = Actors(page)
        self.deeds = Deeds(self.actors)
        self.chains = {page.token_starts.get(m.head.start): m.chain for m in page.mentions if m.chain}
        self.idle = Idle(self.actors, self.chains)

    def __iter__(self) -> Iterator[Take]:
        for token in self.page.doc:
            cues = cues_of(token)
            if not cues or not self.page.is_clause_read(token) or token.dep_ in {"amod", "compound"}:
                continue
            yield from self._noun(token, cues) if token.pos_ == "NOUN" else self._verb(token, cues)

    def _verb(self, verb: Token, cues: tuple[Cue, ...]) -> Iterator[Take]:
        if verb.pos_ == "ADJ" and verb.dep_ not in {"acomp", "oprd"}:
            return
        frame = frame_of(verb)
        holders = self.actors.among(frame.agents)
        for cue in cues:
            about = _about(cue, frame, verb)
            if about is None:
                continue
            for holder in holders:
                yield from self._take(cue, (verb, verb), holder, about, frame)
            return

    def _noun(self, noun: Token, cues: tuple[Cue, ...]) -> Iterator[Take]:
        trigger, frame = noun, None
        holders = self.actors.among(child for child in noun.children if child.dep_ == "poss")
        holders = holders or self.actors.among(governed(noun, "by")) or self.actors.modifying(noun)
        if not holders and noun.dep_ == "dobj" and lends_holder(noun.head):
            trigger, frame = noun.head, frame_of(noun.head)
            holders = self.actors.among(frame.agents)
        for cue in cues:
            about = next((head for slot in cue.slots for head in _of_noun(noun, trigger, slot)), None)
            if about is None:
                continue
            for holder in holders:
                yield from self._take(cue, (noun, trigger), holder, about, frame)
            return

    def _take(
        self, cue: Cue, words: tuple[Token, Token], holder: Token, about: Token, frame: Frame | None
    ) -> Iterator[Take]:
        word, trigger = words
        turned = _in_fact(cue, judge(trigger))
        if turned is None:
            return
        attitude, act = turned
        if self.idle.is_idle(word, act, holder, about):
            return
        addressed = self._addressed(frame) if act in ASKING and frame is not None else []
        if addressed and about.i in {token.i for token in addressed}:
            later = _asked_later(trigger)
            if later is None:
                return
            about = later
        if act in ASKING:
            if about.dep_ == "pobj" and about.head.lower_ in {"on", "upon", "to"} and act == "calls_for":
                return  # "called the raid an attack on freedom"
            if about.pos_ not in {"VERB", "AUX"} and self.actors.acts(about):
                return
            if about.dep_ in {"xcomp", "ccomp"} and _infinitive(about) and not addressed and trigger.pos_ == "VERB":
                return  # "asked not to be named" is a wish for oneself
            targets = []  # whom a demand is put to is not whom it is against
        else:
            targets = self._target(about, turned[0])
        others = [
            token
            for token in targets
            if token.i != holder.i and token.lower_ not in RELATIVE and not self.idle.is_nobody(token, holder)
        ]
        if not others:
            yield Take(word, trigger, holder, attitude, act, about, None)
        for target in others:
            yield Take(word, trigger, holder, attitude, act, about, target)

    def _addressed(self, frame: Frame) -> list[Token]:
        """Whom a demand is put to."""
        return self.actors.among(frame.slot("obj") + frame.slot("on") + frame.slot("upon") + frame.slot("to"))

    def _target(self, about: Token, attitude: Attitude) -> list[Token]:
        """The actor an attitude is to: what it is about, else its doer or owner, never who suffers it."""
        if about.pos_ in {"VERB", "AUX"}:
            return []
        for noun in [about, *measured([about])]:
            if found := self.actors.among([noun]):
                return found[:1]
            entry = deed(noun)
            if entry is not None and (attitude == "opposes" or is_suffered(entry)):
                return self.deeds.actors_of(noun, entry)[0][:1]
        if about.lemma_.lower() in load_words(PACKAGE, "undergone.tsv"):
            return self.actors.among(governed(about, "by"))[:1]
        found = self.actors.inside(about, reach=("by", "of"))[:1]
        return [token for token in found if token.dep_ not in MODIFIES or self.actors.is_name(token)]


def _asked_later(verb: Token) -> Token | None:
    """What is asked for when the parse hung it elsewhere: "we call on X and Y, because …, to stop"."""
    for token in verb.doc[verb.i + 1 : verb.sent.end]:
        if token.tag_ == "VB" and token.dep_ in {"advcl", "xcomp", "acl", "ccomp", "conj"} and _infinitive(token):
            return token
    return None


def _about(cue: Cue, frame: Frame, verb: Token) -> Token | None:
    """The head of what the attitude is to, from the first of the cue's slots that holds anything."""
    for slot in cue.slots:
        if slot == "advcl":
            heads = [child for child in verb.children if child.dep_ == "advcl" and _infinitive(child)]
        elif slot == "obj":
            heads = frame.objects
        elif cue.act in ASKING and slot not in {"xcomp", "ccomp"}:
            heads = frame.prepositions.get(slot, [])  # "called a pact with Peru for …" asks for nothing
        else:
            heads = frame.slot(slot)
        if heads:
            return heads[0]
    return None


def _of_noun(noun: Token, trigger: Token, slot: str) -> list[Token]:
    if slot == "xcomp":
        return [child for child in noun.children if child.dep_ == "acl" and _infinitive(child)]
    found = governed(noun, slot)
    return found if found or trigger == noun else governed(trigger, slot)


def _infinitive(verb: Token) -> bool:
    return any(child.dep_ == "aux" and child.tag_ == "TO" for child in verb.children)


def _in_fact(cue: Cue, judged: Judgement) -> tuple[Attitude, Act] | None:
    """The attitude after negation; None when the text does not say that anybody takes it.

    "Did not support" is a refusal; "did not condemn" is no support, and nothing is made of it. What is hoped for,
    asked for or supposed is nobody's stance; what is announced for later is.
    """
    if judged.polarity < 0:
        return ("opposes", "declines") if cue.act in {"backs", "promises"} else None
    if judged.status in MADE or judged.status == "planned":
        return cue.attitude, cue.act
    return None
