import pytest

from onrecord.evaluate.tasks.names import count, outermost, paired, stripped
from onrecord.record.mention import Mention
from onrecord.record.span import Span


@pytest.mark.parametrize(
    ("text", "bare"), [("the Kremlin's", "Kremlin"), ("Oslo", "Oslo"), ("The Hague", "Hague"), ("the ", "the ")]
)
def test_articles_and_possessives_are_stripped(text, bare):
    start, end = stripped(text, 0, len(text))
    assert text[start:end] == bare


def test_inner_names_are_left_out():
    assert outermost("Bank of Oslo", [((0, 12), "ORG"), ((8, 12), "LOC"), ((0, 4), None)]) == {(0, 12): "ORG"}


def test_one_of_ours_meets_one_of_theirs():
    assert paired([(0, 5), (6, 9)], [(0, 9)]) == 1
    assert paired([(0, 9)], [(0, 5), (6, 9)]) == 1
    assert paired([(0, 5), (6, 9)], [(0, 5), (7, 9)]) == 2


def test_counts_stop_at_the_end_of_the_annotation():
    text = "Ann met Bob in Oslo."
    row = {"text": text, "gold_end": 11, "mentions": [{"start": 0, "end": 3, "ner": "PER", "name": [0, 3]}]}
    ours = [
        Mention(f"m{i}", a, b, Span(a, b), kind, "name", Span(a, b))
        for i, (a, b, kind) in enumerate([(0, 3, "person"), (8, 11, "place"), (15, 19, "place")])
    ]
    counts = count(row, ours)
    assert counts["PER exact"] == counts["PER overlap"] == 1
    assert counts["LOC found"] == 1
