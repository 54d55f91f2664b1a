import json
from datetime import date
from pathlib import Path

import pytest

from onrecord.actors.config import ActorsConfig
from onrecord.actors.importing import import_actors
from onrecord.actors.registry import Registry, open_registry
from onrecord.errors import BadConfig

CSV = """country_iso3,body,position,position_qid,person,person_qid,start,end,source_repo
XKX,Kosovo national government,Minister of Magic,Q1,Arta Berisha-Prova,Q99999901,2019-01-01,2021-02-03,x
TUR,Turkey,President,Q2,Recep T. Erdoğan,Q39259,2014-08-28,,x
"""
POPOLO = {
    "persons": [
        {
            "id": "p1",
            "name": "Ona Testauskaitė",
            "gender": "female",
            "other_names": [{"name": "Ona T."}],
            "identifiers": [{"scheme": "wikidata", "identifier": "Q99999902"}],
        },
        {"id": "p2", "name": "Jonas Be Posto"},
        "not an object",
    ],
    "organizations": [{"id": "o1", "classification": "legislature", "country_code": "ltu"}],
    "memberships": [{"person_id": "p1", "organization_id": "o1", "role": "member", "start_date": "2020-11-13"}],
}
TSV = "name\tkind\tcountry\tsector\tothers\nFront of Nowhere\tarmed_group\tMLI\tREB\tFON|Nowhere Front\n"


def opened(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Registry:
    monkeypatch.setattr(Path, "home", lambda: folder / "home")
    return open_registry(ActorsConfig(imported=str(folder)))


def test_a_csv_of_office_holders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "given.csv").write_text(CSV, encoding="utf-8")
    target, number = import_actors(tmp_path / "given.csv", tmp_path)
    assert (target.name, number) == ("given.tsv", 2)
    registry = opened(tmp_path, monkeypatch)
    [somebody] = registry.named("Arta Berisha Prova")
    assert somebody.tenures[0].held_on(date(2020, 1, 1))
    [known] = registry.named("Recep T. Erdogan")
    assert known.id == "person/recep-tayyip-erdogan-q39259"
    assert "Tayyip Erdogan" in known.names


def test_popolo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "seimas.json").write_text(json.dumps(POPOLO), encoding="utf-8")
    assert import_actors(tmp_path / "seimas.json", tmp_path)[1] == 2
    registry = opened(tmp_path, monkeypatch)
    [somebody] = registry.named("Ona Testauskaite")
    assert (somebody.gender, somebody.tenures[0].sector, somebody.tenures[0].country) == ("female", "LEG", "LTU")
    assert registry.gender_of("Ona T.") == "female"
    assert registry.named("Jonas Be Posto")[0].id == "person/p2"


def test_a_table_of_ones_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "source").mkdir()
    (tmp_path / "source" / "groups.tsv").write_text(TSV, encoding="utf-8")
    import_actors(tmp_path / "source" / "groups.tsv", tmp_path)
    registry = opened(tmp_path, monkeypatch)
    [group] = registry.named("Nowhere Front")
    assert (group.kind, group.country, group.sector) == ("armed_group", "MLI", "REB")
    assert registry.kind_of("FON") == "armed_group"


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("a.csv", b"name,age\nx,1\n", "no column"),
        ("a.csv", b"", "no column"),
        ("a.json", b"{", "not JSON"),
        ("a.json", b"[]", "not Popolo"),
        ("a.tsv", b"who\twhat\nx\ty\n", "first line"),
        ("a.tsv", b"name\n", "no actors"),
        ("a.tsv", b"\xff\xfe\x00", "cannot read"),
    ],
)
def test_bad_lists_are_refused_in_words(tmp_path: Path, name: str, content: bytes, says: str) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(BadConfig, match=says):
        import_actors(tmp_path / name, tmp_path / "kept")


def test_a_missing_list(tmp_path: Path) -> None:
    with pytest.raises(BadConfig, match="cannot read"):
        import_actors(tmp_path / "none.csv", tmp_path)


def test_a_registry_without_a_place_to_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "home").write_text("a file where a folder should be")
    assert opened(tmp_path, monkeypatch).named("NATO")
