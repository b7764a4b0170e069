"""Where blocks of a word processor's file stand while they are read."""

from __future__ import annotations

from dataclasses import dataclass

from parsers.document import Line, Origin, Paragraph
from parsers.readers.content import Content

_LONGEST_QUOTE = 200


@dataclass(slots=True)
class Place:
    """Where blocks stand: the body's block, and the cell around.

    `quote` gives each line its text as origin where blocks have no number; `tables` counts those met here;
    a page break or a paragraph without its end waits here for the next paragraph; `unwritten` is the automatic number
    of a paragraph without text.
    """

    paragraph: int | None = None
    address: str | None = None
    quote: bool = False
    tables: int = 0
    breaks: bool = False
    carried: Content | None = None
    unwritten: str | None = None

    def origin(self, text: str = "") -> Origin:
        quote = text[:_LONGEST_QUOTE] if self.quote and text else None
        return Origin(paragraph=self.paragraph, cell=self.address, quote=quote)

    def within(self, address: str | None) -> Place:
        return Place(self.paragraph, address, self.quote)

    def number_alone(self) -> tuple[Paragraph, ...]:
        """The automatic number of a cell in which nothing else is printed, as its text."""
        text = (self.unwritten or "").strip()
        if not any(map(str.isdigit, text)):
            return ()
        return (Paragraph((Line(text, self.origin(text)),), text),)
