"""Attributions a noun or an adjective governs: "her claim that", "the decision to", "confident that".

Needs   the parse, nouns.tsv, adjectives.tsv
Gives   drafts; the source is the possessor, a 'by' phrase, or the subject of the verb over the noun
"""

from spacy.tokens import Token

from onrecord.reading.quotes.cues import Cue, load_cues
from onrecord.reading.quotes.draft import Draft, runs, subtree
from onrecord.reading.quotes.layout import Sheet
from onrecord.reading.quotes.speakers import noun_owner, source_head, source_spans

CLAUSE = frozenset({"acl", "ccomp", "relcl", "advcl"})


def read_noun(sheet: Sheet, noun: Token) -> Draft | None:
    """The draft of a noun with its complement, or None."""
    cue = load_cues("nouns.tsv").get(noun.lemma_.lower())
    if cue is None or _in_a_name(noun):
        return None
    found = _complement(noun, cue) or _predicated(noun, cue)
    if found is None:
        return None
    rule, part = found
    owner = noun_owner(noun, 0)
    if rule in {"pp", "inf"} and owner is None:
        return None
    return _draft(sheet, noun, cue, "noun " + rule, part, owner)


def _in_a_name(noun: Token) -> bool:
    """Whether the noun is a part of a name: 'the North American Free Trade Agreement'."""
    return noun.pos_ == "PROPN" or noun.ent_type_ in {"LAW", "ORG", "EVENT", "WORK_OF_ART", "FAC"}


def _complement(noun: Token, cue: Cue) -> tuple[str, Token] | None:
    beside = [child for child in noun.head.children if child.left_edge.i == noun.right_edge.i + 1]
    # "cast doubt on the legality": the parse hangs the phrase on the verb as often as on the noun.
    for child in [*noun.children, *(beside if noun.dep_ == "dobj" else [])]:
        if child.i < noun.i:
            continue
        if child.dep_ in CLAUSE:
            found = _clause_kind(child, cue)
            if found:
                return found, child
        if child.dep_ == "prep" and child.lower_ in cue.pp_words:
            below = next((token for token in child.children if token.dep_ in {"pobj", "pcomp"}), None)
            if below is not None:
                return ("pp", below) if _has_clause(below) else None
    return None


def _has_clause(part: Token) -> bool:
    """Whether there is a verb in it: 'fears of losing the vote'; 'criticism of the vote' was right in 10 of 44."""
    return any(token.pos_ in {"VERB", "AUX"} for token in part.doc[part.left_edge.i : part.right_edge.i + 1])


def _clause_kind(clause: Token, cue: Cue) -> str | None:
    words = {child.lower_: child.dep_ for child in clause.children}
    if words.get("to") == "aux":
        # "its plan to leave" was right in 8 of 40; "her call to leave" is speech.
        return "inf" if "inf" in cue.frames and cue.cue_class == "speech" else None
    if words.get("that") == "mark" or clause.dep_ == "ccomp":
        return "that" if "that" in cue.frames else None
    return None


def _predicated(noun: Token, cue: Cue) -> tuple[str, Token] | None:
    """'The hope is that …', 'Their aim is to …'."""
    if noun.dep_ != "nsubj" or noun.head.lemma_ != "be":
        return None
    for child in noun.head.children:
        if child.i > noun.i and child.dep_ in {"ccomp", "xcomp"}:
            found = _clause_kind(child, cue)
            if found:
                return found, child
    return None


def read_adjective(sheet: Sheet, adjective: Token) -> Draft | None:
    """The draft of an adjective with its complement, or None."""
    cue = load_cues("adjectives.tsv").get(adjective.lemma_.lower())
    if cue is None or (adjective.lower_ in {"sure", "certain"} and adjective.head.lemma_ == "make"):
        # "made sure that they left" is a deed.
        return None
    found = _adjective_complement(adjective, cue)
    if found is None:
        return None
    rule, part = found
    holder = adjective.head
    head = (
        source_head(holder) if holder.pos_ in {"VERB", "AUX"} else holder if adjective.dep_ in {"amod", "acl"} else None
    )
    if head is not None and head.lower_ in {"it", "there"}:
        head = None
    return _draft(sheet, adjective, cue, "adjective " + rule, part, head)


def _adjective_complement(adjective: Token, cue: Cue) -> tuple[str, Token] | None:
    places = [adjective, adjective.head] if adjective.dep_ == "acomp" else [adjective]
    for place in places:
        for child in place.children:
            if child.i <= adjective.i:
                continue
            if child.dep_ in {"ccomp", "xcomp", "advcl"}:
                words = {below.lower_: below.dep_ for below in child.children}
                if words.get("to") == "aux":
                    if "inf" in cue.frames:
                        return "inf", child
                elif "that" in cue.frames and child.dep_ == "ccomp":
                    return "that", child
            if child.dep_ == "prep" and child.lower_ in cue.pp_words and place is adjective:
                below = next((token for token in child.children if token.dep_ in {"pobj", "pcomp"}), None)
                if below is not None:
                    return "pp", below
    return None


def _draft(sheet: Sheet, token: Token, cue: Cue, rule: str, part: Token, head: Token | None) -> Draft | None:
    content = runs(sheet, subtree(part, sheet.bounds(token.i)), barred={token.i})
    if not content:
        return None
    source = (
        source_spans(sheet, head, last=token.i)
        if head is not None and head.i < token.i
        else source_spans(sheet, head, but=token.i)
    )
    return Draft(rule, cue.cue_class, token.i, content, source, runs(sheet, {token.i}, grow=False))
