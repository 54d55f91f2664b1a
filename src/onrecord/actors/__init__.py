"""Stage 5: mentions become links to actors, as of the report's day."""
