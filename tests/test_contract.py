import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from importlib.resources import files

import jsonschema
import pytest

from onrecord.contract import to_json
from onrecord.record.actor import Actor, Link
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

TEXT = "Norway condemned the raid in Bergen on Monday, Ola Nordmann said."


@pytest.fixture(scope="module")
def validator() -> jsonschema.Draft202012Validator:
    schema = json.loads((files("onrecord") / "contract.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())


@pytest.fixture
def filing() -> Filing:
    report = Report(
        "r",
        "norway.txt",
        TEXT,
        published=date(2021, 3, 2),
        published_basis="given",
        blocks=(Block(0, 66, "paragraph"),),
    )
    norway = Mention("m1", 0, 6, Span(0, 6), "place", "name", Span(0, 6))
    ola = Mention("m2", 47, 59, Span(51, 59), "person", "name", Span(47, 59))
    where = Place(29, 35, "Bergen", 60.39, 5.32, "NOR", 3161732, "city")
    when = When(date(2021, 3, 1), date(2021, 3, 1), Span(39, 45))
    return Filing(
        Findings(
            report,
            (Span(0, 65),),
            (norway, ola),
            (Quote("q1", (Span(0, 45),), "indirect", (Span(47, 59),), (Span(60, 64),), speaker="m2", when=when),),
            (Event("e1", "ACCUSE", Span(7, 16), (Participant(Span(0, 6), Span(0, 6), "m1"),), when=when, where=where),),
            (Stance("s1", Span(0, 6), "opposes", "condemns", (Span(0, 25),), issue_span=Span(17, 25), holder="m1"),),
            (TimeExpression(39, 45, "DATE", "2021-03-01"),),
            (where,),
        ),
        (Link("m1", "country/nor", 0.9, "NOR", "GOV"),),
        (Actor("country/nor", "Norway", "country", country="NOR", ids=(("iso3166-1", "NO"),)),),
    )


def test_contract_of_a_full_filing_validates(validator: jsonschema.Draft202012Validator, filing: Filing) -> None:
    validator.validate(to_json(filing))


def test_contract_names_actors_not_mentions(filing: Filing) -> None:
    found = to_json(filing)
    assert found["stances"][0]["holder"] == "country/nor"
    assert found["stances"][0]["issue"] == "the raid"
    assert found["events"][0]["actors"] == [{"actor": "country/nor", "span": [0, 6], "code": "NOR", "sector": "GOV"}]
    assert found["quotes"][0]["speaker"] is None
    assert found["report"]["published"] == "2021-03-02"


def test_contract_of_a_read_report_validates(
    validator: jsonschema.Draft202012Validator, file_text: Callable[..., Filing]
) -> None:
    text = (
        "Ankara rejects truce\n\nANKARA (Reuters) - Turkey's foreign minister said on Tuesday that troops had crossed "
        'the border near Kilis. "We will not stop," he told reporters.\n\nFrance condemned the operation.'
    )
    found = to_json(file_text(text, date(2021, 3, 2)))
    validator.validate(found)
    assert found["quotes"]
    assert json.loads(json.dumps(found)) == found


def test_a_quote_says_what_its_source_did_and_whether_it_was_said(
    filing: Filing, validator: jsonschema.Draft202012Validator
) -> None:
    said = filing.findings.quotes[0]
    denied = replace(said, cue_class="thought", negated=True, where=filing.findings.places[0])
    made = to_json(replace(filing, findings=replace(filing.findings, quotes=(denied,))))
    validator.validate(made)
    (quote,) = made["quotes"]
    assert (quote["cue_class"], quote["negated"], quote["where"]["name"]) == ("thought", True, "Bergen")
