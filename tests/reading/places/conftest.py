from collections.abc import Callable

import pytest
from spacy.language import Language

from onrecord.actors.registry import Registry
from onrecord.cleaning.clean import clean
from onrecord.reading.order import ORDER
from onrecord.reading.page import Page
from onrecord.reading.places.find import namer
from onrecord.reading.places.gazetteer import Gazetteer, shipped
from onrecord.reading.places.naming import Namer
from onrecord.reading.read import parse
from onrecord.record.report import Report

STEPS = ("sentences", "names", "places")


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    return shipped()


@pytest.fixture(scope="session")
def names() -> Namer:
    return namer()


@pytest.fixture(scope="session")
def placed(nlp: Language, registry: Registry) -> Callable[[str], Page]:
    """The page of a text after only the steps that places need."""

    def build(text: str) -> Page:
        [(report, doc)] = parse([clean(Report("test", "test", text, language="en"))], nlp)
        page = Page(report, doc, registry)
        for step in ORDER:
            if step.name in STEPS:
                step.run(page)
        return page

    return build


@pytest.fixture(scope="session")
def places_in(placed: Callable[[str], Page]) -> Callable[[str], dict[str, str | None]]:
    """Name to country of the places found in a text."""

    def read(text: str) -> dict[str, str | None]:
        return {place.name: place.country for place in placed(text).places}

    return read
