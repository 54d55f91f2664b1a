"""The project's own corpus: reports marked up in plain text, read into gold rows for the tasks.

A file is a header of `key: value` lines (`title`, `published`, `publisher`, `about`), a blank line, and the report. In
the report `⟦label|words⟧` marks words; marks may nest and are taken out of the text, so offsets never need counting.

    q1.content q1.cue q1.source q1.addressee   a part of attribution q1, one mark a stretch; `q2.content/q1`: told in q1
    block.headline                             a block (kinds as in record/report.py); paragraphs need no mark
    time.DATE.2019-10-14                       a TIMEX3 expression, type and value
    place.3161732                              a toponym and its GeoNames id
    chain.nato.organization                    a mention, the chain it belongs to in this report, and its kind
    name.organization                          a name of a person, organization or place, without title and article
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

from onrecord.errors import BadGold
from onrecord.evaluate.figures import Row
from onrecord.reading.coreference.words import pronouns
from onrecord.record.span import Span

OPEN, CLOSE = "⟦", "⟧"
NER = {"person": "PER", "organization": "ORG", "place": "LOC"}
_PART = re.compile(rf"{OPEN}(?P<label>[^|{OPEN}{CLOSE}]+)\||{CLOSE}")


@dataclass(frozen=True, slots=True)
class Mark:
    """A labelled stretch of the text; the label's parts were divided by dots."""

    label: str
    span: Span


@dataclass(frozen=True, slots=True)
class MarkedReport:
    """One report of the corpus: header, bare text, marks in order of their start, outer before inner."""

    slug: str
    header: dict[str, str]
    text: str
    marks: tuple[Mark, ...] = field(default=())

    def labelled(self, first: str) -> list[tuple[str, Span]]:
        """Rest of the label and span, for marks whose label begins with `first` and a dot."""
        return [(m.label[len(first) + 1 :], m.span) for m in self.marks if m.label.startswith(first + ".")]


def load_corpus(folder: Path) -> list[MarkedReport]:
    """Every `*.txt` of a folder, by name. Raises BadGold naming the file and the mark that does not close."""
    return [parse_marked(path.stem, path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.txt"))]


def parse_marked(slug: str, source: str) -> MarkedReport:
    """One marked-up file. Raises BadGold on a header line without a colon or a mark that does not open or close."""
    head, _, body = source.partition("\n\n")
    header: dict[str, str] = {}
    for line in head.splitlines():
        key, colon, value = line.partition(":")
        if not colon:
            raise BadGold(f"corpus '{slug}': header line '{line}' is not 'key: value'")
        header[key.strip()] = value.strip()
    pieces: list[str] = []
    marks: list[Mark] = []
    opened: list[tuple[str, int]] = []
    length = last = 0
    for part in _PART.finditer(body):
        pieces.append(body[last : part.start()])
        length += part.start() - last
        last = part.end()
        if part["label"]:
            opened.append((part["label"].strip(), length))
        elif opened:
            label, start = opened.pop()
            marks.append(Mark(label, Span(start, length)))
        else:
            raise BadGold(f"corpus '{slug}': a mark closes that was not opened, after '{body[:last][-40:]}'")
    if opened:
        raise BadGold(f"corpus '{slug}': mark '{opened[-1][0]}' does not close")
    pieces.append(body[last:])
    marks.sort(key=lambda mark: (mark.span.start, -mark.span.end))
    return MarkedReport(slug, header, "".join(pieces), tuple(marks))


def quote_rows(reports: list[MarkedReport]) -> list[Row]:
    """Gold for the task `quotes`: outermost attributions only, as PolNeAR has them."""
    return [{"id": report.slug, "text": report.text, "attributions": _attributions(report)} for report in reports]


def _attributions(report: MarkedReport) -> list[Row]:
    parts: dict[str, Row] = {}
    inner: set[str] = set()
    for mark in report.marks:
        found = re.fullmatch(r"(q\d+)\.(content|cue|source|addressee)(/q\d+)?", mark.label)
        if not found:
            continue
        quote = parts.setdefault(found[1], {"source": [], "cue": [], "content": []})
        if found[3]:
            inner.add(found[1])
        if found[2] != "addressee":
            quote[found[2]].append(list(mark.span))
    return [quote for key, quote in parts.items() if key not in inner and quote["content"]]


def time_rows(reports: list[MarkedReport]) -> list[Row]:
    """Gold for the task `times`, of reports that mark any."""
    return [
        {"id": report.slug, "text": report.text, "dct": report.header.get("published"), "timexes": timexes}
        for report in reports
        if (
            timexes := [
                {"start": span.start, "end": span.end, "type": label.split(".", 1)[0], "value": label.split(".", 1)[1]}
                for label, span in report.labelled("time")
            ]
        )
    ]


def coreference_rows(reports: list[MarkedReport]) -> list[Row]:
    """Gold for the task `coreference`, of reports that mark chains."""
    return [_who(report) for report in reports if report.labelled("chain")]


def name_rows(reports: list[MarkedReport]) -> list[Row]:
    """Gold for the task `names`, of reports that mark every name."""
    return [_who(report) for report in reports if report.labelled("name")]


def _who(report: MarkedReport) -> Row:
    named = report.labelled("name")
    chained: list[Row] = [
        {
            "start": span.start,
            "end": span.end,
            "chain": label.split(".")[0],
            "type": label.split(".")[-1],
            "kind": _kind(report.text, label, span, named),
        }
        for label, span in report.labelled("chain")
    ]
    names: list[Row] = [
        {"start": span.start, "end": span.end, "chain": None, "kind": "NAM", "ner": NER[label], "name": list(span)}
        for label, span in named
    ]
    return {"id": report.slug, "text": report.text, "mentions": chained + names}


def _kind(text: str, label: str, span: Span, names: list[tuple[str, Span]]) -> str:
    """PRO for a pronoun; NAM where the phrase is a name, begins with one that is explained, or is a person's title and
    name; else NOM."""
    if text[span.start : span.end].lower() in pronouns():
        return "PRO"
    for kind, name in names:
        if span.contains(name):
            before, behind = text[span.start : name.start].lower(), text[name.end : span.end]
            if before in {"", "the "} and (behind in {"", "'", "’", "'s", "’s"} or behind.startswith((",", " ("))):
                return "NAM"
            if kind == "person" and label.endswith(".person") and not behind:
                return "NAM"
    return "NOM"
