"""A verb with what stands around it: who acts, on whom, with which prepositions and complements."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from spacy.tokens import Token

from onrecord.lexicon import load_words

SHORT = re.compile("[^aeiou]*[aeiou][^aeiouwxy]")
RELATIVE = frozenset({"who", "which", "that", "whom"})
DEMANDING = frozenset({"must", "should", "ought"})
SUBJECT = frozenset({"nsubj", "nsubjpass"})
CALENDAR = frozenset({"DATE", "TIME"})  # "on Monday" is never whom an act is done to
AMID = frozenset({"in", "during", "amid", "through", "by"})  # "killed in bombing": not the killed one's deed
BLAMING = frozenset({"for", "of", "from", "into"})  # "denounced Iran for arming rebels": the object's deed
ACTING = frozenset({"PERSON", "ORG", "GPE", "NORP"})
TELLING = frozenset({"add", "announce", "claim", "report", "say", "state", "tell", "write"})
WAYS = frozenset({"bridge", "highway", "motorway", "path", "pipeline", "railway", "road", "route", "street"})
ALONG = frozenset({"at", "between", "from", "into", "on", "over", "to"})  # "the road to Oslo" is nothing of Oslo's
DEEPEST = 12  # clauses climbed in search of an understood subject


@dataclass(slots=True)
class Frame:
    """`agents` act and `objects` undergo, whatever the voice; `prepositions` maps each to the heads it governs."""

    verb: Token
    agents: list[Token] = field(default_factory=list)
    objects: list[Token] = field(default_factory=list)
    datives: list[Token] = field(default_factory=list)
    prepositions: dict[str, list[Token]] = field(default_factory=dict)
    particles: set[str] = field(default_factory=set)
    open_complements: list[Token] = field(default_factory=list)
    clauses: list[Token] = field(default_factory=list)
    predicates: list[Token] = field(default_factory=list)

    @property
    def musts(self) -> list[Token]:
        """Clauses that say what has to be done: "said that Iran must stop"."""
        return [clause for clause in self.clauses if any(child.lower_ in DEMANDING for child in clause.children)]

    def slot(self, name: str) -> list[Token]:
        """The heads in a slot, as the lexicons of verbs name them."""
        if name == "obj":
            return self.objects + self.datives
        named = {
            "asked": self.asked,
            "subj": self.agents,
            "xcomp": self.open_complements,
            "ccomp": self.clauses,
            "oprd": self.predicates,
            "must": self.musts,
            "demanded": [
                noun for clause in self.musts for noun in clause.children if noun.dep_ in SUBJECT and noun.tag_ != "PRP"
            ],
        }.get(name)
        if named is not None:
            return named
        found = list(self.prepositions.get(name, ()))
        for noun in [*self.objects, *measured(self.objects)]:
            if name in ALONG and noun.lemma_.lower() in WAYS:
                continue
            found += governed(noun, name)
        return found

    @property
    def asked(self) -> list[Token]:
        """Who is to do what a clause says: "demanded that Iran stop"."""
        return [noun for clause in self.clauses for noun in clause.children if noun.dep_ == "nsubj"]


def governed(noun: Token, preposition: str) -> list[Token]:
    """Nouns governed by a preposition that hangs on a noun, coordinated ones included."""
    found = []
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ == preposition:
            found += _pobjs(child)
    return found


def measured(heads: Iterable[Token]) -> list[Token]:
    """What quantities and wholes consist of: "40 tonnes of rice", "2,400 of its citizens", "a package of sanctions"."""
    measures = load_words("onrecord.reading", "measures.tsv")
    of = [noun for head in heads if head.pos_ == "NUM" or head.lemma_ in measures for noun in governed(head, "of")]
    return of + measured(of) if of else []


def verb_lemma(verb: Token) -> str:
    """The lemma in lower case, mended where an -e was lost: "staged" is of "stage", not "stag".

    A short verb without -e doubles its last letter ("wagged"); one that did not had the -e.
    """
    lemma = verb.lemma_.lower()
    short = SHORT.fullmatch(lemma) and verb.lower_ in {f"{lemma}ed", f"{lemma}ing"}
    return f"{lemma}e" if short else lemma


def _pobjs(preposition: Token) -> list[Token]:
    found = []
    for child in preposition.children:
        if child.dep_ in {"pobj", "pcomp"}:
            found.append(child)
        elif child.dep_ in {"prep", "conj"} and child.pos_ == "ADP":
            found += _pobjs(child)
    return found


def is_passive(verb: Token) -> bool:
    """Whether the verb's grammatical subject undergoes the act."""
    if any(child.dep_ in {"nsubjpass", "auxpass", "agent"} for child in verb.children):
        return True
    return (
        verb.tag_ == "VBN"
        and verb.dep_ in {"acl", "advcl", "pcomp"}
        and not any(c.dep_ == "aux" for c in verb.children)
    )


