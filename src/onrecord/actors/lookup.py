"""What the registry knows about a name: the answer behind `onrecord actors show`."""

from datetime import date
from typing import Any

from onrecord.actors.code import code_entry
from onrecord.actors.entry import Entry, holding
from onrecord.actors.registry import Registry


def look_up(registry: Registry, name: str, day: date | None = None) -> list[dict[str, Any]]:
    """Every actor an id, a name, a surname, an adjective or a capital may mean, with its code and office on the day."""
    by_id = registry.by_id(name)
    found = [by_id] if by_id else list(registry.named(name) or registry.shortened(name) or registry.misspelt(name))
    if not found:
        found = [*registry.surnamed(name), *registry.adjective(name), *registry.capital(name)]
    unique = {entry.id: entry for entry in found}
    return [_told(entry, day, registry) for entry in unique.values()]


def _told(entry: Entry, day: date | None, registry: Registry) -> dict[str, Any]:
    code = code_entry(entry, day)
    held = holding(entry, day)
    key = registry.corrections.actor_id(entry.id, "")
    return {
        "id": key,
        "name": registry.corrections.renamed.get(key, entry.name),
        "kind": entry.kind,
        "names": list(entry.names),
        "country": code.country or None,
        "sector": code.sector or None,
        "cameo": code.cameo or None,
        "role": held.tenure.title if held else None,
        "former": bool(held and held.former),
        "ids": dict(entry.ids),
        "offices": [
            {"title": t.title, "of": t.body or t.country, "sector": t.sector, "start": t.start, "end": t.end}
            for t in sorted(entry.tenures, key=lambda t: t.start)
        ],
    }
