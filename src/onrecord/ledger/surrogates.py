"""Lone surrogates have no UTF-8, so no database keeps them: a U+FFFD stands for each, and every offset stays true.

They come with JSON escapes cut in half and with file names that are not UTF-8.
"""

import re
from typing import Any

_LONE = re.compile("[\ud800-\udfff]")


def storable(value: Any) -> Any:
    """A value as the ledger keeps it; strings are found in lists and dicts too, anything else is left as it is."""
    if isinstance(value, str):
        return value if value.isascii() else _LONE.sub("\ufffd", value)
    if isinstance(value, list):
        return [storable(item) for item in value]
    if isinstance(value, dict):
        return {key: storable(item) for key, item in value.items()}
    return value
