from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.actors.entry import Entry, Tenure
from onrecord.actors.store import Store, pack

names = st.text(min_size=1, max_size=20)
keys_of_names = st.builds("{}:{}".format, st.sampled_from("ansz"), names)


@given(st.lists(st.tuples(names, st.lists(keys_of_names, max_size=4)), max_size=30))
def test_what_is_packed_is_found(items: list[tuple[str, list[str]]]) -> None:
    entries = [Entry(f"id/{number}", name, "person") for number, (name, _) in enumerate(items)]
    store = Store(pack(zip(entries, [keys for _, keys in items], strict=True)))
    assert list(store) == entries
    for number, (_, keys) in enumerate(items):
        for key in keys:
            assert number in store.find(key)
            assert number in store.under(key[2:])[key[0]]
    assert store.find("n:no such name, surely") == ()
    assert store.under("no such name, surely") == {}


def test_the_largest_length_stands_beside_the_entries() -> None:
    entries = [(Entry("a", "A B C", "person"), ["n:a b c"]), (Entry("b", "A", "person"), ["n:a"])]
    store = Store(pack(entries, lambda key: [("f:a", key.count(" ") + 1)]))
    assert store.under("a") == {"n": [1], "f": [3]}


def test_an_entry_comes_back_whole(tmp_path: Path) -> None:
    entry = Entry(
        "person/x", "X Y", "person", ("X Y", "Y"), "TUR", "", "female", ("n",),
        (Tenure("foreign", "Minister", "TUR", "GOV", "2019", ">2022-01-01"),), (("wikidata", "Q1"),), ("a",), ("p",),
    )  # fmt: skip
    path = tmp_path / "store.bin"
    path.write_bytes(pack([(entry, ["n:x y"])]))
    assert Store(path).entry(Store(path).find("n:x y")[0]) == entry


@pytest.mark.parametrize("damage", [b"", b"nonsense", b"onrecrd3", b"onrecrd3" + b"\x00" * 10])
def test_a_damaged_store_is_refused(tmp_path: Path, damage: bytes) -> None:
    path = tmp_path / "store.bin"
    path.write_bytes(damage)
    with pytest.raises(ValueError, match=r"store|empty"):
        Store(path)


def test_a_cut_store_is_refused() -> None:
    data = pack([(Entry("a", "A", "person"), ["n:a"])])
    with pytest.raises(ValueError, match="cut short"):
        Store(data[:-3])
