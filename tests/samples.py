"""Filings built by hand for the tests of the ledger, the briefs and the command line: no model is loaded."""

from dataclasses import replace
from datetime import date, datetime

from onrecord.ledger.answers import EventRow, QuoteRow, ReportRow, StanceRow
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

NORLAND = Actor("country/nor", "Norland", "country", ("Kingdom of Norland", "Nórland"), "NRL", "GOV")
SURIA = Actor("country/sur", "Suria", "country", (), "SRA", "GOV")
BERG = Actor(
    "person/berg",
    "Anna Berg",
    "person",
    ("A. Berg",),
    gender="female",
    offices=(Office("foreign minister", "Norland", "NRL", "GOV", date(2019, 1, 2)),),
    ids=(("wikidata", "Q1"),),
)

HEADLINE = "Norland warns Suria"
SPEECH = "Foreign minister Anna Berg said in Porthaven on Monday that the arms embargo on Suria must stay."
RAID = "Surian troops shelled Lower Vale on 13 October 2019."
ASIDE = "“We were not told,” an official said."
TEXT = f"{HEADLINE}\n\n{SPEECH}\n\n{RAID} {ASIDE}\n"


def at(words: str, text: str = TEXT) -> Span:
    """Where the words first stand in the text."""
    start = text.index(words)
    return Span(start, start + len(words))


def filing(
    key: str = "1a2b3c4d5e6f7a8b",
    *,
    text: str = TEXT,
    source: str = "wire/norland.txt",
    published: date | None = date(2019, 10, 15),
    publisher: str | None = "The Courier",
    status: str = "happened",
) -> Filing:
    """A report of four sentences in three blocks with two quotes, an event and a stance.

    `text` must hold the sentences above; what is added may stand before or after them.
    """

    def here(words: str) -> Span:
        return at(words, text)

    def mention(key: str, words: str, head: str, kind: str, **more: object) -> Mention:
        span = here(words)
        start = span.start + words.index(head)
        return Mention(key, *span, Span(start, start + len(head)), kind, "name", **more)  # type: ignore[arg-type]

    berg = mention("m1", "Foreign minister Anna Berg", "Berg", "person", name=here("Anna Berg"), chain="c1")
    suria = mention("m2", "Suria must", "Suria", "place")
    suria = Mention("m2", suria.start, suria.start + 5, suria.head, "place", "name", chain="c2")
    troops = mention("m3", "Surian troops", "troops", "organization")
    place = Place(*here("Lower Vale"), "Lower Vale", 12.5, -3.25, "SRA", 77, "city")
    sea = Place(*here("Porthaven"), "Porthaven", box=(1.0, 2.0, 3.0, 4.0), precision="region")
    monday = When(date(2019, 10, 14), date(2019, 10, 14), here("on Monday"))
    content = here("the arms embargo on Suria must stay")
    quotes = (
        Quote("q1", (content,), "indirect", (berg.span,), (here("said"),), "speech", "m1", None, monday, sea,
              confidence=0.9),
        Quote("q2", (here("“We were not told,”"),), "direct", (here("an official"),), (here("official said"),)),
    )  # fmt: skip
    shelled = Event(
        "e1", "ASSAULT", here("shelled"), (Participant(troops.span, troops.head, "m3"),),
        (Participant(here("Lower Vale"), here("Vale")),), "heavy-weapons", ("military",), status,  # type: ignore[arg-type]
        When(date(2019, 10, 13), date(2019, 10, 13), here("13 October 2019")), place, None, "190", 0.8,
    )  # fmt: skip
    stance = Stance("s1", berg.span, "supports", "demands", (content,), suria.span, here("the arms embargo"), "m1",
                    "m2", "q1", None, 0.7)  # fmt: skip
    report = Report(
        key, source, text, HEADLINE, "By A. Writer", publisher, "https://example.org/1", "en", published,
        "given" if published else "unknown", None,
        (Block(*here(HEADLINE), "headline"), Block(*here(SPEECH), "paragraph"),
         Block(here(RAID).start, here(ASIDE).end, "paragraph")),
    )  # fmt: skip
    findings = Findings(
        report,
        (here(HEADLINE), here(SPEECH), here(RAID), here(ASIDE)),
        (berg, suria, troops),
        quotes,
        (shelled,),
        (stance,),
        (TimeExpression(*here("13 October 2019"), "DATE", "2019-10-13"),),
        (sea, place),
    )
    links = (
        Link("m1", "person/berg", 0.95, "NRL", "GOV", "foreign minister"),
        Link("m2", "country/sur", 0.9, "SRA", "GOV"),
        Link("m3", "country/sur", 0.8, "SRA", "MIL"),
    )
    return Filing(findings, links, (BERG, SURIA))


