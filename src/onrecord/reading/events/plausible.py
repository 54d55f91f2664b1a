"""Whether a candidate is an act between those who can act, and not a figure of speech, a match or small talk.

Needs   Candidates, Topics, page.mentions
Gives   the candidate as it should be read, or None
Source  error counts on everyday news: what attacks, fights and meetings are when nobody is armed or in office
"""

from dataclasses import replace

from spacy.tokens import Token

from onrecord.lexicon import load_map
from onrecord.reading.actorlike import Actors
from onrecord.reading.events.candidates import ASKS, Candidate
from onrecord.reading.events.lexicon import NOTHING, PACKAGE, classes, event_type
from onrecord.reading.events.matching import noun_key
from onrecord.reading.nounclass import is_somebody, is_thing
from onrecord.reading.page import Page
from onrecord.reading.topics import Topics

NEEDS_RECIPIENT = frozenset({"COOPERATE", "AID", "SANCTION"})
NEEDS_WHOM = frozenset(
    {"0841", "086", "172", "192"}
)  # "let it unfold", "limit spending", "occupy a niche" are no events
FORCEFUL = frozenset({"180", "181", "190", "191", "192"})  # what is said of words, games and markets too
FORCE_AHEAD = frozenset({"131", "138", "0871"})  # threatened, planned or ended
PLAYED = frozenset({"AGREE", "ASSAULT", "CONSULT", "COOPERATE", "MOBILIZE", "RETREAT", "THREATEN"})
POLITICAL = frozenset({"GPE", "NORP"})
PROTEST_AHEAD, DEMONSTRATION = "133", "141"
ACCESS, PATROLS, VISIT = "086", "151", "042"
SPEAKING = frozenset({"i", "me", "us", "we", "you"})
LEADING = frozenset({"hold", "lead", "organise", "organize", "stage"})
AGREEING = frozenset({"accept", "agree", "offer"})
TALKING = frozenset({"meet", "talk", "negotiate"})


