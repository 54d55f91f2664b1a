"""A feed or a page from the web, the only place where onrecord touches the network."""

import http.client
import urllib.error
import urllib.request

from onrecord.errors import UnreadableSource
from onrecord.intake.accept import too_long
from onrecord.intake.compressed import bare_suffix
from onrecord.intake.config import IntakeConfig
from onrecord.intake.input import Input, buffered
from onrecord.intake.readers.whole import markup_limit

_ASKING = {"User-Agent": "onrecord (+https://pypi.org/project/onrecord)", "Accept-Encoding": "identity"}


def is_url(source: str) -> bool:
    """Whether the source is to be fetched."""
    return source.lower().startswith(("http://", "https://"))


def fetch(url: str, config: IntakeConfig) -> Input:
    """The answer's body. Raises UnreadableSource when there is none, ReportTooLong when it is beyond the limit."""
    limit = markup_limit(config)
    try:
        request = urllib.request.Request(url, headers=_ASKING)  # noqa: S310  is_url lets http and https through only
        with urllib.request.urlopen(request, timeout=config.timeout_s) as answer:  # noqa: S310  as above
            body = answer.read(limit + 1)
            charset = answer.headers.get_content_charset()
    except urllib.error.HTTPError as error:
        error.close()
        raise UnreadableSource(url, f"the server answered {error.code} {error.reason}") from error
    except TimeoutError as error:
        raise UnreadableSource(url, f"no answer within {config.timeout_s} s") from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise UnreadableSource(url, f"cannot be fetched: {getattr(error, 'reason', error)}") from error
    if len(body) > limit:
        raise too_long(url, config, f"the answer has more than {limit:,} bytes")
    return Input(url, buffered(body), config, suffix=bare_suffix(url.split("?")[0]), url=url, charset=charset)
