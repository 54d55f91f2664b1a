"""Toponyms found in the text and resolved to the gazetteer."""
