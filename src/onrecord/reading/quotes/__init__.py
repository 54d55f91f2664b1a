"""The quotes extractor: marks, cues, contents, speakers."""

from onrecord.reading.quotes.find import find_quotes

__all__ = ["find_quotes"]