MONDAY = date(2019, 10, 14)
NOW = datetime(2020, 1, 2, 3, 4, 5)


def quote_row(**fields: object) -> QuoteRow:
    """A dated direct quote by Anna Berg; any column may be given."""
    columns: dict[str, object] = {
        "id": "q", "report": "a", "published": MONDAY, "day": MONDAY, "day_end": MONDAY, "day_basis": "text",
        "speaker": "person/berg", "speaker_name": "Anna Berg", "speaker_words": "Berg", "speaker_role": None,
        "speaker_country": "NRL", "cue_words": "said", "form": "direct", "cue_class": "speech", "content": "We stay",
        "negated": False, "span_start": 0, "span_end": 7, "within": None, "place": None, "confidence": 0.9,
        "checked": False, "first_entered": NOW,
    }  # fmt: skip
    return QuoteRow(**(columns | fields))  # type: ignore[arg-type]


def event_row(**fields: object) -> EventRow:
    """An assault of Suria on Norland that happened on a Monday; any column may be given."""
    columns: dict[str, object] = {
        "id": "e", "report": "a", "published": MONDAY, "day": MONDAY, "day_end": MONDAY, "day_basis": "text",
        "type": "ASSAULT", "mode": None, "contexts": [], "status": "happened", "actors": ["Suria"],
        "actor_ids": ["country/sur"], "actor_countries": ["SRA"], "actor_sectors": ["MIL"], "recipients": ["Norland"],
        "recipient_ids": ["country/nor"], "recipient_countries": ["NRL"], "recipient_sectors": [None],
        "trigger_words": "shelled", "sentence": "Suria shelled Norland.", "span_start": 6, "span_end": 13,
        "sentence_start": 0, "sentence_end": 22, "place": None, "lat": None, "lon": None, "country": None,
        "precision": None, "quote": None, "cameo": None, "confidence": 0.8, "checked": False, "first_entered": NOW,
    }  # fmt: skip
    return EventRow(**(columns | fields))  # type: ignore[arg-type]


def stance_row(**fields: object) -> StanceRow:
    """Anna Berg backs the embargo; any column may be given."""
    columns: dict[str, object] = {
        "id": "s", "report": "a", "published": MONDAY, "day": MONDAY, "day_end": MONDAY, "day_basis": "text",
        "holder": "person/berg", "holder_name": "Anna Berg", "holder_words": "Berg", "holder_country": "NRL",
        "attitude": "supports", "act": "backs", "target": None, "target_name": None, "target_words": None,
        "issue": "the embargo", "evidence": "Berg backs the embargo", "span_start": 0, "span_end": 22, "quote": None,
        "event": None, "confidence": 0.7, "checked": False, "first_entered": NOW,
    }  # fmt: skip
    return StanceRow(**(columns | fields))  # type: ignore[arg-type]


def report_row(key: str, published: date | None = MONDAY) -> ReportRow:
    """A report without a title."""
    return ReportRow(key, f"{key}.txt", "", None, published, "given" if published else "unknown", 100, NOW)


def negated(given: Filing) -> Filing:
    """The same report with its event read as denied."""
    event = replace(given.findings.events[0], status="negated")
    return replace(given, findings=replace(given.findings, events=(event,)))
