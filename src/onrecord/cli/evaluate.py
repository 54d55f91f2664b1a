"""`onrecord evaluate`: figures of a task on a gold file."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

import onrecord.cli.options as opt

if TYPE_CHECKING:
    from onrecord.evaluate.figures import Figures


def evaluate(
    task: Annotated[str, typer.Argument(metavar="TASK", help="quotes, events, actors, places, times, stances, …")],
    gold: Annotated[Path, typer.Argument(metavar="GOLD.jsonl", help="The gold file, in the task's format.")],
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object with the figures.")] = False,
    config: opt.ConfigOption = None,
) -> None:
    """Score what onrecord reads against a gold file. Figures are 0 to 1."""
    from onrecord.cli.jsonlines import write_json
    from onrecord.config import load_config
    from onrecord.evaluate.run import evaluate as run
    from onrecord.pipeline import Pipeline

    result, figures = run(task, gold, Pipeline(load_config(config)))
    if as_json:
        write_json(result)
    else:
        _print(result, figures)


def _print(result: dict[str, Any], figures: "Figures") -> None:
    from onrecord.brief.printable import one_row
    from onrecord.cli.screen import screen

    console = screen()
    console.print(f"{one_row(result['task'])} on {one_row(result['gold'])}: {result['items']:,} items")
    width = max(map(len, result["figures"]), default=0)
    for name, value in result["figures"].items():
        console.print(f"  {name.ljust(width)}  {value:.4f}")
    console.print(f"  {result['cpu_s_per_1000_words']:.2f} s of CPU per 1,000 words")
    for name, value in figures.detail.items():
        console.print(f"  {one_row(name)}: {one_row(str(value))}")
