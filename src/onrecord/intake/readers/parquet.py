"""Parquet with the columns of the JSONL contract, streamed by row group."""

import shutil
import tempfile
from collections.abc import Iterator
from io import FileIO
from typing import Any, BinaryIO, cast

from onrecord.errors import EmptyReport, SkipReport, UnreadableSource
from onrecord.intake.input import Input
from onrecord.intake.rows import COLUMNS, SeenIds, report_of_row
from onrecord.record.report import Report

_BATCH = 256


def read_parquet(source: Input) -> Iterator[Report | SkipReport]:
    """Each row's report; a broken row comes as a SkipReport at `name:row`."""
    try:
        import pyarrow as pa  # noqa: PLC0415  an extra, and 0.6 s
        import pyarrow.parquet as pq  # noqa: PLC0415
    except ImportError as error:
        raise UnreadableSource(source.name, "reading Parquet needs pyarrow: pip install 'onrecord[parquet]'") from error
    try:
        with _seekable(source) as file:
            yield from _rows(pq.ParquetFile(file), source, pa)
    except pa.ArrowException as error:
        raise UnreadableSource(source.name, f"broken Parquet: {str(error).splitlines()[0]}") from error


def _rows(table: Any, source: Input, pa: Any) -> Iterator[Report | SkipReport]:
    names = table.schema_arrow.names
    if "text" not in names:
        raise UnreadableSource(source.name, f"no column 'text'; its columns are {', '.join(names) or 'none'}")
    seen, number = SeenIds(), 0
    for batch in table.iter_batches(batch_size=_BATCH, columns=[name for name in COLUMNS if name in names]):
        for row in _plain(batch, pa).to_pylist():
            number += 1
            place = f"{source.name}:{number}"
            try:
                yield seen.check(report_of_row(row, place, source.config), number)
            except SkipReport as skipped:
                yield skipped
    if not number:
        raise EmptyReport(source.name, "the file has no rows")


def _plain(batch: Any, pa: Any) -> Any:
    """Dates finer than a microsecond have no Python value without pandas."""
    for index, field in enumerate(batch.schema):
        if pa.types.is_timestamp(field.type):
            batch = batch.set_column(index, field.name, batch.column(index).cast(pa.timestamp("us"), safe=False))
    return batch


def _seekable(source: Input) -> BinaryIO:
    """Parquet is read from its end: standard input and packed files are unpacked to disk first."""
    if isinstance(source.stream.raw, FileIO) and source.stream.seekable():
        return source.stream
    copy = tempfile.TemporaryFile()  # noqa: SIM115  closed by the caller's `with`
    shutil.copyfileobj(source.stream, copy)
    copy.seek(0)
    return cast(BinaryIO, copy)
