import os
from pathlib import Path

import pytest

from onrecord.errors import SkipReport
from onrecord.intake.find import find_files


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in (
        "b.txt",
        "a.txt",
        "sub/c.jsonl.gz",
        "sub/deep/d",
        "sub2/e.html",
        ".hidden.txt",
        ".git/f.txt",
        "README.md",
        "sub/LICENSE",
        "g.csv",
        "h.txt.1",
    ):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text("x")
    return tmp_path


def names(source: str) -> list[str]:
    return [f"!{found.source}" if isinstance(found, SkipReport) else found for found in find_files(source)]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("a.txt", ["a.txt"]),
        ("g.csv", ["g.csv"]),
        (".hidden.txt", [".hidden.txt"]),
        (".", ["a.txt", "b.txt", "!g.csv", "h.txt.1", "sub/c.jsonl.gz", "sub/deep/d", "sub2/e.html"]),
        ("sub/", ["sub/c.jsonl.gz", "sub/deep/d"]),
        ("*.txt", ["a.txt", "b.txt"]),
        ("**/*.html", ["sub2/e.html"]),
        ("sub*", ["sub/c.jsonl.gz", "sub/deep/d", "sub2/e.html"]),
        ("?.md", ["!?.md"]),
        ("nowhere", ["!nowhere"]),
    ],
)
def test_find_files(source: str, expected: list[str]) -> None:
    assert names(source) == expected


@pytest.mark.usefixtures("folder")
def test_a_name_with_pattern_characters_is_a_name_first() -> None:
    Path("[1] ships?.txt").write_text("x")
    assert names("[1] ships?.txt") == ["[1] ships?.txt"]


@pytest.mark.usefixtures("folder")
def test_links_in_a_ring_end() -> None:
    Path("sub/ring").symlink_to(Path.cwd())
    assert names("sub") == ["sub/c.jsonl.gz", "sub/deep/d"]


def test_a_folder_one_may_not_enter_is_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.scandir

    def scandir(path: str) -> object:
        if path.endswith("sub2"):
            raise PermissionError(13, "Permission denied", path)
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    assert names(str(folder))[-1] == f"!{folder}/sub2"
