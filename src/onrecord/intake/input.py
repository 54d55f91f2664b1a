"""One opened input, as every reader gets it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BufferedReader, BytesIO, RawIOBase
from typing import cast

from onrecord.errors import SkipReport
from onrecord.intake.config import IntakeConfig
from onrecord.record.report import Report


@dataclass(frozen=True, slots=True)
class Input:
    """`name` is the path, the URL, or `-`; `stream` gives its bytes, already decompressed, from the beginning.

    `suffix` is the extension without `.gz` and `.zst`, in lower case, or empty. `charset` is what the server declared.
    """

    name: str
    stream: BufferedReader
    config: IntakeConfig
    suffix: str = ""
    url: str | None = None
    charset: str | None = None


Reader = Callable[[Input], Iterator[Report | SkipReport]]
"""Gives the input's reports in order. A broken row comes as a SkipReport; a broken input is raised as one."""


def buffered(data: bytes) -> BufferedReader:
    """Bytes at hand as an input's stream."""
    return BufferedReader(cast(RawIOBase, BytesIO(data)))
