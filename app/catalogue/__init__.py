"""Screens of the catalogue: list, profile, revision, origin and original."""
