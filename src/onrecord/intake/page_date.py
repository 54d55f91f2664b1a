"""Whether a page marks a day as its date.

htmldate, when it finds no marked date, takes any that stands in the page: the day a deal runs out, the day a crawler
came. So its answer counts only where the page's markup says that it is a date of the page.
"""

import re
from collections.abc import Iterator
from datetime import date

from onrecord.intake.dates import dates_in

_MARKED = re.compile(
    r"<meta\b[^>]{0,500}>"
    r"|<link\b[^>]{0,300}\bcanonical\b[^>]{0,300}>"
    r"|<time\b.{0,300}"
    r"|\"date\w{0,20}\"\s{0,9}:\s{0,9}\"[^\"]{4,40}\""
    r"|\b(?:class|id|itemprop)\s{0,9}=\s{0,9}[\"'][^\"'>]{0,80}?(?:date|time|publish|posted|stamp|byline)[^>]{0,200}>.{0,160}",
    re.IGNORECASE | re.DOTALL,
)


def is_marked(day: date, html: str, url: str | None) -> bool:
    """Whether metadata, a `time` element, an element named for a date, or the address holds the day."""
    return any(day in dates_in(place) for place in _places(html, url))


def _places(html: str, url: str | None) -> Iterator[str]:
    if url:
        yield url
    for found in _MARKED.finditer(html):
        yield found.group()
