"""Stage 8: rows become something to read."""
