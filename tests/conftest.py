"""Fixtures for every test: the model is loaded once, reports are built by hand."""

from collections.abc import Callable
from datetime import date

import pytest
from spacy.language import Language

from onrecord.actors.registry import Registry, open_registry
from onrecord.cleaning.clean import clean
from onrecord.config import Config
from onrecord.reading.model import load_model
from onrecord.reading.page import Page
from onrecord.reading.read import findings_of, parse, read_page
from onrecord.record.filing import Filing
from onrecord.record.findings import Findings
from onrecord.record.report import Report


@pytest.fixture(scope="session")
def config() -> Config:
    return Config()


@pytest.fixture(scope="session")
def nlp(config: Config) -> Language:
    return load_model(config.reading.model)


@pytest.fixture(scope="session")
def registry(config: Config) -> Registry:
    return open_registry(config.actors)


@pytest.fixture(scope="session")
def page_of(nlp: Language, registry: Registry) -> Callable[..., Page]:
    """The page of a text after every extractor has run."""

    def build(text: str, published: date | None = None) -> Page:
        report = Report("test", "test", text, language="en")
        if published:
            report = Report("test", "test", text, language="en", published=published, published_basis="given")
        [(cleaned, doc)] = parse([clean(report)], nlp)
        return read_page(cleaned, doc, registry)

    return build


@pytest.fixture(scope="session")
def read_text(page_of: Callable[..., Page]) -> Callable[..., Findings]:
    """The findings of a text."""

    def read(text: str, published: date | None = None) -> Findings:
        return findings_of(page_of(text, published))

    return read


@pytest.fixture(scope="session")
def file_text(read_text: Callable[..., Findings], registry: Registry) -> Callable[..., Filing]:
    """The filing of a text: findings with links."""
    from onrecord.actors.link import link

    def build(text: str, published: date | None = None) -> Filing:
        return link(read_text(text, published), registry)

    return build
