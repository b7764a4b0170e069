"""Revisions: their content as rows and as a value."""
