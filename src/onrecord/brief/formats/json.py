"""The dossier as one JSON object: every field of the noun, days as ISO 8601, cites as [report, start, end]."""

import json
from dataclasses import asdict
from typing import Any

from onrecord.brief.dossier import Dossier


def as_json(dossier: Dossier) -> str:
    """One object on one line."""
    return json.dumps(asdict(dossier), ensure_ascii=False, default=_plain) + "\n"


def _plain(value: Any) -> str:
    return str(value.isoformat())
