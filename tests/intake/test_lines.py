import io

import pytest

from onrecord.intake.lines import read_lines


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", []),
        (b"a\nb", [(1, b"a"), (2, b"b")]),
        (b"a\r\n\nb\n", [(1, b"a"), (2, b""), (3, b"b")]),
        (b"\r\xe2\x80\xa8d\n", [(1, b"\r\xe2\x80\xa8d")]),
        (b"12345\n123456\n1\n", [(1, b"12345"), (2, None), (3, b"1")]),
        (b"1234567890", [(1, None)]),
        (b"12345", [(1, b"12345")]),
    ],
)
def test_read_lines(data: bytes, expected: list[tuple[int, bytes | None]]) -> None:
    assert list(read_lines(io.BytesIO(data).readline, 5)) == expected
