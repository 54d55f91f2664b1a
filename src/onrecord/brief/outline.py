"""The dossier as headings and cited lines, which the readable formats lay out each in its way."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from onrecord.brief.board import Holding
from onrecord.brief.dossier import Dossier, Happening, Said, Source, Voice
from onrecord.brief.printable import one_row
from onrecord.brief.timeline import Moment
from onrecord.brief.words import Cite, day_range, many, short_id, shown_day

# More cites than this on a line hide the line; all of them are in the json format.
CITES = 4
# A speaker's first so many sayings are told, the rest only cited: --format json has all of them.
SAYINGS = 8
QUOTE_MARKS = "\"“”«»„‘’'"


@dataclass(frozen=True, slots=True)
class Line:
    """One line: an optional day in front, the words, the cites, and how many independent reports say this very thing
    (None where the cites say different things).
    """

    day: str
    words: str
    cites: tuple[Cite, ...]
    sources: int | None = None

    @property
    def cited(self) -> str:
        """`[report 1a2b3c4d 120–180] [report …] and 3 more`."""
        shown = " ".join(str(cite) for cite in self.cites[:CITES])
        more = f" and {len(self.cites) - CITES} more" if len(self.cites) > CITES else ""
        return one_row(shown) + more + self._weight()

    def _weight(self) -> str:
        if self.sources is None or len({cite.report for cite in self.cites}) < 2:
            return ""
        return f" ({many(self.sources, 'independent source')})" if self.sources > 1 else " (copies of one report)"


@dataclass(frozen=True, slots=True)
class Part:
    """A heading (`depth` 1 or 2) with the lines under it."""

    depth: int
    heading: str
    lines: tuple[Line, ...] = ()


def outline(dossier: Dossier) -> Iterator[Part]:
    """The parts in reading order; a part without lines is left out, but for section headings that have parts below."""
    yield Part(0, title(dossier))
    yield from _section("Who said what", map(_voice, dossier.voices))
    yield from _section(
        "Who stands where", (part for p in dossier.positions for part in _position(p.issue, p.supports, p.opposes))
    )
    if dossier.happenings:
        yield Part(1, "What happened", tuple(_happenings(dossier.happenings)))
    yield from _section(
        "Where the record disagrees",
        (
            Part(2, one_row(one.question), tuple(Line("", one_row(side.says), side.cites) for side in one.sides))
            for one in dossier.disagreements
        ),
    )
    if dossier.gaps:
        yield Part(1, "What is not known", tuple(Line("", one_row(gap.what), gap.cites) for gap in dossier.gaps))
    if dossier.sources:
        yield Part(1, "Sources", tuple(map(_source, dossier.sources)))


def title(dossier: Dossier) -> str:
    """`Turkey`, or the words asked for with the names they were taken for."""
    names = [one_row(name) for name in dossier.names]
    if len(names) == 1:
        return names[0]
    return one_row(dossier.topic) + (f" ({', '.join(names[:3])}{', …' * (len(names) > 3)})" if names else "")


def account(dossier: Dossier) -> str:
    """How much stands behind the dossier, in one sentence."""
    days = f", published {day_range(dossier.first, dossier.last)}" if dossier.first and dossier.last else ""
    copies = len(dossier.sources) - dossier.independent
    apart = f", of which {many(copies, 'copy')} of another" if copies else ""
    return f"{many(len(dossier.sources), 'report')}{apart}{days}"


def _section(heading: str, parts: Iterable[Part]) -> Iterator[Part]:
    found = list(parts)
    if found:
        yield Part(1, heading)
        yield from found


def _voice(voice: Voice) -> Part:
    name = one_row(voice.name) or "Nobody named"
    role = f", {one_row(voice.role)}" if voice.role else ""
    lines = [*map(_said, voice.said[:SAYINGS])]
    if rest := voice.said[SAYINGS:]:
        lines.append(
            Line("", f"and {many(len(rest), 'more thing')} said", tuple(c for said in rest for c in said.cites))
        )
    return Part(2, name + role, tuple(lines))


def _said(said: Said) -> Line:
    words = one_row(said.quote.content)
    if said.quote.form == "direct" and not words.startswith(tuple(QUOTE_MARKS)):
        words = f"“{words}”"
    elif said.quote.form != "direct":
        words = f"{one_row(said.quote.cue_words) or 'said'}: {words}"
    if said.quote.negated:
        words = f"(not said) {words}"
    return Line(shown_day(said.quote), words, said.cites, said.sources)


def _position(issue: str, supports: Sequence[Holding], opposes: Sequence[Holding]) -> Iterator[Part]:
    lines = [*(_holding("supports", one) for one in supports), *(_holding("opposes", one) for one in opposes)]
    yield Part(2, one_row(issue), tuple(lines))


def _holding(attitude: str, holding: Holding) -> Line:
    acts = ", ".join(dict.fromkeys(row.act.replace("_", " ") for row in holding.rows))
    last = holding.rows[-1]
    times = f", {len(holding.rows)} times" if len(holding.rows) > 1 else ""
    words = f"{attitude}: {one_row(holding.name)} ({acts}{times}) — {one_row(last.evidence)}"
    return Line(shown_day(last), words, holding.cites, holding.sources)


def _happenings(happenings: Sequence[Happening]) -> Iterator[Line]:
    """A line a sentence: what several events of one sentence say stands side by side."""
    sentences: dict[tuple[str, tuple[Cite, ...]], list[Happening]] = {}
    for happening in happenings:
        sentences.setdefault((shown_day(happening.moment), happening.cites), []).append(happening)
    for (day, cites), told in sentences.items():
        acts = "; ".join(dict.fromkeys(_act(happening.moment) for happening in told))
        yield Line(day, f"{acts} — {one_row(told[0].moment.words)}", cites, told[0].sources)


def _act(moment: Moment) -> str:
    sides = " → ".join(one_row(side) for side in (moment.who or "?", moment.whom) if side)
    status = "" if moment.status == "happened" else f" ({moment.status})"
    return f"{moment.type}{status} {sides}"


def _source(source: Source) -> Line:
    report = source.report
    parts = (report.publisher, report.title or "(no title)", report.source)
    copy = f" — copy of {short_id(source.copy_of)}" if source.copy_of else ""
    day = str(report.published) if report.published else "undated"
    return Line(day, one_row(" · ".join(filter(None, parts)) + copy), (Cite(report.id, 0, 0),))