class Plausible:
    """Answers for one page's candidates."""

    def __init__(self, page: Page, actors: Actors) -> None:
        self.topics = Topics(page)
        self.actors = actors
        self.chains: dict[int, str] = {}
        self.armed: set[int] = set()
        for mention in page.mentions:
            index = page.token_starts.get(mention.head.start)
            if index is None:
                continue
            if mention.chain:
                self.chains[index] = mention.chain
            if mention.kind == "armed_group":
                self.armed.add(index)

    def read(self, candidate: Candidate) -> Candidate | None:
        """The candidate without recipients that are its own actors, in the sense its words have; None if it is none."""
        if not candidate.actors:
            return None
        others = [token for token in candidate.recipients if not self._is_actor(token, candidate.actors)]
        candidate = replace(candidate, recipients=others)
        if event_type(candidate.code) in PLAYED and self._is_played(candidate):
            return None
        if event_type(candidate.code) == "ASSAULT" and self._is_between_unknown(candidate):
            return None
        figurative = load_map(PACKAGE, "figurative.tsv").get(candidate.named.lemma_.lower())
        if figurative and self._is_forceful(candidate) and not self._is_literal(candidate):
            if figurative == NOTHING or candidate.code not in FORCEFUL or self._is_by_states(candidate):
                return None
            candidate = replace(candidate, code=figurative)
        if candidate.code == PROTEST_AHEAD and not candidate.recipients and candidate.named.pos_ == "NOUN":
            candidate = replace(candidate, code=DEMONSTRATION)  # "will lead a march" threatens nobody
        return candidate if self._is_event(candidate) else None

    def _is_actor(self, token: Token, actors: list[Token]) -> bool:
        """Whether a recipient is the actor again: "stood by his words", "announced her resignation"."""
        chain = self.chains.get(token.i) if token.tag_ in {"PRP", "PRP$"} else None
        return chain is not None and chain in {self.chains.get(actor.i) for actor in actors}

    def _is_between_unknown(self, candidate: Candidate) -> bool:
        """Whether nobody can tell who does it to whom: "They are killing us", a trader said of prices."""
        parties = [*candidate.actors, *candidate.recipients]
        return bool(candidate.recipients) and all(
            token.tag_ == "PRP" and (token.lower_ in SPEAKING or token.i not in self.chains) for token in parties
        )

    def _takes_ground(self, candidate: Candidate) -> bool:
        """Whether fighters take what one can stand on: "the rebels seized a bridge"."""
        taken = (child for child in candidate.head.children if child.dep_ == "dobj")
        return any(self._is_armed(actor) for actor in candidate.actors) and any(is_thing(noun) for noun in taken)

    def _is_forceful(self, candidate: Candidate) -> bool:
        """Whether force is used, planned, asked for or ended."""
        asked = candidate.operator in ASKS and candidate.named.pos_ == "NOUN"
        return asked or candidate.code in FORCEFUL or candidate.code in FORCE_AHEAD

    def _is_by_states(self, candidate: Candidate) -> bool:
        return any(self._is_state(token) for token in candidate.actors)

    def _is_event(self, candidate: Candidate) -> bool:
        kind = event_type(candidate.code)
        alone = not candidate.recipients and len(candidate.actors) < 2
        if alone and (kind in NEEDS_RECIPIENT or (candidate.code in NEEDS_WHOM and not self._takes_ground(candidate))):
            return False
        if candidate.code == ACCESS and _is_general(candidate.head):
            return False
        people = [*candidate.actors, *candidate.recipients]
        if (kind in {"AID", "COOPERATE"} or candidate.code == PATROLS) and all(
            self._is_anybody(token) for token in people
        ):
            return False
        if candidate.code == VISIT and not self._travels(candidate, alone=alone):
            return False
        if alone and kind == "AGREE" and candidate.head.lemma_.lower() not in AGREEING:
            # "Promised to cut taxes" binds nobody to anybody; "they will lay down their arms" does.
            return not self._is_person(candidate.actors[0]) or self.topics.is_harmed(candidate.head)
        if kind == "PROTEST" and alone:
            leads = candidate.code == DEMONSTRATION and candidate.head.lemma_.lower() in LEADING
            return leads or not self._is_one(candidate.actors[0])
        return kind != "CONSULT" or not alone or candidate.code == VISIT or self._meets(candidate)

    def _is_played(self, candidate: Candidate) -> bool:
        people = [*candidate.actors, *candidate.recipients]
        return self.topics.is_played(candidate.head) and not any(self._is_armed(token) for token in people)

    def _is_one(self, token: Token) -> bool:
        """Whether it is a single person, who rarely makes a protest: "he protested, saying …"."""
        if token.tag_ == "NN":
            return is_somebody(token)
        return token.ent_type_ == "PERSON" or token.lower_ in {"he", "she", "i"}

    def _meets(self, candidate: Candidate) -> bool:
        """Whether one plural is said to have met among itself: "the ministers met", but not "people can debate it"."""
        [actor] = candidate.actors
        if actor.tag_ == "PRP":
            return actor.lower_ in {"they", "we"} and candidate.named.lemma_ in TALKING
        return actor.tag_ in {"NNS", "NNPS"} and (actor.lemma_.lower() in _officials() or self.actors.is_name(actor))

    def _travels(self, candidate: Candidate, *, alone: bool) -> bool:
        """Whether who visits is somebody in particular: "the premier visited Oman", but not "people visit malls"."""
        if alone and candidate.named.pos_ == "VERB":
            return False
        return any(
            self.actors.is_name(actor) or actor.tag_ in {"PRP", "PRP$"} or actor.lemma_.lower() in _officials()
            for actor in candidate.actors
        )

    def _is_literal(self, candidate: Candidate) -> bool:
        """Whether force was meant: somebody is armed, a state or a crowd takes part, or the passage is violent."""
        people = [*candidate.actors, *candidate.recipients]
        if any(self._is_armed(token) for token in people):
            return True
        verbal = classes()["verbal"]
        if any(child.dep_ in {"amod", "compound"} and child.lower_ in verbal for child in candidate.named.children):
            return False
        if "-" in noun_key(candidate.named) or self._is_states_act(candidate):
            return True  # "military action"
        if any(self._is_person(actor) for actor in candidate.actors):
            return self.topics.is_harmed(candidate.named)  # the terror they speak of is not theirs
        crowds = classes()["person"]
        return any(token.lemma_.lower() in crowds for token in candidate.recipients) or self.topics.is_violent(
            candidate.named
        )

    def _is_states_act(self, candidate: Candidate) -> bool:
        whom, named = candidate.recipients, candidate.named
        where = [noun for child in named.children if child.dep_ == "prep" for noun in child.children]
        if any(token.ent_type_ in {"LOC", "FAC"} for token in whom) or (
            named.pos_ == "NOUN" and any(self._is_state(noun) for noun in where)
        ):
            return True  # "the war in Yemen"
        if any(self._is_state(token) for token in whom):
            return any(self._is_state(token) for token in candidate.actors)
        return not whom and all(self._is_state(token) for token in candidate.actors)

    def _is_armed(self, token: Token) -> bool:
        lemma = token.lemma_.lower()
        return token.i in self.armed or lemma in classes()["forces"] or lemma in classes()["militant"]

    def _is_state(self, token: Token) -> bool:
        named = self.actors.named.get(token.i) in {"place", "nationality"}
        return named or token.ent_type_ in POLITICAL or token.lemma_.lower() in classes()["polity"]

    def _is_person(self, token: Token) -> bool:
        return token.ent_type_ == "PERSON" or token.tag_ == "PRP" or _key(token) in classes()["politician"]

    def _is_anybody(self, token: Token) -> bool:
        """Whether a participant is a pronoun or a private person: aid among those is kindness."""
        if token.pos_ == "PRON" or token.tag_ in {"PRP$", "WP"}:
            return True
        return is_somebody(token) and _key(token) not in _officials() and not self._is_armed(token)


def _is_general(verb: Token) -> bool:
    """Whether a verb tells what holds at all times: "the law allows", "the state does not allow"."""
    does = any(child.dep_ == "aux" and child.lower_ in {"do", "does"} for child in verb.children)
    return verb.tag_ in {"VBZ", "VBP"} or does


def _key(token: Token) -> str:
    """A noun's lemma in lower case, also of a plural name: "Democrats"."""
    lemma = token.lemma_.lower()
    return lemma.removesuffix("s") if token.tag_ == "NNPS" else lemma


def _officials() -> frozenset[str]:
    return classes()["leader"] | classes()["official"]
