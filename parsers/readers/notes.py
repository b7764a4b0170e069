"""What a file holds beside its text, told once a file."""

from __future__ import annotations

from typing import Final

from parsers.document import Warning

MESSAGES: Final = {
    "tracked-changes": "The document holds open changes; it was read as if all were accepted.",
    "comments": "The document holds comments; they were not read.",
    "hidden-text": "The document holds hidden text; it was not read.",
    "macros-ignored": "The document holds macros; they were not run.",
    "external-links": "The document refers to files outside; they were not opened.",
    "embedded-content": "The document embeds other documents; they were not read.",
    "numbering-missing": "Paragraphs are numbered by a list that the document does not define; their numbers are unknown.",
}


class Notes:
    """Gathers warning codes."""

    def __init__(self) -> None:
        self._codes: set[str] = set()

    def add(self, code: str) -> None:
        self._codes.add(code)

    def warnings(self) -> tuple[Warning, ...]:
        """One warning a code, in the order of MESSAGES."""
        return tuple(Warning(code, message) for code, message in MESSAGES.items() if code in self._codes)
