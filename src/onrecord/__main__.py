"""`python -m onrecord`."""

from onrecord.cli.main import app

app()
