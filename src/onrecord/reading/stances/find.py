"""Stances: who backs, condemns, demands, denies or declines what.

Needs   page.quotes (whose words "we" is in), page.events (what a stance is also an event of)
Gives   page.stances
Source  the acts of Discourse Network Analysis coding; cue lexicon of our own
Scored  `onrecord evaluate stances` (directed attitudes, see sentiment.py)
Limits  attitudes only implied, or spread over sentences, are not seen; an issue is the text's own words
"""

from collections.abc import Mapping

from spacy.tokens import Token

from onrecord.reading.grammar import MODIFIES, before_charge, name_of, noun_phrase
from onrecord.reading.page import Page, span_of
from onrecord.reading.stances.takes import Take, Takes
from onrecord.reading.stances.verdicts import verdicts
from onrecord.record.quote import Quote
from onrecord.record.span import Span
from onrecord.record.stance import Stance

SINGULAR = frozenset({"he", "she", "it", "i", "we"})
FIRST_PERSON = frozenset({"i", "we", "us", "our", "my"})
LONGEST = 60  # tokens of an issue; longer runs are parses gone wrong


def find_stances(page: Page) -> tuple[Stance, ...]:
    """The page's stances in text order."""
    quotes = _quotes_by_token(page)
    events = {event.trigger.start: event.id for event in page.events}
    found: list[Stance] = []
    seen: set[tuple[Span, Span | None, Span | None]] = set()
    for take in _all_takes(page):
        quote = quotes.get(take.trigger.i)
        holder = _holder(take.holder, quote)
        issue = _issue(take.about) if take.about is not None and take.about != take.target else None
        target = _phrase(take.target) if take.target is not None else None
        if holder is None or (holder, issue, target) in seen:
            continue
        seen.add((holder, issue, target))
        found.append(
            Stance(
                id=f"s{len(found) + 1}",
                holder_span=holder,
                attitude=take.attitude,
                act=take.act,
                evidence=(_evidence(take, issue, target),),
                target_span=target,
                issue_span=issue,
                quote=quote.id if quote else None,
                event=events.get(take.trigger.idx),
                confidence=_confidence(take),
            )
        )
    return tuple(found)


def _all_takes(page: Page) -> list[Take]:
    takes = Takes(page)
    found = list(takes)
    for token in page.doc:
        if token.pos_ == "VERB" and page.is_clause_read(token):
            found += [take for take in verdicts(token, takes.actors) if not _of_oneself(take, takes.chains)]
    return sorted(found, key=lambda take: take.trigger.i)


def _of_oneself(take: Take, chains: Mapping[int | None, str | None]) -> bool:
    """Whether a verdict may be on its holder: "he said he was wrong". A pronoun needs a chain to be somebody else."""
    if take.target is None:
        return False
    holder, target = chains.get(take.holder.i), chains.get(take.target.i)
    return target == holder if target and holder else take.target.lower_ in SINGULAR


def _quotes_by_token(page: Page) -> dict[int, Quote]:
    """The innermost quote each token is told in."""
    found: dict[int, Quote] = {}
    lengths: dict[int, int] = {}
    for quote in page.quotes:
        length = sum(span.end - span.start for span in quote.content_spans)
        for span in quote.content_spans:
            for token in page.tokens_in(span):
                if length < lengths.get(token.i, length + 1):
                    found[token.i], lengths[token.i] = quote, length
    return found


def _holder(token: Token, quote: Quote | None) -> Span | None:
    """Whose stance it is; "we" inside a quote is its speaker, outside one it is nobody known."""
    if token.lower_ not in FIRST_PERSON or token.tag_ not in {"PRP", "PRP$"}:  # "US" is a country
        return _phrase(token)
    if quote is None:
        return _phrase(token)
    return quote.speaker_spans[0] if quote.speaker_spans else None


def _phrase(head: Token) -> Span:
    if head.dep_ in MODIFIES:
        return span_of(name_of(head))
    phrase = noun_phrase(head)
    phrase = head.doc[phrase.start : before_charge(head, phrase.end)]
    if phrase[-1].tag_ == "POS":
        phrase = phrase[:-1]
    return span_of(phrase) if 0 < len(phrase) <= LONGEST else span_of(head)


def _issue(head: Token) -> Span:
    """The words of the issue: a noun phrase with what hangs on it, or a clause."""
    if head.pos_ in {"VERB", "AUX"}:
        left, right = head.left_edge.i, head.right_edge.i
        while right > head.i and (head.doc[right].is_punct or head.doc[right].is_space):
            right -= 1
        phrase = head.doc[left : _end_of_content(head, right + 1)]
    else:
        phrase = noun_phrase(head)
        phrase = head.doc[phrase.start : _end_of_content(head, phrase.end)]
    return span_of(phrase) if 0 < len(phrase) <= LONGEST else span_of(head)


def _end_of_content(head: Token, end: int) -> int:
    """The end of an issue with what it consists in: "the notion that …", "the effort to co-operate with …"."""
    for child in head.rights:
        said = any(grand.dep_ == "mark" and grand.lower_ == "that" for grand in child.children)
        meant = any(grand.dep_ == "aux" and grand.tag_ == "TO" for grand in child.children)
        for noun in child.children if child.dep_ == "prep" else ():  # "between Serbia and Kosovo"
            end = max([end, *(noun_phrase(other).end for other in noun.conjuncts if noun.dep_ == "pobj")])
        said = said or (child.tag_ == "VBG" and child.left_edge.i == end)  # "the resolution condemning Israel"
        if child.dep_ in {"acl", "relcl", "ccomp"} and (said or meant) and end <= child.right_edge.i:
            end = child.right_edge.i + 1
    doc = head.doc
    while end < head.sent.end and doc[end].text == "-" and not doc[end - 1].whitespace_ and end + 1 < head.sent.end:
        end = doc[end + 1].right_edge.i + 1  # the parse takes the parts of "co-operate" for words of their own
    while end - 1 > head.i and (doc[end - 1].is_punct or doc[end - 1].is_space):
        end -= 1
    return end


def _evidence(take: Take, issue: Span | None, target: Span | None) -> Span:
    """The words from the first of holder, cue, issue and target to the last of them."""
    parts = [span_of(take.holder), span_of(take.cue), span_of(take.trigger)]
    parts += [part for part in (issue, target) if part is not None]
    return Span(min(part.start for part in parts), max(part.end for part in parts))


def _confidence(take: Take) -> float:
    """Rough odds from reading: nouns and clauses go wrong more often than verbs with an object."""
    score = 0.8 if take.cue.pos_ == "VERB" else 0.65
    if take.target is not None:
        score += 0.05
    return round(score, 2)
