"""Scores against gold files."""
