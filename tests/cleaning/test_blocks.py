import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.cleaning.blocks import mark_blocks


def marked(text: str, title: str = "") -> list[tuple[str, str]]:
    return [(block.kind, text[block.start : block.end]) for block in mark_blocks(text, title)]


WIRE = """GRAIN-TALKS/ (UPDATE 2)
UPDATE 2-Ships with grain leave Odesa under deal

Ministry says three more are waiting for inspectors

By Jane Doe and John Roe

ODESA, Aug 1 (Harbour News) - A ship with corn left Odesa on Monday, the ministry said.

"This is a start," a ministry official said.
"Three more are ready."

What comes next

Inspectors from four parties were to board the vessel off Istanbul, the centre that runs the deal said.

FILE PHOTO: A ship waits off Odesa, July 28, 2022. REUTERS/Jane Doe/File Photo

(Reporting by Jane Doe; Editing by John Roe)
"""


def test_wire_copy() -> None:
    assert marked(WIRE) == [
        ("notice", "GRAIN-TALKS/ (UPDATE 2)"),
        ("headline", "UPDATE 2-Ships with grain leave Odesa under deal"),
        ("subhead", "Ministry says three more are waiting for inspectors"),
        ("byline", "By Jane Doe and John Roe"),
        ("dateline", "ODESA, Aug 1 (Harbour News) -"),
        ("paragraph", "A ship with corn left Odesa on Monday, the ministry said."),
        ("paragraph", '"This is a start," a ministry official said.'),
        ("paragraph", '"Three more are ready."'),
        ("subhead", "What comes next"),
        (
            "paragraph",
            "Inspectors from four parties were to board the vessel off Istanbul, the centre that runs the deal said.",
        ),
        ("caption", "FILE PHOTO: A ship waits off Odesa, July 28, 2022."),
        ("credit", "REUTERS/Jane Doe/File Photo"),
        ("notice", "(Reporting by Jane Doe; Editing by John Roe)"),
    ]


WEB = """Skip to main content
We use cookies to improve your experience. Accept all
Ships with grain leave Odesa
Published 1 August 2022 10:32 GMT
Jane Doe in Istanbul
Image caption The ship was loaded in February
Image copyright Getty Images
A ship with corn left Odesa on Monday, the ministry said.
Read more: How the deal was made
It was the first since February, and its crew had waited for five months.
Sign up for our newsletter
Advertisement
Share this
Follow us on Twitter
This article was amended on 2 August 2022. An earlier version misspelled a name.
© 2022 Harbour News. All rights reserved.
"""


def test_web_copy_with_single_line_breaks() -> None:
    assert [kind for kind, _ in marked(WEB)] == (
        ["notice", "notice", "headline", "date", "byline", "caption", "credit", "paragraph", "notice", "paragraph"]
        + 6 * ["notice"]
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \n ", []),
        ("NATO", [("paragraph", "NATO")]),
        ("One. Two. Three.", [("paragraph", "One. Two. Three.")]),
        (
            " date 2020-02-12 NATO is ready.\n\nIt met.",
            [("date", "date 2020-02-12"), ("paragraph", "NATO is ready."), ("paragraph", "It met.")],
        ),
        (
            "It was. It is over. date 2020-02-12 NATO met.",
            [("paragraph", "It was. It is over."), ("date", "date 2020-02-12"), ("paragraph", "NATO met.")],
        ),
        (
            "By Jane Doe BRUSSELS (Reuters) - NATO met.",
            [("byline", "By Jane Doe"), ("dateline", "BRUSSELS (Reuters) -"), ("paragraph", "NATO met.")],
        ),
        (
            "The ship sailed. (Reporting by Jane Doe)\nIt is at sea.",
            [
                ("paragraph", "The ship sailed."),
                ("notice", "(Reporting by Jane Doe)"),
                ("paragraph", "It is at sea."),
            ],
        ),
        ("* * *\nIt sailed.", [("notice", "* * *"), ("paragraph", "It sailed.")]),
        ('"\nIt sailed.', [("paragraph", '"'), ("paragraph", "It sailed.")]),
        (
            "It sailed on Monday, he said.\n\n14 October 2019\n\nA day later it was in port, he said.",
            [
                ("paragraph", "It sailed on Monday, he said."),
                ("subhead", "14 October 2019"),
                ("paragraph", "A day later it was in port, he said."),
            ],
        ),
        (
            "It sailed on Monday.\n\n14 October 2019",
            [("paragraph", "It sailed on Monday."), ("date", "14 October 2019")],
        ),
    ],
)
def test_small_texts(text: str, expected: list[tuple[str, str]]) -> None:
    assert marked(text) == expected


