from datetime import date

import pytest

from onrecord.intake.page_date import is_marked

DAY = date(2022, 8, 1)


@pytest.mark.parametrize(
    "html",
    [
        '<meta property="article:published_time" content="2022-08-01T10:00:00Z">',
        '<script type="application/ld+json">{"datePublished": "2022-08-01T10:00:00+03:00"}</script>',
        '<time datetime="2022-08-01">today</time>',
        "<time>1 August 2022</time>",
        '<span class="article-date">August 1, 2022</span>',
        "<p id='published'>Monday 1 August 2022, 10:00</p>",
        '<link rel="canonical" href="https://x.example/2022/08/01/ships">',
    ],
)
def test_a_marked_date(html: str) -> None:
    assert is_marked(DAY, html, None)


@pytest.mark.parametrize(
    "html",
    [
        "<p>It is to run until 2022-08-01, he said.</p>",
        '<div class="footer">Last crawl 2022-08-01</div>',
        '<span class="date">2 August 2022</span>',
        "<p>Photo taken 1 August 2022</p>",
        "",
    ],
)
def test_a_date_that_only_stands_there(html: str) -> None:
    assert not is_marked(DAY, html, None)


def test_the_address() -> None:
    assert is_marked(DAY, "", "https://x.example/20220801/ships")
    assert not is_marked(DAY, "", "https://x.example/ships")
