"""What import-linter does not see."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCES = sorted((ROOT / "src" / "onrecord").rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))
LONGEST = 400
VAGUE = {"utils", "util", "helpers", "helper", "common", "misc"}


def _name(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", SOURCES + TESTS, ids=_name)
def test_file_is_small_and_named_for_its_subject(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST
    assert path.stem not in VAGUE


@pytest.mark.parametrize("path", SOURCES, ids=_name)
def test_module_does_not_import_its_own_folders_door(path: Path) -> None:
    package = ".".join(path.relative_to(ROOT / "src").parent.parts)
    if path.stem == "__init__" or package == "onrecord":
        return
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        assert not (isinstance(node, ast.ImportFrom) and node.module == package)


@pytest.mark.parametrize("path", SOURCES, ids=_name)
def test_module_says_what_it_is(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


def test_steps_need_only_what_earlier_steps_give() -> None:
    from onrecord.reading.order import ORDER

    given: set[str] = set()
    for step in ORDER:
        assert set(step.needs) <= given, step.name
        given |= {step.gives} if isinstance(step.gives, str) else set(step.gives)
