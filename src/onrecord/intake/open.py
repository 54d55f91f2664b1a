"""The intake stage's door."""

import sys
import zlib
from collections.abc import Iterator, Sequence
from io import BufferedReader
from pathlib import Path
from typing import cast

from onrecord.errors import SkipReport, UnreadableSource
from onrecord.intake.choose import choose
from onrecord.intake.compressed import bare_suffix, broken, decompressed
from onrecord.intake.config import IntakeConfig
from onrecord.intake.fetch import fetch, is_url
from onrecord.intake.find import find_files
from onrecord.intake.input import Input
from onrecord.record.report import Report

STDIN = "-"


def open_sources(sources: Sequence[str], config: IntakeConfig) -> Iterator[Report | SkipReport]:
    """Each report the sources hold; an input that cannot be read comes as a SkipReport in its place.

    A source is a file, a folder, a pattern, the URL of a feed or a page, or `-` for standard input. Reading is lazy:
    one file is open at a time, and rows are read as they are asked for.
    """
    for source in sources:
        if source == STDIN or is_url(source):
            yield from _read(source, config)
            continue
        for found in find_files(source):
            if isinstance(found, SkipReport):
                yield found
            else:
                yield from _read(found, config)


def _read(name: str, config: IntakeConfig) -> Iterator[Report | SkipReport]:
    try:
        if is_url(name):
            yield from _read_opened(fetch(name, config))
        elif name == STDIN:
            yield from _read_opened(Input(name, decompressed(_standard_input()), config))
        else:
            with Path(name).open("rb") as file:
                yield from _read_opened(Input(name, decompressed(file), config, suffix=bare_suffix(name)))
    except SkipReport as skipped:
        yield skipped
    except (OSError, EOFError, ValueError, zlib.error) as error:
        yield broken(name, error)


def _standard_input() -> BufferedReader:
    if sys.stdin is None:  # so in services and with `<&-`
        raise UnreadableSource(STDIN, "standard input is closed")
    return cast(BufferedReader, sys.stdin.buffer)


def _read_opened(source: Input) -> Iterator[Report | SkipReport]:
    yield from choose(source)(source)
