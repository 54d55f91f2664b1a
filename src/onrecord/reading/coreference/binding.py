"""Who a pronoun can and cannot be by the clause it stands in.

Needs   the parse
Gives   a verb's subjects, the verb whose object a pronoun is, whether it stands in its own noun's clause
Source  binding principle B (Chomsky 1981) as in Lappin & Leass 1994
"""

from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
# "He brought it with him": only after these does a pronoun never mean the verb's own subject.
TIGHT = frozenset({"to", "at", "against", "by", "of", "on", "from", "than"})
# "Three of them", "some of them", "most of them".
COUNTS = frozenset({"NUM", "DET", "PRON", "ADJ"})
OBJECTS = frozenset({"dobj", "dative"})
OWN = frozenset({"acl", "relcl"})
REACH = 12


def subjects_of(verb: Token) -> list[Token]:
    """Subjects of the verb or, where it shares one, of the verb it is joined to: `Brandt, looking at him, left`."""
    for _ in range(4):
        found = [child for child in verb.lefts if child.dep_ in SUBJECTS]
        is_joined = verb.dep_ == "conj" or (verb.dep_ == "advcl" and verb.tag_ == "VBG")
        if found or not is_joined:
            return [token for child in found for token in (child, *child.conjuncts)]
        verb = verb.head
    return []


def verb_of_object(token: Token) -> Token | None:
    """The verb whose object the pronoun is, also through `three of them`, `spoke to them`."""
    for _ in range(4):
        above = token.head
        if token.dep_ in OBJECTS and above.pos_ in {"VERB", "AUX"}:
            return above
        if token.dep_ == "pobj" and above.lower_ in TIGHT and above.head.pos_ in {"VERB", "AUX"}:
            return above.head
        counted = token.dep_ == "pobj" and above.lower_ == "of" and above.head.dep_ in {"dobj", "pobj"}
        if not counted or above.head.pos_ not in COUNTS:
            return None
        token = above.head
    return None


def is_in_own_clause(pronoun: Token, noun: Token) -> bool:
    """Whether the pronoun stands in a relative or participle clause of the noun: `the minister, who said he would go`.

    The clause's own subject and objects are somebody else: `the man he met`, `the minister, calling him a liar`.
    """
    token = pronoun
    for step in range(REACH):
        above = token.head
        if above.i == noun.i:
            return step > 0 and token.dep_ in OWN and token.i > noun.i and not _is_argument(pronoun, token)
        if above.i == token.i:
            return False
        token = above
    return False


def _is_argument(pronoun: Token, verb: Token) -> bool:
    """Whether the pronoun is the verb's subject or object, after whatever preposition."""
    above = pronoun.head
    if above.i == verb.i:
        return pronoun.dep_ in SUBJECTS | OBJECTS
    return pronoun.dep_ == "pobj" and above.head.i == verb.i
