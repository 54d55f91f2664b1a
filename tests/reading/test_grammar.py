import pytest
from spacy.language import Language

from onrecord.reading.grammar import is_result


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
