from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.reading.page import Page
from onrecord.reading.places.find import resolve_spans
from onrecord.record.span import Span

Places = Callable[[str], dict[str, str | None]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two soldiers were killed near Manbij in northern Syria.", {"Manbij", "Syria"}),
        ("He lives in Salem, Ore., with his dog.", {"Salem", "Ore."}),
        ("KYIV (AP) — Shells hit a station on Friday.", {"KYIV"}),
        ("MINSK, Feb. 3 — Envoys met at the palace on Friday.", {"MINSK"}),
        ("Residents of Barrow, Jackson and Oconee counties were told to wait.", {"Barrow", "Jackson", "Oconee"}),
        ("The Butler County Sheriff's Office in Ohio said so.", {"Butler County", "Ohio"}),
        ("He swam across the Catawba River near Charlotte.", {"Catawba River", "Charlotte"}),
        ("Kansas City Mayor Ann Lowe met the governor.", {"Kansas City"}),
        ("They flew from Washington D.C. to Bonn.", {"Washington D.C.", "Bonn"}),
        ("She was held in the EU.", {"EU"}),
        ("Ships left Odesa, Chornomorsk and Pivdennyi.", {"Odesa", "Chornomorsk", "Pivdennyi"}),
        ("Buses left Aleppo's eastern suburbs for Idlib province.", {"Aleppo", "Idlib"}),
    ],
)
def test_finds_places(places_in: Places, text: str, expected: set[str]) -> None:
    assert set(places_in(text)) == expected


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("Paris Hilton smiled at the cameras.", "Paris"),
        ("The U.N. said that food was short in the south.", "U.N."),
        ("Envoys of the E.U. and the U.N. met for an hour.", "E.U."),
        ("Growth across MENA was slower than last year.", "MENA"),
        ("A spokesman for TROY, the drug agency, declined to comment.", "TROY"),
        ("The Washington Post reported it first.", "Washington"),
        ("Mr. Jordan said he was tired.", "Jordan"),
        ("Russian troops stayed where they were.", "Russian"),
        ("The Arab leaders met.", "Arab"),
        ("It was an Atlantic crossing.", "Atlantic"),
        ("He studied at Oxford University Press.", "Oxford"),
        ("March was cold, and so was April.", "March"),
        ("The North refused.", "North"),
        ("It cost US$40 to repair.", "US"),
        ("The European Union condemned it.", "European Union"),
        ("Bank of America lost money.", "America"),
        ("The Arab League met.", "Arab"),
    ],
)
def test_leaves_other_names_alone(places_in: Places, text: str, absent: str) -> None:
    assert absent not in places_in(text)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    text=st.text(max_size=200)
    | st.lists(st.sampled_from(["Paris", ",", "Texas", "U.S.", "’s", "\r\n", "(", "of", "Ala.", "🙂"])).map(" ".join)
)
def test_any_text_gives_spans_inside_it(placed: Callable[[str], Page], text: str) -> None:
    for place in placed(text).places:
        assert 0 <= place.start < place.end <= len(text)
        assert text[place.start : place.end] == place.name


@given(text=st.text(min_size=1, max_size=60), data=st.data())
def test_any_span_resolves_without_error(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    [place] = resolve_spans(text, [Span(start, end)])
    assert (place.start, place.end) == (start, end)
