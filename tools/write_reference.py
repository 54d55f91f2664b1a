"""Writes docs/reference/cli.md from every verb's `--help`. Run it when a flag changes; a test holds the page to it."""

from pathlib import Path

import click
import typer

from onrecord.cli.main import app

PAGE = Path(__file__).parent.parent / "docs" / "reference" / "cli.md"
WIDTH = 100


def reference() -> str:
    """The page: one section a verb, sub-verbs after their verb."""
    command = typer.main.get_command(app)
    sections = ["# The command line\n\nWritten by `tools/write_reference.py` from the program's own help."]
    for path, verb in _verbs(command, ()):
        name = " ".join(("onrecord", *path))
        context = click.Context(verb, info_name=name, terminal_width=WIDTH, max_content_width=WIDTH)
        sections.append(f"## {name}\n\n```text\n{verb.get_help(context).strip()}\n```")
    return "\n\n".join(sections) + "\n"


def _verbs(command: click.Command, path: tuple[str, ...]) -> list[tuple[tuple[str, ...], click.Command]]:
    found = [(path, command)] if path else []
    for name, verb in getattr(command, "commands", {}).items():
        found += _verbs(verb, (*path, name))
    return found


if __name__ == "__main__":
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(reference(), encoding="utf-8")
