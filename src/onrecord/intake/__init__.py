"""Stage 1: sources become reports."""
