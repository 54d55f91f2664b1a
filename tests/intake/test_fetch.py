import contextlib
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from onrecord.errors import ReportTooLong, SkipReport, UnreadableSource
from onrecord.intake.config import IntakeConfig
from onrecord.intake.fetch import is_url
from onrecord.intake.open import open_sources
from onrecord.record.report import Report

FEED = """<rss version="2.0"><channel><title>Harbour News</title><item><title>Ships leave</title>
<link>https://harbour.example/ships</link><pubDate>Mon, 01 Aug 2022 10:00:00 GMT</pubDate>
<description>Ships left Odesa – at last.</description></item></channel></rss>"""


class Answers(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path == "/slow":
            time.sleep(1.5)
        body = {"/feed": FEED.encode("cp1252"), "/text": b"Ships left Odesa.", "/long": b"x" * 4_100_000}.get(self.path)
        self.send_response(200 if body is not None else 404)
        self.send_header("Content-Type", "text/xml; charset=windows-1252")
        self.end_headers()
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):
            self.wfile.write(body or b"")

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Answers) as http:
        threading.Thread(target=http.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{http.server_port}"
        http.shutdown()


def opened(url: str) -> Report | SkipReport:
    [found] = open_sources([url], IntakeConfig(max_chars=1000, timeout_s=1))
    return found


def test_a_feed_is_fetched_and_its_charset_kept(server: str) -> None:
    report = opened(f"{server}/feed")
    assert isinstance(report, Report)
    assert report.text == "Ships left Odesa – at last."
    assert (report.source, report.publisher) == ("https://harbour.example/ships", "Harbour News")


def test_a_text_is_sniffed(server: str) -> None:
    report = opened(f"{server}/text")
    assert isinstance(report, Report)
    assert (report.source, report.url) == (f"{server}/text", f"{server}/text")


@pytest.mark.parametrize(
    ("path", "kind", "reason"),
    [
        ("/none", UnreadableSource, "the server answered 404 Not Found"),
        ("/slow", UnreadableSource, "no answer within 1 s"),
        ("/long", ReportTooLong, "the answer has more than 4,000,000 bytes"),
    ],
)
def test_what_cannot_be_had_is_a_skip(server: str, path: str, kind: type[SkipReport], reason: str) -> None:
    skipped = opened(server + path)
    assert type(skipped) is kind
    assert isinstance(skipped, SkipReport)
    assert reason in skipped.reason
    assert skipped.source == server + path


def test_is_url() -> None:
    assert is_url("https://x.org")
    assert is_url("HTTP://x.org")
    assert not is_url("file:///etc/passwd")
    assert not is_url("ftp://x.org")
