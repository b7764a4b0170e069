"""Vocabulary by company: what headings mean in its documents, and reading them again."""
