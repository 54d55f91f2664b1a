"""Whether a noun can take part in an event: a name of somebody, a nationality, a noun for persons or groups.

Needs   page.mentions (names), the parse's entity labels
Gives   an answer for a token, and the actors inside a noun phrase
"""

from collections.abc import Iterable

from spacy.tokens import Token

from onrecord.lexicon import load_words
from onrecord.reading.frames import ALONG, WAYS
from onrecord.reading.grammar import with_conjuncts
from onrecord.reading.page import Page

ACTING_KINDS = frozenset({"person", "organization", "armed_group", "place", "nationality"})
AMOUNTS = frozenset({"MONEY", "QUANTITY", "PERCENT"})
COUNTS = frozenset({"dozen", "hundred", "thousand", "million"})
ACTING_LABELS = frozenset({"PERSON", "ORG", "GPE", "NORP"})
UNACTING_LABELS = frozenset({"DATE", "TIME", "LAW", "WORK_OF_ART", "EVENT", "LANGUAGE"})
PRONOUNS = frozenset(
    {"he", "she", "they", "we", "i", "him", "her", "them", "us", "me", "who", "his", "their", "our", "my"}
)
ADDRESSED = frozenset({"you", "your", "yourself"})
REACH = ("of", "by", "against", "from", "on", "to", "with", "in", "for", "at", "between", "among", "over", "into")
HEAVENLY = frozenset({"god", "allah", "lord", "heaven"})  # "God bless you" is nobody's act
# Places that stand before a noun as doers; others tell where: "U.S. airstrikes", but "the Boston bombings".
SHORT_STATES = frozenset({"u.s.", "us", "usa", "u.k.", "uk", "u.n.", "un", "eu", "uae"})
ABSTRACT = frozenset({"security", "state", "court", "community"})  # "security breaches", "state laws"
UNCOUNTED = frozenset({"force", "justice"})  # somebody only as "the force", "a justice", "the police force"
DETERMINES = frozenset({"compound", "det", "nummod", "poss"})
VENUES = frozenset(
    {"school", "university", "college", "church", "mosque", "airport", "hotel", "hospital", "theater", "mall"}
)
DASHES = frozenset({"-", "–", "—", "--"})
LONGEST_DATELINE = 14  # tokens: "NEW YORK, Oct 11, 2019 (Agence France-Presse) -"
DEEPEST = 3  # owners of owners


