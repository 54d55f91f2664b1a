"""Coreference measures: MUC, B-cubed, CEAF-e and their mean, over all documents together.

Source  Pradhan et al. 2014 (ACL), the CoNLL-2012 reference scorer; the same figures as score_who.py
Limits  chains of one span do not count on either side
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from onrecord.record.mention import Mention

Place = tuple[int, int]
Chain = frozenset[Place]
FORMS = {"name": "NAM", "pronoun": "PRO", "nominal": "NOM"}


@dataclass(slots=True)
class Said:
    """A mention as it is scored: `kind` NAM, PRO, NOM or VERB."""

    span: Place
    head: Place
    chain: str
    kind: str


@dataclass(slots=True)
class Tally:
    """Counts of one way of scoring."""

    counts: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    overlap: float = 0.0

    def add(self, gold: Sequence[Chain], found: Sequence[Chain]) -> None:
        """One document."""
        for name, key, response in (("r", gold, found), ("p", found, gold)):
            for measure, (hits, all_) in {"muc": muc(key, response), "b3": b_cubed(key, response)}.items():
                self.counts[f"{measure}_{name}"] += hits
                self.counts[f"{measure}_{name}_all"] += all_
        self.overlap += ceaf_e(gold, found)
        self.counts["gold"] += len(gold)
        self.counts["found"] += len(found)
        for name, chains in (("gold_mentions", gold), ("found_mentions", found)):
            self.counts[name] += sum(map(len, chains))
        self.counts["mentions"] += len(set().union(*gold) & set().union(*found))

    def figures(self) -> dict[str, float]:
        """CoNLL F1, its three parts and the mention F1, 0-1."""
        c = self.counts
        parts = {
            m: f1(_share(c[f"{m}_p"], c[f"{m}_p_all"]), _share(c[f"{m}_r"], c[f"{m}_r_all"])) for m in ("muc", "b3")
        }
        parts["ceaf_e"] = f1(_share(self.overlap, c["found"]), _share(self.overlap, c["gold"]))
        mentions = f1(_share(c["mentions"], c["found_mentions"]), _share(c["mentions"], c["gold_mentions"]))
        return {"conll": sum(parts.values()) / 3, **parts, "mentions": mentions}


def f1(precision: float, recall: float) -> float:
    """Harmonic mean; 0 where both are."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def score_chains(documents: Iterable[tuple[Mapping[str, Any], Sequence[Mention]]]) -> dict[str, dict[str, float]]:
    """Figures for exact spans and for heads, over all chains and over those with a name or pronoun."""
    tallies = {f"{scope}/{way}": Tally() for scope in ("full", "named") for way in ("exact", "head")}
    for row, mentions in documents:
        end = row.get("gold_end") or len(row["text"])
        gold, found = said_in_gold(row, end), said_in(mentions, end)
        for scope in ("full", "named"):
            ours, theirs = chains_of(found, named=scope == "named"), chains_of(gold, named=scope == "named")
            key = [frozenset(chain) for chain in theirs]
            tallies[f"{scope}/exact"].add(key, [frozenset(chain) for chain in ours])
            aligned = head_alignment(_heads(theirs), _heads(ours))
            tallies[f"{scope}/head"].add(
                key, [frozenset(aligned.get(span, (-1 - span[0], -1 - span[1])) for span in chain) for chain in ours]
            )
    return {name: tally.figures() for name, tally in tallies.items()}


def said_in(mentions: Sequence[Mention], end: int) -> list[Said]:
    """Our chained mentions up to `end`."""
    return [
        Said((m.start, m.end), (m.head.start, m.head.end), m.chain, FORMS[m.form])
        for m in mentions
        if m.chain is not None and m.end <= end
    ]


def said_in_gold(row: Mapping[str, Any], end: int) -> list[Said]:
    """A gold row's chained mentions up to `end`; a missing head is the whole span, a missing kind a noun phrase."""
    return [
        Said(
            (m["start"], m["end"]),
            tuple(m.get("head") or (m["start"], m["end"])),
            str(m["chain"]),
            m.get("kind") or "NOM",
        )
        for m in row["mentions"]
        if m.get("chain") is not None and m["end"] <= end
    ]


