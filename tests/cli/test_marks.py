"""Marks lie on the words they mark, whatever stands before them."""

from hypothesis import example, given
from hypothesis import strategies as st

from onrecord.brief.printable import printable
from onrecord.cli.marks import STYLES, marked_report, marked_text
from samples import TEXT, filing


def marked(given_text: str, style: str) -> list[str]:
    text = marked_text(filing(text=given_text))
    return [text.plain[span.start : span.end] for span in text.spans if span.style == style]


def test_each_kind_of_entry_is_marked_on_its_words() -> None:
    assert marked(TEXT, STYLES["speaker"]) == ["Foreign minister Anna Berg", "an official"]
    assert marked(TEXT, STYLES["event"]) == ["shelled"]
    assert marked(TEXT, STYLES["time"]) == ["13 October 2019"]
    assert marked(TEXT, STYLES["place"]) == ["Porthaven", "Lower Vale"]
    assert marked(TEXT, STYLES["quote"]) == ["the arms embargo on Suria must stay", "“We were not told,”"]


@example("\r\n")
@given(st.text(st.characters(exclude_categories=()), max_size=30))
def test_marks_stay_on_their_words_behind_anything_a_terminal_would_obey(before: str) -> None:
    text = f"{before}\x1b[31m\u202e {TEXT}"
    assert marked(text, STYLES["event"]) == ["shelled"]
    assert marked_text(filing(text=text)).plain == printable(text.replace("\r\n", " \n"))


def test_entries_follow_with_their_offsets() -> None:
    parts = [str(getattr(part, "renderable", part)) for part in marked_report(filing())]
    assert "2 quotes" in parts
    assert any(part.startswith("133–140") and "ASSAULT Suria → Lower Vale" in part for part in parts)
