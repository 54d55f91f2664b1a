import pytest
from spacy.language import Language

from onrecord.reading.grammar import is_result, noun_phrase


@pytest.mark.parametrize(
    ("text", "verb", "result"),
    [
        ("Rebels shelled the depot on Friday, killing nine people.", "killing", True),
        ("Speaking in Rome, she blamed the army.", "Speaking", False),
        ("They left after shelling the depot.", "shelling", False),
        ("They left, having shelled the depot.", "shelled", False),
        ("They shelled the depot.", "shelled", False),
    ],
)
def test_a_participle_after_its_verb_tells_a_result(nlp: Language, text: str, verb: str, result: bool) -> None:
    [token] = [token for token in nlp(text) if token.text == verb]
    assert is_result(token) == result


@pytest.mark.parametrize(
    ("text", "head", "phrase"),
    [
        ("The ministers of Chad and Mali met.", "ministers", "The ministers of Chad and Mali"),
        ("The minister of Chad and Libya met.", "minister", "The minister of Chad"),
        ("The soldiers and the rebels met.", "soldiers", "The soldiers"),
    ],
)
def test_a_plural_keeps_all_it_is_of(nlp: Language, text: str, head: str, phrase: str) -> None:
    [token] = [token for token in nlp(text) if token.text == head]
    assert noun_phrase(token).text == phrase
