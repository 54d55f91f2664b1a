"""Whether an act happened, by climbing the parse from its trigger to the root.

Needs   the dependency parse
Gives   a Judgement for a trigger token: Event.status, and a score -3...3 for evaluation
Source  implicative and factive signatures (Karttunen 1971), nesting (Saurí & Pustejovsky 2009, 2012)
Scored  `onrecord evaluate factuality`
Limits  what holds by world knowledge alone, irony, and conditions stated in another sentence are not seen
"""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from onrecord.reading.factuality.signatures import TURNS, governor_effect, marker_effect
from onrecord.reading.frames import severed
from onrecord.record.event import EventStatus

DEEPEST = 12  # clauses above the trigger that are looked at; real sentences stay under 8
SENTENCES = frozenset({"ccomp", "conj", "advcl"})  # what a semicolon may cut off
COMPLEMENTS = frozenset({"xcomp", "ccomp", "pcomp", "acl", "csubj", "csubjpass", "advcl", "oprd"})
NOMINAL = frozenset({"dobj", "pobj", "attr", "nsubjpass", "conj", "appos", "compound", "nsubj", "prep", "dative"})
RANKS = frozenset({"first", "second", "third", "last", "latest", "only", "next"})
GOING = frozenset({"come", "gather", "go", "meet", "travel"})
AHEAD = {"planned": "planned", "demanded": "demanded", "wished": "hypothetical"}
CERTAIN, PROBABLE, POSSIBLE, OPEN = 1.0, 0.6, 0.3, 0.0


@dataclass(slots=True)
class Judgement:
    """Polarity (-1 or 1) and certainty (0-1) of an act, and what puts it off: planned, demanded, hypothetical."""

    polarity: int = 1
    certainty: float = CERTAIN
    ahead: str | None = None
    ongoing: bool = False
    factive: bool = False

    @property
    def status(self) -> EventStatus:
        """The record's status."""
        if self.ahead == "planned":
            return "planned" if self.polarity > 0 else "negated"
        if self.ahead == "demanded":
            return "demanded"
        if self.ahead == "hypothetical" or self.certainty <= POSSIBLE:
            return "hypothetical"
        if self.polarity < 0:
            return "negated"
        return "ongoing" if self.ongoing else "happened"

    def weaken(self, certainty: float) -> None:
        """No surer than this."""
        self.certainty = min(self.certainty, certainty)

    def put_off(self, how: str) -> None:
        """The innermost reason counts: in "urged it to plan an attack" the attack is planned."""
        self.ahead = self.ahead or how


def judge(trigger: Token) -> Judgement:
    """The judgement on the act a verb or noun names."""
    found = Judgement()
    _own_marks(trigger, found)
    node = trigger
    for governor, link in _climb(trigger):
        if found.factive:
            break
        _govern(governor, node, link, found)
        node = governor
    return found


def _climb(token: Token) -> Iterator[tuple[Token, Token]]:
    """Each governor with the child through which it governs; prepositions are passed over."""
    node = token
    for _ in range(DEEPEST):
        link = node
        head = node.head
        while head != link and head.dep_ in {"prep", "agent"} and head.head != head:
            link, head = head, head.head
        if head == link or node.dep_ in {"relcl", "parataxis", "ROOT"}:
            return
        if node.pos_ in {"NOUN", "PROPN"} and _is_given(node, link):
            return
        if link.dep_ in SENTENCES and severed(link, head):
            return
        yield head, node
        node = head


def _is_given(noun: Token, link: Token) -> bool:
    """Whether a noun's act is taken for granted, whatever is said of it: "on the attacks", "by Turkey's offensive"."""
    if noun.dep_ == "pobj":
        return noun.head.lower_ not in {"of", "to", "for", "in", "from"}
    if noun.dep_ in {"nsubj", "nsubjpass"}:
        return True
    definite = any(
        child.dep_ == "poss" or child.lower_ in {"the", "this", "these", "those", "that", "such"}
        for child in noun.children
    )
    return definite and governor_effect(link.head) not in {"planned", "denied", "prevented", "failed", "alleged"}


def _own_marks(token: Token, found: Judgement) -> None:
    if token.pos_ in {"NOUN", "PROPN"}:
        _noun_marks(token, found)
    else:
        _verb_marks(token, found)
        if token.dep_ == "acomp" and token.pos_ == "ADJ" and _negated(token.head):  # "was not guilty of"
            found.polarity = -found.polarity


def _noun_marks(token: Token, found: Judgement) -> None:
    for child in token.children:
        if child.dep_ == "det" and marker_effect("determiner", child) == "negated":
            found.polarity = -found.polarity
        elif child.dep_ in {"amod", "compound"}:
            effect = marker_effect("adjective", child)
            if effect == "possible":
                found.weaken(PROBABLE)
            elif effect == "planned":
                found.put_off("planned")
            elif effect == "negated":
                found.polarity = -1
    if token.dep_ == "pobj" and marker_effect("preposition", token.head) == "negated":
        found.polarity = -found.polarity


