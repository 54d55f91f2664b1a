"""The dossier as Markdown, to paste into a note."""

import re

from onrecord.brief.dossier import Dossier
from onrecord.brief.outline import Line, account, outline


def as_markdown(dossier: Dossier) -> str:
    """A heading a section, a list item an entry; characters Markdown would obey are escaped."""
    blocks: list[str] = []
    for part in outline(dossier):
        blocks.append(f"{'#' * (part.depth + 1)} {_plain(part.heading)}")
        if part.depth == 0:
            blocks.append(account(dossier) + ".")
        if part.lines:
            blocks.append("\n".join(map(_item, part.lines)))
    return "\n\n".join(blocks) + "\n"


def _item(line: Line) -> str:
    day = f"**{line.day}** " if line.day else ""
    return f"- {day}{_plain(line.words)} `{line.cited}`"


def _plain(words: str) -> str:
    return re.sub(r"([\\`*_\[\]<>#|])", r"\\\1", words)
