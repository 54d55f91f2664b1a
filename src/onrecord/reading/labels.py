"""Labels: what stands before a colon where a line opens, the "Reed:" of an interview.

Needs   a text and the spans of its lines
Gives   the label of each line that has one
"""

import re
from collections.abc import Iterable

from onrecord.record.span import Span

NAME_WORD = r"(?:[A-Z][\w.’'-]*|of|the|and|de|von|van|al|bin)"
LABEL = re.compile(rf"[\"“]?({NAME_WORD}(?:[ \u00a0]{NAME_WORD}){{0,5}}):[ \u00a0](?=\S)")


def labels_of(text: str, lines: Iterable[Span]) -> list[Span]:
    """The labels of the lines, without their colons, in order."""
    found = (LABEL.match(text, line.start, line.end) for line in lines)
    return [Span(*label.span(1)) for label in found if label]
