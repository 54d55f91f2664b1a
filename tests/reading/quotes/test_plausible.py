"""Which drafts are no attributions."""

from collections.abc import Callable

import pytest

from onrecord.reading.page import Page
from onrecord.reading.quotes import find_quotes


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The data show how the river changed.", False),
        ("The data show that the river changed.", True),
        ("It is not clear why the pump failed.", False),
        ("The panel will decide who gets the money.", False),
        ("Traders saw the price fall by half.", False),
        ("Traders believed the price would fall.", True),
        ("The bill would require mines to publish figures.", False),
        ("Homes stand empty in states that want to leave.", False),
        ("Berg, who wants to leave, stood up.", True),
        ("Berg spent a day meeting voters and praising the police.", False),
    ],
)
def test_open_questions_sights_and_other_deeds_are_nobodys_words(
    page_of: Callable[[str], Page], text: str, found: bool
) -> None:
    assert bool(find_quotes(page_of(text))) == found
