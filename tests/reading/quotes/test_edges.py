"""Where a content begins and ends when the parse has cut it wrong."""

from collections.abc import Callable

import pytest

from onrecord.record.findings import Findings


def contents(findings: Findings) -> list[str]:
    text = findings.report.text
    return [" … ".join(text[s.start : s.end] for s in quote.content_spans) for quote in findings.quotes]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Norland's army said on Tuesday it had retaken a bridge.", "it had retaken a bridge"),
        ("The ministry said late on Monday its forces had left.", "its forces had left"),
        ("The ministry said Monday it had recalled its envoy.", "it had recalled its envoy"),
        ("The ministry said on Monday morning three men had died.", "three men had died"),
        ("The ministry said last month sales rose by a tenth.", "sales rose by a tenth"),
        ("The ministry said Monday was a holiday.", "Monday was a holiday"),
        ("The ministry said Monday night raids had killed two.", "Monday night raids had killed two"),
    ],
)
def test_the_day_of_the_saying_is_no_content(read_text: Callable[..., Findings], text: str, content: str) -> None:
    assert contents(read_text(text)) == [content]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        # what the speaker did next
        ("Berg said she would order a review and thanked her staff.", "she would order a review"),
        ("Berg said she ordered a review and thanked her staff.", "she ordered a review and thanked her staff"),
        # the writer's comment
        ("Berg said the harbour would close, drawing jeers from the crowd.", "the harbour would close"),
        (
            "Berg said the harbour would close, leaving many without work.",
            "the harbour would close, leaving many without work",
        ),
        # a second clause of the content
        (
            "Berg predicted that prices would fall, but that wages would fall faster.",
            "that prices would fall, but that wages would fall faster",
        ),
        ("Maas said the fee was fair, but Roth denied it.", "the fee was fair"),
        # what was left out, and what nobody could check
        ("State radio said the attack caused heavy losses but gave no details.", "the attack caused heavy losses"),
        ("The police said a man was arrested but did not identify him.", "a man was arrested"),
        ("The agency said targets included a mosque, though this could not be verified.", "targets included a mosque"),
        ("The army said it had taken the hill, a claim that could not be verified.", "it had taken the hill"),
        (
            "The judge said the witness had lied but had given good reasons.",
            "the witness had lied but had given good reasons",
        ),
        # about what, and where
        ("Berg pressured the mayor on the schools.", "the mayor on the schools"),
        ("Berg praised the mayor on Monday.", "the mayor"),
    ],
)
def test_content_ends_where_the_speaker_does(read_text: Callable[..., Findings], text: str, content: str) -> None:
    assert contents(read_text(text))[0] == content
