"""Stage 2: blocks are marked on the text as received; no character changes."""
