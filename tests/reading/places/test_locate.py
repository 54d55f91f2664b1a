from collections.abc import Callable
from dataclasses import replace

import pytest

from onrecord.reading.page import Page
from onrecord.reading.places.locate import locate_entries
from onrecord.record.event import Event, EventType
from onrecord.record.quote import Quote
from onrecord.record.span import Span


def span(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


@pytest.mark.parametrize(
    ("text", "trigger", "where"),
    [
        ("Police arrested two men in Ankara on Monday.", "arrested", "Ankara"),
        ("A car bomb attack in Baghdad killed nine people.", "attack", "Baghdad"),
        ("Jets bombed Homs overnight.", "bombed", "Homs"),
        ("Turkey condemned the vote.", "condemned", None),
        ("The minister, who was born in Lyon, resigned.", "resigned", None),
        ("Soldiers fired at protesters in Kirkuk in northern Iraq.", "fired", "Kirkuk"),
        ("The sanctions against Iran were lifted.", "lifted", None),
    ],
)
def test_an_event_is_where_its_own_clause_says(
    placed: Callable[[str], Page], text: str, trigger: str, where: str | None
) -> None:
    page = placed(text)
    page.events = (Event("e1", "ASSAULT", span(text, trigger), ()),)
    _, [event] = locate_entries(page)
    assert (event.where.name if event.where else None) == where


@pytest.mark.parametrize(
    ("text", "kind", "trigger", "where"),
    [
        ("A meeting of lawmakers in Oslo ended in a row.", "CONSULT", "meeting", "Oslo"),
        ("They carried out a raid on a barracks near Homs.", "ASSAULT", "raid", "Homs"),
        ("Rebels fired at a convoy outside Mosul, wounding nine men.", "ASSAULT", "wounding", "Mosul"),
        ("Warplanes bombed Mosul on Friday, killing nine people.", "ASSAULT", "killing", "Mosul"),
        ("Rebels hit a bus in Mosul, killing two and wounding nine men.", "ASSAULT", "wounding", "Mosul"),
        ("In Homs, troops shelled houses and killed nine people.", "ASSAULT", "killed", "Homs"),
        ("Students clashed with police in the streets of Nairobi.", "PROTEST", "clashed", "Nairobi"),
        ("Soldiers killed two men in a raid in Mosul.", "ASSAULT", "killed", "Mosul"),
        ("Clashes between students and police in Cairo went on.", "ASSAULT", "Clashes", "Cairo"),
        ("Police beat students near a mosque in Cairo.", "ASSAULT", "beat", "Cairo"),
        ("Iraq invaded Kuwait with nine divisions.", "ASSAULT", "invaded", "Kuwait"),
        ("The invasion of Kuwait lasted two days.", "ASSAULT", "invasion", "Kuwait"),
        ("Iraq attacked Kuwait over its debts.", "ASSAULT", "attacked", None),
        ("Dozens took to the streets in Cairo's northern suburbs.", "PROTEST", "took", "Cairo"),
        ("The party took aim at Lyon's mayor in a letter.", "ASSAULT", "took", None),
        ("The party took aim at the mayor of Lyon in a letter.", "ASSAULT", "took", None),
        ("France condemned the raid in Kabul.", "ACCUSE", "condemned", None),
        ("France condemned an attack on soldiers in Kabul.", "ACCUSE", "condemned", None),
        ("Protests against killings in Kenya went on.", "PROTEST", "Protests", None),
        ("They feared an attack on troops in Mali.", "ACCUSE", "feared", None),
        ("The army lashed out at Israel, wounding two men.", "ASSAULT", "wounding", None),
        ("Having met in Rome, they attacked the plan.", "ASSAULT", "attacked", None),
    ],
)
def test_an_event_is_where_its_target_or_its_clause_is(
    placed: Callable[[str], Page], text: str, kind: EventType, trigger: str, where: str | None
) -> None:
    page = placed(text)
    page.events = (Event("e1", kind, span(text, trigger), ()),)
    _, [event] = locate_entries(page)
    assert (event.where.name if event.where else None) == where


@pytest.mark.parametrize(
    ("text", "cue", "content", "where"),
    [
        ("“We will not leave,” he told reporters in Brussels.", "told", "“We will not leave,”", "Brussels"),
        ("“We met in Vienna,” she said.", "said", "“We met in Vienna,”", None),
        ("Speaking in Geneva, he said “it is over”.", "said", "“it is over”", "Geneva"),
    ],
)
def test_a_quote_is_where_its_cue_says(
    placed: Callable[[str], Page], text: str, cue: str, content: str, where: str | None
) -> None:
    page = placed(text)
    quote = Quote("q1", (span(text, content),), "direct", cue_spans=(span(text, cue),))
    page.quotes, page.events = (quote,), ()
    [found], _ = locate_entries(page)
    assert (found.where.name if found.where else None) == where
    assert replace(found, where=None) == quote
