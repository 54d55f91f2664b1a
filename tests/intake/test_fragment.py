import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.intake.fragment import text_of_fragment


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("", ""),
        ("Ships left.", "Ships left."),
        ("<p>Ships left.</p><p>Two <b>came</b>\n back.</p>", "Ships left.\n\nTwo came back."),
        ("Ships<br/>left<br>port", "Ships\nleft\nport"),
        ("<div><div>A</div></div><ul><li>B</li><li>C</li></ul>", "A\n\nB\n\nC"),
        ("<script>var a = '<p>';</script><style>p {}</style>Ships", "Ships"),
        ("5 &lt; 6 &amp; 7 &#8220;x&#8221; a&nbsp;b", "5 < 6 & 7 “x” a\xa0b"),
        ("<p>Ships", "Ships"),
        ("</p></script>Ships", "Ships"),
        ("a < b", "a < b"),
        ("a <![ b <![if x]> c", "a <![ b <![if x]> c"),
    ],
)
def test_text_of_fragment(html: str, text: str) -> None:
    assert text_of_fragment(html) == text


@given(st.text(alphabet=st.sampled_from("<>/pbr scrit!-&;x\n\"'[]=?")))
def test_any_markup_gives_text(html: str) -> None:
    assert isinstance(text_of_fragment(html), str)
