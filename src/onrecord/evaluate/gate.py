"""The quality gate: figures on the project's own gold may not fall below `floors.json`.

Run as `python -m onrecord.evaluate.gate [--root FOLDER] [--update]` from the repository; `--update` raises floors to
what is measured less a margin, and never lowers one.
"""

import argparse
import json
import sys
from pathlib import Path
from typing import TypedDict

from onrecord.evaluate.run import evaluate
from onrecord.pipeline import Pipeline

FLOORS = Path(__file__).with_name("floors.json")
# One or two items may flip between platforms' floating point; gold files hold 20-230 items.
MARGIN = 0.02


class Held(TypedDict):
    """Floors of one task on one gold file or corpus folder, its path from the repository's root."""

    task: str
    gold: str
    floors: dict[str, float]


def measure(root: Path, held: list[Held]) -> list[dict[str, float]]:
    """The figures of each entry, in order."""
    pipeline = Pipeline()
    return [evaluate(entry["task"], root / entry["gold"], pipeline)[0]["figures"] for entry in held]


def complaints(held: list[Held], measured: list[dict[str, float]]) -> list[str]:
    """One line a figure that is missing or below its floor."""
    return [
        f"{entry['task']} {name} on {entry['gold']}: {figures.get(name)} is below its floor {floor}"
        for entry, figures in zip(held, measured, strict=True)
        for name, floor in entry["floors"].items()
        if (figures.get(name) or 0.0) < floor
    ]


def raised(held: list[Held], measured: list[dict[str, float]]) -> list[Held]:
    """Floors lifted to what was measured less the margin; none is lowered."""
    return [
        {
            **entry,
            "floors": {
                name: max(floor, round(figures.get(name, 0.0) - MARGIN, 2)) for name, floor in entry["floors"].items()
            },
        }
        for entry, figures in zip(held, measured, strict=True)
    ]


def main(arguments: list[str] | None = None) -> int:
    """Exit code: 0 when every figure is at or above its floor."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", type=Path, default=Path())
    parser.add_argument("--update", action="store_true", help="raise floors to what is measured")
    options = parser.parse_args(arguments)
    held: list[Held] = json.loads(FLOORS.read_text(encoding="utf-8"))
    measured = measure(options.root, held)
    for entry, figures in zip(held, measured, strict=True):
        shown = "  ".join(f"{name} {value:.3f}" for name, value in figures.items())
        sys.stdout.write(f"{entry['task']:12} {entry['gold']:30} {shown}\n")
    found = complaints(held, measured)
    for complaint in found:
        sys.stderr.write(f"{complaint}\n")
    if options.update:
        FLOORS.write_text(json.dumps(raised(held, measured), indent=1) + "\n", encoding="utf-8")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
