"""Attributions a verb governs in the parse: clause, infinitive, -ing form, object, predicate, phrase.

Needs   the parse, the cue lists
Gives   drafts; what stands around quoted words is `placed.py`'s
Source  English grammar (Quirk et al. ch. 16: complementation of verbs); PolNeAR guidelines for what content takes in
"""

from dataclasses import dataclass, field

from spacy.tokens import Token

from onrecord.lexicon import load_words
from onrecord.reading.grammar import by_agent
from onrecord.reading.quotes.cues import PACKAGE, Cue, particle_of, verb_cue, words_of
from onrecord.reading.quotes.denial import denial_of, is_denied
from onrecord.reading.quotes.draft import Draft, runs, subtree, token_span
from onrecord.reading.quotes.edges import (
    FINITE,
    afterthought,
    dated_head,
    dated_tail,
    doubt,
    gap,
    next_deed,
    remainder,
    rest_of_phrase,
    silence,
)
from onrecord.reading.quotes.layout import Sheet
from onrecord.reading.quotes.speakers import (
    SUBJECTS,
    is_detached,
    is_passive,
    passive_subject,
    source_head,
    source_spans,
)
from onrecord.record.span import Span

NEAR = 8
REACHING = frozenset({"np", "pp", "as", "oprd"})
TALES = frozenset({"story", "tale", "anecdote"})
"""What is told, not whom."""


@dataclass(slots=True)
class Arms:
    """A verb's dependents by the part they play."""

    clause: Token | None = None
    infinitive: Token | None = None
    gerund: Token | None = None
    predicate: Token | None = None
    object: Token | None = None
    subject: Token | None = None
    expletive: bool = False
    phrases: dict[str, Token] = field(default_factory=dict)


def arms_of(verb: Token) -> Arms:
    """The dependents of a verb, sorted."""
    arms = Arms()
    for child in verb.children:
        dep = child.dep_
        if dep == "ccomp" and child.i > verb.i:
            _add_clause(arms, child)
        elif dep == "xcomp":
            _add_open(arms, child)
        elif dep == "oprd":
            arms.predicate = child
        elif dep == "dobj" and not (child.tag_ == "NNP" and child.ent_type_ == "DATE"):
            # "promised Sunday to end it": the day is nobody's promise.
            arms.object = child
        elif dep == "prep" and child.i > verb.i:
            arms.phrases.setdefault(child.lower_, child)
        elif dep == "prt" and any(below.dep_ == "pobj" for below in child.children):
            # "called on/RP companies to": the tagger's particle governs a noun all the same.
            arms.phrases.setdefault(child.lower_, child)
        elif dep == "expl":
            arms.expletive = True
        elif dep in {"nsubj", "nsubjpass"}:
            arms.subject = child
        elif dep == "advcl" and child.i > verb.i and arms.infinitive is None and _has_to(child):
            arms.infinitive = child
    return arms


def _has_to(token: Token) -> bool:
    return any(child.dep_ == "aux" and child.lower_ == "to" for child in token.children)


def _add_clause(arms: Arms, child: Token) -> None:
    if _has_to(child):
        arms.infinitive = child
    elif child.tag_ == "VBG" and not any(below.dep_ == "aux" for below in child.children):
        arms.gerund = child
    elif child.pos_ in {"ADJ", "NOUN", "PROPN"} and not any(below.pos_ in {"AUX", "VERB"} for below in child.children):
        arms.predicate = child
    else:
        arms.clause = child


def _add_open(arms: Arms, child: Token) -> None:
    if _has_to(child):
        arms.infinitive = child
    elif child.tag_ == "VBG":
        arms.gerund = child
    elif child.pos_ in {"ADJ", "NOUN", "PROPN"}:
        arms.predicate = child
    else:
        arms.clause = child


def read_verb(sheet: Sheet, verb: Token, cue: Cue) -> Draft | None:
    """The draft of a verb with its complement, or None."""
    arms = arms_of(verb)
    passive = is_passive(verb)
    found = _passive_content(verb, cue, arms) if passive else _active_content(cue, arms)
    if found is None:
        return None
    rule, parts = found
    bounds = sheet.bounds(verb.i)
    tokens: set[int] = set()
    for part in parts:
        tokens |= subtree(part, bounds) - _next_attribution(verb, part, bounds)
    head = source_head(verb)
    source = source_spans(sheet, head, but=verb.i)
    barred = cue_tokens(verb)
    if head is not None and head.i not in {part.i for part in parts}:
        own = verb.dep_ == "acl" and (verb.tag_ in FINITE or is_detached(verb))
        tokens -= {i for i in subtree(head, bounds) if i < verb.i or not own} if head.i < verb.i else set()
    if rule == "that" and not passive:
        if arms.object is None:
            tokens |= gap(sheet, verb, tokens)
        elif _is_parted(sheet, arms) and (cue.lemma not in words_of("telling") or _told_first(verb) != arms.object):
            tokens |= set(range(arms.object.left_edge.i, min(tokens)))
    if rule in REACHING and tokens:
        tokens |= rest_of_phrase(verb, tokens, bounds)
    if verb.tag_ in FINITE:
        tokens -= next_deed(sheet, verb, tokens)
    tokens -= afterthought(sheet, tokens, parts[-1])
    if rule == "that" and not passive:
        tokens |= remainder(sheet, verb, cue, tokens, bounds)
        tokens -= silence(tokens, verb) | doubt(sheet, tokens, verb)
    tokens -= dated_tail(sheet, tokens)
    content = runs(sheet, tokens - dated_head(sheet, verb, tokens), barred=barred)
    if not content:
        return None
    return Draft(
        rule="passive " + rule if passive else rule,
        cue_class=cue.cue_class,
        anchor=verb.i,
        content=content,
        source=source,
        cue=runs(sheet, barred, grow=False),
        addressee=addressee_of(verb, cue, arms),
        negated=is_denied(verb),
    )


