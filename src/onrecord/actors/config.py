"""Settings of the actors stage."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ActorsConfig:
    """`imported` is the folder where `onrecord actors import` keeps a user's own lists; None for the default."""

    imported: str | None = None
