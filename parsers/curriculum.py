"""Tells a person's curriculum vitae from the profile of a position."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers.document import Document, texts
from parsers.vocabulary import Vocabulary, fold

_DETAILS = 3
_HEAD = 12
_PARTS = re.compile(r"[\t\n:|]+|\s{3,}")


def is_curriculum(document: Document, vocabulary: Vocabulary) -> bool:
    """Whether the document says that it is one at its head, or has three details of a person as labels or headings."""
    details: set[str] = set()
    for place, text in enumerate(_starts(document)):
        key = vocabulary.meanings["curriculum"].get(text)
        if key == "title" and place < _HEAD:
            return True
        if key == "detail":
            details.add(text)
    return len(details) >= _DETAILS


def _starts(document: Document) -> Iterator[str]:
    """The folded parts of short texts: whole headings, labels in front of a colon, cells."""
    for block in document.blocks:
        for text in texts(block):
            for part in _PARTS.split(text):
                if part.strip():
                    yield fold(part)
