"""Whether a line above or between the paragraphs is a title."""

import re

_WORD = re.compile(r"\w[\w'’-]*")
_CONTENT = re.compile(r"\w{4,}")
# Tokenised texts put blanks between a full stop and the quote mark after it.
_ENDED = re.compile(r"[.!?…][\s\"'”’»)\]]*$")
_INNER_END = re.compile(r"[.!?][\"'”’)]*\s+[\"'“‘(]?[A-ZÀ-Þ0-9]")
_SHORTENED = re.compile(
    r"\b(?:(?:[A-Z]\.)+|(?:Mrs?|Ms|Drs?|Gens?|Col|Lt|Sgt|Sens?|Reps?|Govs?|Rev|St|Profs?|Capt|Maj|Adm|Hon|Nos?|vs?)\.)\s"
)
# Headlines drop their articles, first sentences do not.
_ARTICLE = re.compile(r"\b(?:an?|the)\b", re.IGNORECASE)
_LIST_ITEM = re.compile(r"(?:[-–—•*·▪►]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s")
_LONGEST = 200
_LONGEST_INNER = 70
_TITLE_CASE = 0.8
# Of a headline's words 60 % and more come again in the two paragraphs after it; of a first sentence a third at most.
_REPEATED = 0.6
_OVERLAP = 0.4


def is_headline(line: str, *, title: str, after: str, header_follows: bool) -> bool:
    """Whether the text's first line is its headline.

    `title` is what the metadata says, `after` the paragraphs that follow, `header_follows` that the next stretch is a
    byline or begins with a dateline.
    """
    words = _WORD.findall(line)
    if title and same_words(line, title):
        return True
    if not _may_be_title(line, words, _LONGEST) or not after or len(words) < 2:
        return False
    if title and _share(title, line) < _OVERLAP:
        return False
    if not _ENDED.search(line):
        return True
    if not is_one_sentence(line):
        return False
    if title:
        return _share(line, title) >= _REPEATED
    return header_follows or _is_title_case(line) or _is_repeated(line, after)


def is_subhead(line: str) -> bool:
    """Whether a line directly under the headline is its second part."""
    return _may_be_title(line, _WORD.findall(line), _LONGEST) and not _ENDED.search(line)


def is_inner_subhead(line: str, *, before: str, after: str) -> bool:
    """Whether a short line between two finished paragraphs is a heading."""
    words = _WORD.findall(line)
    return (
        _may_be_title(line, words, _LONGEST_INNER)
        and not _ENDED.search(line)
        and 1 <= len(words) <= 9
        and not _LIST_ITEM.match(line)
        and bool(_ENDED.search(before))
        and len(after) > _LONGEST_INNER
        and bool(_ENDED.search(after) or after.endswith(":"))
    )


def is_masthead(line: str) -> bool:
    """Whether a line under the headline may be the name of the paper: a few capitalised words and no more."""
    words = _WORD.findall(line)
    return 1 <= len(words) <= 4 and not any(word[0].islower() for word in words) and line[-1].isalnum()


def same_words(one: str, other: str) -> bool:
    """Whether two titles differ in case, punctuation and white space only."""
    return _folded(one) == _folded(other) != ""


def is_one_sentence(line: str) -> bool:
    """Whether no sentence ends before the line does."""
    return not _INNER_END.search(_SHORTENED.sub(" ", line))


def _may_be_title(line: str, words: list[str], longest: int) -> bool:
    return bool(words) and len(line) <= longest and not line[0].islower() and line[-1] not in ":,-–—"


def _is_title_case(line: str) -> bool:
    words = _CONTENT.findall(line)
    return len(words) >= 3 and sum(not word[0].islower() for word in words) >= _TITLE_CASE * len(words)


def _is_repeated(line: str, after: str) -> bool:
    words = {word.lower() for word in _CONTENT.findall(line)}
    return (
        len(words) >= 3
        and not _ARTICLE.search(line)
        and len(after) > 1.3 * len(line)
        and _share(line, after) >= _REPEATED
    )


def _share(words: str, within: str) -> float:
    wanted = {word.lower() for word in _CONTENT.findall(words)}
    there = {word.lower() for word in _CONTENT.findall(within)}
    return len(wanted & there) / len(wanted) if wanted else 0.0


def _folded(title: str) -> str:
    return " ".join(_WORD.findall(title.lower()))
