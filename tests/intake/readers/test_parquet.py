from datetime import UTC, date, datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from onrecord.errors import EmptyReport, SkipReport, UnreadableSource
from onrecord.intake.config import IntakeConfig
from onrecord.intake.open import open_sources
from onrecord.record.report import Report


def read(path: Path, table: pa.Table, **options: object) -> list[Report | SkipReport]:
    pq.write_table(table, path, **options)
    return list(open_sources([str(path)], IntakeConfig()))


def test_rows_in_order_over_row_groups(tmp_path: Path) -> None:
    table = pa.table(
        {"id": [str(n) for n in range(1000)], "text": [f"Ship {n}.\r\n" for n in range(1000)], "n": range(1000)}
    )
    found = read(tmp_path / "rows.parquet", table, row_group_size=300)
    assert [(report.id, report.text) for report in found if isinstance(report, Report)] == [
        (str(n), f"Ship {n}.\r\n") for n in range(1000)
    ]
    assert found[999].source == f"{tmp_path}/rows.parquet:1000"


@pytest.mark.parametrize(
    "days",
    [
        pa.array(["2022-08-01"]),
        pa.array([date(2022, 8, 1)]),
        pa.array([datetime(2022, 8, 1, 10, tzinfo=UTC)], pa.timestamp("ns", "UTC")),
        pa.array([datetime(2022, 8, 1, 10)], pa.timestamp("ms")),
        pa.array([1659312000000000001], pa.timestamp("ns")),
    ],
)
def test_dates_of_any_type(tmp_path: Path, days: pa.Array) -> None:
    [report] = read(tmp_path / "rows.parquet", pa.table({"text": ["Ships"], "date": days}))
    assert isinstance(report, Report)
    assert (report.published, report.published_basis) == (date(2022, 8, 1), "given")


def test_broken_rows_are_skipped(tmp_path: Path) -> None:
    good, none, empty, twice = read(
        tmp_path / "rows.parquet", pa.table({"id": ["a", "b", "c", "a"], "text": ["Ships", None, " ", "Ships"]})
    )
    assert isinstance(good, Report)
    assert isinstance(none, UnreadableSource)
    assert isinstance(empty, EmptyReport)
    assert isinstance(twice, UnreadableSource)
    assert twice.source.endswith("rows.parquet:4")


@pytest.mark.parametrize(
    ("table", "kind", "reason"),
    [
        (pa.table({"body": ["Ships"], "day": [1]}), UnreadableSource, "no column 'text'; its columns are body, day"),
        (pa.table({"text": pa.array([], pa.string())}), EmptyReport, "the file has no rows"),
        (pa.table({"text": [b"Ships"]}), UnreadableSource, '"text" must be a string'),
    ],
)
def test_wrong_tables(tmp_path: Path, table: pa.Table, kind: type[SkipReport], reason: str) -> None:
    [skipped] = read(tmp_path / "rows.parquet", table)
    assert type(skipped) is kind
    assert isinstance(skipped, SkipReport)
    assert reason in skipped.reason


def test_packed_parquet(tmp_path: Path) -> None:
    import gzip

    pq.write_table(pa.table({"text": ["Ships"]}), tmp_path / "a.parquet")
    (tmp_path / "b.parquet.gz").write_bytes(gzip.compress((tmp_path / "a.parquet").read_bytes()))
    [report] = open_sources([str(tmp_path / "b.parquet.gz")], IntakeConfig())
    assert isinstance(report, Report)
    assert report.text == "Ships"
