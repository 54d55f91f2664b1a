"""The nouns: frozen, typed, importing nothing else of ours."""
