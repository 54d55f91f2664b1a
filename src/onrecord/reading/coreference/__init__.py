"""Coreference: `resolve(page)`."""

from onrecord.reading.coreference.resolve import resolve

__all__ = ["resolve"]
