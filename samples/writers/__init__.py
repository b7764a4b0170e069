"""Layouts to files, a module a format; the same layout gives the same bytes."""