def _verb_marks(token: Token, found: Judgement) -> None:
    modal: Token | None = None
    present = False
    for child in token.children:
        if child.dep_ == "neg" or (child.dep_ in {"advmod", "preconj", "cc"} and _is(child, "adverb", "negated")):
            found.polarity = -found.polarity
        elif child.dep_ in {"aux", "auxpass"}:
            present = present or child.tag_ in {"VBP", "VBZ"}
            modal = child if child.tag_ == "MD" else modal
        elif child.dep_ == "advmod":
            _adverb(child, found)
        elif child.dep_ == "mark" and marker_effect("mark", child):
            found.put_off("hypothetical")
            found.weaken(OPEN)
    if modal is not None:
        _modal(token, modal, found)
    found.ongoing = token.tag_ == "VBG" and present and modal is None
    if _is_imperative(token):
        found.put_off("demanded")
    elif _infinitive(token) and token.dep_ in {"ROOT", "ccomp", "pcomp", "csubj", "attr", "relcl"}:
        if not _is_ranked(token.head):
            found.put_off("planned")
    elif _is_supposed(token):
        found.put_off("hypothetical")
        found.weaken(OPEN)
    if token.dep_ == "ROOT" and _is_question(token):
        found.weaken(OPEN)


def _is_ranked(noun: Token) -> bool:
    """ "The first country to recognise it" has recognised it."""
    return noun.pos_ in {"NOUN", "PROPN", "ADJ"} and any(
        word.lower_ in RANKS or word.tag_ == "JJS" for word in (noun, *noun.children)
    )


def _is_supposed(verb: Token) -> bool:
    """Whether a sentence begins with a condition that the verb belongs to, or that its present tense hangs on."""
    start = verb.sent.start
    words = verb.doc[start : min(start + 3, verb.sent.end)]
    first = next((word for word in words if not word.is_punct and not word.is_space), None)
    if first is None or first.lower_ not in {"if", "unless"} or first.i > verb.i:
        return False
    comma = next((word.i for word in verb.doc[first.i : verb.sent.end] if word.text == ","), None)
    if comma is None:
        return False
    present = verb.dep_ == "ROOT" and verb.tag_ in {"VBZ", "VBP"}
    return verb.i < comma or (present and any(first in child.children for child in verb.children))


def _is_imperative(verb: Token) -> bool:
    """ "Work hard and retire early", but not "Thank you": saying so is doing it."""
    first = verb
    while first.dep_ == "conj" and first.head.tag_ == "VB" and first.head != first:
        first = first.head
    if first.dep_ != "ROOT" or verb.tag_ != "VB" or _is(first, "performative", "actual"):
        return False
    return not _has_subject(first) and not any(child.dep_ == "aux" for child in first.children)


def _is(token: Token, kind: str, effect: str) -> bool:
    return marker_effect(kind, token) == effect


def _adverb(adverb: Token, found: Judgement) -> None:
    effect = marker_effect("adverb", adverb)
    if effect == "nearly":
        found.polarity = -found.polarity
    elif effect in {"possible", "alleged"}:
        found.weaken(POSSIBLE if effect == "possible" else PROBABLE)
    elif effect == "probable":
        found.weaken(PROBABLE)


def _modal(verb: Token, modal: Token, found: Judgement) -> None:
    effect = marker_effect("modal", modal)
    perfect = any(child.dep_ == "aux" and child.lower_ in {"have", "'ve"} for child in verb.children)
    if effect == "future":
        found.put_off("planned")
    elif effect == "conditional" or effect == "possible":
        found.put_off("hypothetical")
        found.weaken(POSSIBLE)
    elif effect == "demanded":
        if perfect:
            found.polarity = -1
        else:
            found.put_off("demanded")


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in {"nsubj", "nsubjpass", "expl", "csubj"} for child in verb.children)


def _is_question(verb: Token) -> bool:
    last = verb.sent[-1]
    return last.text.endswith("?") or (last.i > verb.sent.start and last.nbor(-1).text == "?")


def _govern(governor: Token, node: Token, link: Token, found: Judgement) -> None:
    """What the governor makes of the act below it."""
    relation = link.dep_
    if relation == "conj":
        if not _has_subject(node):  # "may have vetoed it, but he supports": a clause of its own
            _shared_marks(governor, found)
        return
    if relation == "advcl" or node.dep_ == "advcl":
        if node.tag_ == "VBG" and governor_effect(governor) == "excluded":  # read as an adverbial
            _apply("excluded", negated=_negated(governor), found=found)
            return
        _adverbial(node, found)
        if _infinitive(node) and governor.lemma_ in GOING and _negated(governor):  # "did not come to surrender"
            found.polarity = -found.polarity
        return
    if relation not in COMPLEMENTS and relation not in NOMINAL:
        return
    effect = _effect_on(governor, node, relation)
    if relation in {"nsubj", "compound", "appos"} and effect not in {"prevented", "planned"}:
        return
    negated = _negated(governor)
    if effect is not None:
        _apply(effect, negated=negated, found=found)
    elif negated and relation in {"xcomp", "dobj", "attr", "pcomp"}:
        found.polarity = -found.polarity
    if effect in {None, "actual", *TURNS} and relation in {"xcomp", "dobj", "acl", "nsubjpass", "pobj"}:
        _outer_modal(governor, found)
    if effect is None:
        _unlisted(governor, node, relation, found)


