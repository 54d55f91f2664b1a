"""gzip and Zstandard streams, recognised by their first bytes, read in bounded memory."""

import gzip
import io
from typing import BinaryIO

from onrecord.errors import UnreadableSource

_GZIP = b"\x1f\x8b"
_ZSTD = b"\x28\xb5\x2f\xfd"
_BUFFER = 1 << 16
SUFFIXES = (".gz", ".zst")


def decompressed(stream: io.BufferedReader) -> io.BufferedReader:
    """The stream itself, or what it unpacks to. A damaged or cut-off stream raises EOFError or OSError when read."""
    head = stream.peek(4)
    if head.startswith(_GZIP):
        return io.BufferedReader(gzip.GzipFile(fileobj=stream), _BUFFER)
    if head.startswith(_ZSTD):
        return io.BufferedReader(_Zstandard(stream), _BUFFER)
    return stream


def bare_suffix(name: str) -> str:
    """The last extension before any `.gz` or `.zst`, in lower case; empty when there is none."""
    stem = name.lower().replace("\\", "/").rsplit("/", 1)[-1]
    while stem.endswith(SUFFIXES):
        stem = stem.rsplit(".", 1)[0]
    dot = stem.rfind(".")
    return stem[dot:] if dot > 0 else ""


class _Zstandard(io.RawIOBase):
    """Unpacks frame after frame; unlike zstandard's own reader it notices when the last frame is cut off."""

    # A block of 4 bytes can unpack to 128 kB: at most 32 MB at a time are unpacked from this many.
    _STEP = 1024

    def __init__(self, packed: BinaryIO) -> None:
        import zstandard  # noqa: PLC0415  only for .zst input

        self._packed = packed
        self._open = zstandard.ZstdDecompressor().decompressobj
        self._error = zstandard.ZstdError
        self._frame = self._open()
        self._between = False
        self._ready = memoryview(b"")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]  # narrower on purpose
        while not self._ready and self._unpack():
            pass
        size = min(len(buffer), len(self._ready))
        buffer[:size] = self._ready[:size]
        self._ready = self._ready[size:]
        return size

    def _unpack(self) -> bool:
        chunk = self._frame.unused_data if self._frame.eof else b""
        chunk = chunk or self._packed.read(self._STEP)
        if self._frame.eof:
            if not chunk:
                return False
            self._frame = self._open()
        if not chunk:
            raise EOFError("the Zstandard stream is cut off")
        try:
            self._ready = memoryview(self._frame.decompress(chunk))
        except self._error as error:
            raise OSError(f"the Zstandard stream is damaged: {error}") from error
        return True


def broken(name: str, error: Exception) -> UnreadableSource:
    """The error of an input that stopped in the middle."""
    reason = getattr(error, "strerror", None) or str(error)
    if isinstance(error, EOFError):
        reason = "the compressed stream is cut off"
    return UnreadableSource(name, reason[:1].lower() + reason[1:])
