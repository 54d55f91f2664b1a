"""The dossier as plain text for a terminal, wrapped."""

import re
import textwrap
from collections.abc import Iterator

from onrecord.brief.dossier import Dossier
from onrecord.brief.outline import Line, Part, account, outline

WIDTH = 100
DAY_WIDTH = 14
# A day and a cite must fit on a line.
NARROWEST = 50


def as_text(dossier: Dossier, width: int = WIDTH) -> str:
    """Headings, then days in a column with what is cited beside them."""
    lines = [line for part in outline(dossier) for line in _part(part, dossier, max(width, NARROWEST))]
    return "\n".join(lines) + "\n"


def _part(part: Part, dossier: Dossier, width: int) -> Iterator[str]:
    if part.depth == 0:
        yield from textwrap.wrap(part.heading, width)
        yield from textwrap.wrap(account(dossier), width)
        return
    if part.depth == 1:
        yield from ("", part.heading.upper())
    else:
        yield from ("", *textwrap.wrap(part.heading, width - 2, initial_indent="  ", subsequent_indent="  "))
    for line in part.lines:
        yield from _line(line, width)


def _line(line: Line, width: int) -> list[str]:
    first = f"  {line.day.ljust(DAY_WIDTH)} " if line.day else "  · "
    # A cite is never broken over two lines: it is what a reader copies.
    cited = re.sub(r"\[[^\]]*\]", lambda found: found[0].replace(" ", "\u00a0"), line.cited)
    wrapped = textwrap.wrap(
        f"{line.words} {cited}",
        width,
        initial_indent=first,
        subsequent_indent=" " * len(first),
        break_on_hyphens=False,
        break_long_words=False,
    )
    return [piece.replace("\u00a0", " ") for piece in wrapped]
