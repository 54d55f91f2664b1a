import pytest

from onrecord.reading.names.headlines import hear
from onrecord.reading.page import Page
from onrecord.record.report import Report


@pytest.mark.parametrize(
    ("text", "loud"),
    [
        ("Minister Rejects Calls For Early Vote", 1),
        ("MINISTER REJECTS CALLS FOR EARLY VOTE", 1),
        ("The minister rejected all calls for an early vote.", 0),
        ("Angela Merkel", 0),
        ("Presidents Ola Reed of Chile and Bo Quist of Peru met Angela Merkel of Germany.", 0),
    ],
)
def test_a_sentence_in_title_case_or_capitals_is_loud(nlp, text, loud):
    assert len(hear(Page(Report("t", "t", text), nlp(text))).loud) == loud
