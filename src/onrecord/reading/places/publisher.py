"""Where a report's address says it was published.

Needs   report.url
Gives   candidates for the publisher's home, to weigh with the report's own places
Source  ISO 3166-1 top-level domains
Scored  evaluate places `accuracy_161km`
Limits  .com says nothing; a name in the address ("parisbeacon.com") says nothing about which Paris
"""

import re

from onrecord.reading.places.gazetteer import Candidate
from onrecord.reading.places.naming import Namer

_HOST = re.compile(r"^(?:[a-z]+://)?(?:[^/@]*@)?([^/:?#\s]+)", re.IGNORECASE)
# Sold to anybody, or not a country's.
_EVERYBODYS = frozenset(
    {"ai", "am", "cc", "co", "eu", "fm", "gl", "io", "ly", "me", "ms", "news", "sh", "tk", "to", "tv", "ws"}
)


def home_of(url: str | None, namer: Namer) -> tuple[Candidate, ...]:
    """The country of the address's last part, or nothing."""
    match = _HOST.match(url or "")
    top = match.group(1).rsplit(".", 1)[-1].upper() if match else ""
    if len(top) != 2 or top.lower() in _EVERYBODYS:
        return ()
    country = namer.by_top_domain.get("GB" if top == "UK" else top)
    return (country,) if country else ()
