import pytest

from onrecord.reading.coreference.binding import is_in_own_clause, subjects_of, verb_of_object


def word(doc, text):
    return next(token for token in doc if token.text == text)


@pytest.mark.parametrize(
    ("text", "verb", "subjects"),
    [
        ("Brandt praised the police.", "praised", ["Brandt"]),
        ("Brandt arrived and praised the police.", "praised", ["Brandt"]),
        ("Brandt, looking at the police, left the room.", "looking", ["Brandt"]),
        ("Brandt and Holm praised the police.", "praised", ["Brandt", "Holm"]),
    ],
)
def test_a_verb_s_subjects_are_its_own_or_shared(nlp, text, verb, subjects):
    assert [token.text for token in subjects_of(word(nlp(text), verb))] == subjects


@pytest.mark.parametrize(
    ("text", "pronoun", "verb"),
    [
        ("The police arrested him.", "him", "arrested"),
        ("The police arrested three of them.", "them", "arrested"),
        ("The minister spoke to them.", "them", "spoke"),
        ("The minister brought it with him.", "him", None),
    ],
)
def test_the_verb_whose_object_a_pronoun_is(nlp, text, pronoun, verb):
    found = verb_of_object(word(nlp(text), pronoun))
    assert (found.text if found else None) == verb


@pytest.mark.parametrize(
    ("text", "pronoun", "is_inside"),
    [
        ("The minister, who said he was ill, left.", "he", True),
        ("The minister, whom he met, left.", "he", False),
        ("The minister left because he was ill.", "he", False),
    ],
)
def test_a_pronoun_may_mean_the_noun_whose_clause_it_stands_in(nlp, text, pronoun, is_inside):
    doc = nlp(text)
    assert is_in_own_clause(word(doc, pronoun), word(doc, "minister")) == is_inside
