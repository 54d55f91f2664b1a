"""onrecord: news reports put on record, every entry tied to the exact characters it was read from.

Names are imported when first used, so that `import onrecord` and `onrecord --help` stay quick.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from onrecord.config import Config as Config
    from onrecord.config import load_config as load_config
    from onrecord.contract import to_json as to_json
    from onrecord.errors import OnRecordError as OnRecordError
    from onrecord.errors import SkipReport as SkipReport
    from onrecord.errors import StopRun as StopRun
    from onrecord.pipeline import Pipeline as Pipeline
    from onrecord.reading.times.tagger import find_times as find_times
    from onrecord.record.filing import Filing as Filing
    from onrecord.record.findings import Findings as Findings
    from onrecord.record.report import Report as Report
    from onrecord.record.span import Span as Span

__version__ = "0.1.0"

_HOMES = {
    "Config": "onrecord.config",
    "Filing": "onrecord.record.filing",
    "Findings": "onrecord.record.findings",
    "OnRecordError": "onrecord.errors",
    "Pipeline": "onrecord.pipeline",
    "Report": "onrecord.record.report",
    "SkipReport": "onrecord.errors",
    "Span": "onrecord.record.span",
    "StopRun": "onrecord.errors",
    "find_times": "onrecord.reading.times.tagger",
    "load_config": "onrecord.config",
    "to_json": "onrecord.contract",
}

__all__ = sorted(_HOMES)


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'onrecord' has no attribute '{name}'")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return [*_HOMES, "__version__"]