def chains_of(said: Sequence[Said], *, named: bool = False) -> list[dict[Place, Said]]:
    """Chains of two spans and more; a span stands in one chain only."""
    by_chain: dict[str, dict[Place, Said]] = defaultdict(dict)
    for mention in said:
        by_chain[mention.chain].setdefault(mention.span, mention)
    found: list[dict[Place, Said]] = []
    used: set[Place] = set()
    for members in by_chain.values():
        left = {span: mention for span, mention in members.items() if span not in used}
        if len(left) < 2:
            continue
        used |= set(left)
        if not named or any(mention.kind in {"NAM", "PRO"} for mention in left.values()):
            found.append(left)
    return found


def _heads(chains: Sequence[dict[Place, Said]]) -> dict[Place, Place]:
    return {span: mention.head for chain in chains for span, mention in chain.items()}


def head_alignment(gold: Mapping[Place, Place], found: Mapping[Place, Place]) -> dict[Place, Place]:
    """Our spans to gold spans, one to one: equal spans first, then those that hold each other's head."""
    aligned = {span: span for span in found if span in gold}
    taken = set(aligned)
    free = sorted(span for span in gold if span not in taken)
    longest = max((end - start for start, end in free), default=0)
    wishes = []
    for span, head in found.items():
        if span in aligned:
            continue
        for other in free:
            if other[0] >= span[1] or other[0] + longest <= span[0]:
                continue
            inner = gold[other]
            if _within(inner, span) and _within(head, other):
                shared = min(span[1], other[1]) - max(span[0], other[0])
                wishes.append((-shared / (max(span[1], other[1]) - min(span[0], other[0])), span, other))
    for _, span, other in sorted(wishes):
        if span not in aligned and other not in taken:
            aligned[span] = other
            taken.add(other)
    return aligned


def _within(inner: Place, outer: Place) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def muc(key: Sequence[Chain], response: Sequence[Chain]) -> tuple[int, int]:
    """Links of the key that the response keeps, and all of them."""
    where = {place: i for i, chain in enumerate(response) for place in chain}
    kept = all_ = 0
    for chain in key:
        parts = {where.get(place, place) for place in chain}
        all_ += len(chain) - 1
        kept += len(chain) - len(parts)
    return kept, all_


def b_cubed(key: Sequence[Chain], response: Sequence[Chain]) -> tuple[float, int]:
    """Sum over the key's mentions of the share of their chain that the response keeps with them, and their number."""
    where = {place: chain for chain in response for place in chain}
    kept, all_ = 0.0, 0
    for chain in key:
        for place in chain:
            all_ += 1
            kept += len(chain & where.get(place, frozenset())) / len(chain)
    return kept, all_


def ceaf_e(key: Sequence[Chain], response: Sequence[Chain]) -> float:
    """Similarity of the best one-to-one pairing of chains."""
    if not key or not response:
        return 0.0
    return best_pairing([[2 * len(a & b) / (len(a) + len(b)) for b in response] for a in key])


def best_pairing(values: list[list[float]]) -> float:
    """Greatest sum of values, at most one a row and column (Hungarian method, Kuhn 1955)."""
    if len(values) > len(values[0]):
        values = [list(column) for column in zip(*values, strict=True)]
    rows, columns = len(values), len(values[0])
    potential_row, potential_column = [0.0] * (rows + 1), [0.0] * (columns + 1)
    owner = [0] * (columns + 1)
    for row in range(1, rows + 1):
        owner[0] = row
        _augment(values, owner, potential_row, potential_column)
    return sum(values[owner[j] - 1][j - 1] for j in range(1, columns + 1) if owner[j])


def _augment(values: list[list[float]], owner: list[int], u: list[float], v: list[float]) -> None:
    """One row finds its column; others move along the cheapest path."""
    columns = len(v) - 1
    nearest, used, way = [float("inf")] * (columns + 1), [False] * (columns + 1), [0] * (columns + 1)
    here = 0
    while True:
        used[here] = True
        row, step, following = owner[here], float("inf"), 0
        for j in range(1, columns + 1):
            if used[j]:
                continue
            cost = -values[row - 1][j - 1] - u[row] - v[j]
            if cost < nearest[j]:
                nearest[j], way[j] = cost, here
            if nearest[j] < step:
                step, following = nearest[j], j
        for j in range(columns + 1):
            if used[j]:
                u[owner[j]] += step
                v[j] -= step
            else:
                nearest[j] -= step
        here = following
        if owner[here] == 0:
            break
    while here:
        owner[here], here = owner[way[here]], way[here]
