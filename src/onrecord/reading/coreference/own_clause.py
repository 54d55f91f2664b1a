"""Pronouns in the relative or participle clause of the phrase they may mean: `the minister, who said he would go`."""

from spacy.tokens import Token

OWN = frozenset({"acl", "relcl"})
ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "dative", "agent"})
REACH = 12


def is_in_own_clause(pronoun: Token, noun: Token) -> bool:
    """Whether the pronoun stands deeper in a clause behind the noun than the clause's own subject and objects.

    Those are somebody else: `the man he met`, `the minister, calling him a liar` (binding principle B).
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
    """Whether the pronoun is the verb's subject or object, also by a preposition: `looking at him`."""
    above = pronoun.head
    if above.i == verb.i:
        return pronoun.dep_ in ARGUMENTS
    return pronoun.dep_ == "pobj" and above.head.i == verb.i
