"""RSS and Atom feeds: one report an item."""

from collections.abc import Iterator
from datetime import date
from io import BytesIO
from typing import Any

from onrecord.errors import EmptyReport, SkipReport, UnreadableSource
from onrecord.intake.accept import accept, clean_field
from onrecord.intake.fragment import text_of_fragment
from onrecord.intake.input import Input
from onrecord.intake.readers.whole import markup_limit, read_bytes
from onrecord.record.report import Report


def read_feed(source: Input) -> Iterator[Report | SkipReport]:
    """The feed's items in its order: their full content where the feed carries it, else the summary."""
    import feedparser  # noqa: PLC0415  0.15 s, only when there is a feed to read

    data = read_bytes(source, markup_limit(source.config))
    headers = {"content-type": f"application/xml; charset={source.charset}"} if source.charset else {}
    feed = feedparser.parse(BytesIO(data), response_headers=headers)
    if not feed.entries:
        if feed.version:
            raise EmptyReport(source.name, "the feed has no items")
        raise UnreadableSource(source.name, "neither RSS nor Atom")
    for number, entry in enumerate(feed.entries, 1):
        try:
            yield accept(_report(entry, feed.feed, f"{source.name}#{number}"), source.config)
        except SkipReport as skipped:
            yield skipped


def _report(entry: Any, feed: Any, place: str) -> Report:
    link = clean_field(entry.get("link"))
    published = _day(entry)
    text = _text(entry)
    if not text:
        raise EmptyReport(place, "the item has a title only")
    return Report(
        id="",
        source=link or place,
        text=text,
        title=clean_field(text_of_fragment(entry.get("title", ""))) or "",
        byline=clean_field(entry.get("author")),
        publisher=clean_field(entry.get("source", {}).get("title")) or clean_field(feed.get("title")),
        url=link,
        published=published,
        published_basis="metadata" if published else "unknown",
    )


def _text(entry: Any) -> str:
    parts = [*entry.get("content", ()), entry.get("summary_detail") or {}]
    texts = [
        part.get("value", "") if part.get("type") == "text/plain" else text_of_fragment(part.get("value", ""))
        for part in parts
    ]
    return max(texts, key=len)


def _day(entry: Any) -> date | None:
    for name in ("published_parsed", "created_parsed", "updated_parsed"):
        # The mapping's own get() answers for a missing `updated` with `published`, and warns.
        if moment := dict.get(entry, name):
            return date(*moment[:3])
    return None
