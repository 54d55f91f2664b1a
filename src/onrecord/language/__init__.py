"""Stage 3: the report's language."""