def _told_first(verb: Token) -> Token | None:
    """The first of a verb's objects: 'told the parliament the operation “would not last”'."""
    return next((child for child in verb.children if child.dep_ in {"dobj", "dative"} and child.i > verb.i), None)


def _is_parted(sheet: Sheet, arms: Arms) -> bool:
    """Whether an object is the subject of quoted words that begin with a verb: 'said the loss “should worry us”'."""
    if arms.object is None or arms.clause is None or any(child.dep_ in SUBJECTS for child in arms.clause.children):
        return False
    after = arms.object.right_edge.i + 1
    if after >= len(sheet.doc) or sheet.region_of[after] < 0:
        return False
    # A `` is two tokens.
    first = next((token for token in sheet.doc[after : after + 3] if not token.is_quote), sheet.doc[after])
    return sheet.region_of[after - 1] < 0 and (first.tag_ in FINITE or first.tag_ == "MD")


def _next_attribution(verb: Token, part: Token, bounds: tuple[int, int]) -> set[int]:
    """The tokens of another cue of the same speaker the parse has put under the content.

    'said he would order it and warned …', 'said he had no doubt, arguing that …'.
    """
    perfect = _perfect(verb)
    if verb.tag_ not in FINITE and not perfect:
        return set()
    for child in part.children:
        if child.dep_ == "advcl" and child.tag_ == "VBG" and child.i > part.i and verb.doc[child.i - 1].text == ",":
            cue = verb_cue(child)
            if cue is not None and "q" in cue.frames and any(below.dep_ == "ccomp" for below in child.children):
                return subtree(child, bounds)
    for child in _conjuncts(part):
        if (
            child.tag_ != verb.tag_
            or child.i < verb.i
            or any(below.dep_ in {"nsubj", "mark"} for below in child.children)
        ):
            continue
        cue = verb_cue(child)
        if cue is None or cue.cue_class != "speech":
            continue
        told = "oprd" in cue.frames or any(below.dep_ == "ccomp" for below in child.children)
        # "has said the courts are free and has accused …"
        again = perfect == _perfect(child) and not _perfect(part) if perfect else told
        if again:
            return subtree(child, bounds) | {
                below.i for below in part.children if below.dep_ == "cc" and below.i < child.i
            }
    return set()


def _perfect(verb: Token) -> str:
    """The 'has' or 'had' before a participle."""
    if verb.tag_ != "VBN":
        return ""
    return next((child.lower_ for child in verb.children if child.dep_ == "aux" and child.lemma_ == "have"), "")


def _conjuncts(head: Token) -> list[Token]:
    """The next few words coordinated with one, in order."""
    found: list[Token] = []
    while len(found) < NEAR:
        after = next((child for child in head.children if child.dep_ == "conj"), None)
        if after is None:
            break
        found.append(after)
        head = after
    return found


def cue_tokens(verb: Token) -> set[int]:
    """The verb with its auxiliaries, negation and particle, as far as they stand together."""
    parts = {"aux", "auxpass", "neg", "prt", "advmod"}
    near = {child.i for child in verb.children if child.dep_ in parts and not _is_capital(child)}
    found = {verb.i} | denial_of(verb)
    particle = particle_of(verb)
    if particle is not None:
        near.add(particle.i)
    at = min(found) - 1
    while at in near:
        found.add(at)
        at -= 1
    at = verb.i + 1
    while at in near and (verb.doc[at].dep_ in {"prt", "neg"} or verb.doc[at] == particle):
        found.add(at)
        at += 1
    return found


def _is_capital(token: Token) -> bool:
    """Whether a word in mid-sentence is written as a name is: "Skelly called", whatever the tagger says."""
    return token.text[:1].isupper() and token.text[1:].islower() and token.i != token.sent.start


def _active_content(cue: Cue, arms: Arms) -> tuple[str, list[Token]] | None:
    frames = cue.frames
    if arms.clause is not None and frames & {"that", "q"}:
        return "that", [arms.clause]
    if arms.infinitive is not None:
        if arms.object is not None and "oinf" in frames:
            return "oinf", [arms.object, arms.infinitive]
        if "oinf" in frames and any(child.dep_ in {"nsubj", "nsubjpass"} for child in arms.infinitive.children):
            return "oinf", [arms.infinitive]
        if "inf" in frames and arms.object is None:
            return "inf", [arms.infinitive]
        if "oinf" in frames and cue.lemma in words_of("telling"):
            return "oinf", [arms.infinitive]
    if arms.gerund is not None and "ger" in frames:
        return "ger", [arms.gerund]
    return _object_content(cue, arms)


