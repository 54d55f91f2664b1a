"""The extractors in the order they run; each names what it needs and what it gives."""

from collections.abc import Callable
from typing import NamedTuple

from onrecord.reading.coreference import resolve
from onrecord.reading.events.find import find_events
from onrecord.reading.names import find_names
from onrecord.reading.page import Page
from onrecord.reading.places.find import find_places
from onrecord.reading.places.locate import locate_entries
from onrecord.reading.quotes.find import find_quotes
from onrecord.reading.roles import cast
from onrecord.reading.sentences import find_sentences
from onrecord.reading.stances.find import find_stances
from onrecord.reading.times.dating import date_entries
from onrecord.reading.times.find import find_times


class Step(NamedTuple):
    """`run` sets the field `gives` of a page whose fields `needs` are set."""

    name: str
    run: Callable[[Page], None]
    needs: tuple[str, ...]
    gives: str


def _sentences(page: Page) -> None:
    page.sentences = find_sentences(page)


def _quotes(page: Page) -> None:
    page.quotes = find_quotes(page)


def _names(page: Page) -> None:
    page.mentions = find_names(page)


def _coreference(page: Page) -> None:
    page.mentions = resolve(page)


def _stances(page: Page) -> None:
    page.stances = find_stances(page)


def _events(page: Page) -> None:
    page.events = find_events(page)


def _times(page: Page) -> None:
    page.times = find_times(page)


def _places(page: Page) -> None:
    page.places = find_places(page)


def _placing(page: Page) -> None:
    page.quotes, page.events = locate_entries(page)


def _dating(page: Page) -> None:
    page.quotes, page.events = date_entries(page)


ORDER: tuple[Step, ...] = (
    Step("sentences", _sentences, (), "sentences"),
    Step("names", _names, ("sentences",), "mentions"),
    Step("quotes", _quotes, ("sentences",), "quotes"),
    Step("coreference", _coreference, ("mentions",), "mentions"),
    Step("times", _times, ("quotes",), "times"),
    Step("places", _places, ("mentions",), "places"),
    Step("events", _events, ("mentions", "quotes", "times"), "events"),
    Step("stances", _stances, ("mentions", "quotes", "events"), "stances"),
    Step("roles", cast, ("mentions", "quotes", "events", "stances"), "mentions"),
    Step("dating", _dating, ("times", "quotes", "events"), "quotes"),
    Step("placing", _placing, ("places", "quotes", "events"), "quotes"),
)
