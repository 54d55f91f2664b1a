"""Plain text: one file, one report, character for character."""

from collections.abc import Iterator

from onrecord.errors import SkipReport
from onrecord.intake.accept import accept
from onrecord.intake.input import Input
from onrecord.intake.readers.whole import read_whole
from onrecord.record.report import Report

# No encoding we read needs more bytes a character.
_BYTES_A_CHARACTER = 4


def read_text(source: Input) -> Iterator[Report | SkipReport]:
    """The file as one report; title, byline and date are left to cleaning."""
    text = read_whole(source, _BYTES_A_CHARACTER * source.config.max_chars)
    yield accept(Report(id="", source=source.url or source.name, text=text, url=source.url), source.config)
