"""A whole input as text, for formats that cannot be read in parts."""

from onrecord.errors import EmptyReport, UnreadableSource
from onrecord.intake.accept import too_long
from onrecord.intake.config import IntakeConfig
from onrecord.intake.encoding import decode
from onrecord.intake.input import Input

_MARKUP_BYTES_A_CHARACTER = 40
_MARKUP_AT_LEAST = 4_000_000


def markup_limit(config: IntakeConfig) -> int:
    """Bytes a page, a feed or a JSON file may have: scripts and inline images outweigh the words; 20 MB by default."""
    return max(_MARKUP_AT_LEAST, _MARKUP_BYTES_A_CHARACTER * config.max_chars)


def read_bytes(source: Input, limit: int) -> bytes:
    """All bytes of the input. Raises ReportTooLong beyond `limit` bytes, EmptyReport when there are none."""
    # Asked for in one piece, a packed stream would give only what one step unpacks.
    pieces: list[bytes] = []
    left = limit + 4
    while left > 0 and (piece := source.stream.read(min(left, 1 << 20))):
        pieces.append(piece)
        left -= len(piece)
    data = b"".join(pieces)
    if len(data) > limit + 3:
        raise too_long(source.name, source.config, f"it has more than {limit:,} bytes")
    if not data:
        raise EmptyReport(source.name, "the file is empty")
    return data


def read_whole(source: Input, limit: int, declared: str | None = None) -> str:
    """The input's text. Raises SkipReport when it is empty, too long, or not text."""
    data = read_bytes(source, limit)
    try:
        return decode(data, declared or source.charset)
    except ValueError as error:
        raise UnreadableSource(source.name, f"it is {error}") from error
