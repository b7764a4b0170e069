"""Copies of revisions as documents, each with its mark."""
