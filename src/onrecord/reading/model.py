"""The spaCy pipeline, loaded once."""

import importlib
import sys
from functools import cache
from pathlib import Path
from typing import Any, cast

import spacy
from spacy.language import Language

from onrecord.errors import BadConfig
from onrecord.lexicon import load_words
from onrecord.reading.biluo import use_biluo
from onrecord.reading.matmul import use_matmul
from onrecord.reading.wordforms import remember_wordforms


def model_folder(name: str) -> Path | str:
    """Where the named pipeline's data lies: the folder inside an installed package, else the name itself.

    The PyPI build's own `load()` looks for a folder of another name (`en_core_web_sm`), so packages are opened by path.
    """
    try:
        package = Path(importlib.import_module(name).__file__ or "").parent
    except ImportError:
        return name
    return next((meta.parent for meta in sorted(package.glob("*/config.cfg"))), package)


@cache
def load_model(name: str) -> Language:
    """The named spaCy pipeline: an installed package or a folder. Raises BadConfig when there is none."""
    try:
        nlp = use_biluo(remember_wordforms(use_matmul(spacy.load(model_folder(name)))))
    except OSError as error:
        raise BadConfig(f"cannot load spaCy pipeline '{name}': install it or change [reading] model") from error
    # "Sgt. Dana Roy" would be two sentences: the tokenizer knows only the commonest titles.
    for title in load_words("onrecord.reading", "abbreviations.tsv"):
        cast("Any", nlp.tokenizer).add_special_case(f"{title}.", [{"ORTH": f"{title}."}])
    nlp.max_length = sys.maxsize  # intake bounds a report's length ([intake] max_chars)
    return nlp
