"""A dossier on the terminal: the text format, with headings and cites in colour."""

import re

from rich.text import Text

from onrecord.brief.dossier import Dossier
from onrecord.brief.formats.text import as_text
from onrecord.cli.screen import screen

WIDEST = 110
"""Longer lines are hard to read."""


def print_briefing(dossier: Dossier) -> None:
    """Print it as wide as the terminal, up to a width that is easy to read."""
    console = screen()
    text = as_text(dossier, min(console.width, WIDEST))
    for number, line in enumerate(text.splitlines()):
        console.print(_coloured(line, is_title=number == 0), soft_wrap=True)


def _coloured(line: str, *, is_title: bool) -> Text:
    text = Text(line)
    if is_title:
        text.stylize("bold reverse")
    elif line and not line.startswith(" "):
        text.stylize("bold" if line.isupper() else "dim")
    elif re.match(r" {2}[^\s·]", line) and not re.match(r" {2}(~?\d{4}|undated)", line):
        text.stylize("bold cyan")
    text.highlight_regex(r"^ {2}~?\d{4}[-\d…]*", "yellow")
    text.highlight_regex(r"\[report [^\]]*\]", "dim")
    text.highlight_regex(r"(?<=\s)opposes:", "bold red")
    text.highlight_regex(r"(?<=\s)supports:", "bold green")
    return text
