"""Screens of the import: upload, staged preview, confirmation, past imports."""
