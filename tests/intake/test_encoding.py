import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.intake.encoding import decode, looks_binary

ENGLISH = "The minister said: “We won’t go – not for €5 – to Łódź”.\r\nNor to Ankara.\r\n"
WESTERN = ENGLISH.replace("Łódź", "Köln")
RUSSIAN = "Президент заявил в понедельник, что корабли вышли из порта и направились в Стамбул. " * 5
CHINESE = "总统星期一表示，船只已经离开港口，正在前往伊斯坦布尔。" * 5


@pytest.mark.parametrize(
    ("data", "declared", "text"),
    [
        (b"plain", None, "plain"),
        (ENGLISH.encode(), None, ENGLISH),
        (ENGLISH.encode("utf-8-sig"), None, ENGLISH),
        (ENGLISH.encode("utf-16"), None, ENGLISH),
        (b"\xfe\xff" + ENGLISH.encode("utf-16-be"), None, ENGLISH),
        (ENGLISH.encode("utf-32"), None, ENGLISH),
        (ENGLISH.encode("utf-16-le"), None, ENGLISH),
        (ENGLISH.encode("utf-16-be"), None, ENGLISH),
        (WESTERN.encode("cp1252"), None, WESTERN),
        (WESTERN.encode("cp1252"), "iso-8859-1", WESTERN),
        (WESTERN.encode("cp1252"), "utf-8", WESTERN),
        (ENGLISH.encode(), "latin-1", ENGLISH),
        (ENGLISH.encode(), "no-such-charset", ENGLISH),
        ("Łódź".encode("iso-8859-2"), "iso-8859-2", "Łódź"),
        (RUSSIAN.encode("cp1251"), None, RUSSIAN),
        (RUSSIAN.encode("koi8-r"), "koi8-r", RUSSIAN),
        (CHINESE.encode("gb18030"), None, CHINESE),
        (b"caf\xe9", None, "café"),
        # UTF-8 with one broken byte is not Windows-1252.
        (10 * "“Ships”".encode() + b"\xff", None, 10 * "“Ships”" + "\ufffd"),
        (b"", None, ""),
    ],
)
def test_decode(data: bytes, declared: str | None, text: str) -> None:
    assert decode(data, declared) == text


@pytest.mark.parametrize("data", [b"a\x00b\x00\x00c", bytes(range(1, 32)), b"\x00" * 50])
def test_decode_refuses_what_is_not_text(data: bytes) -> None:
    assert looks_binary(data)
    with pytest.raises(ValueError, match="binary"):
        decode(data)


@given(st.text(st.characters(exclude_categories=("Cs", "Cc"))))
def test_utf8_comes_back_as_it_was(text: str) -> None:
    # What begins with a mark of its own loses one: that is what the mark is for.
    assert decode(b"\xef\xbb\xbf" + text.encode()) == text


@given(st.binary(max_size=300), st.sampled_from([None, "utf-8", "latin-1", "utf-16", "rot13", "base64"]))
def test_decode_raises_nothing_but_value_errors(data: bytes, declared: str | None) -> None:
    with contextlib.suppress(ValueError):
        assert isinstance(decode(data, declared), str)
