"""What an evaluation gives."""

from dataclasses import dataclass, field
from typing import Any

Row = dict[str, Any]
"""One line of a gold file."""


@dataclass(frozen=True, slots=True)
class Figures:
    """`figures` are 0-1, named as in DESIGN; `items` is how many gold items stood behind them.

    `detail` is anything more a person may want printed (counts, tables by kind); it is not part of `--json`.
    """

    items: int
    figures: dict[str, float]
    detail: dict[str, Any] = field(default_factory=dict)
