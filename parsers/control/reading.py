"""Cleans the text behind a control label into its value."""

from __future__ import annotations

from parsers.values import blank, code, date, pages, version
from parsers.vocabulary import Vocabulary

DATES = ("issued_on", "effective_from", "expires_on")
PROVING = ("code", "version", "issued_on", "effective_from", "expires_on", "pages")
"""Keys whose values can be told from other texts."""
_LONGEST_APPROVER = 10


def value_of(key: str, text: str, vocabulary: Vocabulary) -> str | None:
    """The value for a key of [control], numbers as text; None where the text is none."""
    if blank.reason(text, vocabulary):
        return None
    first = text.strip().splitlines()[0] if text.strip() else ""
    if key == "code":
        return code.labelled(" ".join(text.split())) or code.labelled(first)
    if key == "version":
        return version.read(text) or version.read(first)
    if key in DATES:
        return date.read(text, vocabulary)
    if key == "pages":
        total = pages.total(text)
        return None if total is None else str(total)
    whole = " ".join(text.split())
    return whole if len(whole.split()) <= _LONGEST_APPROVER else None


def is_value(key: str, text: str, vocabulary: Vocabulary) -> bool:
    """Whether the text proves that the label without a colon before it is one."""
    if key == "pages":
        return pages.is_mark(f"página {text}")
    return key in PROVING and value_of(key, text, vocabulary) is not None
