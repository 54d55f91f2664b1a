"""What somebody is called in quoted words: 'called the system “rigged”', where the parse has one object only.

Needs   a Sheet, the cue lists
Gives   drafts of verbs of naming: what is named and the words for it
Source  English grammar (Quirk et al. 16.46: object complements)
"""

from itertools import islice

from spacy.tokens import Token

from onrecord.reading.quotes.cues import Cue
from onrecord.reading.quotes.draft import Draft, runs
from onrecord.reading.quotes.layout import PAUSES, Sheet
from onrecord.reading.quotes.speakers import is_passive, source_head, source_spans
from onrecord.reading.quotes.verbs import cue_tokens, draft_of

NEAR = 8
REACH = 16
"""Words that what is named may take up."""
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD", "TO"})


def read_named(sheet: Sheet, verb: Token, cue: Cue) -> Draft | None:
    """The draft of 'X called Y “Z”': Y is what stands between the verb and the quoted words."""
    if "oprd" not in cue.frames or cue.cue_class != "speech" or (verb.dep_ == "acl" and verb.tag_ == "VBG"):
        return None
    doc = sheet.doc
    first = verb.i + 1
    end = min(sheet.bounds(verb.i)[1], first + REACH)
    region = next((i for i in range(first, end) if sheet.region_of[i] >= 0), None)
    if region is None or sheet.region_of[region] == sheet.region_of[verb.i]:
        return None
    named = doc[first:region]
    if not any(token.pos_ in {"NOUN", "PROPN", "PRON"} for token in named):
        return None
    if any(token.tag_ in FINITE or token.text in PAUSES for token in named):
        return None
    # "Berg, her ally, called the bill “weak”": without another verb the parse takes it for a participle.
    head = _topmost(verb) if verb.dep_ == "acl" and verb.tag_ == "VBN" else source_head(verb)
    if head is None or (is_passive(verb) and verb.dep_ != "acl"):
        return None
    last = sheet.region_tokens[sheet.region_of[region]][1]
    barred = cue_tokens(verb)
    content = runs(sheet, set(range(first, last)), barred=barred)
    if not content:
        return None
    return draft_of(sheet, verb, cue, rule="oprd", content=content, source=source_spans(sheet, head, last=verb.i))


def _topmost(verb: Token) -> Token:
    """The noun the sentence hangs on, where it has no other verb; else the one the participle hangs on."""
    root = verb.head
    for above in islice(verb.ancestors, NEAR):
        root = above
    return root if root.dep_ == "ROOT" and root.pos_ in {"NOUN", "PROPN"} else verb.head
