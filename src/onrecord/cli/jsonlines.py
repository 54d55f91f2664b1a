"""Output for programs: JSON lines and other text on stdout, always UTF-8."""

import json
import sys
from typing import Any


def write_json(value: Any) -> None:
    """One line on stdout, flushed so that a reader of the pipe is never kept waiting."""
    write_text(json.dumps(value, ensure_ascii=False, default=plain) + "\n")


def write_text(text: str) -> None:
    """Text as it is, in UTF-8 whatever the terminal's encoding."""
    # A lone surrogate has no UTF-8; backslashreplace spells it `\ud800`, which is JSON's own escape for it.
    sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))
    sys.stdout.buffer.flush()


def plain(value: Any) -> str:
    """Days and moments as ISO 8601."""
    return str(value.isoformat())
