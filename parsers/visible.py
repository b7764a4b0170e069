"""What somebody who holds a document sees: its words in order, whatever the file format and the layout."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from parsers.control.notices import is_mark
from parsers.document import Block, Document, Line, Paragraph, Place
from parsers.vocabulary import Vocabulary
from parsers.vocabulary.folding import fold
from parsers.vocabulary.patterns import among_printed

_OF: Final = rf"\d{{1,4}}\s*(?:{among_printed('page', 'of')}|/)\s*\d{{1,4}}"
_PAGE: Final = re.compile(
    rf"\b{among_printed('page', 'one', 'several')}\.?\s*:?\s*(?:n[.º°]*\s*)?(?:{_OF}|\d{{1,4}})\b|^\s*{_OF}\s*$",
    re.IGNORECASE,
)
_BOXES: Final = str.maketrans({**dict.fromkeys("☒☑✓✔✗✘", " x "), **dict.fromkeys("☐□", " o ")})
_LONGEST_TICK: Final = 4
TICK: Final = ">"


@dataclass(frozen=True, slots=True)
class Visible:
    """The folded words of headers and footers, each once, and of the body, of a file of a format.

    `recognised` says that some stood on a picture.
    """

    header: tuple[str, ...] = ()
    body: tuple[str, ...] = ()
    footer: tuple[str, ...] = ()
    recognised: bool = False
    format: str = ""

    @property
    def words(self) -> tuple[str, ...]:
        return (*self.header, *self.body, *self.footer)

    @classmethod
    def from_json(cls, value: Mapping[str, Any]) -> Visible:
        """The words that `dataclasses.asdict` gave `value` for."""
        parts = {name: tuple(value[name]) for name in ("header", "body", "footer")}
        return cls(**parts, recognised=value["recognised"], format=value["format"])


def visible(document: Document, vocabulary: Vocabulary) -> Visible:
    """The words of a document without the numbers of its pages and without the mark of a single copy.

    A tick in a table is one word with the heading of its column, TICK between them: only its place says what it means.
    """

    def words(blocks: Iterable[Block]) -> tuple[str, ...]:
        found: list[str] = []
        for text, head in _texts(blocks):
            if head is not None:
                found.append(f"x{TICK}{''.join(_words(head))}")
            elif not is_mark(text, vocabulary):
                found += _words(text)
        return tuple(found)

    return Visible(
        words(_running(document, Place.HEADER)),
        words(document.blocks),
        words(_running(document, Place.FOOTER)),
        any(line.certainty is not None for block in document.blocks for line in _lines(block)),
        document.format,
    )


def _words(text: str) -> list[str]:
    return fold(_PAGE.sub(" ", text).translate(_BOXES)).split()


def _running(document: Document, place: Place) -> Iterator[Block]:
    for one in document.running:
        if one.place is place:
            yield from one.blocks


def _texts(blocks: Iterable[Block]) -> Iterator[tuple[str, str | None]]:
    """The texts in order; of a tick also the heading of its column."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield f"{block.marker or ''} {block.text}", None
            continue
        heads = {cell.column: cell.text for cell in block.cells if cell.row == 0}
        for cell in block.cells:
            if cell.row and len(cell.text) < _LONGEST_TICK and "x" in _words(cell.text):
                yield cell.text, heads.get(cell.column, "")
            else:
                yield from _texts(cell.blocks)


def _lines(block: Block) -> Iterator[Line]:
    if isinstance(block, Paragraph):
        yield from block.lines
    else:
        for cell in block.cells:
            for inner in cell.blocks:
                yield from _lines(inner)
