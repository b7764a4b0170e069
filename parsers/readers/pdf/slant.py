"""Places on a picture that was turned to lie level, as they are on the page that people see."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace

from parsers.document import Block, Cell, Document, Origin, Paragraph, Table
from parsers.readers.pdf.space import Box


@dataclass(frozen=True, slots=True)
class Slant:
    """How far a page `width` by `height` points was turned, in degrees against the clock."""

    degrees: float
    width: float
    height: float

    def back(self, box: Box) -> Box:
        """A box on the turned picture where its middle was on the page; its sides stay level."""
        x0, top, x1, bottom = box
        x, y = (x0 + x1) / 2 - self.width / 2, (top + bottom) / 2 - self.height / 2
        sine, cosine = math.sin(math.radians(self.degrees)), math.cos(math.radians(self.degrees))
        right = cosine * x - sine * y - x
        down = sine * x + cosine * y - y
        return x0 + right, top + down, x1 + right, bottom + down


def set_back(document: Document, slants: Mapping[int, Slant]) -> Document:
    """The document with the boxes of turned pages, by their numbers, where people see them."""
    if not slants:
        return document
    running = tuple(replace(one, blocks=_blocks(one.blocks, slants)) for one in document.running)
    return replace(document, blocks=_blocks(document.blocks, slants), running=running)


def _blocks(blocks: tuple[Block, ...], slants: Mapping[int, Slant]) -> tuple[Block, ...]:
    return tuple(_block(block, slants) for block in blocks)


def _block(block: Block, slants: Mapping[int, Slant]) -> Block:
    if isinstance(block, Paragraph):
        lines = tuple(replace(line, origin=_origin(line.origin, slants)) for line in block.lines)
        return replace(block, lines=lines)
    assert isinstance(block, Table)
    cells = tuple(_cell(cell, slants) for cell in block.cells)
    return replace(block, cells=cells, origin=_origin(block.origin, slants))


def _cell(cell: Cell, slants: Mapping[int, Slant]) -> Cell:
    origins = tuple(_origin(origin, slants) for origin in cell.origins)
    return replace(cell, blocks=_blocks(cell.blocks, slants), origins=origins)


def _origin(origin: Origin, slants: Mapping[int, Slant]) -> Origin:
    slant = slants.get(origin.page or 0)
    if slant is None or origin.bbox is None:
        return origin
    x0, top, x1, bottom = slant.back(origin.bbox)
    return replace(origin, bbox=(round(x0, 2), round(top, 2), round(x1, 2), round(bottom, 2)))
