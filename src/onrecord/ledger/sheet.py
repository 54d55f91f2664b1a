"""The rows of one filing as they are written down, and how nouns spread over columns."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from onrecord.ledger.ids import entry_id
from onrecord.record.filing import Filing
from onrecord.record.place import Place
from onrecord.record.span import Span
from onrecord.record.time import When

Row = dict[str, Any]

GAP = " … "


class Sheet:
    """`tables` holds the rows by table; `quote_ids` and `event_ids` give the ledger's id for a filing's own."""

    def __init__(self, filing: Filing) -> None:
        self.filing = filing
        self.tables: dict[str, list[Row]] = defaultdict(list)
        self.quote_ids: dict[str, str] = {}
        self.event_ids: dict[str, str] = {}
        self._chains = _names_of_chains(filing)
        self._forms = {mention.id: mention for mention in filing.findings.mentions}
        self._taken: dict[str, int] = {}

    def add(self, table: str, **columns: Any) -> None:
        """Write one row down."""
        self.tables[table].append(columns)

    def words(self, spans: Iterable[Span]) -> str:
        """The words at the spans, white space runs made one space, gaps shown as …"""
        text = self.filing.report.text
        return GAP.join(" ".join(text[span.start : span.end].split()) for span in spans)

    def called(self, mention: str | None, spans: Iterable[Span]) -> str:
        """The words at the spans; for a pronoun, the name or noun its chain has elsewhere."""
        found = self._forms.get(mention or "")
        if found and found.form == "pronoun" and found.chain in self._chains:
            return self.words([self._chains[found.chain]])
        return self.words(spans)

    def new_id(self, kind: str, labels: Sequence[str], spans: Iterable[Span]) -> str:
        """The content id of an entry; should a filing hold the very same entry twice, the second gets its own."""
        found = entry_id(self.filing.report.id, kind, labels, spans)
        again = self._taken[found] = self._taken.get(found, 0) + 1
        return found if again == 1 else entry_id(found, kind, [str(again)], ())


def _names_of_chains(filing: Filing) -> dict[str | None, Span]:
    """For each chain where it is first named, else where it is first called by a noun."""
    found: dict[str | None, Span] = {}
    for form in ("name", "nominal"):
        for mention in filing.findings.mentions:
            if mention.form == form and mention.chain and mention.chain not in found:
                found[mention.chain] = mention.name or mention.span
    return found


def span_columns(name: str, span: Span | None) -> Row:
    """`name_start` and `name_end`, both None without a span."""
    return {f"{name}_start": span.start if span else None, f"{name}_end": span.end if span else None}


def when_columns(when: When | None) -> Row:
    """The five columns of a date; the basis is None without one."""
    return {
        "when_start": when.start if when else None,
        "when_end": when.end if when else None,
        **span_columns("when_span", when.span if when else None),
        "when_basis": when.basis if when else None,
    }


PLACE_FIELDS = ("name", "start", "end", "lat", "lon", "country", "geonameid", "precision", "box")


def place_columns(prefix: str, place: Place | None) -> Row:
    """A place's fields, each under the prefix."""
    columns = {prefix + name: getattr(place, name, None) for name in PLACE_FIELDS}
    box = columns[prefix + "box"]
    columns[prefix + "box"] = list(box) if box else None
    return columns


def whole(spans: Sequence[Span]) -> Span:
    """From the first span's start to the last one's end; an empty range at 0 for none."""
    return Span(min(s.start for s in spans), max(s.end for s in spans)) if spans else Span(0, 0)
