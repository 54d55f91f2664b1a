"""Whom we think the text means."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

ActorKind = Literal["country", "organization", "armed_group", "person", "party", "company", "place", "group", "other"]


@dataclass(frozen=True, slots=True)
class Office:
    """A post held from `start` to `end` (inclusive; None is open or not known).

    `country` is ISO 3166-1 alpha-3, `sector` a PLOVER sector (GOV, MIL, LEG, IGO, ...).
    """

    title: str
    body: str | None = None
    country: str | None = None
    sector: str | None = None
    start: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """One actor of the registry, or a local one made from the text (`local/...`)."""

    id: str
    name: str
    kind: ActorKind
    names: tuple[str, ...] = ()
    country: str | None = None
    sector: str | None = None
    gender: Literal["male", "female"] | None = None
    offices: tuple[Office, ...] = ()
    ids: tuple[tuple[str, str], ...] = ()


class Link(NamedTuple):
    """A mention means an actor, with the role and PLOVER code (country, sector) of the report's day; score 0-1."""

    mention: str
    actor: str
    score: float
    country: str | None = None
    sector: str | None = None
    role: str | None = None
