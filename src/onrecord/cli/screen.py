"""The terminal's width and colours, and cells made of text from outside."""

import sys

from rich.console import Console
from rich.table import Table
from rich.text import Text

from onrecord.brief.printable import cut, one_row
from onrecord.brief.words import Dated, short_id, shown_day

# Output that goes to a file or a pipe has no width of its own.
PIPE_WIDTH = 120
# Offsets of a text of 500,000 characters, the longest that intake lets in, fill 13.
RECORD_WIDTH = 14


def screen() -> Console:
    """The console on stdout. Colour only on a terminal and never with NO_COLOR, which rich sees to."""
    return Console(width=None if sys.stdout.isatty() else PIPE_WIDTH, highlight=False, markup=False, emoji=False)


def table_of(*columns: tuple[str, int | None]) -> Table:
    """An empty table; a column with a number is never wider than that, one with None takes what is left."""
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="dim", expand=True)
    for name, width in columns:
        table.add_column(name, max_width=width, ratio=None if width else 1, overflow="fold")
    return table


def cell(text: str | None, style: str = "") -> Text:
    """Text from outside on one line, safe to print."""
    return Text(one_row(text or ""), style=style)


def day_cell(row: Dated) -> Text:
    """When it happened, dimmed where the text itself does not say."""
    return Text(shown_day(row), style="" if row.day_basis == "text" else "dim")


def record_cell(report: str, start: int, end: int) -> Text:
    """Report and offsets on two lines: what every entry is tied to."""
    return Text(f"{cut(one_row(short_id(report)), RECORD_WIDTH)}\n{start}–{end}", style="dim")


def marked(sentence: str, words: str) -> Text:
    """The sentence with the words in bold where they first stand."""
    text = cell(sentence)
    start = text.plain.find(one_row(words))
    if words and start >= 0:
        text.stylize("bold", start, start + len(one_row(words)))
    return text


def who_whom(who: str, whom: str) -> Text:
    """`Turkey → Syria`; a side nobody is named on is ?, or left out where it is the second."""
    text = cell(who or "?", "cyan")
    if whom:
        text.append(" → ", style="dim").append_text(cell(whom, "magenta"))
    return text
