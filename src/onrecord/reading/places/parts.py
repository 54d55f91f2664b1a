"""The part of a country or a province that is meant: "northern Syria".

Needs   a place with a box, the words before it
Gives   the place with the part's box, and the part's middle for its point
Source  halves and the middle third of the box; a bound to search in, not a border
"""

import re
from dataclasses import replace

from onrecord.record.place import Place

Box = tuple[float, float, float, float]

_PART = re.compile(
    r"\b(?:(?P<half>north|south|east|west|northeast|northwest|southeast|southwest|north-east|north-west|south-east|south-west)"
    r"(?:ern)?|(?P<middle>central))\s+(?:part\s+of\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
_WIDE = frozenset({"country", "admin1", "region"})


def part_of(place: Place, before: str) -> Place:
    """The place narrowed to the part that the words before it name; the place itself when they name none."""
    match = _PART.search(before)
    if match is None or place.box is None or place.precision not in _WIDE:
        return place
    box = _narrow(place.box, (match["half"] or match["middle"]).lower())
    west, south, east, north = box
    across = (east - west) % 360
    return replace(
        place,
        lat=round((south + north) / 2, 3),
        lon=round((west + across / 2 + 180) % 360 - 180, 3),
        box=box,
        precision="region",
    )


def _narrow(box: Box, part: str) -> Box:
    west, south, east, north = box
    across, up = (east - west) % 360, north - south
    left, right, low, high = 0.0, 1.0, 0.0, 1.0
    if part == "central":
        left, right, low, high = 1 / 3, 2 / 3, 1 / 3, 2 / 3
    if "north" in part:
        low = 0.5
    if "south" in part:
        high = 0.5
    if "east" in part:
        left = 0.5
    if "west" in part:
        right = 0.5
    return (
        round(_wrapped(west + left * across), 3),
        round(south + low * up, 3),
        round(_wrapped(west + right * across), 3),
        round(south + high * up, 3),
    )


def _wrapped(lon: float) -> float:
    return (lon + 180) % 360 - 180
