"""Who stands where, issue by issue."""

from onrecord.brief.board import board
from samples import stance_row


def test_sides_of_an_issue_whatever_its_spelling() -> None:
    rows = [
        stance_row(issue="the arms embargo"),
        stance_row(report="b", act="calls_for", issue="Arms embargo"),
        stance_row(holder=None, holder_name="the rebels", attitude="opposes", act="condemns", issue="arms embargo"),
        stance_row(target="country/sur", target_name="Suria", issue=None),
    ]
    embargo, suria = board(rows, {"b": "a"})
    assert (embargo.issue, suria.issue) == ("the arms embargo", "Suria")
    [berg] = embargo.supports
    assert (berg.name, len(berg.rows), berg.sources) == ("Anna Berg", 2, 1)
    assert [one.name for one in embargo.opposes] == ["the rebels"]


def test_no_stances_no_board() -> None:
    assert board([], {}) == ()
