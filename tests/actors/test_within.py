import pytest

from onrecord.actors.registry import Registry
from onrecord.actors.within import folded_parts, names_in


@pytest.mark.parametrize(
    ("phrase", "found"),
    [
        ("Turkish soldiers in Syria", ["country/tur", "country/syr"]),
        ("the Geneva-based group", ["city/2660645"]),
        ("Far North Queensland", ["region/aus-queensland"]),
        ("the Human Rights League of Norway", ["country/nor"]),
        ("leaders of the League in Italy", ["party/ita-league", "country/ita"]),
    ],
)
def test_names_on_file_are_found(registry: Registry, phrase: str, found: list[str]) -> None:
    assert [known.entry.id for known in names_in(phrase.split(), registry, frozenset())] == found


def test_only_possessives_of_the_files_stay() -> None:
    assert folded_parts(["army's", "chief", "women's", "group"]) == ["army", "chief", "womens", "group"]
