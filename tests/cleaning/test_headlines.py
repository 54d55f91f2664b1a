import pytest

from onrecord.cleaning.headlines import is_headline, is_inner_subhead, is_one_sentence, is_subhead, same_words

LEAD = "The ministry of defence said on Monday that ships with grain had left Odesa under the deal."


@pytest.mark.parametrize(
    ("line", "title", "header_follows", "expected"),
    [
        ("Ships with grain leave Odesa", "", False, True),
        ("Ships With Grain Leave Odesa Port.", "", False, True),
        ("Ministry says ships with grain have left Odesa.", "", False, True),
        ("The ministry said ships with grain have left Odesa.", "", False, False),
        ("The ministry said ships with grain have left Odesa.", "Other ships with grain sink", False, False),
        ("Nobody knew what would come.", "", False, False),
        ("Nobody knew what would come.", "", True, True),
        ("Nobody knew what would come.", "Nobody knew what would come", False, True),
        ("Will ships with grain leave?", "", True, True),
        ("Ships leave. Nobody knows where to.", "", True, False),
        ("he said nothing", "", True, False),
        ("Caddell continued:", "", True, False),
        ("Grain", "", True, False),
        ("Something else altogether here", "Ships leave Odesa with grain", False, False),
    ],
)
def test_is_headline(line: str, title: str, header_follows: bool, expected: bool) -> None:
    assert is_headline(line, title=title, after=LEAD, header_follows=header_follows) is expected


def test_nothing_is_a_headline_without_text_after_it() -> None:
    assert not is_headline("Ships with grain leave Odesa", title="", after="", header_follows=False)


@pytest.mark.parametrize(
    ("line", "expected"),
    [('Escape is an "imminent concern" says minister', True), ("They went.", False), ('"They went."', False)],
)
def test_is_subhead(line: str, expected: bool) -> None:
    assert is_subhead(line) is expected


@pytest.mark.parametrize(
    ("line", "before", "after", "expected"),
    [
        ("Background", LEAD, LEAD, True),
        ("'No magic powers'", LEAD, LEAD, True),
        ("- First item", LEAD, LEAD, False),
        ("1. First item", LEAD, LEAD, False),
        ("Background", "An unfinished line", LEAD, False),
        ("Background", LEAD, "Short.", False),
        ("He said so.", LEAD, LEAD, False),
        ("The minister said that the offensive jeopardised the drive for a solution", LEAD, LEAD, False),
    ],
)
def test_is_inner_subhead(line: str, before: str, after: str, expected: bool) -> None:
    assert is_inner_subhead(line, before=before, after=after) is expected


def test_is_one_sentence_knows_initials() -> None:
    assert is_one_sentence("Gen. J. Smith meets Mr. Erdogan in U.S. Capitol")
    assert not is_one_sentence("They met. Nothing came of it.")


def test_same_words_ignores_case_and_punctuation() -> None:
    assert same_words("Ships leave: Odesa!", "SHIPS LEAVE ODESA")
    assert not same_words("", "...")
