from datetime import date
from pathlib import Path

import pytest

from onrecord.intake.config import IntakeConfig
from onrecord.intake.open import open_sources
from onrecord.record.report import Report

BODY = """<p>A ship with corn left Odesa – “at last” – on Monday, the ministry said in a statement to reporters.</p>
<p>Three more were waiting for inspectors, and the crews had been on board for five months, the ministry said.</p>
<p>"This is a start," a ministry official said. "Nobody knows what comes next, but the corridor is open."</p>"""
ENDS = "<p>The deal of 22 July 2022 is to run until 2022-11-19, the ministry said in its statement.</p>"
PAGE = """<!DOCTYPE html><html lang="en"><head>{charset}<title>Ships leave Odesa | Harbour News</title>
<meta property="og:title" content="Ships leave Odesa"><meta property="og:site_name" content="Harbour News">
<meta name="author" content="Jane Doe"><meta property="article:published_time" content="2022-08-01T10:00:00Z">
<link rel="canonical" href="https://harbour.example/2022/ships"></head><body>
<div class="cookie-banner"><p>We use cookies. <button>Accept all</button></p></div>
<nav><ul><li><a href="/">Home</a></li></ul></nav><article><h1>Ships leave Odesa</h1>{body}</article>
<footer><p>© 2022 Harbour News. All rights reserved.</p></footer></body></html>"""


def read(path: Path) -> Report:
    [report] = open_sources([str(path)], IntakeConfig())
    assert isinstance(report, Report)
    return report


@pytest.mark.parametrize(
    ("encoding", "charset"),
    [
        ("utf-8", '<meta charset="utf-8">'),
        ("utf-8", ""),
        ("utf-8-sig", ""),
        ("utf-16", ""),
        ("cp1252", '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">'),
        ("cp1252", ""),
    ],
)
def test_the_article_and_what_the_page_says_of_it(tmp_path: Path, encoding: str, charset: str) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(PAGE.format(charset=charset, body=BODY).encode(encoding))
    report = read(path)
    assert "A ship with corn left Odesa – “at last” – on Monday" in report.text
    assert "cookies" not in report.text
    assert "rights reserved" not in report.text
    assert (report.title, report.byline, report.publisher) == ("Ships leave Odesa", "Jane Doe", "Harbour News")
    assert (report.published, report.published_basis) == (date(2022, 8, 1), "metadata")
    assert report.url == "https://harbour.example/2022/ships"
    assert report.source == str(path)


def test_a_page_without_metadata_has_no_date(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(f"<?xml version='1.0' encoding='utf-8'?><html><body>{BODY}{ENDS}<p>© 2019</p></body></html>")
    report = read(path)
    assert (report.published, report.published_basis, report.byline) == (None, "unknown", None)
