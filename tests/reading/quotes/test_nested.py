"""Attributions told inside another: which are kept, and what form they have."""

import pytest
from spacy.language import Language

from onrecord.reading.page import Page
from onrecord.reading.quotes import find_quotes
from onrecord.reading.read import parse
from onrecord.record.quote import Quote
from onrecord.record.report import Block, Report


def quotes_of(nlp: Language, text: str) -> tuple[Quote, ...]:
    report = Report("test", "test", text, language="en", blocks=(Block(0, len(text), "paragraph"),))
    [(report, doc)] = parse([report], nlp)
    return find_quotes(Page(report, doc))


@pytest.mark.parametrize(
    "text",
    [
        "“I think that we should leave,” Berg said.",
        "“We promise to rebuild the bridge,” Berg said.",
        "“You say that prices fell,” Berg told the minister.",
        "Berg said the army wants to take the hill.",
        "“She just said a terrible thing,” Berg said.",
        "Berg said nothing would change if Roth says the pump failed.",
        "Berg said Roth would do well to consider “building bridges” to Maas.",
    ],
)
def test_own_voice_and_plans_inside_are_not_kept(nlp: Language, text: str) -> None:
    assert [quote.within for quote in quotes_of(nlp, text)] == [None]


def test_what_a_third_person_said_is_kept_and_judged_by_its_own_marks(nlp: Language) -> None:
    text = "“The president has told the country that the war is over,” Berg said."
    outer, inner = quotes_of(nlp, text)
    assert outer.form == "direct"
    assert (inner.within, inner.form) == (outer.id, "indirect")


def test_a_clause_inside_indirect_speech_is_kept(nlp: Language) -> None:
    text = "Berg recalled that the envoy had warned that the truce was fragile."
    outer, inner = quotes_of(nlp, text)
    assert inner.within == outer.id
