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
