"""The styles that a document is written with: those of the company's file, and the usual ones where it lacks them."""

from __future__ import annotations

from copy import deepcopy
from functools import cache
from typing import Any, Final

import docx
from docx.document import Document

NEEDED: Final = ("Heading 1", "Heading 2", "Table Grid")
BULLET: Final = "List Bullet"


def complete(document: Document) -> None:
    """Adds the headings' and tables' styles that a document does not have."""
    known: Any = document.styles
    for name in NEEDED:
        if name not in known:
            known.element.append(deepcopy(_usual().styles[name].element))


@cache
def _usual() -> Any:
    return docx.Document()
