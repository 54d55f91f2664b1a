"""Clauses that tell of years long past.

Needs   page.times, the report's publication date
Gives   an answer for a token
"""

from spacy.tokens import Token

from onrecord.reading.page import Page

CLAUSES = frozenset({"ROOT", "relcl", "advcl", "ccomp", "acl", "parataxis", "csubj"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
DEEPEST = 20  # steps up to the clause a token stands in


class OldClauses:
    """The clauses of a page whose only years lie more than one year before publication."""

    def __init__(self, page: Page) -> None:
        self.before = page.report.published.year - 1 if page.report.published else None
        self.years: dict[int, int] = {}
        for time in page.times if self.before else ():
            index = page.token_starts.get(time.start)
            if index is not None and time.type == "DATE" and time.value[:4].isdigit():
                clause = _clause(page.doc[index]).i
                self.years[clause] = max(self.years.get(clause, 0), int(time.value[:4]))

    def holds(self, token: Token) -> bool:
        """Whether the token's own clause is dated so, or one it shares the subject of ("in 1994 X came and took Y")."""
        if self.before is None:
            return False
        clause = _clause(token)
        for _ in range(DEEPEST):
            if clause.i in self.years:
                return self.years[clause.i] < self.before
            if clause.dep_ != "conj" or any(child.dep_ in SUBJECTS for child in clause.children):
                return False
            clause = _clause(clause.head)
        return False


def _clause(token: Token) -> Token:
    """The verb of the clause a token stands in."""
    for _ in range(DEEPEST):
        own = token.dep_ in CLAUSES or (token.dep_ == "conj" and token.pos_ in {"VERB", "AUX"})
        if own or token.head == token:
            return token
        token = token.head
    return token
