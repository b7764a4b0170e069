"""Marks English templates that users read, so that the application can translate them."""

from __future__ import annotations


def N_(template: str) -> str:  # noqa: N802 - the name that the translation tools look for
    """The template unchanged; it is translated where it is shown, then formatted."""
    return template
