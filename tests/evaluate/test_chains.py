import pytest

from onrecord.evaluate.chains import b_cubed, best_pairing, ceaf_e, f1, head_alignment, muc, score_chains
from onrecord.record.mention import Mention
from onrecord.record.span import Span


def chain(*letters):
    return frozenset((ord(letter), ord(letter) + 1) for letter in letters)


# The worked example of Pradhan et al. 2014, section 4.
KEY = [chain("a", "b", "c"), chain("d", "e", "f", "g")]
RESPONSE = [chain("a", "b"), chain("c", "d"), chain("f", "g", "h", "i")]


def test_the_reference_example():
    recall, precision = muc(KEY, RESPONSE), muc(RESPONSE, KEY)
    assert recall[0] / recall[1] == pytest.approx(0.40)
    assert precision[0] / precision[1] == pytest.approx(0.40)
    recall, precision = b_cubed(KEY, RESPONSE), b_cubed(RESPONSE, KEY)
    assert recall[0] / recall[1] == pytest.approx(0.42, abs=0.005)
    assert precision[0] / precision[1] == pytest.approx(0.50)
    shared = ceaf_e(KEY, RESPONSE)
    assert f1(shared / len(RESPONSE), shared / len(KEY)) == pytest.approx(0.52, abs=0.005)


@pytest.mark.parametrize(
    ("values", "best"),
    [([[1.0]], 1), ([[1, 2], [3, 5]], 6), ([[4, 1, 3], [2, 0, 5]], 9), ([[1], [7], [3]], 7), ([[0, 0], [0, 0]], 0)],
)
def test_the_best_pairing(values, best):
    assert best_pairing(values) == best


def test_heads_align_spans_of_different_length():
    gold, ours = {(0, 20): (4, 9)}, {(0, 9): (4, 9), (30, 35): (30, 35)}
    assert head_alignment(gold, ours) == {(0, 9): (0, 20)}


def test_gold_against_itself_is_all_right():
    text = "Ann left. She ran."
    row = {
        "text": text,
        "mentions": [
            {"start": 0, "end": 3, "chain": "1", "kind": "NAM"},
            {"start": 10, "end": 13, "chain": "1", "kind": "PRO"},
        ],
    }
    ours = (
        Mention("m1", 0, 3, Span(0, 3), "person", "name", Span(0, 3), "c1"),
        Mention("m2", 10, 13, Span(10, 13), "person", "pronoun", None, "c1"),
    )
    assert all(figures["conll"] == 1 for figures in score_chains([(row, ours)]).values())
    assert score_chains([(row, ())])["full/exact"]["conll"] == 0
