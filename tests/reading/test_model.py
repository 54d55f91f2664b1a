import pytest
from spacy.language import Language


@pytest.mark.parametrize("title", ["Sgt.", "Const.", "Lt.", "Col.", "Gen.", "Insp."])
def test_a_title_keeps_its_stop(nlp: Language, title: str) -> None:
    doc = nlp(f"{title} Dana Roy said the pass was closed.")
    assert doc[0].text == title
    assert len(list(doc.sents)) == 1
