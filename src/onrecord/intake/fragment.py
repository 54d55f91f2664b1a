"""A piece of HTML from a feed as plain text: a blank line between paragraphs."""

import re
from html.parser import HTMLParser

from onrecord.lexicon import load_words

_SILENT = frozenset(("script", "style", "template", "noscript", "iframe"))
_MARKED_SECTION = re.compile(r"<!\[")
_SPACES = re.compile(r"[ \t\r\n\f]+")


def text_of_fragment(html: str) -> str:
    """The words of `html`; no-break spaces stay, other white space is folded as a browser folds it."""
    reader = _Words()
    # The standard parser stops with an AssertionError at a broken marked section; they mean nothing in HTML.
    reader.feed(_MARKED_SECTION.sub("&lt;![", html))
    reader.close()
    paragraphs = ("\n".join(line.strip(" ") for line in lines) for lines in reader.paragraphs)
    return "\n\n".join(kept for paragraph in paragraphs if (kept := paragraph.strip("\n ")))


class _Words(HTMLParser):
    """Collects paragraphs, each a list of lines."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.paragraphs: list[list[str]] = [[""]]
        self._silent = 0
        self._breaks = load_words("onrecord.intake", "html_blocks.tsv")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002  the base's name
        if tag in _SILENT:
            self._silent += 1
        elif tag == "br":
            self.paragraphs[-1].append("")
        elif tag in self._breaks:
            self.paragraphs.append([""])

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag in self._breaks:
            self.paragraphs.append([""])

    def handle_data(self, data: str) -> None:
        if self._silent:
            return
        line = self.paragraphs[-1]
        folded = _SPACES.sub(" ", data)
        line[-1] += folded.lstrip(" ") if line[-1].endswith(" ") else folded
