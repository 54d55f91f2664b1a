"""What class an office is of: "Minister of National Defence", "defence secretary" and "defense chief" are one post."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from onrecord.lexicon import load_rows


class Post(NamedTuple):
    """`name` is the class (`foreign`, `head-of-state`), `reach` how far back the shipped registry keeps it."""

    name: str
    sector: str
    reach: str


@cache
def _patterns() -> tuple[tuple[Post, re.Pattern[str]], ...]:
    rows = load_rows("onrecord.actors", "posts.tsv")
    return tuple((Post(*row[:3]), re.compile(row[3], re.IGNORECASE)) for row in rows)


@lru_cache(maxsize=16384)
def post_of(title: str) -> Post | None:
    """The class of an office by its name; None for one the registry does not keep."""
    for post, pattern in _patterns():
        if pattern.search(title):
            return None if post.name == "-" else post
    return None
