"""Places that stand for their teams: `England` of "England beat Tunisia 2-1", in a report about sport.

Needs   page.columns, candidates with their kinds
Gives   the candidates that are teams
Source  metonymy of place names: Markert & Nissim 2007, "SemEval-2007 Task 08"; words: data/sport.tsv
Limits  a report needs several words of sport, or every country that wins something would be a team
"""

import re
from collections.abc import Sequence

from onrecord.reading.names.candidates import Candidate, head_of
from onrecord.reading.names.words import sport
from onrecord.reading.page import Page

# Different words of sport that a report needs, and their share of its words.
WORDS, SHARE = 4, 0.015
ALL_SPORT = 0.03  # the share in a report on nothing else
HOSTS = frozenset({"host", "stage", "organise", "organize", "bid", "be"})
AGAINST = frozenset({"against", "over", "v", "v.", "vs", "vs.", "versus", "with", "to", "for", "by", "between"})
CERTAIN = frozenset({"against", "v", "v.", "vs", "vs.", "versus"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
OWNERS = frozenset({"poss", "compound", "nmod"})
LONGEST_RESULT = 12  # characters
RESULT_BEHIND = re.compile(r" \d{1,3} ?[-–—] ?\d{1,3}\b(?!\s*%)")
RESULT_BEFORE = re.compile(r"(?<!\d)\d{1,3} ?[-–—] ?\d{1,3} $")


def is_about_sport(page: Page, share: float = SHARE) -> bool:
    """Whether at least this share of the report's words tells of games."""
    games = sport()
    told = [word for word in page.columns.lower if word in games and "game" in games[word]]
    return len(set(told)) >= WORDS and len(told) >= share * len(page.columns.lower)


def teams_of(page: Page, places: Sequence[tuple[int, Candidate]]) -> set[int]:
    """Which of these numbered places are teams."""
    if not places or not is_about_sport(page):
        return set()
    columns = page.columns
    throughout = is_about_sport(page, ALL_SPORT)
    heads = {head_of(columns, place): n for n, place in places}
    found = {n for n, place in places if _scores(page, place) or _plays(page, head_of(columns, place), throughout)}
    for head, n in sorted(heads.items()):
        if columns.dep[head] == "conj" and heads.get(columns.head[head]) in found:
            found.add(n)
    return found


def _scores(page: Page, place: Candidate) -> bool:
    """Whether a result stands beside it: `Belgium 3-0 Panama`."""
    text, start, end = page.report.text, page.columns.start[place.first], page.columns.end[place.last]
    return bool(RESULT_BEHIND.match(text, end) or RESULT_BEFORE.search(text[max(start - LONGEST_RESULT, 0) : start]))


def _plays(page: Page, token: int, throughout: bool) -> bool:
    """Whether it does, suffers or owns what only a team does; in a match report whatever it does but be host."""
    columns = page.columns
    dep, above = columns.dep[token], columns.head[token]
    lemma = columns.lemma[above].lower()
    tells = sport().get(lemma, ())
    if dep in SUBJECTS:
        # "Preston, Victoria" is where the report comes from.
        acts = throughout and lemma not in HOSTS and columns.lower[token + 1 : token + 2] != [","]
        return acts or bool({"beat", "play"} & set(tells)) or _has_game(page, above)
    if dep == "dobj":
        return "beat" in tells
    if dep in OWNERS:
        return "member" in tells or (dep == "poss" and "own" in tells)
    if dep == "pobj" and columns.lower[above] in AGAINST:
        if columns.lower[above] in CERTAIN:
            return True
        governor = sport().get(columns.lemma[columns.head[above]].lower(), ())
        return bool({"beat", "play"} & set(governor))
    return False


def _has_game(page: Page, verb: int) -> bool:
    """Whether the verb's object is a word of sport: `opened the scoring`, `started the match`."""
    return any(
        child.dep_ in {"dobj", "attr"} and "game" in sport().get(child.lemma_.lower(), ())
        for child in page.doc[verb].rights
    )
