"""A dossier as something to read: one file a format."""
