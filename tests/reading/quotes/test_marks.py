import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.quotes.marks import find_regions, form_of, is_fragment, is_title, paragraphs_of
from onrecord.record.span import Span


def regions_of(text: str) -> list:
    return find_regions(text, paragraphs_of(text, [Span(0, len(text))]))


def outer_texts(text: str) -> list[str]:
    return [text[r.start : r.end] for r in regions_of(text) if r.depth == 0]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('"We go," he said. "Now."', ['"We go,"', '"Now."']),
        ("“We go,” he said. “Now.”", ["“We go,”", "“Now.”"]),
        ("«Nous partons», he said.", ["«Nous partons»"]),
        ("„Wir gehen“, he said.", ["„Wir gehen“"]),
        ("``We go,'' he said.", ["``We go,''"]),
        ("''We go,'' he said. ''Now.''", ["''We go,''", "''Now.''"]),
        ("Minister: 'We will not bow'", ["'We will not bow'"]),
        ("Retired general calls it ‘a disgrace’ again", ["‘a disgrace’"]),
        ("It was the summer of '69 and rock 'n' roll was king", []),
        ("The ’90s were the workers’ years, said the dogs’ owner", []),
        ("The ministers' wives and the dogs' owners met", []),
        ("The 'dogs' dinner' affair", ["'dogs' dinner'"]),
        ("“We go, he said.", ["“We go, he said."]),
        ("“We go“, he said.", ["“We go“"]),
        ('“We go," he said.', ['“We go,"']),
        ("He is 6'3\" tall and 5'10\" wide", []),
        ('He said ("so far") nothing', ['"so far"']),
        ("“We fight [ISIS] there,” she said", ["“We fight [ISIS] there,”"]),
        ('A stray " mark alone" here', ['" mark alone"']),
        ("No marks at all", []),
        ("", []),
    ],
)
def test_outer_regions(text: str, quoted: list[str]) -> None:
    assert outer_texts(text) == quoted


def test_wrapped_lines_are_one_paragraph() -> None:
    text = "He said “the corridor would stay\nopen until spring” and that ships\nwere waiting.\n\nNobody answered."
    spans = paragraphs_of(text, [Span(0, len(text))])
    assert [text[s.start : s.end][-9:] for s in spans] == [" waiting.", "answered."]
    assert outer_texts(text) == ["“the corridor would stay\nopen until spring”"]


def test_nested_marks_have_depth() -> None:
    text = "“She told us, ‘Go home,’ and left,” he said."
    found = [(text[r.start : r.end], r.depth) for r in regions_of(text)]
    assert found == [("“She told us, ‘Go home,’ and left,”", 0), ("‘Go home,’", 1)]


def test_doubles_in_doubles_nest() -> None:
    text = '"He called it "a shame" twice," she said.'
    assert [r.depth for r in regions_of(text)] == [0, 1]


def test_a_mark_opened_on_each_paragraph_is_continued() -> None:
    text = "“We tried for years.\n“We failed.”"
    first, second = regions_of(text)
    assert (first.unclosed, first.continued) == (True, True)
    assert (second.unclosed, second.continued) == (False, False)


def test_an_unclosed_mark_ends_before_the_next_of_its_kind() -> None:
    text = "“We tried, he said. “We failed,” he added."
    first, second = regions_of(text)
    assert first.unclosed
    assert text[first.start : first.end] == "“We tried, he said."
    assert text[second.start : second.end] == "“We failed,”"


@pytest.mark.parametrize(
    ("quoted", "title", "fragment"),
    [
        ("“The Art of the Deal”", True, False),
        ("“great again”", False, True),
        ("“We will go to Brussels tomorrow.”", False, False),
        ("“Never.”", False, False),
    ],
)
def test_titles_and_fragments(quoted: str, title: bool, fragment: bool) -> None:
    [region] = regions_of(quoted)
    assert (is_title(quoted, region), is_fragment(quoted, region)) == (title, fragment)


@pytest.mark.parametrize(
    ("text", "form"),
    [("“We go,”", "direct"), ("we go", "indirect"), ("it was “a shame” for us", "mixed"), ("…", "indirect")],
)
def test_form(text: str, form: str) -> None:
    assert form_of(text, [Span(0, len(text))], regions_of(text)) == form


@given(st.text(alphabet="ab ,.s\n\r'\"“”‘’«»`„69[", max_size=120))
def test_regions_lie_in_the_text_and_nest(text: str) -> None:
    stack = []
    for region in regions_of(text):
        assert 0 <= region.start <= region.inner.start <= region.inner.end <= region.end <= len(text)
        while stack and stack[-1].end <= region.start:
            stack.pop()
        assert region.depth == len(stack)
        assert not stack or region.end <= stack[-1].end
        stack.append(region)


@pytest.mark.parametrize("unit", ['"', "“a ", "‘dogs’ ", '"a" ', "5'6\" "])
def test_many_marks_take_linear_time(unit: str) -> None:
    started = time.process_time()
    regions_of(unit * 20_000)
    assert time.process_time() - started < 3
