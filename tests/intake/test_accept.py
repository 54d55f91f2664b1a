import pytest

from onrecord.errors import EmptyReport, ReportTooLong, UnreadableSource
from onrecord.intake.accept import accept, clean_field, report_id
from onrecord.intake.config import IntakeConfig
from onrecord.record.report import Report

CONFIG = IntakeConfig(max_chars=20)


def test_accept_keeps_a_given_id_and_makes_one_of_16_digits() -> None:
    assert accept(Report("mine", "s", "Ships"), CONFIG).id == "mine"
    made = accept(Report("", "s", "Ships"), CONFIG).id
    assert len(made) == 16
    assert int(made, 16)


def test_report_id_is_of_the_content_not_of_the_place() -> None:
    assert report_id(Report("", "a.txt", "Ships")) == report_id(Report("", "b.txt", "Ships"))
    assert report_id(Report("", "a", "Ships")) != report_id(Report("", "a", "Boats"))
    assert report_id(Report("", "a", "Ships", publisher="X")) != report_id(Report("", "a", "Ships", publisher="Y"))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("", EmptyReport),
        ("\u200b\ufeff\n", EmptyReport),
        ("x" * 21, ReportTooLong),
        ("a\x00", UnreadableSource),
        ("a\ud800", UnreadableSource),
    ],
)
def test_accept_refuses(text: str, kind: type[Exception]) -> None:
    with pytest.raises(kind):
        accept(Report("", "s", text), CONFIG)


@pytest.mark.parametrize(
    ("value", "expected"), [(" a\n b ", "a b"), ("", None), (" ", None), (None, None), (5, None), ("a\x00", None)]
)
def test_clean_field(value: object, expected: str | None) -> None:
    assert clean_field(value) == expected
