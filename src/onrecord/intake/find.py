"""The files that paths, folders and patterns stand for, in order, one at a time."""

import glob
import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path

from onrecord.errors import SkipReport, UnreadableSource
from onrecord.intake.choose import READERS
from onrecord.intake.compressed import bare_suffix

_MAGIC = re.compile(r"[*?[]")
# What a folder says about itself is not a report.
_ABOUT = frozenset(("CHANGELOG", "COPYING", "LICENCE", "LICENSE", "NOTICE", "README"))


def find_files(source: str) -> Iterator[str | SkipReport]:
    """Paths of files: the source itself, what lies under a folder, or what a pattern matches.

    In folders, hidden files and README, LICENSE and the like are passed over; what has an extension that no reader
    knows comes as a SkipReport, while the same file named on its own is read by its content.
    """
    if os.path.lexists(source):
        yield from _one(source)
        return
    if not _MAGIC.search(source):
        yield UnreadableSource(source, "no such file or folder")
        return
    matched = False
    for path in sorted(glob.iglob(source, recursive=True)):  # noqa: PTH207  Path.glob takes no absolute pattern
        matched = True
        yield from _one(path)
    if not matched:
        yield UnreadableSource(source, "the pattern matches no file")


def _one(path: str) -> Iterator[str | SkipReport]:
    if not Path(path).is_dir():
        yield path
        return
    empty = True
    for found in _walk(path):
        empty = False
        yield found
    if empty:
        yield UnreadableSource(path, "the folder holds nothing to read")


def _walk(folder: str) -> Iterator[str | SkipReport]:
    errors: list[OSError] = []
    for place, folders, names in os.walk(folder, onerror=errors.append):
        while errors:
            yield _closed(errors.pop())
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and name.split(".")[0].upper() not in _ABOUT:
                yield _known(str(Path(place) / name))
    while errors:
        yield _closed(errors.pop())


def _known(path: str) -> str | SkipReport:
    suffix = bare_suffix(path)
    if suffix and suffix not in READERS and not suffix[1:].isdigit():
        return UnreadableSource(path, f"no reader for '{suffix}' files; name the file itself to have its content tried")
    try:
        if not stat.S_ISREG(Path(path).stat().st_mode):
            return UnreadableSource(path, "not a regular file")
    except OSError as error:
        return UnreadableSource(path, (error.strerror or str(error)).lower())
    return path


def _closed(error: OSError) -> UnreadableSource:
    return UnreadableSource(str(error.filename), (error.strerror or str(error)).lower())
