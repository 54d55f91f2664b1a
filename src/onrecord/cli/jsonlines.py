"""JSON on standard output, one object a line, always UTF-8."""

import json
import sys
from typing import Any


def write_json(value: Any) -> None:
    """One line on stdout, flushed so that a reader of the pipe is never kept waiting."""
    line = json.dumps(value, ensure_ascii=False, default=plain)
    # A lone surrogate has no UTF-8; backslashreplace spells it `\ud800`, which is JSON's own escape for it.
    sys.stdout.buffer.write(line.encode("utf-8", "backslashreplace") + b"\n")
    sys.stdout.buffer.flush()


def plain(value: Any) -> str:
    """Days and moments as ISO 8601."""
    return str(value.isoformat())
