"""Things stand in the order they happened."""

from datetime import date

from onrecord.brief.timeline import timeline
from samples import event_row, quote_row


def test_order_is_when_it_happened_and_the_undated_come_last() -> None:
    moments = timeline(
        [
            event_row(id="printed first", published=date(2019, 10, 1), day=date(2019, 9, 30)),
            event_row(id="undated", day=None, day_end=None),
            event_row(id="long ago", published=date(2020, 1, 1), day=date(1999, 1, 1)),
        ],
        [quote_row(id="said", day=date(2019, 9, 30), day_end=date(2019, 9, 30))],
    )
    assert [moment.id for moment in moments] == ["long ago", "said", "printed first", "undated"]


def test_sure_is_what_the_text_dates_and_says_happened() -> None:
    rows = [
        event_row(),
        event_row(status="planned"),
        event_row(day_basis="published"),
        event_row(status="negated"),
    ]
    assert [moment.is_sure for moment in timeline(rows)] == [True, False, False, False]
    assert timeline([], [quote_row(negated=True)])[0].status == "not said"
