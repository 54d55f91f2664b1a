"""Which of GeoNames' many spellings may stand in English text.

Source  GeoNames alternate names are in all scripts, in romanisations written small, and in codes
"""

import unicodedata


def is_latin(name: str) -> bool:
    """Whether every letter is a Latin one."""
    return all(not char.isalpha() or unicodedata.name(char, "").startswith("LATIN") for char in name)


def is_useful(name: str) -> bool:
    """Whether a spelling may be printed in English text: Latin, capitalised, longer than two letters, not a code."""
    return len(name) > 2 and name[0].isupper() and not (name.isupper() and len(name) < 5) and is_latin(name)
