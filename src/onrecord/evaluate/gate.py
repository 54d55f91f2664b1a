"""The quality gate: figures on the project's own gold may not fall below `floors.json`.

Run as `python -m onrecord.evaluate.gate [--gold FOLDER] [--update]`; `--update` raises floors to what is measured
less a margin, and never lowers one.
"""

import argparse
import json
import sys
from pathlib import Path

from onrecord.config import Config
from onrecord.evaluate.run import evaluate
from onrecord.pipeline import Pipeline

FLOORS = Path(__file__).with_name("floors.json")
# One or two items may flip between platforms' floating point; gold files hold 20-60 items.
MARGIN = 0.02


def check(gold: Path, floors: dict[str, dict[str, float]]) -> tuple[list[str], dict[str, dict[str, float]]]:
    """Complaints, one a figure below its floor or missing, and everything measured, by task."""
    pipeline = Pipeline(Config())
    complaints: list[str] = []
    measured: dict[str, dict[str, float]] = {}
    for task, wanted in sorted(floors.items()):
        result, _ = evaluate(task, gold / f"{task}.jsonl", pipeline)
        measured[task] = result["figures"]
        for name, floor in sorted(wanted.items()):
            value = measured[task].get(name)
            if value is None or value < floor:
                complaints.append(f"{task} {name}: {value} is below its floor {floor}")
    return complaints, measured


def raised(floors: dict[str, dict[str, float]], measured: dict[str, dict[str, float]]) -> dict[str, dict[str, float]]:
    """Floors lifted to what was measured less the margin; none is lowered."""
    return {
        task: {name: max(floor, round(measured[task].get(name, 0.0) - MARGIN, 2)) for name, floor in wanted.items()}
        for task, wanted in floors.items()
    }


def main(arguments: list[str] | None = None) -> int:
    """Exit code: 0 when every figure is at or above its floor."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, default=Path("tests/gold"))
    parser.add_argument("--update", action="store_true", help="raise floors to what is measured")
    options = parser.parse_args(arguments)
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    complaints, measured = check(options.gold, floors)
    for task, figures in measured.items():
        print(f"{task:12} " + "  ".join(f"{name} {value:.3f}" for name, value in figures.items()))  # noqa: T201
    for complaint in complaints:
        print(complaint, file=sys.stderr)  # noqa: T201
    if options.update:
        FLOORS.write_text(json.dumps(raised(floors, measured), indent=1, sort_keys=True) + "\n", encoding="utf-8")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