def _object_content(cue: Cue, arms: Arms) -> tuple[str, list[Token]] | None:
    frames, phrases = cue.frames, arms.phrases
    tagged = next((phrases[word] for word in phrases if word in cue.as_words), None)
    if "oprd" in frames and (arms.predicate is not None or arms.clause is not None):
        return "oprd", [part for part in (arms.object, arms.predicate, arms.clause) if part is not None]
    if "callinf" in frames and arms.infinitive is not None:
        prep = phrases.get("on") or phrases.get("upon") or phrases.get("for")
        if prep is not None:
            return "oinf", [*below_of(prep), arms.infinitive]
    if arms.object is not None and tagged is not None:
        return "as", [arms.object, tagged]
    if arms.object is not None and "np" in frames and _may_take_object(cue, arms):
        return "np", [arms.object]
    if arms.clause is not None and "np" in frames and _is_free_relative(arms.clause):
        return "np", [arms.clause]
    return _phrase_content(cue, arms)


def _phrase_content(cue: Cue, arms: Arms) -> tuple[str, list[Token]] | None:
    """What a preposition of the verb governs; with whom it is told in between for verbs of telling."""
    phrases = arms.phrases
    told = arms.object
    if told is not None:
        if cue.lemma == "tell" and told.lemma_ in TALES:
            return "np", [told]
        if cue.lemma not in words_of("telling"):
            return None
        if cue.lemma not in {"tell", "ask"}:
            # "reminded voters of his promise": the parse hangs the phrase on whom it is told as often as on the verb.
            phrases = {child.lower_: child for child in told.children if child.dep_ == "prep"} | phrases
    for word, prep in phrases.items():
        if word in cue.pp_words and below_of(prep):
            return "pp", below_of(prep)
    return None


def _may_take_object(cue: Cue, arms: Arms) -> bool:
    """Whether a verb of showing has a document for its subject; any other verb may."""
    if cue.cue_class != "document" or arms.subject is None:
        return True
    return arms.subject.lemma_.lower() in load_words(PACKAGE, "documents.tsv")


def _is_free_relative(clause: Token) -> bool:
    return clause.left_edge.tag_ in {"WP", "WRB", "WDT"}


def below_of(preposition: Token) -> list[Token]:
    """What a preposition governs."""
    return [child for child in preposition.children if child.dep_ in {"pobj", "pcomp"}]


def _passive_content(verb: Token, cue: Cue, arms: Arms) -> tuple[str, list[Token]] | None:
    subject = passive_subject(verb)
    frames = cue.frames
    said = [subject] if subject is not None and subject.lower_ != "it" else []
    if arms.clause is not None and frames & {"that", "q"}:
        return "that", [arms.clause]
    if arms.infinitive is not None and frames & {"that", "oinf", "inf"}:
        return "inf", [*said, arms.infinitive]
    if arms.predicate is not None and "oprd" in frames and verb.dep_ != "acl":
        return "oprd", [*said, arms.predicate]
    for word, prep in arms.phrases.items():
        if word in cue.as_words:
            return "as", [*said, prep]
    for word, prep in arms.phrases.items():
        if word in cue.pp_words and below_of(prep):
            return "pp", below_of(prep)
    if subject is not None and by_agent(verb) is not None and "np" in frames:
        return "np", [subject]
    return None


def draft_of(sheet: Sheet, verb: Token, cue: Cue, *, rule: str, content: list[Span], source: list[Span]) -> Draft:
    """The draft of a verb whose content and source have been found."""
    return Draft(
        rule=rule,
        cue_class=cue.cue_class,
        anchor=verb.i,
        content=content,
        source=source,
        cue=runs(sheet, cue_tokens(verb), grow=False),
        addressee=addressee_of(verb, cue, arms_of(verb)),
        negated=is_denied(verb),
    )


def addressee_of(verb: Token, cue: Cue, arms: Arms) -> Span | None:
    """Whom it is told: the object of a verb of telling, or a 'to' phrase of a verb of saying."""
    target = None
    if cue.lemma in words_of("telling") and arms.object is not None:
        target = _told_first(verb) or arms.object
    elif cue.lemma in words_of("telling"):
        target = next((child for child in verb.children if child.dep_ == "dative"), None)
    elif "to" in arms.phrases and cue.cue_class == "speech" and "to" not in cue.pp_words | cue.as_words:
        target = next((child for child in arms.phrases["to"].children if child.dep_ == "pobj"), None)
    if target is None or target.pos_ not in {"NOUN", "PROPN", "PRON"}:
        return None
    doc = verb.doc
    left, right = target.left_edge, target.i
    for child in target.children:
        if child.dep_ in {"compound", "prep", "conj", "cc", "punct", "appos"} and child.i > target.i:
            right = max(right, child.right_edge.i) if child.dep_ in {"conj"} else right
    return Span(left.idx, token_span(doc[right]).end)
