"""The spaCy pipeline, loaded once."""

import importlib
from functools import cache
from pathlib import Path

import spacy
from spacy.language import Language

from onrecord.errors import BadConfig
from onrecord.reading.matmul import use_matmul


@cache
def load_model(name: str) -> Language:
    """The named spaCy pipeline: an installed package or a folder.

    Raises BadConfig when it is not installed. The PyPI build's own `load()` looks for a folder of another name
    (`en_core_web_sm`), so the package is opened by path.
    """
    try:
        package = Path(importlib.import_module(name).__file__ or "").parent
        folders = [meta.parent for meta in package.glob("*/config.cfg")] or [package]
        return use_matmul(spacy.load(folders[0]))
    except ImportError:
        pass
    try:
        return use_matmul(spacy.load(name))
    except OSError as error:
        raise BadConfig(f"cannot load spaCy pipeline '{name}': install it or change [reading] model") from error
