"""Whatever a filing holds, rows read back equal what was written."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, given, settings

from onrecord.errors import UnreadableSource
from onrecord.ledger.ids import digest, entry_id
from onrecord.ledger.ledger import Ledger, open_ledger
from onrecord.ledger.rows import filing_rows
from onrecord.record.actor import Actor, Link, Office
from onrecord.record.event import Event, Participant
from onrecord.record.filing import Filing
from onrecord.record.findings import Findings
from onrecord.record.mention import Mention
from onrecord.record.place import Place
from onrecord.record.quote import Quote
from onrecord.record.report import Block, Report
from onrecord.record.span import Span
from onrecord.record.stance import Stance
from onrecord.record.time import TimeExpression, When
from samples import filing

WORDS = st.text(st.characters(exclude_categories=("Cs",)), max_size=12)
NUMBER = st.floats(-180, 180)
OFFSET = st.integers(0, 40)
SPAN = st.tuples(OFFSET, OFFSET).map(lambda two: Span(min(two), max(two) + 1))
SPANS = st.lists(SPAN, max_size=3).map(tuple)
DAY = st.dates(date(1, 1, 1), date(9999, 12, 31))
MAYBE_DAY = st.none() | DAY

for noun, strategy in {
    str: WORDS,
    float: NUMBER,
    int: OFFSET,
    Span: SPAN,
    date: DAY,
}.items():
    st.register_type_strategy(noun, strategy)


def some(noun: type, **fields: object) -> st.SearchStrategy[object]:
    return st.builds(noun, **fields)


def named(noun: type, letter: str, **fields: object) -> st.SearchStrategy[tuple[object, ...]]:
    """A few of a noun, each with its own id."""
    return st.tuples(*(some(noun, id=st.just(f"{letter}{n}"), **fields) for n in range(3))).flatmap(
        lambda found: st.integers(0, 3).map(lambda count: found[:count])
    )


PLACE = some(Place, box=st.none() | st.tuples(NUMBER, NUMBER, NUMBER, NUMBER))
FILING = st.builds(
    Filing,
    findings=st.builds(
        Findings,
        report=some(Report, id=st.just("r"), blocks=st.lists(some(Block), max_size=2).map(tuple)),
        sentences=SPANS,
        mentions=named(Mention, "m"),
        quotes=named(
            Quote, "q", content_spans=SPANS, speaker_spans=SPANS, cue_spans=SPANS, where=st.none() | PLACE,
            when=st.none() | some(When), within=st.sampled_from([None, "q0"]),
        ),
        events=named(
            Event, "e", actors=st.lists(some(Participant), max_size=2).map(tuple),
            recipients=st.lists(some(Participant), max_size=2).map(tuple), where=st.none() | PLACE,
            contexts=st.lists(WORDS, max_size=2).map(tuple), quote=st.none(),
        ),
        stances=named(Stance, "s", evidence=SPANS, quote=st.none(), event=st.none()),
        times=st.lists(some(TimeExpression), max_size=2).map(tuple),
        places=st.lists(PLACE, max_size=2).map(tuple),
    ),
    links=st.lists(some(Link), max_size=2).map(tuple),
    actors=st.lists(
        some(
            Actor, names=st.lists(WORDS, max_size=2).map(tuple), offices=st.lists(some(Office), max_size=2).map(tuple),
            ids=st.dictionaries(WORDS, WORDS, max_size=2).map(lambda ids: tuple(ids.items())),
        ),
        max_size=2, unique_by=lambda actor: actor.id,
    ).map(tuple),
)  # fmt: skip


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    with open_ledger(tmp_path_factory.mktemp("rows") / "x.ledger", write=True) as opened:
        yield opened


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(given_filing=FILING)
def test_rows_read_back_equal_what_was_written(ledger: Ledger, given_filing: Filing) -> None:
    ledger.enter([given_filing], "v1")
    found = ledger.filing("r")
    quotes = {quote.id for quote in given_filing.findings.quotes}
    wanted = replace(
        given_filing,
        findings=replace(
            given_filing.findings,
            quotes=tuple(
                replace(quote, within=quote.within if quote.within in quotes else None)
                for quote in given_filing.findings.quotes
            ),
        ),
    )
    assert found == wanted


def test_lone_surrogates_keep_every_offset(ledger: Ledger) -> None:
    odd = filing("odd")
    text = odd.report.text[:-4] + "\ud83d\ude00\x00\ud800"
    odd = replace(odd, findings=replace(odd.findings, report=replace(odd.report, text=text)))
    ledger.enter([odd], "v1")
    kept = ledger.filing("odd").report.text
    assert len(kept) == len(text)
    assert kept == odd.report.text[:-4] + "��\x00�"
    assert ledger.has([odd.report], "v1") == {"odd"}


def test_names_that_are_not_utf8_are_kept_and_found(ledger: Ledger) -> None:
    odd = filing("id \udcff", source="caf\udce9.txt")
    assert ledger.enter([odd], "v1") == 1
    assert ledger.enter([odd], "v1") == 0
    assert ledger.has([odd.report], "v1") == {"id \udcff"}
    assert ledger.filing("id \udcff").report.source == "caf\ufffd.txt"
    assert [report.id for report in ledger.find_reports("caf\udce9.txt")] == ["id \ufffd"]
    ledger.begin_run(["caf\udce9.txt"], "v1")
    ledger.note_skips([UnreadableSource("caf\udce9.txt", "it is \ud800")])


def test_digest_sees_every_difference_in_what_was_found() -> None:
    one = filing("a")
    digests = {
        filing_rows(other).tables["reports"][0]["digest"]
        for other in (
            one,
            filing("b"),
            filing("a", status="planned"),
            filing("a", publisher=None),
            replace(one, links=one.links[:1]),
            replace(one, findings=replace(one.findings, sentences=())),
        )
    }
    assert len(digests) == 6


def test_entry_ids_are_the_same_everywhere_and_never_run_together() -> None:
    assert entry_id("r", "quote", ["direct"], [Span(1, 2)]) == entry_id("r", "quote", ["direct"], [Span(1, 2)])
    others = {
        entry_id("r", "quote", ["direct"], [Span(1, 2)]),
        entry_id("r", "event", ["direct"], [Span(1, 2)]),
        entry_id("rq", "uote", ["direct"], [Span(1, 2)]),
        entry_id("r", "quote", ["direct"], [Span(1, 2), Span(3, 4)]),
    }
    assert len(others) == 4
    assert digest(["ab", "c"]) != digest(["a", "bc"])
