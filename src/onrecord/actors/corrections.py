"""What a person has put right: rows that survive every re-reading.

One file, `corrections.tsv`, beside the imported lists: `# ` header, then one correction a line:

    merge   FROM-ID   INTO-ID             everything that linked to FROM links to INTO
    rename  ID        NAME                the actor's name from now on
    split   ID        REPORT-ID  NEW-ID   in that report the actor is somebody else

Later lines win over earlier ones.
"""

from dataclasses import dataclass, field
from pathlib import Path

from onrecord.errors import BadConfig

FILE = "corrections.tsv"
_WIDTH = {"merge": 3, "rename": 3, "split": 4}
_HEADER = "# Corrections of actors: merge FROM INTO, rename ID NAME, split ID REPORT NEW; tab-separated.\n"


@dataclass(frozen=True, slots=True)
class Corrections:
    """The rows, by what they put right."""

    merged: dict[str, str] = field(default_factory=dict)
    renamed: dict[str, str] = field(default_factory=dict)
    split: dict[tuple[str, str], str] = field(default_factory=dict)

    def actor_id(self, actor: str, report: str) -> str:
        """The id an actor goes by in a report, after every split and merge."""
        actor = self.split.get((actor, report), actor)
        seen: set[str] = set()
        while actor in self.merged and actor not in seen:
            seen.add(actor)
            actor = self.merged[actor]
        return actor


def load_corrections(folder: Path) -> Corrections:
    """The corrections kept in a folder; none when it has no such file. Raises BadConfig naming a line that is wrong."""
    path = folder / FILE
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return Corrections()
    except (OSError, UnicodeDecodeError) as error:
        raise BadConfig(f"cannot read '{path}': {error}") from error
    found = Corrections()
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        row = [column.strip() for column in line.split("\t")]
        if len(row) != _WIDTH.get(row[0]):
            raise BadConfig(f"'{path}' line {number} is not a correction: {line!r}")
        if row[0] == "merge":
            found.merged[row[1]] = row[2]
        elif row[0] == "rename":
            found.renamed[row[1]] = row[2]
        else:
            found.split[row[1], row[2]] = row[3]
    return found


def add_correction(folder: Path, *row: str) -> Path:
    """Append one correction; gives the file. Raises BadConfig when it makes no sense or cannot be written."""
    if len(row) != _WIDTH.get(row[0]) or any("\t" in column or "\n" in column or not column.strip() for column in row):
        raise BadConfig(f"not a correction: {' '.join(row)}")
    path = folder / FILE
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8") as handle:
            if handle.tell() == 0:
                handle.write(_HEADER)
            handle.write("\t".join(row) + "\n")
    except OSError as error:
        raise BadConfig(f"cannot write '{path}': {error.strerror}") from error
    return path
