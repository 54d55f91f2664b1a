import pytest

from linking import findings_of, linked
from onrecord.actors.registry import Registry

HOUSE = "body/usa-united-states-house-of-representatives"
WHITE_HOUSE = "seat/usa-white-house"


@pytest.mark.parametrize("chain", ["c1", ""])
def test_the_house_is_not_the_white_house(registry: Registry, chain: str) -> None:
    text = "The White House objected. Then the House voted. The White House waited."
    said = [
        ("The White House", "organization", "name", "c1"),
        ("the House", "organization", "name", *filter(None, [chain])),
    ]
    found = linked(findings_of(text, *said), registry)  # type: ignore[arg-type]  # one or no chain
    assert found == {"The White House": WHITE_HOUSE, "the House": HOUSE}


@pytest.mark.parametrize(
    ("text", "words", "form", "actor"),
    [
        ("Senator Mitch McConnell left. The House voted.", "The House", "nominal", HOUSE),
        ("Senator Mitch McConnell left. The House voted.", "The House", "name", HOUSE),
        ("Senator Mitch McConnell left. The house burned.", "The house", "nominal", None),
        ("Boris Johnson left. The House voted.", "The House", "name", None),  # two chambers are called so
        ("Narendra Modi met the House of Lords. The House voted.", "The House", "name", "body/gbr-house-of-lords"),
        ("Angela Merkel left. The House voted.", "The House", "name", None),
    ],
)
def test_a_chamber_is_called_so_in_its_country(
    registry: Registry, text: str, words: str, form: str, actor: str | None
) -> None:
    people = [
        (name, "person", "name") for name in ("Mitch McConnell", "Boris Johnson", "Angela Merkel") if name in text
    ]
    bodies = [(name, "organization", "name") for name in ("House of Lords",) if name in text]
    found = linked(findings_of(text, *people, *bodies, (words, "organization", form)), registry)
    assert found.get(words) == actor
