"""The dossier as headings and cited lines, which the readable formats lay out each in its way."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.brief.board import Holding, Position
from onrecord.brief.dossier import Dossier, Happening, Said, Source, Voice
from onrecord.brief.printable import one_row
from onrecord.brief.timeline import Moment
from onrecord.brief.words import Cite, day_range, is_on_file, many, short_id, shown_day

# More cites than this on a line hide the line; all of them are in the json format.
CITES = 4
# So much of each is told and the rest only cited, to keep a dossier readable; --format json has all of it.
SAYINGS = 8
PARTS = 25
LINES = 40
# Somebody nobody has on file gets a heading for so many sayings.
SEVERAL = 2
FEWEST_WORDS = 3
HAPPENED = frozenset({"happened", "ongoing", "historical"})
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
    """The parts in reading order; a section with nothing in it is left out."""
    yield Part(0, title(dossier))
    yield from _section("Who said what", _voices(dossier.voices))
    yield from _section("Who stands where", _positions(dossier.positions))
    done = [one for one in dossier.happenings if one.moment.status in HAPPENED]
    yield from _lines("What happened", _happenings(done))
    undone = [one for one in dossier.happenings if one.moment.status not in HAPPENED]
    yield from _lines("What has not happened, or not yet", _happenings(undone))
    disagreements = (
        Part(2, one_row(one.question), tuple(Line("", one_row(side.says), side.cites) for side in one.sides))
        for one in dossier.disagreements
    )
    yield from _section("Where the record disagrees", disagreements)
    yield from _lines("What is not known", (Line("", one_row(gap.what), gap.cites) for gap in dossier.gaps))
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
    found = [part for part in parts if part.lines]
    if not found:
        return
    yield Part(1, heading)
    yield from found[:PARTS]
    if rest := found[PARTS:]:
        names = ", ".join(part.heading for part in rest)
        cites = tuple(cite for part in rest for line in part.lines for cite in line.cites)
        yield Part(2, f"And {len(rest):,} more", (Line("", names, cites),))


def _lines(heading: str, lines: Iterable[Line]) -> Iterator[Part]:
    found = _capped(list(lines), LINES)
    if found:
        yield Part(1, heading, found)


def _capped(lines: Sequence[Line], most: int) -> tuple[Line, ...]:
    """The first so many lines, and the places of the others on one."""
    if len(lines) <= most:
        return tuple(lines)
    cites = tuple(cite for line in lines[most:] for cite in line.cites)
    return (*lines[:most], Line("", f"and {len(lines) - most:,} more", cites))


def _by_day(line: Line) -> str:
    return line.day.lstrip("~")


def _voices(voices: Sequence[Voice]) -> Iterator[Part]:
    """A part a speaker; what those said who are not on file stands at the end, each with the text's word for them."""
    others: list[Line] = []
    for voice in voices:
        lines = [_said(said) for said in voice.said if _tells(said)]
        name = one_row(voice.name) or "nobody named"
        if not is_on_file(voice.speaker) and len(lines) < SEVERAL:
            others += [replace(line, words=f"{name} — {line.words}") for line in lines]
            continue
        role = f", {one_row(voice.role)}" if voice.role else ""
        yield Part(2, name + role, _capped(lines, SAYINGS))
    yield Part(2, "Others", _capped(sorted(others, key=_by_day), LINES))


def _tells(said: Said) -> bool:
    """Whether the words say something by themselves: a bare 'it' or 'the decision' is told by a stance or an event."""
    return said.quote.form != "indirect" or len(said.quote.content.split()) >= FEWEST_WORDS


def _said(said: Said) -> Line:
    words = one_row(said.quote.content)
    if said.quote.form == "direct" and not words.startswith(tuple(QUOTE_MARKS)):
        words = f"“{words}”"
    elif said.quote.form != "direct":
        words = f"{one_row(said.quote.cue_words) or 'said'}: {words}"
    if said.quote.negated:
        words = f"(not said) {words}"
    return Line(shown_day(said.quote), words, said.cites, said.sources)


def _positions(positions: Sequence[Position]) -> Iterator[Part]:
    """A part an issue on which more than one stand; the others stand together."""
    alone: list[Line] = []
    for position in positions:
        lines = [
            *(_holding("supports", one) for one in position.supports),
            *(_holding("opposes", one) for one in position.opposes),
        ]
        if len(lines) > 1:
            yield Part(2, one_row(position.issue), tuple(lines))
        else:
            alone += lines
    yield Part(2, "On other things", _capped(sorted(alone, key=_by_day), LINES))


def _holding(attitude: str, holding: Holding) -> Line:
    acts = ", ".join(dict.fromkeys(row.act.replace("_", " ") for row in holding.rows))
    last = holding.rows[-1]
    times = f", {len(holding.rows)} times" if len(holding.rows) > 1 else ""
    words = f"{attitude}: {one_row(holding.name)} ({acts}{times}) — {one_row(last.evidence)}"
    return Line(shown_day(last), words, holding.cites, holding.sources)


def _happenings(happenings: Sequence[Happening]) -> Iterator[Line]:
    """A line a sentence: what several events of one sentence say stands side by side."""
    sentences: dict[tuple[object, ...], list[Happening]] = {}
    for happening in happenings:
        key = (happening.moment.day, happening.moment.day_end, happening.cites)
        sentences.setdefault(key, []).append(happening)
    for told in sentences.values():
        surest = min((happening.moment for happening in told), key=lambda moment: not moment.is_sure)
        acts = "; ".join(dict.fromkeys(_act(happening.moment) for happening in told))
        yield Line(shown_day(surest), f"{acts} — {one_row(surest.words)}", told[0].cites, told[0].sources)


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
