"""A user's own actors: Wikidata-derived CSV, Popolo JSON, or a table of one's own, kept beside the shipped registry.

The table (TSV with a first line of column names) needs `name`; it may have `id`, `kind`, `others`, `country`,
`sector`, `gender`, `wikidata`, `title`, `body`, `start`, `end`: one line a tenure, `others` split by "|".
The CSV is the form of Wikidata cabinets: country_iso3, body, position, person, person_qid, start, end. Popolo is one
object with persons, organizations, memberships, posts. Everything is kept as such a table in one folder, to be edited.
"""

import csv
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, get_args

from onrecord.actors.config import ActorsConfig
from onrecord.actors.entry import Entry, Tenure
from onrecord.actors.files import person, slug
from onrecord.actors.posts import post_of
from onrecord.errors import BadConfig
from onrecord.record.actor import ActorKind

COLUMNS = (
    "id", "kind", "name", "others", "country", "sector", "gender", "wikidata", "title", "body", "start", "end"
)  # fmt: skip
_CSV_COLUMNS = {"person", "position", "start", "end"}
_KINDS: dict[str, ActorKind] = {kind: kind for kind in get_args(ActorKind)}
Table = Iterator[dict[str, str]]


def imported_folder(config: ActorsConfig) -> Path:
    """Where imported lists and corrections are kept."""
    return Path(config.imported) if config.imported else Path.home() / ".local" / "share" / "onrecord" / "actors"


def imported_files(folder: Path) -> tuple[Path, ...]:
    """The lists kept in a folder."""
    return tuple(sorted(path for path in folder.glob("*.tsv") if path.name != "corrections.tsv"))


def import_actors(source: Path, folder: Path) -> tuple[Path, int]:
    """Take a list into the folder, in place of an earlier one of the same name; gives the file and its actors' number.

    Raises BadConfig naming what is wrong with the list.
    """
    try:
        rows = [{name: _clean(row.get(name, "")) for name in COLUMNS} for row in _reader(source)(source)]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise BadConfig(f"cannot read '{source}': {error}") from error
    rows = [row for row in rows if row["name"]]
    if not rows:
        raise BadConfig(f"'{source}' holds no actors")
    target = folder / f"{slug(source.stem)}.tsv"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with target.open("w", encoding="utf-8", newline="") as handle:
            handle.write("\t".join(COLUMNS) + "\n")
            handle.writelines("\t".join(row[name] for name in COLUMNS) + "\n" for row in rows)
    except OSError as error:
        raise BadConfig(f"cannot write '{target}': {error.strerror}") from error
    return target, len({_key(row) for row in rows})


def imported_entries(paths: Iterable[Path]) -> Iterator[Entry]:
    """The entries of imported lists. Raises BadConfig naming a file that is not such a table."""
    for path in paths:
        groups: dict[str, list[dict[str, str]]] = defaultdict(list)
        for row in _table(path):
            if row["name"]:
                groups[_key(row)].append(row)
        yield from (_entry(key, rows) for key, rows in groups.items())


def _reader(source: Path) -> Callable[[Path], Table]:
    if source.suffix.lower() == ".json":
        return _popolo
    return _wikidata if source.suffix.lower() == ".csv" else _table


def _clean(value: Any) -> str:
    return " ".join(str(value if value is not None else "").split())


def _table(path: Path) -> Table:
    with path.open(encoding="utf-8-sig", newline="") as handle:
        lines = (line for line in handle if line.strip() and not line.startswith("#"))
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        if "name" not in (rows.fieldnames or ()):
            raise BadConfig(
                f"'{path}' is not a table of actors: its first line must name the columns, `name` among them"
            )
        for row in rows:
            yield {name: _clean(row.get(name)) for name in COLUMNS}


def _wikidata(path: Path) -> Table:
    with path.open(encoding="utf-8-sig", newline="") as handle:
        rows = csv.DictReader(handle)
        if missing := _CSV_COLUMNS - set(rows.fieldnames or ()):
            raise BadConfig(f"'{path}' is not a table of office-holders: no column '{min(missing)}'")
        for row in rows:
            yield {
                "kind": "person", "name": row["person"], "wikidata": row.get("person_qid") or "",
                "country": row.get("country_iso3") or "", "title": row["position"], "start": row["start"],
                "end": row["end"],
            }  # fmt: skip


def _popolo(path: Path) -> Table:
    try:
        data = json.loads(path.read_text(encoding="utf-8-sig"))
    except json.JSONDecodeError as error:
        raise BadConfig(f"'{path}' is not JSON: {error.msg} in line {error.lineno}") from error
    if not isinstance(data, dict) or not isinstance(data.get("persons"), list):
        raise BadConfig(f"'{path}' is not Popolo: no list of persons")
    bodies = {item.get("id"): item for item in _objects(data, "organizations")}
    posts = {item.get("id"): item for item in _objects(data, "posts")}
    held: dict[Any, list[dict[str, Any]]] = defaultdict(list)
    for membership in _objects(data, "memberships"):
        held[membership.get("person_id")].append(membership)
    for item in _objects(data, "persons"):
        row = {
            "id": _clean(item.get("id")), "kind": "person", "name": _clean(item.get("name")),
            "others": "|".join(_clean(other.get("name")) for other in _objects(item, "other_names")),
            "gender": _clean(item.get("gender")).lower(), "wikidata": _popolo_wikidata(item),
        }  # fmt: skip
        for membership in held.get(item.get("id")) or [{}]:
            body = bodies.get(membership.get("organization_id"), {})
            post = posts.get(membership.get("post_id"), {})
            yield row | {
                "title": _first(membership.get("role"), post.get("role"), post.get("label"), membership.get("label")),
                "country": _first(body.get("country_code"), body.get("country")),
                "start": _clean(membership.get("start_date")),
                "end": _clean(membership.get("end_date")),
                "sector": "LEG" if body.get("classification") == "legislature" else "",
            }  # fmt: skip


def _popolo_wikidata(item: Mapping[str, Any]) -> str:
    found = (_clean(i.get("identifier")) for i in _objects(item, "identifiers") if i.get("scheme") == "wikidata")
    return next(found, "")


def _objects(data: Mapping[str, Any], name: str) -> list[dict[str, Any]]:
    value = data.get(name)
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _first(*values: Any) -> str:
    return next((_clean(value) for value in values if value), "")


def _key(row: Mapping[str, str]) -> str:
    return row["wikidata"] or row["id"] or slug(row["name"])


def _entry(key: str, rows: list[dict[str, str]]) -> Entry:
    first = rows[0]
    names = [name for row in rows for name in (row["name"], *row["others"].split("|")) if name.strip()]
    kind = _KINDS.get(first["kind"], "person")
    if kind == "person":
        made = person(key, names, [_tenure(row) for row in rows if row["title"]], first["gender"])
        return made if made.ids else made._replace(id=f"person/{slug(key)}", country=made.country or first["country"])
    ids = (("wikidata", first["wikidata"]),) if first["wikidata"] else ()
    others = tuple(dict.fromkeys(names))
    return Entry(
        f"{kind.replace('_', '-')}/{slug(key)}", first["name"], kind, others, first["country"], first["sector"], ids=ids
    )


def _tenure(row: Mapping[str, str]) -> Tenure:
    post = post_of(row["title"])
    sector = row["sector"] or (post.sector if post else "GOV")
    name = post.name if post else "other"
    return Tenure(name, row["title"], row["country"].upper(), sector, row["start"], row["end"], row["body"])
