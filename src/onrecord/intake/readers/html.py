"""Web pages: the article without its surroundings, and what the page says about it."""

import re
from collections.abc import Iterator

from onrecord.errors import EmptyReport, SkipReport
from onrecord.intake.accept import accept, clean_field
from onrecord.intake.dates import parse_date
from onrecord.intake.encoding import decode
from onrecord.intake.input import Input
from onrecord.intake.page_date import is_marked
from onrecord.intake.readers.whole import markup_limit, read_bytes
from onrecord.record.report import Report

_CHARSET = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)|<\?xml[^>]{0,200}?encoding=[\"']([\w.:-]+)", re.I
)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_HEAD = 4096
# htmldate's deep search takes any number in the page that looks like a date; a wrong date is worse than none.
_DATE_SEARCH = {"extensive_search": False, "original_date": True}


# With no article to find, trafilatura gives what words there are: "Home".
_FEWEST_WORDS = 10


def read_html(source: Input) -> Iterator[Report | SkipReport]:
    """The page's article as trafilatura extracts it, one paragraph a line.

    Raises EmptyReport when the page has no article.
    """
    from trafilatura import bare_extraction  # noqa: PLC0415  0.8 s, only when there is HTML to read
    from trafilatura.settings import Document  # noqa: PLC0415

    data = read_bytes(source, markup_limit(source.config))
    found = _CHARSET.search(data[:_HEAD])
    declared = source.charset or (next(group for group in found.groups() if group).decode("ascii") if found else None)
    html = _DECLARATION.sub("", decode(data, declared))
    page = bare_extraction(
        html,
        url=source.url,
        include_comments=False,
        include_tables=False,
        with_metadata=True,
        date_extraction_params=_DATE_SEARCH,
    )
    if not isinstance(page, Document) or not page.text or not _is_article(page.text):
        raise EmptyReport(source.name, "no article found in the page")
    url = clean_field(page.url) or source.url
    published = parse_date(page.date)
    if published and not is_marked(published, html, url):
        published = None
    report = Report(
        id="",
        source=source.url or source.name,
        text=page.text,
        title=clean_field(page.title) or "",
        byline=clean_field(page.author),
        publisher=clean_field(page.sitename),
        url=url,
        published=published,
        published_basis="metadata" if published else "unknown",
    )
    yield accept(report, source.config)


def _is_article(text: str) -> bool:
    return bool(re.search(r"[.!?]", text)) or len(text.split()) >= _FEWEST_WORDS
