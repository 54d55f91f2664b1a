import subprocess
import sys
from pathlib import Path

import pytest

import onrecord

LISTED = (Path(__file__).parent / "public_api.txt").read_text(encoding="utf-8").split()


def test_public_names_are_those_listed() -> None:
    """A changed line in public_api.txt needs a line in CHANGELOG.md."""
    assert onrecord.__all__ == LISTED


@pytest.mark.parametrize("name", LISTED)
def test_public_name_can_be_imported(name: str) -> None:
    assert getattr(onrecord, name) is not None


def test_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        getattr(onrecord, "nothing")  # noqa: B009  ruff would take a bare attribute for a slip


def test_importing_the_package_loads_nothing_heavy() -> None:
    code = "import onrecord, sys; print([m for m in ('spacy', 'duckdb', 'numpy', 'rich') if m in sys.modules])"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"
