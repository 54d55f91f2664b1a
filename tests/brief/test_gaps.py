"""What is not known."""

from onrecord.brief.gaps import gaps
from samples import event_row, quote_row, report_row


def test_nothing_missing_no_gaps() -> None:
    assert gaps([quote_row()], [event_row()], [report_row("a")]) == ()


def test_each_gap_says_how_many_and_where() -> None:
    found = gaps(
        [quote_row(speaker_words="", speaker=None), quote_row(speaker=None), quote_row(speaker=None)],
        [event_row(actors=[]), event_row(day_basis="published"), event_row(status="planned")],
        [report_row("a", None)],
    )
    assert [gap.what for gap in found] == [
        "who said it: 1 quote whose speaker the text does not name",
        "who that is: 2 quotes by speakers who are not on file",
        "who did it: 1 event without an actor in the text",
        "on which day: 1 event whose day the text does not say",
        "what came of it: 1 event planned when reported",
        "when it was published: 1 report without a date",
    ]
    assert all(gap.cites for gap in found)
