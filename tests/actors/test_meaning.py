from dataclasses import replace

import pytest

from linking import findings_of
from onrecord.actors.link import link
from onrecord.actors.registry import Registry
from onrecord.record.quote import Quote
from onrecord.record.span import Span


@pytest.mark.parametrize(
    ("name", "after", "body"),
    [
        ("Angela Merkel", "", "country/deu"),
        ("Nancy Pelosi", "", None),
        ("Mitch McConnell", "", None),
        ("Jens Stoltenberg", "", "igo/nato"),
        ("Ola Quist", ", the Norwegian foreign minister,", "country/nor"),
        ("Ola Quist", ", a spokesman for the German government,", "country/deu"),
        ("Ola Quist", ", a Norwegian lawmaker,", None),
        ("Ola Quist", ", a Norwegian baker,", None),
    ],
)
def test_only_the_executive_speaks_for_its_state(registry: Registry, name: str, after: str, body: str | None) -> None:
    text = f'{name}{after} said: "We will act." And then left.'
    findings = findings_of(text, (name, "person", "name"), ("We", "person", "pronoun", "c9"))
    start = text.index('"')
    quote = Quote("q1", (Span(start, start + 14),), "direct", speaker="m0")
    filing = link(replace(findings, quotes=(quote,)), registry)
    assert {entry.mention: entry.actor for entry in filing.links}.get("m1") == body
