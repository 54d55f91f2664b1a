import numpy as np

from onrecord.reading.coreference.candidates import find_pairs
from onrecord.reading.coreference.features import Side, _leading, _levels, _modifier_relation, _opens, _rank
from onrecord.reading.coreference.resolve import prepare


def desk_of(page_of, text):
    page = page_of(text)
    desk = prepare(page)
    words = [page.doc[phrase.first : phrase.last + 1].text for phrase in desk.phrases]
    return desk, words


def test_rank_counts_nearer_candidates():
    assert _rank(_opens(np.array([3, 3, 3, 5, 7, 7]))).tolist() == [0, 1, 2, 0, 0, 1]


def test_the_first_candidate_of_a_sentence_leads(page_of):
    desk, words = desk_of(page_of, "Ann Reed met Eva Holm. The mayor thanked her.")
    j, i = find_pairs(desk.phrases, desk.table)
    leads = {
        (words[b], words[a]) for a, b, yes in zip(j, i, _leading(Side(desk.table, i), _opens(j)), strict=True) if yes
    }
    assert ("Ann Reed", "her") in leads
    assert ("Eva Holm", "her") not in leads


def test_levels_of_clauses(page_of):
    desk, words = desk_of(page_of, "Ann Reed said her brother sold the house. It burnt.")
    at = {word: np.array([k]) for k, word in enumerate(words)}

    def levels(earlier, later):
        return int(_levels(Side(desk.table, at[earlier]), Side(desk.table, at[later]))[0])

    assert levels("Ann Reed", "her") == 2
    assert levels("her brother", "the house") == 1
    assert levels("the house", "Ann Reed") == 4
    assert levels("the house", "It") == 0


def test_modifiers_of_one_head(page_of):
    text = "The first case failed. The case of the baker took years. The second case was heard. The first case is over."
    desk, words = desk_of(page_of, text)
    first, plain, second, again = (np.array([k]) for k, word in enumerate(words) if "case" in word)

    def relation(i, j):
        return int(_modifier_relation(desk.phrases, Side(desk.table, i), Side(desk.table, j))[0])

    assert (relation(first, plain), relation(plain, second), relation(first, second)) == (3, 4, 5)
    assert relation(first, again) == 2


def test_two_speakers_do_not_share_their_we(page_of):
    text = '"We lost the match," said Karl Brandt. "We won the match," said Anna Holm. "We are proud," Holm added.'
    desk, _ = desk_of(page_of, text)
    j, i = find_pairs(desk.phrases, desk.table)
    ours = [k for k, phrase in enumerate(desk.phrases) if phrase.lemma == "we"]
    pairs = {(a, b) for a, b in zip(j.tolist(), i.tolist(), strict=True)}
    assert (ours[1], ours[0]) not in pairs
    assert (ours[2], ours[1]) in pairs
