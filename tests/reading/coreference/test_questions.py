"""A code must lead to the same weights as its questions asked one by one."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.coreference.questions import FOLLOWING, PAIRS, PHRASES


def told(name, answers):
    """An answer as drawn or, where it follows from others, from the first of them."""
    if name in answers:
        return answers[name]
    whose, dot, kind = name.rpartition(".")
    source, follows = next(iter(FOLLOWING[kind].items()))
    return follows[told(whose + dot + source, answers)]


def consistent(sheet, draw):
    """Answers that agree with each other: what follows from another is taken from it."""
    free = {
        name: draw(st.integers(0, size - 1))
        for name, size in sheet.sizes.items()
        if name.rpartition(".")[2] not in FOLLOWING
    }
    return free | {name: told(name, free) for name in sheet.sizes if name not in free}


@pytest.mark.parametrize("sheet", [PHRASES, PAIRS])
@given(data=st.data())
def test_each_question_is_answered_once(sheet, data):
    answers = consistent(sheet, data.draw)
    codes = (sheet.strides @ np.array([[answers[name]] for name in sheet.sizes], dtype=np.float32)).astype(int)
    rows = sheet.spread(codes + sheet.starts[:, None])[:, 0].tolist()

    wanted, start = [], 0
    for question in sheet.questions:
        sizes = [sheet._size(name) for name in question]
        wanted.append(start + int(np.ravel_multi_index([told(name, answers) for name in question], sizes)))
        start += int(np.prod(sizes))
    assert sorted(rows) == wanted
    assert start == sheet.learnt


@pytest.mark.parametrize("sheet", [PHRASES, PAIRS])
def test_a_folded_row_is_the_sum_of_its_questions(sheet):
    learnt = np.random.default_rng(0).normal(size=(sheet.learnt, 3)).astype(np.float32)
    folded, code = sheet.folded(learnt), sheet.starts + np.arange(len(sheet.starts))
    assert np.allclose(folded[code].sum(axis=0), learnt[sheet.spread(code[:, None])[:, 0]].sum(axis=0), atol=1e-5)
