"""Text from outside, made safe to print: a report must not move the cursor or recolour the terminal.

Source  Unicode general categories: Cc (control), Cf (format, which holds the bidirectional overrides of
        Trojan Source, CVE-2021-42574), Cs (lone surrogates), Co and Cn are shown by number; line ends and tabs stay.
"""

import unicodedata

_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
# Joiners and the soft hyphen are how Persian, Hindi and emoji are spelled; they move nothing.
_HARMLESS = frozenset("\n\t\u00ad\u200c\u200d\ufeff")


def printable(text: str) -> str:
    """The text with what a terminal would obey shown as `\\x1b`; line ends, tabs and joiners stay."""
    if text.isprintable():
        return text
    return "".join(_shown(char) for char in text)


def one_row(text: str) -> str:
    """The text on one line: white space runs become one space, the rest as `printable`."""
    return printable(" ".join(text.split()))


def cut(text: str, width: int) -> str:
    """At most `width` characters, cut at a word where one ends in the last third, with an ellipsis."""
    if len(text) <= width:
        return text
    if width < 2:
        return "…"[:width]
    head = text[: width - 1]
    space = head.rfind(" ")
    return (head[:space] if space > 2 * width // 3 else head).rstrip(" ,;:–—-") + "…"


def _shown(char: str) -> str:
    if char in _HARMLESS or unicodedata.category(char) not in _HIDDEN:
        return char
    number = ord(char)
    return f"\\x{number:02x}" if number < 0x100 else f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"
