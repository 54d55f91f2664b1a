from collections.abc import Callable

import pytest

from onrecord.reading.nounclass import is_abstract, is_idea, is_somebody, is_thing
from onrecord.reading.page import Page

PageOf = Callable[..., Page]


@pytest.mark.parametrize(
    ("noun", "idea", "abstract", "thing", "somebody"),
    [
        ("plan", True, True, False, False),
        ("attack", True, False, False, False),
        ("bridge", False, False, True, False),
        ("trainee", False, False, False, False),
        ("soldier", False, False, False, True),
        ("government", False, False, False, False),
    ],
)
def test_what_a_noun_stands_for(
    page_of: PageOf, noun: str, idea: bool, abstract: bool, thing: bool, somebody: bool
) -> None:
    [token] = [token for token in page_of(f"The queen saw the {noun} on Monday.").doc if token.text == noun]
    assert (is_idea(token), is_abstract(token), is_thing(token), is_somebody(token)) == (
        idea,
        abstract,
        thing,
        somebody,
    )
