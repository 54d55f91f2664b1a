from collections.abc import Callable

import pytest

from onrecord.reading.page import Page
from onrecord.reading.topics import Topics

PageOf = Callable[..., Page]


@pytest.mark.parametrize(
    ("text", "played"),
    [
        ("The striker attacked. The goalkeeper saved the match for his club.", True),
        ("The actress and the singer met for the film.", True),
        ("The minister met his team to agree on a goal.", False),
        ("", False),
    ],
)
def test_a_match_or_a_show_is_told_by_its_words(page_of: PageOf, text: str, played: bool) -> None:
    page = page_of(text)
    topics = Topics(page)
    assert any(topics.is_played(token) for token in page.doc) is played


@pytest.mark.parametrize(
    ("text", "violent", "harmed"),
    [
        ("Gunmen attacked the convoy.", True, False),
        ("He attacked the guard with a knife.", True, True),
        ("He attacked the budget.", False, False),
    ],
)
def test_violence_is_told_by_another_word_of_the_sentence(
    page_of: PageOf, text: str, violent: bool, harmed: bool
) -> None:
    page = page_of(text)
    [act] = [token for token in page.doc if token.text == "attacked"]
    topics = Topics(page)
    assert (topics.is_violent(act), topics.is_harmed(act)) == (violent, harmed)
