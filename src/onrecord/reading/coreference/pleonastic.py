"""An "it" that stands for a clause or for nothing: "it is clear that", "it seems", "it took days to".

Source  the classes of Lappin & Leass 1994 (CL 20:4), asked of the dependency parse
Scored  tests only
"""

from spacy.tokens import Token

CLAUSES = frozenset({"ccomp", "xcomp", "advcl", "csubj"})
SEEMING = frozenset({"seem", "appear", "turn", "happen", "transpire", "emerge"})
WEATHER = frozenset({"rain", "snow", "drizzle", "hail"})
TOLD = frozenset({"acl", "ccomp"})
LINKING = frozenset({"be", "become", "remain", "make", "take"})
# "It is time to go": nouns whose infinitive is the real subject.
TIMELY = frozenset({"time", "fun", "duty", "job", "pleasure", "shame", "mistake", "honour", "honor"})


def is_pleonastic(token: Token) -> bool:
    """Whether this "it" goes back to nothing."""
    verb = token.head
    if token.dep_ == "expl":
        return True
    if token.dep_ not in {"nsubj", "nsubjpass"} or verb.pos_ not in {"VERB", "AUX"}:
        return False
    clause = any(child.i > verb.i and child.dep_ in CLAUSES for child in verb.children)
    if verb.lemma_ in SEEMING or token.dep_ == "nsubjpass":
        return clause
    if verb.lemma_ in WEATHER:
        return True
    if verb.lemma_ not in LINKING:
        return False
    return any(_takes_clause(child, clause) for child in verb.children if child.i > verb.i)


def _takes_clause(complement: Token, clause: bool) -> bool:
    """Whether the complement of "it is" has the clause that "it" announces."""
    inner = {child.dep_ for child in complement.children}
    if complement.dep_ in {"acomp", "oprd"}:
        return clause or bool(inner & {"ccomp", "xcomp"})
    if complement.dep_ == "attr":
        told = (*complement.children, *complement.head.children)
        if any(child.dep_ in TOLD and _is_marked(child) for child in told):
            return True  # "it is our view that"
        return "ccomp" in inner or (complement.lemma_ in TIMELY and (bool(inner & {"acl", "relcl", "xcomp"}) or clause))
    return complement.dep_ in {"dobj", "npadvmod"} and complement.head.lemma_ == "take" and clause


def _is_marked(clause: Token) -> bool:
    """Whether "that" opens a clause, and is none of its parts."""
    return any(child.dep_ == "mark" and child.lower_ == "that" for child in clause.children)
