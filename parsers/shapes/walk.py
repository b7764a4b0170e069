"""Blocks in reading order to headings and entries."""

from __future__ import annotations

from collections.abc import Sequence

from parsers.document import Block, Paragraph, Table
from parsers.shapes import form, outline
from parsers.shapes.flow import Flow


def read(blocks: Sequence[Block], flow: Flow) -> None:
    """Adds what the blocks hold to the flow; paragraphs in a row are read together."""
    waiting: list[Paragraph] = []
    for block in blocks:
        if id(block) in flow.skipped:
            continue
        if isinstance(block, Table):
            outline.read(waiting, flow, table_follows=True)
            waiting = []
            flow.at(block)
            form.read(block, flow)
        else:
            waiting.append(block)
    outline.read(waiting, flow)
