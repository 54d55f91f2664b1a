"""What class an office is of: "Minister of National Defence", "defence secretary" and "defense chief" are one post."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from onrecord.actors.spelling import fold
from onrecord.lexicon import load_map, load_rows


class Post(NamedTuple):
    """`name` is the class (`foreign`, `head-of-state`), `reach` how far back the shipped registry keeps it."""

    name: str
    sector: str
    reach: str


@cache
def _patterns() -> tuple[tuple[Post, re.Pattern[str]], ...]:
    rows = load_rows("onrecord.actors", "posts.tsv")
    return tuple((Post(*row[1:4]), re.compile(row[4], re.IGNORECASE)) for row in rows)


@lru_cache(maxsize=16384)
def post_of(title: str) -> Post | None:
    """The class of an office by its name; None for one the registry does not keep."""
    for post, pattern in _patterns():
        if pattern.search(title):
            return None if post.name == "-" else post
    return None


def post_before(title: str) -> str | None:
    """The post that the words before a surname tell: none for "Mr"; "Sen." and "U.S. Rep." are known by custom."""
    words = [
        word for word in (fold(word).lower() for word in title.split()) if word not in {"the", "then", *courtesy()}
    ]
    if not words:
        return None
    custom = load_map("onrecord.actors", "short_titles.tsv").get(words[-1])
    post = None if custom else post_of(" ".join(words))
    return custom or (post.name if post else None)


def courtesy() -> dict[str, str]:
    """Courtesy titles and the gender they tell ("-": none)."""
    return load_map("onrecord.actors", "courtesy.tsv")


def gender_before(title: str) -> str:
    """The gender that the words before a name tell; empty when they do not."""
    told = {courtesy().get(fold(word).lower(), "-") for word in title.split()} - {"-"}
    return told.pop() if len(told) == 1 else ""
