"""Which drafts are attributions: what reads like one but is the writer's own voice, a purpose or a mere deed is not.

Needs   a draft and the word it hangs on
Gives   a yes or no, by grammar alone
Source  own reading of which kinds annotators agree on; shares of right ones on 350 PolNeAR articles in the comments
"""

from spacy.tokens import Token

from onrecord.reading.quotes.draft import Draft
from onrecord.reading.quotes.layout import Sheet

OWN_VOICE = frozenset({"i", "we", "you", "one", "us"})
EMBEDDED = frozenset({"relcl", "acl", "xcomp", "ccomp", "pcomp"})


def is_attribution(sheet: Sheet, draft: Draft, token: Token) -> bool:
    """Whether the draft holds."""
    check = CHECKS.get(draft.rule)
    return check is None or bool(draft.regions) or check(sheet, draft, token)


def _object(sheet: Sheet, draft: Draft, token: Token) -> bool:
    # Objects without a source 1/27, under another verb or noun about 3/10, of an infinitive of purpose 3/10.
    if not draft.source or token.dep_ in EMBEDDED - {"pcomp"}:
        return False
    return not _is_infinitive(token) and not _is_own_voice(sheet, draft)


def _clause(sheet: Sheet, draft: Draft, token: Token) -> bool:
    # A clause without a source 2/27; "I think" outside quote marks 3/22.
    if not draft.source:
        return False
    return not (_is_own_voice(sheet, draft) and draft.cue_class == "thought")


def _object_infinitive(sheet: Sheet, draft: Draft, token: Token) -> bool:
    # "a law that allows people to" 1/14.
    return token.dep_ not in {"relcl", "acl"}


def _sourced(sheet: Sheet, draft: Draft, token: Token) -> bool:
    return bool(draft.source)


def _passive_object(sheet: Sheet, draft: Draft, token: Token) -> bool:
    # "those backed by the West" 2/17.
    return token.dep_ not in EMBEDDED


def _passive_infinitive(sheet: Sheet, draft: Draft, token: Token) -> bool:
    # "was asked to leave" is a deed (5/18); "is expected to leave" somebody's view (27/40).
    return draft.cue_class != "intention"


def _is_infinitive(token: Token) -> bool:
    return token.tag_ == "VB" and any(child.dep_ == "aux" and child.lower_ == "to" for child in token.children)


def _is_own_voice(sheet: Sheet, draft: Draft) -> bool:
    return any(sheet.text[span.start : span.end].lower() in OWN_VOICE for span in draft.source)


CHECKS = {
    "np": _object,
    "pp": _object,
    "that": _clause,
    "fronted": _sourced,
    "oinf": _object_infinitive,
    "noun that": _sourced,
    "passive np": _passive_object,
    "passive as": _passive_object,
    "passive inf": _passive_infinitive,
    "passive oprd": _passive_object,
}
