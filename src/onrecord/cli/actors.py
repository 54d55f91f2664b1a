"""`onrecord actors`: who is on file, a user's own lists, and a person's corrections."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

import onrecord.cli.options as opt

if TYPE_CHECKING:
    from onrecord.actors.config import ActorsConfig

app = typer.Typer(rich_markup_mode=None, no_args_is_help=True)

ActorId = Annotated[str, typer.Argument(metavar="ID", help="An actor's id, as `onrecord actors show` prints it.")]


@app.command("import", short_help="Take in a list of actors of your own.")
def import_(
    path: Annotated[
        Path, typer.Argument(metavar="PATH", help="Wikidata cabinets (CSV), Popolo (JSON) or a table (TSV).")
    ],
    config: opt.ConfigOption = None,
) -> None:
    """Keep a list of actors beside the shipped registry, in place of an earlier import of the same name."""
    from onrecord.actors.importing import import_actors, imported_folder
    from onrecord.actors.registry import open_registry

    settings = _settings(config)
    target, number = import_actors(path, imported_folder(settings))
    open_registry(settings)
    print(f"{number:,} actors imported; kept in {target}")


@app.command(short_help="What is on file about a name.")
def show(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A name, a surname, an adjective, a capital or an id.")],
    on: Annotated[
        str | None, typer.Option("--on", metavar="DATE", help="As of that day; default: the latest on file.")
    ] = None,
    as_json: opt.AsJson = False,
    config: opt.ConfigOption = None,
) -> None:
    """Print each actor that a name may mean, with its code and office on a day."""
    import json

    from onrecord.actors.lookup import look_up
    from onrecord.actors.registry import open_registry

    day = opt.days(None, None, on)[1] if on else None
    found = look_up(open_registry(_settings(config)), name, day)
    for actor in found:
        print(json.dumps(actor, ensure_ascii=False) if as_json else _told(actor))
    if not found:
        print(f"nobody on file is called '{name}'; take in a list with: onrecord actors import PATH")
        raise typer.Exit(1)


@app.command(short_help="Two actors are one.")
def merge(first: ActorId, into: ActorId, config: opt.ConfigOption = None) -> None:
    """Whatever is linked to FIRST links to INTO from the next reading on."""
    _correct(config, "merge", first, into)


@app.command(short_help="In one report the actor is somebody else.")
def split(
    actor: ActorId,
    report: Annotated[str, typer.Argument(metavar="REPORT", help="The report's id.")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="The id it goes by there, known or new.")],
    config: opt.ConfigOption = None,
) -> None:
    """Links to ACTOR in REPORT go to NEW from the next reading on."""
    _correct(config, "split", actor, report, new)


@app.command(short_help="Give an actor another name.")
def rename(
    actor: ActorId,
    name: Annotated[str, typer.Argument(metavar="NAME", help="The name from now on.")],
    config: opt.ConfigOption = None,
) -> None:
    """Call ACTOR by NAME from the next reading on."""
    _correct(config, "rename", actor, name)


def _settings(path: Path | None) -> "ActorsConfig":
    from onrecord.config import load_config

    return load_config(path).actors


def _correct(config: Path | None, *row: str) -> None:
    from onrecord.actors.corrections import add_correction
    from onrecord.actors.importing import imported_folder

    path = add_correction(imported_folder(_settings(config)), *row)
    print(f"noted in {path}; it holds for every report read from now on")


def _told(actor: dict[str, Any]) -> str:
    code = " ".join(part for part in (actor["country"], actor["sector"]) if part) or "no code"
    role = f", {'former ' if actor['former'] else ''}{actor['role']}" if actor["role"] else ""
    others = [name for name in actor["names"] if name != actor["name"]]
    lines = [f"{actor['name']} ({code}{role})", f"    id {actor['id']}"]
    lines += [f"    {scheme} {value}" for scheme, value in actor["ids"].items()]
    if others:
        lines.append(f"    also {', '.join(others)}")
    for office in actor["offices"]:
        lines.append(f"    {office['start'] or '?'} to {_end(office['end'])}: {office['title']} ({office['of']})")
    return "\n".join(lines)


def _end(end: str) -> str:
    if end.startswith(">"):
        return f"at least {end[1:]}"
    return f"{end[1:]} at the latest" if end.startswith("<") else end or "?"
