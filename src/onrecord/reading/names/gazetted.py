"""Whether a name is a place's in the gazetteer, and how big a place.

Source  the shipped gazetteer of the places stage (GeoNames, Natural Earth)
"""

from functools import lru_cache

from onrecord.reading.places.gazetteer import Kind, shipped

REGION = 7  # a state, a country, a region or a sea; a town has the logarithm of its people, at most 7
TOWN = 3  # of 1,000 people; villages and counties are named like everything and everybody, and count alike


@lru_cache(maxsize=50_000)
def size_of(name: str) -> int:
    """0 for a name no place has, else the biggest's size: 1 for a village, 3 and more for a town."""
    found = shipped().find(name)
    if any(place.kind >= Kind.ADMIN1 for place in found):
        return REGION
    largest = max((int(place.population) for place in found), default=0)
    return largest if largest >= TOWN else int(bool(found))
