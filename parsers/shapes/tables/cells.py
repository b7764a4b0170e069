"""What stands in one cell: paragraphs, lists, labels, tables."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from parsers.document import Cell, Paragraph
from parsers.names import RELATIONS, Name, Names
from parsers.shapes.flow import Flow
from parsers.shapes.nodes import Entry, Heading, Node
from parsers.shapes.paragraphs.pieces import pieces
from parsers.shapes.tables.rows import is_bold, is_loud
from parsers.values import code

_UNNUMBERED = frozenset({"position_code", "grade", "group"})
"""Facts that may begin as a numbered item does: '5.01.07', 'C - Administrativo'."""
_ACRONYM = re.compile(r"[A-ZÁÉÍÓÚÑ]{2,7}")
"""A name in capitals by itself, as of an authority or a program: 'SENASA', 'SAP'."""


def contents(
    cell: Cell, name: Name | None, names: Names, *, label: str = "", inside: Name | None = None
) -> list[Entry]:
    """The cell's entries under the label beside it, or as items of the section that it stands `inside`."""
    paragraphs = [block for block in cell.blocks if isinstance(block, Paragraph)]
    if name is not None and name.identity:
        whole = _whole(cell, name, label)
        return [replace(whole, text=" ".join(whole.lines), number=None) if name.key in _UNNUMBERED else whole]
    if len(paragraphs) == len(cell.blocks) and not _is_list(paragraphs):
        return [_whole(cell, name, label)]
    flow = Flow(names, section=name if name is not None and name.key else inside)
    from parsers.shapes.walk import read

    read(cell.blocks, flow)
    return scoped(flow.nodes, name, label)


def scoped(nodes: list[Node], name: Name | None, label: str) -> list[Entry]:
    """The entries of a cell with what its own headings say of them."""
    found: list[Entry] = []
    here, group = name, None
    posts = name is not None and name.key in RELATIONS
    for place, one in enumerate(nodes):
        last = bool(place) and place + 1 == len(nodes)
        node = _item(one) if last or (posts and _is_post(one, nodes[place + 1 :])) else one
        if isinstance(node, Heading):
            if node.name is None:
                group = node.text
            elif node.name.key:
                here, group = node.name, None
            elif here is not None:
                here = replace(here, importance=node.name.importance)
            continue
        found.append(
            replace(
                node,
                name=_told(node.name, here),
                label=node.label or label,
                group=node.group or group,
                shape="cell",
            )
        )
    return found


def _told(own: Name | None, here: Name | None) -> Name | None:
    """What an entry's own label says, else the cell's; of importance alone it says nothing of the kind."""
    if own is None or own.key or here is None:
        return own or here
    return replace(here, importance=own.importance)


def _is_post(node: Node, following: Sequence[Node]) -> bool:
    """Whether what is set as a heading is one of several posts in lines of their own: no marked list follows."""
    unnamed = isinstance(node, Heading) and node.name is None and not node.colon
    return unnamed and not any(isinstance(one, Entry) and one.marked for one in following[:1])


def _item(node: Node) -> Node:
    """A heading that heads nothing as an item: it ends a list and is called as a section is."""
    return Entry(node.text, node.origins, node.number) if isinstance(node, Heading) else node


def _whole(cell: Cell, name: Name | None, label: str) -> Entry:
    printed = [" ".join(line.split()) for line in cell.text.split("\n")]
    lines = tuple(line for line in printed if line)
    found = pieces([block for block in cell.blocks if isinstance(block, Paragraph)])
    number = found[0].number if len(found) == 1 else None
    text = " ".join(piece.text.replace("\t", " ") for piece in found) if found else " ".join(lines)
    return Entry(
        " ".join(text.split()),
        cell.origins,
        number,
        marked=bool(found) and found[0].marked,
        label=label,
        name=name,
        lines=lines,
        shape="cell",
    )


def _is_list(paragraphs: list[Paragraph]) -> bool:
    """Several paragraphs, each with its own mark or each a sentence."""
    return len(pieces(paragraphs)) > 1


def is_bar(cell: Cell, columns: int) -> bool:
    """Whether a cell is set apart as the heading of the rows below: filled or loud, short, and wide."""
    text = cell.text.strip()
    if len(text.split()) > 12 or text.endswith((".", ";")) or (not cell.shaded and code.read(text)):
        return False
    if not cell.shaded and not is_bold(cell) and _ACRONYM.fullmatch(text):
        return False
    return (cell.shaded or is_loud(cell)) and (cell.column_span * 2 >= columns or cell.column == 0)
