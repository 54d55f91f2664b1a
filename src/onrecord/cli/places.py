"""`onrecord places`: more places than the shipped gazetteer has."""

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(rich_markup_mode=None, no_args_is_help=True, add_completion=False, help="The gazetteer.")


@app.callback()
def places() -> None:
    """Places the reader looks names up in."""


@app.command("import")
def import_dump(
    dump: Annotated[
        Path, typer.Argument(help="allCountries.txt or XX.txt of download.geonames.org; .zip and .gz too.")
    ],
    into: Annotated[Path, typer.Option("--into", metavar="FOLDER", help="Where the compiled places go.")] = Path(
        "places"
    ),
) -> None:
    """Compile a GeoNames dump, to be read beside the shipped gazetteer.

    The dump is GeoNames' (https://www.geonames.org), CC BY 4.0: say so where you publish what was read with it.
    """
    from onrecord.reading.places.importing import import_geonames

    count = import_geonames(dump, into)
    print(f'{count:,} places in {into}; to use them, say in onrecord.toml:\n[reading]\ngazetteer = "{into.resolve()}"')