def _effect_on(governor: Token, node: Token, relation: str) -> str | None:
    effect = governor_effect(governor)
    if governor.lemma_ == "have" and relation != "xcomp":
        return None  # "has to go" is asked of somebody, "has a plan" is not
    if governor.lemma_ == "have" and governor.tag_ == "VBD":
        return "actual"  # "had to step down" is told of who did
    if effect in {"planned", "demanded"} and relation == "ccomp" and _is_finite(node, governor):
        return "reported"  # "told them that Russia provides", against "told them to provide"
    return effect


def _unlisted(governor: Token, node: Token, relation: str, found: Judgement) -> None:
    """Governors the data file does not know: what their construction says."""
    if relation == "acl" and _infinitive(node) and not _is_ranked(governor):
        found.put_off("planned")
    elif relation == "xcomp" and _called_for(node):
        found.put_off("demanded")
    elif relation == "xcomp" and governor.pos_ == "ADJ":
        found.weaken(POSSIBLE)


def _is_finite(verb: Token, governor: Token) -> bool:
    """Whether a clause states rather than asks: it has a tense and no subjunctive ("demanded that they leave")."""
    if verb.tag_ in {"VBD", "VBZ"} or (verb.tag_ == "VBP" and governor.lemma_ == "tell"):
        return True
    return any(
        child.dep_ in {"aux", "auxpass"} and child.tag_ in {"VBD", "VBZ", "VBP", "MD"} for child in verb.children
    )


def _negated(token: Token) -> bool:
    return any(
        child.dep_ == "neg"
        or (child.dep_ == "det" and _is(child, "determiner", "negated"))
        or (child.dep_ == "advmod" and _is(child, "adverb", "negated"))
        for child in token.children
    )


def _infinitive(verb: Token) -> bool:
    return any(child.dep_ == "aux" and child.tag_ == "TO" for child in verb.children)


def _shared_marks(first: Token, found: Judgement) -> None:
    """A coordinated verb shares the first one's modal ("will meet and sign") and adverbs."""
    if first.pos_ not in {"VERB", "AUX"}:
        return
    _outer_modal(first, found)


def _outer_modal(governor: Token, found: Judgement) -> None:
    modal = next((child for child in governor.children if child.dep_ == "aux" and child.tag_ == "MD"), None)
    if modal is not None and found.ahead is None:
        _modal(governor, modal, found)


def _adverbial(verb: Token, found: Judgement) -> None:
    if any(child.dep_ == "mark" and marker_effect("mark", child) for child in verb.children):
        found.put_off("hypothetical")
        found.weaken(OPEN)
    elif _infinitive(verb):
        if not any(child.dep_ == "attr" and _is_ranked(child) for child in verb.head.children):
            found.put_off("demanded" if _called_for(verb) else "planned")
    elif verb.tag_ in {"VBD", "VBZ", "VBP"}:
        found.factive = True  # "urged them to act after hackers struck": the time or reason given is taken for granted


def _called_for(verb: Token) -> bool:
    """Whether a purpose clause after a comma is what an earlier verb calls for: "call on X, because …, to stop"."""
    before = [token for token in verb.doc[verb.sent.start : verb.i] if token.pos_ == "VERB"]
    comma = any(child.dep_ == "aux" and child.i > 0 and child.nbor(-1).text == "," for child in verb.children)
    return comma and any(
        governor_effect(token) == "demanded" and any(child.lower_ in {"on", "upon"} for child in token.children)
        for token in before[:3]
    )


def _apply(effect: str, *, negated: bool, found: Judgement) -> None:
    if effect == "factive":
        found.factive = True
    elif effect in TURNS or (effect == "excluded" and not negated):
        found.polarity = found.polarity if negated else -found.polarity
    elif effect in AHEAD:
        found.put_off(AHEAD[effect])
        if negated:
            found.polarity = -found.polarity
    elif effect == "unlikely":
        found.put_off("planned")
        found.polarity = -found.polarity
    elif effect in {"believed", "alleged"}:
        found.weaken(PROBABLE)
        found.polarity = -found.polarity if negated else found.polarity
    elif effect == "doubted":
        found.weaken(PROBABLE)
        found.polarity = -found.polarity
    elif effect in {"possible", "excluded"}:  # what is not ruled out may come
        found.put_off("hypothetical")
        found.weaken(POSSIBLE)
        found.polarity = -found.polarity if negated and effect == "possible" else found.polarity
    elif effect == "asked":
        found.weaken(OPEN)
    elif negated and effect == "actual":
        found.polarity = -found.polarity
