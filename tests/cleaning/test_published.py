from datetime import date

import pytest

from onrecord.cleaning.blocks import mark_blocks
from onrecord.cleaning.published import day_in_url, set_published
from onrecord.record.report import Report
from onrecord.record.span import Span


def dated(text: str, *, url: str | None = None, published: date | None = None) -> Report:
    return set_published(
        Report(
            "r",
            "r",
            text,
            url=url,
            blocks=mark_blocks(text),
            published=published,
            published_basis="given" if published else "unknown",
        )
    )


BODY = "A ship with corn left Odesa on Monday, the ministry said.\n\nIt was the first since February."


@pytest.mark.parametrize(
    ("text", "url", "day", "basis"),
    [
        (f" date 2022-08-01 {BODY}", None, date(2022, 8, 1), "inline"),
        (
            f"Ships leave Odesa\nUpdated 2 August 2022\nPublished 1 August 2022\n{BODY}",
            None,
            date(2022, 8, 1),
            "inline",
        ),
        (f"Ships leave Odesa\nUpdated 2 Aug 2022, published 1 Aug 2022\n{BODY}", None, date(2022, 8, 1), "inline"),
        (f"Ships leave Odesa\nMonday, 1 August 2022\n{BODY}", "https://x.org/2022/08/02/a", date(2022, 8, 1), "inline"),
        (f"ODESA, August 1, 2022 (Harbour News) - {BODY}", None, date(2022, 8, 1), "dateline"),
        (f"ODESA, Aug 1 (HN) - {BODY}", "https://x.org/2022/08/02/a", date(2022, 8, 1), "dateline"),
        (f"ODESA, Aug 1 (HN) - {BODY}\n\nThe deal was signed on 22 July 2022.", None, date(2022, 8, 1), "dateline"),
        (f"ODESA, Aug 1 (HN) - {BODY}\n\n© 2022 Harbour News", None, date(2022, 8, 1), "dateline"),
        (f"{BODY}\n\nPublished on 1 August 2022", None, date(2022, 8, 1), "inline"),
        (f"ODESA, Aug 2 (HN) - {BODY}\n\nThe deal was signed on 22 July 2022.", None, date(2022, 8, 2), "dateline"),
        (f"KYIV, Jan 3 (HN) - {BODY}\n\nIt was signed on 22 July 2021.", None, date(2022, 1, 3), "dateline"),
        (BODY, "https://x.org/2022/08/01/ships", date(2022, 8, 1), "metadata"),
    ],
)
def test_set_published(text: str, url: str | None, day: date, basis: str) -> None:
    report = dated(text, url=url)
    assert (report.published, report.published_basis) == (day, basis)


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        f"ODESA, Aug 1 (HN) - {BODY}",
        # 2 August was no Monday and no day after one in the year that the text names.
        f"ODESA, Aug 4 (HN) - {BODY}\n\nThe deal was signed on 22 July 2022.",
        f"ODESA, Aug 1 (HN) - {BODY}\n\nIt is to run until 22 July 2040.",
        f"ODESA, Aug 1 (HN) - {BODY}\n\nIt has been so since 2021.",
        f"ODESA, Aug 2 (HN) - {BODY}\n\nIt has been so since 5 August 2021.",
        f"{BODY}\n\nFriday, 5 August 2022",
    ],
)
def test_an_unknown_date_stays_unknown(text: str) -> None:
    report = dated(text)
    assert (report.published, report.published_basis, report.published_span) == (None, "unknown", None)


def test_what_is_given_stands() -> None:
    report = dated(f" date 2022-08-01 {BODY}", published=date(2022, 8, 5))
    assert (report.published, report.published_basis) == (date(2022, 8, 5), "given")


def test_the_span_points_at_the_date() -> None:
    text = f" date 2022-08-01 {BODY}"
    assert dated(text).published_span == Span(text.index("2022"), text.index("2022") + 10)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://x.org/2019/10/14/turkey", date(2019, 10, 14)),
        ("https://x.org/world/2019/oct/14/turkey", date(2019, 10, 14)),
        ("https://x.org/article/20191014/turkey", date(2019, 10, 14)),
        ("https://x.org/2019-10-14/turkey", date(2019, 10, 14)),
        ("https://x.org/2019/10/turkey", None),
        ("https://x.org/20191399/turkey", None),
        ("https://x.org/2019101/turkey", None),
        ("https://x.org/id/201910145", None),
        (None, None),
    ],
)
def test_day_in_url(url: str | None, expected: date | None) -> None:
    assert day_in_url(url) == expected
