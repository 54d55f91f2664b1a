import pytest

from onrecord.reading.columns import Columns
from onrecord.reading.phrases import phrase_bounds


@pytest.mark.parametrize(
    ("text", "head", "phrase"),
    [
        ("The mayor of Oslo, who left, spoke.", "mayor", "The mayor of Oslo, who left"),
        ("Ann and her two brothers left.", "Ann", "Ann"),
        ("Ann and her two brothers left.", "brothers", "her two brothers"),
        ("Germany's army left.", "Germany", "Germany's"),
        ('They began a "solidarity movement" in May.', "movement", 'a "solidarity movement"'),
        ('The "old mill" and the bridge burnt.', "bridge", "the bridge"),
        ("The Plains Farmers Union (PFU) met on Monday.", "Union", "The Plains Farmers Union (PFU)"),
    ],
)
def test_the_phrase_is_whole_without_what_is_coordinated(nlp, text, head, phrase):
    doc = nlp(text)
    left, right = phrase_bounds(Columns(doc), next(token.i for token in doc if token.text == head))
    assert doc[left : right + 1].text == phrase


def test_no_phrase_goes_over_a_line_end(nlp):
    doc = nlp("Ann Smith\n\nThe mayor of Oslo spoke.")
    columns = Columns(doc)
    for token in doc:
        left, right = phrase_bounds(columns, token.i)
        assert "\n" not in doc[left : right + 1].text or token.is_space
