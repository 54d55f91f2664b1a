import doctest
import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), ROOT / "corpus" / "README.md"])


def test_tour_is_true() -> None:
    result = doctest.testfile(str(ROOT / "docs" / "tour.md"), module_relative=False, encoding="utf-8")
    assert result.attempted > 10
    assert result.failed == 0


def test_command_line_reference_is_what_help_says() -> None:
    sys.path.insert(0, str(ROOT / "tools"))
    try:
        from write_reference import PAGE, reference
    finally:
        sys.path.pop(0)
    assert PAGE.read_text(encoding="utf-8") == reference(), "run tools/write_reference.py"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+?)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
        if not target.startswith(("http://", "https://", "mailto:")):
            assert (page.parent / target).exists(), target


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_paths_named_in_code_marks_exist(page: Path) -> None:
    named = re.findall(r"`((?:src|tests|docs|tools|benchmarks|corpus|examples)/[\w./-]+)`", page.read_text("utf-8"))
    for target in named:
        assert (ROOT / target).exists(), target


def test_reference_names_every_setting() -> None:
    from dataclasses import fields

    from onrecord.config import SECTIONS

    page = (ROOT / "docs" / "reference" / "settings.md").read_text(encoding="utf-8")
    for section, kind in SECTIONS.items():
        assert f"## [{section}]" in page
        for field in fields(kind):
            assert f"`{field.name}`" in page, f"[{section}] {field.name}"