def test_a_given_title_is_found_where_the_text_runs_on_from_it() -> None:
    text = "Ships leave Odesa. A ship with corn left on Monday. It was the first."
    assert marked(text, "Ships leave Odesa")[0] == ("headline", "Ships leave Odesa.")
    assert marked("NATO warns Turkey over its offensive. It did.", "NATO") == [("paragraph", text_of_nato())]


def text_of_nato() -> str:
    return "NATO warns Turkey over its offensive. It did."


def test_an_article_on_one_line_with_a_credit_is_no_caption() -> None:
    text = "The minister met his colleague. " * 30 + "Photo: Jane Doe"
    assert [kind for kind, _ in marked(text)] == ["paragraph", "credit"]


@pytest.mark.parametrize(
    ("header", "kinds"),
    [
        (
            "World News\nOctober 14, 2019 / 10:32 AM / a month ago\n"
            "Ships leave Odesa under deal\nJane Doe\n3 Min Read\n\nODESA (Reuters) - ",
            ["notice", "date", "headline", "byline", "notice", "dateline"],
        ),
        ("Ships leave Odesa\n\nBy JANE DOE and JOHN ROE\nOctober 14, 2019\n\nODESA, Ukraine (AP) — ", None),
        (
            "Ships leave Odesa under deal\nMinistry says three more are waiting\nJane Doe in Odesa\n"
            "Mon 14 Oct 2019 17.57 BST\nLast modified on Tue 15 Oct 2019 10.04 BST\n\n",
            ["headline", "subhead", "byline", "date", "date"],
        ),
        ("epa00000000\n\nShips leave Odesa\n\nODESA, October 14. /TASS/. ", ["notice", "headline", "dateline"]),
    ],
)
def test_headers_of_the_agencies(header: str, kinds: list[str] | None) -> None:
    body = "A ship with corn left Odesa on Monday, the ministry said.\n\nIt was the first since February, it said."
    expected = kinds or ["headline", "byline", "date", "dateline"]
    assert [kind for kind, _ in marked(header + body)] == [*expected, "paragraph", "paragraph"]


PARTS = st.sampled_from(
    (
        "BRUSSELS, Feb 12 (Reuters) - ",
        "By Jane Doe",
        "\n",
        "\n\n",
        "\r\n",
        " ",
        "date 2020-02-12 ",
        "Read more",
        '"',
        "epa07913174 ",
        "A handout picture ",
        "(AP Photo/",
        ")",
        "REUTERS/Jane",
        "It sailed. ",
        "© 2020 ",
        "\xa0",
        "—",
        "Photo: ",
        "\u2028",
        "\ufeff",
        "Advertisement",
        "(Reporting by A B)",
        "14 October 2019",
        "___",
        "WASHINGTON ",
    )
)


@given(st.one_of(st.text(), st.lists(PARTS | st.text(max_size=8), max_size=30).map("".join)), st.text(max_size=12))
@settings(max_examples=400, deadline=None)
def test_blocks_hold_everything_in_order(text: str, title: str) -> None:
    blocks = mark_blocks(text, title)
    end = 0
    held = [False] * len(text)
    for block in blocks:
        assert end <= block.start < block.end <= len(text)
        assert text[block.start : block.end] == text[block.start : block.end].strip()
        end = block.end
        held[block.start : block.end] = [True] * (block.end - block.start)
    assert all(character.isspace() or inside for character, inside in zip(text, held, strict=True))


@pytest.mark.parametrize(
    "text",
    [
        '"' * 200_000,
        "a\n" * 40_000,
        "A " * 200_000,
        "BRUSSELS/" * 40_000,
        "By Jane Doe, " * 30_000,
        "It sailed. date 2020-02-12 Then it came. " * 8_000,
        "date 2020-02-12 Date 2020-02-12 " * 10_000,
        "It sailed. (Reporting by Jane Doe) " * 12_000,
        "(Reporting by " * 20_000,
        "Photo: Jane\n" * 20_000,
        ". " * 150_000 + "/AFP",
        "A-B" * 100_000,
    ],
    ids=range(12),
)
def test_time_stays_linear(text: str) -> None:
    before = time.process_time()
    mark_blocks(text)
    assert time.process_time() - before < 8
