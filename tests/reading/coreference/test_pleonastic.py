import pytest

from onrecord.reading.coreference.pleonastic import is_pleonastic


@pytest.mark.parametrize(
    ("text", "empty"),
    [
        ("It is clear that the talks failed.", True),
        ("It seems that nobody came.", True),
        ("It took two days to reach the town.", True),
        ("It was raining in Oslo.", True),
        ("It was reported that the bridge had fallen.", True),
        ("It is time to leave.", True),
        ("It is the mayor's belief that the talks failed.", True),
        ("It is no secret that he wants the job.", True),
        ("It is a fact that prices rose.", True),
        ("It is a company that makes tractors.", False),
        ("It sold the factory.", False),
        ("It was bombed at night.", False),
        ("The army said it had left.", False),
    ],
)
def test_an_it_that_goes_back_to_nothing(nlp, text, empty):
    it = next(token for token in nlp(text) if token.lower_ == "it")
    assert is_pleonastic(it) is empty
