from datetime import date

import pytest

from onrecord.errors import UnreadableSource
from onrecord.intake.config import IntakeConfig
from onrecord.intake.rows import SeenIds, report_of_row
from onrecord.record.report import Report

CONFIG = IntakeConfig()


def test_all_columns() -> None:
    text = "  Ships\r\nleft \u2028Odesa.\n\n"
    report = report_of_row(
        {"id": "a/1", "text": text, "title": "T", "date": "2019-10-14", "url": "https://x.org/a", "publisher": "P"},
        "f:1",
        CONFIG,
    )
    assert report == Report(
        "a/1",
        "f:1",
        text,
        title="T",
        publisher="P",
        url="https://x.org/a",
        published=date(2019, 10, 14),
        published_basis="given",
    )


@pytest.mark.parametrize("day", ["soon", "", None, 5, {}])
def test_a_date_that_is_none_is_unknown(day: object) -> None:
    report = report_of_row({"text": "Ships", "date": day}, "f:1", CONFIG)
    assert (report.published, report.published_basis) == (None, "unknown")


@pytest.mark.parametrize("extra", [{"title": 5}, {"title": None}, {"url": []}, {"publisher": {}}, {"title": "\ud800"}])
def test_other_fields_that_are_no_text_are_left_out(extra: dict[str, object]) -> None:
    report = report_of_row({"text": "Ships", **extra}, "f:1", CONFIG)
    assert (report.title, report.url, report.publisher) == ("", None, None)


def test_ids_that_are_numbers_or_missing() -> None:
    assert report_of_row({"id": 7, "text": "Ships"}, "f:1", CONFIG).id == "7"
    assert len(report_of_row({"id": "", "text": "Ships"}, "f:1", CONFIG).id) == 16


def test_seen_ids_names_the_first_row() -> None:
    seen, report = SeenIds(), Report("a", "f:9", "Ships")
    assert seen.check(report, 2) is report
    with pytest.raises(UnreadableSource, match="its id 'a' is that of row 2 already"):
        seen.check(report, 9)
