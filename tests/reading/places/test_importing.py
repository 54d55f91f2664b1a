import gzip
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.errors import BadConfig
from onrecord.reading.places.find import namer, use_gazetteer
from onrecord.reading.places.importing import import_geonames

ROW = "99000001\tOmbalaville\tOmbalaville\tOmbala,омбала\t10.5\t20.5\tP\tPPL\tTD\t\t01\t\t\t\t1200\t\t0\t\t2020-01-01\n"
RIVER = "99000002\tOmbala River\tOmbala River\t\t11\t21\tH\tSTM\tTD\t\t\t\t\t\t0\t\t0\t\t2020-01-01\n"


@pytest.fixture(autouse=True)
def shipped_only() -> Iterator[None]:
    yield
    use_gazetteer("")


@pytest.mark.parametrize("form", ["TD.txt", "TD.txt.gz", "TD.zip"])
def test_imported_places_are_found_beside_the_shipped(tmp_path: Path, form: str) -> None:
    dump = tmp_path / form
    if form.endswith(".gz"):
        dump.write_bytes(gzip.compress((ROW + RIVER).encode()))
    elif form.endswith(".zip"):
        with zipfile.ZipFile(dump, "w") as archive:
            archive.writestr("readme.txt", "about")
            archive.writestr("TD.txt", ROW + RIVER)
    else:
        dump.write_text(ROW + RIVER, encoding="utf-8")
    assert import_geonames(dump, tmp_path / "places") == 2
    use_gazetteer(str(tmp_path / "places"))
    [town] = namer().read("Ombalaville").candidates
    assert (town.geonameid, town.country, town.lat) == (99000001, "TCD", 10.5)
    assert namer().read("Ombala").candidates
    assert namer().read("Damascus").candidates


@pytest.mark.parametrize("content", ["", "no tabs here\n", "a\tb\n" * 3])
def test_a_file_of_another_format_is_refused(tmp_path: Path, content: str) -> None:
    dump = tmp_path / "x.txt"
    dump.write_text(content, encoding="utf-8")
    with pytest.raises(BadConfig, match=r"x\.txt"):
        import_geonames(dump, tmp_path / "places")


def test_a_missing_file_and_a_missing_folder_are_named(tmp_path: Path) -> None:
    with pytest.raises(BadConfig, match="nowhere"):
        import_geonames(tmp_path / "nowhere.txt", tmp_path / "places")
    with pytest.raises(BadConfig, match="nowhere"):
        use_gazetteer(str(tmp_path / "nowhere"))
