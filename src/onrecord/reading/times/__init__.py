"""Time expressions found, normalised to TIMEX3 and tied to quotes and events. `find.py` works without a parse."""
