"""The formats a dossier can be had in."""

from collections.abc import Callable

from onrecord.brief.dossier import Dossier
from onrecord.brief.formats.csv import as_csv
from onrecord.brief.formats.json import as_json
from onrecord.brief.formats.markdown import as_markdown
from onrecord.brief.formats.text import as_text
from onrecord.errors import BadConfig

Format = Callable[[Dossier], str]

FORMATS: dict[str, Format] = {
    "text": as_text,
    "markdown": as_markdown,
    "json": as_json,
    "csv": as_csv,
}


def format_named(name: str) -> Format:
    """The format of that name. Raises BadConfig naming the formats there are."""
    if name not in FORMATS:
        raise BadConfig(f"there is no format '{name}'; formats are {', '.join(FORMATS)}")
    return FORMATS[name]
