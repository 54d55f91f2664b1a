import pytest

from onrecord.reading.names.headlines import hear


@pytest.mark.parametrize(
    ("text", "loud"),
    [
        ("Minister Rejects Calls For Early Vote", 1),
        ("MINISTER REJECTS CALLS FOR EARLY VOTE", 1),
        ("The minister rejected all calls for an early vote.", 0),
        ("Angela Merkel", 0),
    ],
)
def test_a_sentence_in_title_case_or_capitals_is_loud(nlp, text, loud):
    assert len(hear(nlp(text)).loud) == loud