def frame_of(verb: Token) -> Frame:
    """The frame of a verb or a predicative adjective."""
    frame = Frame(verb)
    for child in verb.children:
        _place(child, frame)
    surface = _surface_subjects(verb)
    if is_passive(verb):
        frame.objects = surface + [noun for noun in frame.objects if noun not in surface]
        frame.agents = frame.prepositions.pop("by*", [])
    else:
        frame.agents = surface
    return frame


def _place(child: Token, frame: Frame) -> None:
    relation = child.dep_
    if relation in {"dobj", "obj"}:
        _object(child, frame)
    elif relation in {"dative", "iobj"}:
        if child.pos_ == "ADP":  # "sent doctors to Lebanon"
            frame.prepositions.setdefault(child.lower_, []).extend(_pobjs(child))
        frame.datives += _pobjs(child) if child.pos_ == "ADP" else [child]
    elif relation == "agent":
        frame.prepositions["by*"] = _pobjs(child)
    elif relation == "prep" and not _leads_on(child):
        governed_nouns = [noun for noun in _pobjs(child) if noun.ent_type_ not in CALENDAR]
        frame.prepositions.setdefault(child.lower_, []).extend(governed_nouns)
        if not any(grand.dep_ in {"pobj", "pcomp", "prep"} for grand in child.children):
            frame.particles.add(child.lower_)
    elif relation in {"prt", "advmod"}:
        _particle(child, frame)
    elif relation in {"oprd", "attr", "acomp"}:
        frame.predicates.append(child)
    elif relation == "xcomp" or (relation == "advcl" and _ruled_out(child, frame.verb)):
        frame.open_complements.append(child)
    elif relation in {"ccomp", "advcl"} and not severed(child, frame.verb):
        _clause(child, frame)


def _leads_on(preposition: Token) -> bool:
    """Whether a preposition says where a road leads, whatever the parse hung it on: "blocked the road to Oslo"."""
    if preposition.lower_ not in ALONG or preposition.i == 0:
        return False
    return preposition.lower_ != "on" and preposition.nbor(-1).lemma_.lower() in WAYS


def _object(child: Token, frame: Frame) -> None:
    if _ruled_out(child, frame.verb):
        frame.open_complements.append(child)
    elif not _speaks_after(child):
        frame.objects.append(_antecedent(child))


def _ruled_out(child: Token, verb: Token) -> bool:
    """Whether a gerund names what is ruled out, whatever the parse makes of it: "ruled out lifting the embargo"."""
    return (
        child.tag_ == "VBG"
        and verb.lemma_.lower() == "rule"
        and any(part.dep_ == "prt" and part.lower_ == "out" and part.i < child.i for part in verb.children)
    )


