"""Titles in the text as roles: "Norway's foreign minister" is one, "Mr" and "the man known as" are none."""

import re

from onrecord.actors.nouns import folded_words, last_noun, noun_at
from onrecord.actors.posts import courtesy
from onrecord.actors.scene import Scene
from onrecord.actors.spelling import fold
from onrecord.record.mention import Mention

_AFTER_HEAD = re.compile(r"\s+(?:of|for|in|at|to|who|with|from|on|by|as)\s|,")
_OWNER = re.compile(r"^(?:the\s+)?(?:[A-Z][\w.’-]*\s?){1,4}(?:['’]s|(?<=s)['’])\s+")
_ARTICLE = re.compile(r"^(?:an?|the|his|her|their|its|my|our|your|another|one)\s+", re.IGNORECASE)
_SAYING = re.compile(r",\s+(?:called|said|says|told)\s")  # of somebody beside: "its spokesman, called X a Y"
_NAMING = re.compile(r"\b(?:known|called|named|dubbed|nicknamed|identified|described)\b")
_LONGEST = 8  # words; a longer title is a clause


def title_in(mention: Mention, scene: Scene) -> str:
    """The title in a phrase, less the name it stands beside: "Norway's foreign minister, Ola Nordmann"."""
    beside = scene.apposed(mention)
    start = (beside.name or beside.span).start if beside else mention.end
    end = start if mention.start < start < mention.end else mention.end
    said = _SAYING.split(" ".join(scene.text[mention.start : end].split()), maxsplit=1)[0]
    return without_courtesy(said.rstrip(" ,"))


def without_courtesy(title: str) -> str:
    """A title less "Mr", "Dame" and the like."""
    return " ".join(word for word in title.split() if fold(word).lower() not in courtesy())


def role_of(title: str) -> str | None:
    """The role that a title tells, without its owner; None for words that are no office or occupation."""
    words = _ARTICLE.sub("", _OWNER.sub("", without_courtesy(title)))
    core = _AFTER_HEAD.split(words, maxsplit=1)[0]
    folded = folded_words(core)
    if not folded or len(words.split()) > _LONGEST or _NAMING.search(core) or re.search(r"['’]s?$", core):
        return None
    noun = last_noun(folded)
    if noun is None or noun.end != len(folded):
        is_rank = noun is not None and noun.end == len(folded) - 1  # "police Superintendent"
        is_calling = core.split()[-1].islower() and not folded[-1].endswith("ing")  # "the retiring Bo Quist"
        return words if is_rank or is_calling else None
    return None if noun.sector == "UNK" else words


def without_lower_office(name: str) -> str:
    """A name of two words up without the lower office before it: "Spokeswoman Sandy Angers"."""
    words = name.split()
    for end in range(len(words) - 2, 0, -1):
        noun = noun_at(folded_words(" ".join(words[:end])), end)
        if noun and noun.start == 0:
            return " ".join(words[end:])
    return name
