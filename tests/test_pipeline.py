from collections.abc import Iterator

import pytest

from onrecord.config import Config
from onrecord.errors import ReaderFailed, SkipReport
from onrecord.pipeline import Pipeline
from onrecord.reading.order import Step
from onrecord.reading.page import Page
from onrecord.record.filing import Filing
from onrecord.record.report import Report


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline(Config())


def _reports(number: int) -> Iterator[Report | SkipReport]:
    for n in range(number):
        if n % 7 == 3:
            yield SkipReport(f"bad{n}", "it is empty")
        else:
            yield Report(f"r{n}", f"r{n}", f"Minister {n} said on Monday that talks had failed.", language="en")


def test_pipeline_gives_one_answer_a_report_and_goes_on_after_a_bad_one(pipeline: Pipeline) -> None:
    found = list(pipeline.file(_reports(40)))
    assert len(found) == 40
    filed = [item.report.id for item in found if isinstance(item, Filing)]
    assert filed == [f"r{n}" for n in range(40) if n % 7 != 3]


def test_pipeline_streams_in_batches(pipeline: Pipeline) -> None:
    taken = 0

    def count() -> Iterator[Report | SkipReport]:
        nonlocal taken
        for report in _reports(200):
            taken += 1
            yield report

    next(pipeline.file(count()))
    assert taken == pipeline.config.reading.batch_size


def test_reading_twice_changes_nothing(pipeline: Pipeline) -> None:
    report = Report(
        "r",
        "r",
        'Spain backed the truce on Monday. "We will help," its foreign minister, Ana Ruiz, told reporters in Madrid. '
        "She warned that Morocco could withdraw its troops.",
    )
    assert list(pipeline.file([report])) == list(pipeline.file([report]))


def test_report_in_another_language_is_skipped(pipeline: Pipeline) -> None:
    text = "Der Außenminister sagte am Montag, die Verhandlungen seien gescheitert und würden nicht fortgesetzt. " * 5
    [found] = pipeline.file([Report("de", "de.txt", text)])
    assert isinstance(found, SkipReport)
    assert found.source == "de.txt"
    assert "'de'" in found.reason


def test_fault_of_ours_skips_the_report_and_the_run_goes_on(
    pipeline: Pipeline, monkeypatch: pytest.MonkeyPatch
) -> None:
    from onrecord.reading import read

    def fail_on_second(page: Page) -> None:
        if page.report.id == "r1":
            raise IndexError("no such token")

    monkeypatch.setattr(read, "ORDER", (Step("fails", fail_on_second, (), "mentions"),))
    first, second, third = pipeline.file(Report(f"r{n}", f"r{n}.txt", "One said so.", language="en") for n in range(3))
    assert isinstance(first, Filing)
    assert isinstance(second, ReaderFailed)
    assert second.source == "r1.txt"
    assert "IndexError('no such token')" in second.reason
    assert isinstance(third, Filing)