class Actors:
    """Answers for one page; built once, so that each question is a look-up."""

    def __init__(self, page: Page) -> None:
        self.nouns = load_words("onrecord.reading", "agents.tsv")
        self.known = page.known
        self.datelines = _datelines(page)
        self.named: dict[int, str] = {}
        self.referring: set[int] = set()  # "it" and "its" act only where they were found to stand for somebody
        for mention in page.mentions:
            index = page.token_starts.get(mention.head.start)
            if index is not None and mention.form == "pronoun" and mention.kind in ACTING_KINDS:
                self.referring.add(index)
            if index is not None and (mention.form == "name" or index not in self.named):
                self.named[index] = mention.kind if mention.form == "name" else self.named.get(index, "")

    def acts(self, token: Token) -> bool:
        """Whether this head can be a participant."""
        if token.i in self.datelines or token.lower_ in HEAVENLY:
            return False
        if token.tag_ in {"PRP", "PRP$"} or (token.pos_ == "PRON" and token.text != "US"):
            return token.lower_ in PRONOUNS or (token.i in self.referring and token.lower_ not in ADDRESSED)
        kind = self.named.get(token.i)
        # Where the names' kind and the parse's label part, whoever may act does: 8 of 11 entries that this changed.
        if kind and kind not in ACTING_KINDS and token.ent_type_ not in {"PERSON", "GPE"}:
            return False
        labelled = token.ent_type_ in ACTING_LABELS and not (token.pos_ == "NOUN" and token.text.islower())
        if kind or labelled:
            return token.pos_ != "VERB"
        if token.ent_type_ in AMOUNTS:
            return False
        if token.pos_ == "PROPN":  # a dateline's day may take in the country after it: "Sept 5 - Georgia"
            dated = token.ent_type_ == "DATE" and self.known.kind_of(token.text) == "place"
            return dated or token.ent_type_ not in UNACTING_LABELS
        lemma = token.lemma_.lower()
        if lemma in COUNTS and token.tag_ != "NNS":  # "thousands marched", but not "50 million"
            return False
        if lemma in UNCOUNTED and token.tag_ == "NN" and not any(child.dep_ in DETERMINES for child in token.children):
            return False  # "the use of force", "obstruction of justice"
        return token.pos_ in {"NOUN", "ADJ", "NUM"} and lemma in self.nouns

    def is_name(self, token: Token) -> bool:
        """Whether the token belongs to a name or nationality, also as a modifier."""
        return self.named.get(token.i) in ACTING_KINDS or token.ent_type_ in ACTING_LABELS

    def among(self, heads: Iterable[Token]) -> list[Token]:
        """The heads that act, with those coordinated with them, in order, none twice."""
        found: dict[int, Token] = {}
        for head in heads:
            for token in with_conjuncts(head) if head.pos_ not in {"VERB", "AUX"} else ():
                if self.acts(token):
                    found.setdefault(token.i, token)
        return [found[index] for index in sorted(found)]

    def inside(
        self, head: Token, *, reach: tuple[str, ...] = REACH, depth: int = 0, doing: bool = False
    ) -> list[Token]:
        """The actors in a noun phrase: its head, else its owner, else a name that modifies it, else in its phrases.

        `doing`: only those who may do what the noun names.
        """
        found = self.among([head])
        if found or depth >= DEEPEST:
            return found
        owners = [child for child in head.children if child.dep_ == "poss"]
        for owner in owners:
            if found := self.inside(owner, reach=reach, depth=depth + 1):
                return found
        if modifiers := self.modifying(head, doing=doing):
            return modifiers
        if depth:  # an actor two prepositions away has little to do with the act
            return []
        for preposition in reach:
            if preposition in ALONG and head.lemma_.lower() in WAYS:
                continue
            for child in head.children:
                if child.dep_ in {"prep", "agent"} and child.lower_ == preposition:
                    for noun in child.children:
                        if noun.dep_ == "pobj" and (found := self.inside(noun, reach=reach, depth=depth + 1)):
                            return found
        return []

    def modifying(self, head: Token, *, doing: bool = False) -> list[Token]:
        """Names, nationalities and groups before a noun: "the Turkish offensive", "Saudi-led strikes"."""
        found = []
        for child in head.lefts:
            if child.dep_ not in {"amod", "compound", "nmod"} or (doing and self._tells_where(child)):
                continue
            if head.pos_ == "PROPN" and head.ent_type_ == "LOC" and head.ent_iob_ == "I" and child.ent_type_ == "LOC":
                continue  # "the Blue Nile" is nothing of the Blue
            if self.is_name(child) or (child.dep_ != "amod" and self.acts(child)):
                found.append(child)
            elif child.lower_ == "led":
                found += [leader for leader in child.children if leader.dep_ == "npadvmod" and self.is_name(leader)]
        return found

    def _tells_where(self, modifier: Token) -> bool:
        """Whether a modifier is a place's name or an abstract noun: "the Boston bombings" are not done by Boston."""
        if modifier.lower_ in ABSTRACT | VENUES:
            return True
        placed = modifier.ent_type_ in {"GPE", "LOC", "FAC"} or self.named.get(modifier.i) == "place"
        return placed and modifier.tag_ == "NNP" and modifier.lower_ not in SHORT_STATES


def _datelines(page: Page) -> frozenset[int]:
    """Tokens before the dash of a dateline: "Oslo, March 10 - Norway said …" is not told of Oslo."""
    found: set[int] = set()
    for token in page.doc:
        if token.text not in DASHES or token.i == 0 or not token.whitespace_ or not token.nbor(-1).whitespace_:
            continue
        start = page.sentence_starts[token.i]
        if not 0 < token.i - start <= LONGEST_DATELINE:
            continue
        before = page.doc[start : token.i]
        placed = before[0].pos_ == "PROPN"
        dated = any(word.text in {",", ")"} for word in before) and not any(
            word.pos_ in {"VERB", "AUX"} for word in before
        )
        if placed and dated:
            found.update(word.i for word in before)
    return frozenset(found)
