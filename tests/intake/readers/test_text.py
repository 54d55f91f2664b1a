from pathlib import Path

import pytest

from onrecord.intake.config import IntakeConfig
from onrecord.intake.open import open_sources
from onrecord.record.report import Report

TEXT = "\r\n Ships “left”\r\n\tOdesa.\n\n\u2028End \r"


def read(path: Path) -> Report:
    [report] = open_sources([str(path)], IntakeConfig())
    assert isinstance(report, Report)
    return report


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_no_character_changes(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.txt"
    text = TEXT.replace("\u2028", "") if encoding == "cp1252" else TEXT
    path.write_bytes(text.encode(encoding))
    report = read(path)
    assert report.text == text
    assert (report.source, report.title, report.byline, report.publisher) == (str(path), "", None, None)
    assert (report.published, report.published_basis) == (None, "unknown")


def test_the_limit_itself_is_allowed(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("é" * 1000, encoding="utf-8")
    [report] = open_sources([str(path)], IntakeConfig(max_chars=1000))
    assert isinstance(report, Report)
