"""Everything that can go wrong.

OnRecordError
├── SkipReport        this one input cannot be read; the run goes on
│   ├── UnreadableSource   missing, not text, broken, or not a format we read
│   ├── EmptyReport        nothing to read in it
│   ├── ReportTooLong      longer than [intake] max_chars
│   ├── UnreadLanguage     not a language the reader knows
│   └── ReaderFailed       a fault of ours met on this report
└── StopRun           the run cannot go on
    ├── BadConfig          onrecord.toml or a flag makes no sense
    ├── LedgerError        the ledger cannot be opened, read or written
    └── BadGold            an evaluation file is not in the task's format

Messages are lower case: what failed, on what, what to do.
"""


class OnRecordError(Exception):
    """Base of all errors raised on purpose."""


class SkipReport(OnRecordError):  # noqa: N818  the name says what the caller does
    """One input is skipped. `source` names it (path, URL, or `path:line`), `reason` says why and what to do."""

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(f"skipped '{source}': {reason}")
        self.source = source
        self.reason = reason


class UnreadableSource(SkipReport):
    """The input is missing, binary, broken, or of a format nobody reads."""


class EmptyReport(SkipReport):
    """The input holds no text."""


class ReportTooLong(SkipReport):
    """The input is longer than the limit."""


class UnreadLanguage(SkipReport):
    """The report is in a language the reader does not know."""


class ReaderFailed(SkipReport):
    """An extractor failed on the report; `__cause__` is what it raised. Always a bug."""


class StopRun(OnRecordError):  # noqa: N818  the name says what the caller does
    """The run cannot go on."""


class BadConfig(StopRun):
    """Settings or flags make no sense."""


class LedgerError(StopRun):
    """The ledger cannot be opened, read or written."""


class BadGold(StopRun):
    """A gold file is not in the format its task needs."""