def _speaks_after(noun: Token) -> bool:
    """Whether a noun after a comma is the subject of the verb of saying that follows: "seizing a bridge, Chad said"."""
    doc, first, last = noun.doc, noun.left_edge.i, noun.right_edge.i
    if (
        last + 1 >= len(doc)
        or first == 0
        or doc[first - 1].text != ","
        or doc[last + 1].tag_ not in {"VBD", "VBZ", "VBP"}
    ):
        return False
    return doc[last + 1].lemma_.lower() in TELLING and not any(
        child.dep_ in SUBJECT for child in doc[last + 1].children
    )


def _particle(child: Token, frame: Frame) -> None:
    frame.particles.add(child.lower_)
    for grand in child.children:  # "pulled back from the town"
        if grand.dep_ == "prep":
            frame.prepositions.setdefault(grand.lower_, []).extend(_pobjs(grand))


def _clause(child: Token, frame: Frame) -> None:
    infinitive = any(grand.dep_ == "aux" and grand.tag_ == "TO" for grand in child.children)
    if infinitive and child.dep_ == "ccomp":
        frame.open_complements.append(child)
        frame.objects += [grand for grand in child.children if grand.dep_ in {"nsubj", "nsubjpass"}]
    elif child.dep_ == "ccomp" and child.pos_ in {"ADJ", "NOUN"} and not _copula(child):
        frame.predicates.append(child)
        frame.objects += [grand for grand in child.children if grand.dep_ == "nsubj"]
    elif child.dep_ == "ccomp":
        frame.clauses.append(child)
        if child.tag_ == "VBG" and not _copula(child):  # "accept refugees fleeing the war", read as a clause
            frame.objects += [grand for grand in child.children if grand.dep_ == "nsubj"]
    elif infinitive and _controls_object(frame.verb):
        frame.open_complements.append(child)


def severed(clause: Token, governor: Token) -> bool:
    """Whether a semicolon stands between a clause and what it hangs on: the two are sentences of their own."""
    first, last = sorted((clause.i, governor.i))
    return any(token.text == ";" for token in clause.doc[first:last])


def _copula(head: Token) -> bool:
    return any(child.dep_ in {"cop", "aux", "auxpass"} for child in head.children)


def _antecedent(token: Token) -> Token:
    """What a relative pronoun stands for."""
    if token.lower_ not in RELATIVE or token.pos_ not in {"PRON", "DET", "SCONJ"}:
        return token
    verb = token.head
    for _ in range(DEEPEST):
        if verb.dep_ == "relcl":
            return verb.head
        if verb.head == verb:
            return token
        verb = verb.head
    return token


def _surface_subjects(verb: Token) -> list[Token]:
    """Grammatical subjects, understood ones included: control, coordination, participles, relative clauses."""
    node = verb
    for _ in range(DEEPEST):
        own = [_past_day(_antecedent(child)) for child in node.children if child.dep_ in {"nsubj", "nsubjpass"}]
        if own:
            return speaker(node) if [subject.lower_ for subject in own] == ["it"] else own
        found, above = _understood(node)
        if found is not None:
            return found
        if above is None:
            return []
        node = above
    return []


def _past_day(subject: Token) -> Token:
    """Who acts where a dateline's day was taken for the subject: "Oslo, Sept 5 - Norway expelled …"."""
    if subject.ent_type_ not in CALENDAR:
        return subject
    return next((child for child in subject.children if child.dep_ == "appos" and child.pos_ == "PROPN"), subject)


def speaker(clause: Token) -> list[Token]:
    """Whom "it" or "its" means in "the ministry said it would": who says so; else the clause's own subject."""
    own = [child for child in clause.children if child.dep_ in SUBJECT]
    while clause.dep_ == "conj" and clause.head != clause:
        clause = clause.head
    if clause.dep_ != "ccomp" or clause.head.pos_ != "VERB":
        return own
    return [child for child in clause.head.children if child.dep_ == "nsubj" and child.lower_ != "it"] or own


