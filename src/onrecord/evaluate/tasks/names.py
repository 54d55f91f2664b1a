"""Names of people, organisations and places.

Needs   rows {"id", "text", "mentions": [{"ner": PER | ORG | LOC, "name": [start, end], "end", ...}], "gold_end"?};
        mentions without "ner" are no names; "name" may be missing, then the mention's span is the name
Gives   named_f1: same kind, any overlap, one to one; detail: exact spans, by kind, by genre
Source  the same figures as score_who.py: articles and possessives stripped, inner names left out
Limits  places include buildings; nationalities, events, works and products are not scored
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from onrecord.evaluate.figures import Figures, Row
from onrecord.evaluate.reader import GoldReader
from onrecord.record.mention import Mention

Place = tuple[int, int]
KINDS = {"person": "PER", "organization": "ORG", "armed_group": "ORG", "place": "LOC", "facility": "LOC"}
CLASSES = ("PER", "ORG", "LOC")
ARTICLES = ("the ", "a ", "an ")
POSSESSIVES = ("'s", "’s", "'", "’")


def score(rows: Sequence[Row], reader: GoldReader) -> Figures:
    """Reads every row and compares names."""
    filings = reader.read((str(row["id"]), row["text"], None) for row in rows)
    counts: dict[str, Counter[str]] = {"all": Counter()}
    for row in rows:
        filing = filings.get(str(row["id"]))
        found = Counter(count(row, filing.findings.mentions if filing else ()))
        counts["all"] += found
        if row.get("genre"):
            counts.setdefault(str(row["genre"]), Counter()).update(found)
    detail: dict[str, object] = {name: _figures(tally) for name, tally in counts.items()}
    items = sum(counts["all"][f"{kind} gold"] for kind in CLASSES)
    return Figures(items=items, figures={"named_f1": _f1(counts["all"], "overlap", CLASSES)}, detail=detail)


def _figures(counts: Counter[str]) -> dict[str, float]:
    found = {"overlap": _f1(counts, "overlap", CLASSES), "exact": _f1(counts, "exact", CLASSES)}
    found.update({f"overlap {kind}": _f1(counts, "overlap", (kind,)) for kind in CLASSES})
    return found


def _f1(counts: Counter[str], way: str, kinds: Sequence[str]) -> float:
    total = sum(counts[f"{kind} gold"] + counts[f"{kind} found"] for kind in kinds)
    return 2 * sum(counts[f"{kind} {way}"] for kind in kinds) / total if total else 0.0


def count(row: Row, mentions: Sequence[Mention]) -> Counter[str]:
    """Gold, found, overlapping and exact names of each kind in one row."""
    text = row["text"]
    end = row.get("gold_end") or len(text)
    gold = outermost(text, _gold_names(row, end))
    found = outermost(
        text, (((m.name.start, m.name.end), KINDS.get(m.kind)) for m in mentions if m.name is not None and m.end <= end)
    )
    counts: Counter[str] = Counter()
    for kind in CLASSES:
        theirs = [span for span, its in gold.items() if its == kind]
        ours = [span for span, its in found.items() if its == kind]
        counts[f"{kind} gold"], counts[f"{kind} found"] = len(theirs), len(ours)
        counts[f"{kind} exact"] = len(set(theirs) & set(ours))
        counts[f"{kind} overlap"] = paired(theirs, ours)
    return counts


def _gold_names(row: Row, end: int) -> Iterator[tuple[Place, str | None]]:
    for mention in row["mentions"]:
        if mention["end"] <= end:
            start, stop = mention.get("name") or (mention["start"], mention["end"])
            yield (start, stop), mention.get("ner")


def outermost(text: str, names: Iterable[tuple[Place, str | None]]) -> dict[Place, str]:
    """Stripped spans with their kind, without those inside another."""
    found: dict[Place, str] = {}
    for span, kind in names:
        if kind in CLASSES:
            found.setdefault(stripped(text, *span), kind)
    return {
        span: kind
        for span, kind in found.items()
        if not any(other != span and other[0] <= span[0] and span[1] <= other[1] for other in found)
    }


def stripped(text: str, start: int, end: int) -> Place:
    """The span without a leading article and a trailing possessive."""
    for article in ARTICLES:
        if text[start:end].lower().startswith(article) and start + len(article) < end:
            start += len(article)
            break
    for possessive in POSSESSIVES:
        if text[start:end].endswith(possessive) and end - len(possessive) > start:
            return start, end - len(possessive)
    return start, end


def paired(gold: Sequence[Place], found: Sequence[Place]) -> int:
    """How many of ours overlap one of theirs that nobody else has; equal spans choose first."""
    taken: set[Place] = set()
    for span in sorted(found, key=lambda span: (span not in gold, span)):
        free = [other for other in gold if other not in taken and other[0] < span[1] and span[0] < other[1]]
        if free:
            taken.add(max(free, key=lambda other: (min(other[1], span[1]) - max(other[0], span[0]), other == span)))
    return len(taken)
