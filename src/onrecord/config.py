"""onrecord.toml and the environment become one small dataclass per folder; the only reader of either."""

import os
import tomllib
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from onrecord.actors.config import ActorsConfig
from onrecord.errors import BadConfig
from onrecord.intake.config import IntakeConfig
from onrecord.ledger.config import LedgerConfig
from onrecord.reading.config import ReadingConfig


@dataclass(frozen=True, slots=True)
class Config:
    """One section a folder, named alike in onrecord.toml."""

    intake: IntakeConfig = field(default_factory=IntakeConfig)
    reading: ReadingConfig = field(default_factory=ReadingConfig)
    actors: ActorsConfig = field(default_factory=ActorsConfig)
    ledger: LedgerConfig = field(default_factory=LedgerConfig)


SECTIONS: dict[str, type] = {
    "intake": IntakeConfig,
    "reading": ReadingConfig,
    "actors": ActorsConfig,
    "ledger": LedgerConfig,
}


def load_config(path: Path | None = None) -> Config:
    """Settings from `path`, else from $ONRECORD_CONFIG, else from ./onrecord.toml where there is one.

    Raises BadConfig naming the file, the section and the key that makes no sense.
    """
    chosen = path or (Path(os.environ["ONRECORD_CONFIG"]) if "ONRECORD_CONFIG" in os.environ else None)
    if chosen is None:
        chosen = Path("onrecord.toml")
        if not chosen.exists():
            return Config()
    try:
        settings = tomllib.loads(chosen.read_text(encoding="utf-8"))
    except OSError as error:
        raise BadConfig(f"cannot read '{chosen}': {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadConfig(f"cannot read '{chosen}': not TOML: {error}") from error
    if unknown := sorted(set(settings) - set(SECTIONS)):
        raise BadConfig(f"'{chosen}' has no use for [{unknown[0]}]; sections are {', '.join(SECTIONS)}")
    return Config(**{name: _section(chosen, name, settings.get(name, {})) for name in SECTIONS})


def _section(path: Path, name: str, given: Any) -> Any:
    if not isinstance(given, dict):
        raise BadConfig(f"'{path}': {name} must be a section: [{name}]")
    default = SECTIONS[name]()
    allowed = {item.name: getattr(default, item.name) for item in fields(SECTIONS[name])}
    for key, value in given.items():
        if key not in allowed:
            raise BadConfig(f"'{path}': [{name}] has no key '{key}'; keys are {', '.join(allowed)}")
        wanted = type(allowed[key]) if allowed[key] is not None else str
        if type(value) is not wanted:
            raise BadConfig(f"'{path}': [{name}] {key} must be {wanted.__name__}, not {value!r}")
        if isinstance(value, int) and value < 1:
            raise BadConfig(f"'{path}': [{name}] {key} must be 1 or more, not {value}")
    return SECTIONS[name](**given)
