"""A person's word on an entry holds through every new reading."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.errors import LedgerError
from onrecord.ledger.answers import Filters
from onrecord.ledger.corrections import Correction
from onrecord.ledger.ledger import Ledger, open_ledger
from samples import filing, negated


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with open_ledger(tmp_path / "x.ledger", write=True) as opened:
        opened.enter([filing("a")], "v1")
        yield opened


def test_rejected_entry_is_left_out_after_reading_again(ledger: Ledger) -> None:
    event = ledger.events().rows[0]
    ledger.correct(Correction(event.id, "reject", "jk", note="it is a film"))
    assert ledger.events().rows == ()
    ledger.enter([negated(filing("a"))], "v2")
    assert ledger.events().rows == ()


def test_newest_word_holds(ledger: Ledger) -> None:
    event = ledger.events().rows[0]
    ledger.correct(Correction(event.id, "reject", "jk"))
    ledger.correct(Correction(event.id, "accept", "mn"))
    assert [row.checked for row in ledger.events().rows] == [True]
    assert [one.verdict for one in ledger.corrections()] == ["reject", "accept"]


@pytest.mark.parametrize(
    ("table", "field", "value"),
    [
        ("quotes", "speaker", "country/sur"),
        ("quotes", "form", "mixed"),
        ("events", "type", "COERCE"),
        ("events", "status", "hypothetical"),
        ("stances", "holder", "country/sur"),
        ("stances", "attitude", "opposes"),
        ("stances", "act", "warns"),
        ("stances", "target", "person/berg"),
    ],
)
def test_edit_shows_after_reading_again(ledger: Ledger, table: str, field: str, value: str) -> None:
    row = getattr(ledger, table)().rows[0]
    ledger.correct(Correction(row.id, "edit", "jk", field, value))
    for _ in range(2):
        [edited] = [one for one in getattr(ledger, table)().rows if one.id == row.id]
        assert getattr(edited, field) == value
        assert edited.checked
        ledger.enter([negated(filing("a"))], "v2")


def test_edited_speaker_is_found_by_name(ledger: Ledger) -> None:
    row = ledger.quotes(Filters(by="berg")).rows[0]
    ledger.correct(Correction(row.id, "edit", "jk", "speaker", "country/sur"))
    assert ledger.quotes(Filters(by="berg")).rows == ()
    assert [one.speaker_name for one in ledger.quotes(Filters(by="Suria")).rows] == ["Suria"]


def test_unknown_entry_and_field_are_refused(ledger: Ledger) -> None:
    with pytest.raises(LedgerError, match="holds no entry 'nothing'"):
        ledger.correct(Correction("nothing", "reject", "jk"))
    with pytest.raises(LedgerError, match="'sentence' of events cannot be edited; type, status can"):
        ledger.correct(Correction(ledger.events().rows[0].id, "edit", "jk", "sentence", "x"))
