"""Names: `find_names(page)`."""

from onrecord.reading.names.find import find_names

__all__ = ["find_names"]
