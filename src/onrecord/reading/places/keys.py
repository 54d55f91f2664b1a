"""Place names as the gazetteer files them: one key for every spelling that differs in accents, case or points only.

Source  GeoNames' own ASCII names fold the same way; Unicode NFKD
"""

import re
import unicodedata
from functools import lru_cache
from hashlib import blake2b
from itertools import filterfalse

_WORDS = {"saint": "st", "sainte": "st", "ste": "st", "fort": "ft", "mount": "mt"}
# Latin letters that NFKD leaves whole.
_LETTERS = str.maketrans(
    {"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ß": "ss", "ə": "a", "ħ": "h"}
)
_DROP = re.compile(r"['’‘`ʻʼʿʾ.]+")
_BREAK = re.compile(r"[^0-9a-z]+")


@lru_cache(maxsize=65536)
def key_of(name: str) -> str:
    """Folded spelling of a name: lower case, no accents, no points; "" when no Latin letter is left."""
    folded = name.casefold().translate(_LETTERS)
    if not folded.isascii():
        folded = "".join(filterfalse(unicodedata.combining, unicodedata.normalize("NFKD", folded)))
    words = _BREAK.sub(" ", _DROP.sub("", folded)).split()
    return " ".join(_WORDS.get(word, word) for word in words)


def hash_of(key: str) -> tuple[int, int]:
    """32 bits to sort by, and 9 more that make two names with the same 32 (one pair in 10,000) tell apart."""
    digest = int.from_bytes(blake2b(key.encode(), digest_size=8).digest(), "little")
    return digest & 0xFFFFFFFF, (digest >> 32) & 0x1FF
