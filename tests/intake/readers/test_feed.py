from datetime import date
from pathlib import Path

from onrecord.errors import EmptyReport, SkipReport
from onrecord.intake.config import IntakeConfig
from onrecord.intake.open import open_sources
from onrecord.record.report import Report

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Harbour News</title>
<item><title>Ships &amp; boats leave</title><link>https://harbour.example/1</link><dc:creator>Jane Doe</dc:creator>
<pubDate>Mon, 01 Aug 2022 10:00:00 GMT</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>Ships left Odesa.</p><p>“At last,” he said.</p><script>x()</script>]]></content:encoded>
</item>
<item><title>Only a title</title><link>https://harbour.example/2</link></item>
<item><title>Summary</title><description>Ships came back.</description></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour News</title>
<entry><title>Ships leave</title><link href="https://harbour.example/1"/><updated>2022-08-01T10:00:00Z</updated>
<author><name>Jane Doe</name></author><content type="text">Ships left Odesa.

At last.</content></entry></feed>"""


def read(path: Path) -> list[Report | SkipReport]:
    return list(open_sources([str(path)], IntakeConfig()))


def test_rss(tmp_path: Path) -> None:
    path = tmp_path / "feed.rss"
    path.write_text(RSS, encoding="utf-8")
    first, second, third = read(path)
    assert isinstance(first, Report)
    assert first.text == "Ships left Odesa.\n\n“At last,” he said."
    assert (first.title, first.byline, first.publisher) == ("Ships & boats leave", "Jane Doe", "Harbour News")
    assert first.source == first.url == "https://harbour.example/1"
    assert (first.published, first.published_basis) == (date(2022, 8, 1), "metadata")
    assert isinstance(second, EmptyReport)
    assert second.source == f"{path}#2"
    assert isinstance(third, Report)
    assert (third.text, third.source, third.published) == ("Ships came back.", f"{path}#3", None)


def test_atom_with_plain_text(tmp_path: Path) -> None:
    path = tmp_path / "feed.atom"
    path.write_text(ATOM, encoding="utf-8")
    [report] = read(path)
    assert isinstance(report, Report)
    assert report.text == "Ships left Odesa.\n\nAt last."
    assert (report.byline, report.published) == ("Jane Doe", date(2022, 8, 1))


def test_a_feed_that_breaks_off_gives_what_it_has(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_text(RSS[: RSS.index("<item><title>Only")], encoding="utf-8")
    [report] = read(path)
    assert isinstance(report, Report)
    assert report.title == "Ships & boats leave"
