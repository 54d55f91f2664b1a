"""Bytes to text, character for character: no newline is translated, nothing is trimmed but a byte order mark."""

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What pages call ISO-8859-1 or ASCII is Windows-1252 in practice (WHATWG Encoding, section 4.2).
_WESTERN = frozenset({"iso8859-1", "ascii", "cp1252"})
_SAMPLE = 65_536
# Western European text has bytes over 0x7F one or two at a time; Cyrillic, Greek or Chinese in words of them.
_FOREIGN_WORD = re.compile(rb"[\x80-\xff]{4,}")
_FOREIGN_SHARE = 0.02
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_CONTROL_SHARE = 0.02


def decode(data: bytes, declared: str | None = None) -> str:
    """The text of `data`: by byte order mark, declared charset, UTF-8, UTF-16, Windows-1252, else by statistics.

    Raises ValueError when the bytes are not text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    for encoding in _candidates(data, declared):
        try:
            return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):  # the latter for what Python calls codecs but are no charsets: rot13
            continue
    if looks_binary(data):
        raise ValueError("binary, not text")
    return _mostly_utf8(data) or _legacy(data)


def looks_binary(data: bytes) -> bool:
    """Whether the bytes (a head is enough) are neither a text in a byte encoding nor UTF-16 or UTF-32."""
    head = data[:_SAMPLE]
    if any(head.startswith(mark) for mark, _ in _MARKS) or _silent_utf16(head):
        return False
    return b"\0" in head or len(_CONTROL.findall(head)) > _CONTROL_SHARE * len(head)


def _candidates(data: bytes, declared: str | None) -> list[str]:
    found = []
    if declared:
        try:
            name = codecs.lookup(declared.strip()).name
        except LookupError:
            name = ""
        if name in _WESTERN:
            # A page that says Latin-1 but is UTF-8 decodes as both; only one of them is right.
            found = ["utf-8", "cp1252"]
        elif name:
            found = [name]
    if utf16 := _silent_utf16(data[:_SAMPLE]):
        found.append(utf16)
    return [] if not utf16 and looks_binary(data) else [*found, "utf-8"]


def _silent_utf16(head: bytes) -> str | None:
    """UTF-16 without a byte order mark shows as a zero in nearly every second byte."""
    pairs = len(head) // 2
    if pairs < 2:
        return None
    even, odd = head[0 : 2 * pairs : 2].count(0), head[1 : 2 * pairs : 2].count(0)
    if odd > 0.7 * pairs and even < 0.05 * pairs:
        return "utf-16-le"
    if even > 0.7 * pairs and odd < 0.05 * pairs:
        return "utf-16-be"
    return None


def _mostly_utf8(data: bytes) -> str | None:
    """UTF-8 with a few broken bytes, which become U+FFFD."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    wide = sum(1 for character in text if character > "\x7f") - broken
    return text if broken < 0.1 * wide else None


def _legacy(data: bytes) -> str:
    head = data[:_SAMPLE]
    if sum(map(len, _FOREIGN_WORD.findall(head))) <= _FOREIGN_SHARE * len(head):
        try:
            return data.decode("cp1252")
        except UnicodeDecodeError:
            pass
    import charset_normalizer  # noqa: PLC0415  0.1 s, for the rare file that is neither UTF nor Western

    best = charset_normalizer.from_bytes(head).best()
    if best is None:
        raise ValueError("in no known encoding")
    return data.decode(best.encoding, "replace")
