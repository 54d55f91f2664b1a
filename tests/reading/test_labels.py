import pytest

from onrecord.reading.labels import labels_of
from onrecord.record.span import Span


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Quist: The harbour was cleaned.", "Quist"),
        ("“Ann van Reed: We lost two boats.”", "Ann van Reed"),
        ("He said: We lost two boats.", None),
        ("At 12:30 they left.", None),
        ("Quist:", None),
    ],
)
def test_a_label_is_a_name_before_a_colon_where_a_line_opens(line: str, label: str | None) -> None:
    text = f"Two lines. {line}"
    found = labels_of(text, [Span(0, 10), Span(11, len(text))])
    assert [text[span.start : span.end] for span in found] == ([label] if label else [])
