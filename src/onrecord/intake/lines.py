"""Lines of a byte stream, in bounded memory."""

from collections.abc import Callable, Iterator

_CHUNK = 1 << 20


def read_lines(readline: Callable[[int], bytes], limit: int) -> Iterator[tuple[int, bytes | None]]:
    r"""Each line's number (from 1) and bytes without its `\n` or `\r\n`; None for a line of more than `limit` bytes.

    `readline(n)` gives the next line, or its first `n` bytes, as `io.BufferedReader.readline` does.
    """
    number = 0
    while line := readline(limit + 1):
        number += 1
        if line.endswith(b"\n"):
            yield number, line.removesuffix(b"\n").removesuffix(b"\r")
        elif len(line) <= limit:
            yield number, line
        else:
            while (rest := readline(_CHUNK)) and not rest.endswith(b"\n"):
                pass
            yield number, None
