"""onrecord: news reports put on record, every entry tied to the exact characters it was read from."""

__version__ = "0.1.0"
