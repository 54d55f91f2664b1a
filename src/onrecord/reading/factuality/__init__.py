"""Whether what a word names happened, will, should, may, or did not."""