def _understood(node: Token) -> tuple[list[Token] | None, Token | None]:
    """The understood subject, or the verb whose subject it shares; neither when there is none."""
    head = node.head
    if head == node:
        return None, None
    relation = node.dep_
    if relation in {"acl", "relcl"}:
        if head.pos_ in {"NOUN", "PROPN", "PRON"} and not _infinitive(node):
            return [head], None
        return _noun_holder(head), None
    if relation in {"ccomp", "advcl"} and _has_own_subject(node):
        return [], None
    if relation in {"xcomp", "ccomp", "advcl", "pcomp"}:
        governor = head.head if head.pos_ == "ADP" else head
        if (doers := _told_of(node, governor)) is not None:
            return doers, None
        if governor.pos_ not in {"VERB", "AUX", "ADJ"}:
            return _noun_holder(governor), None
        if relation == "pcomp" and head.lower_ in BLAMING and (blamed := _persons(governor)):
            return blamed, None
        if relation in {"xcomp", "pcomp", "ccomp"} and _controls_object(governor):
            controlled = [c for c in governor.children if c.dep_ in {"dobj", "nsubjpass"}]
            controlled += [
                g for c in governor.children if c.dep_ == "prep" and c.lower_ in {"on", "to"} for g in _pobjs(c)
            ]
            if controlled:
                return controlled, None
        return None, governor
    if relation in {"conj", "acomp", "attr"} and head.pos_ in {"VERB", "AUX", "ADJ"}:
        return None, head
    return None, None


def _has_own_subject(clause: Token) -> bool:
    """Whether a clause with a tense has a subject that the parse hung elsewhere: "Shelling on Sunday hit a town"."""
    if clause.tag_ not in {"VBD", "VBZ", "VBP"}:
        return False
    after_noun = clause.i > 0 and clause.nbor(-1).dep_ == "pobj"
    return after_noun or any(child.dep_ == "csubj" for child in clause.children)


def _persons(verb: Token) -> list[Token]:
    """Objects that can act: "denounced Iran for arming rebels"."""
    agents = load_words("onrecord.reading", "agents.tsv")
    objects = [child for child in verb.children if child.dep_ == "dobj"]
    return [noun for noun in objects if noun.ent_type_ in ACTING or noun.tag_ == "PRP" or noun.lemma_ in agents]


def _told_of(node: Token, governor: Token) -> list[Token] | None:
    """Who does what a participle names where it is not the subject: None when it is.

    "50 people were killed in shelling by the army", "activists reported an attack by rebels, killing five".
    """
    if node.tag_ != "VBG":
        return None
    if node.dep_ == "pcomp" and node.head.lower_ in AMID and is_passive(governor):
        return _by(node) or _by(governor)
    if governor.lemma_.lower() not in load_words("onrecord.reading", "reporting.tsv"):
        return None
    if node.dep_ == "xcomp":
        return _by(node)
    told = [child for child in governor.children if child.dep_ in {"dobj", "xcomp"} and child.i < node.i]
    if node.dep_ != "advcl" or not told:
        return None
    return [doer for deed in told for doer in _by(deed) or [c for c in deed.children if c.dep_ == "poss"]]


def _by(deed: Token) -> list[Token]:
    """Whom a by-phrase names."""
    return [noun for child in deed.children if child.lower_ == "by" for noun in _pobjs(child)]


def _controls_object(verb: Token) -> bool:
    """ "Urged Iran to stop": Iran stops; after other verbs it is the subject who does."""
    return verb.lemma_.lower() in load_words("onrecord.reading", "control.tsv")


def _infinitive(verb: Token) -> bool:
    return any(child.dep_ == "aux" and child.tag_ == "TO" for child in verb.children)


def _noun_holder(noun: Token) -> list[Token]:
    """Whose plan it is: "Turkey's plan to attack", or the subject of the verb that has the plan."""
    owners = [child for child in noun.children if child.dep_ == "poss"]
    if owners:
        return owners
    if noun.dep_ in {"dobj", "attr"} and noun.head.pos_ in {"VERB", "AUX"}:
        return [child for child in noun.head.children if child.dep_ == "nsubj"]
    return []
