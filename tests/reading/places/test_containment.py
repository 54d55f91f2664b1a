from collections.abc import Callable

import pytest

from onrecord.reading.page import Page
from onrecord.reading.places.containment import LIKELY, SURE, containment


@pytest.mark.parametrize(
    ("text", "inner", "outer", "state", "worth"),
    [
        ("A fire broke out in Paris, Texas.", "Paris", "Texas", True, SURE),
        ("A fire broke out in Athens (Georgia) at noon.", "Athens", "Georgia", False, SURE),
        ("A Paris, Texas man was held.", "Paris", "Texas", True, SURE),
        ("In Paris, Texas, a man was held.", "Paris", "Texas", True, SURE),
        ("Police in Athens, Georgia said so.", "Athens", "Georgia", False, SURE),
        ("They reached Aleppo, Syria’s second city.", "Aleppo", "Syria", False, SURE),
        ("They reached Idlib in northwestern Syria.", "Idlib", "Syria", False, LIKELY),
        ("In Berlin, Russia and Ukraine agreed on a truce.", "Berlin", "Russia", False, 0.0),
        ("In Berlin, Russia, Ukraine and France agreed on a truce.", "Berlin", "Russia", False, 0.0),
        ("In Oslo, Lebanon said it would sign.", "Oslo", "Lebanon", False, 0.0),
        ("Meanwhile, in Warsaw, Georgia’s envoy left.", "Warsaw", "Georgia", False, 0.0),
        ("Speaking in Lima, US Defense Secretary Ann Lowe agreed.", "Lima", "US", False, 0.0),
        ("She has lived in London, Paris and Rome.", "London", "Paris", False, 0.0),
        ("After the raid in London, Lebanon talks broke off.", "London", "Lebanon", False, 0.0),
        ("He flew from Berlin. Russia had asked him to.", "Berlin", "Russia", False, 0.0),
    ],
)
def test_only_a_closed_phrase_contains(text: str, inner: str, outer: str, state: bool, worth: float) -> None:
    first, second = text.index(inner), text.index(outer)
    spans = (first, first + len(inner)), (second, second + len(outer))
    assert containment(text, *spans, state=state) == worth


def test_a_name_inside_another_place_says_nothing_of_the_bare_name(placed: Callable[[str], Page]) -> None:
    text = (
        "TBILISI – Georgia recalled its envoy on Monday.\n\nA vigil for him was held in Atlanta, Georgia, that night."
    )
    places = [place for place in placed(text).places if place.name == "Georgia"]
    assert [place.country for place in places] == ["GEO", "USA"]
