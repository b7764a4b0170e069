"""The headings and entries found so far, and the section that the next ones stand in."""

from __future__ import annotations

from dataclasses import dataclass, field

from parsers.names import Name, Names
from parsers.shapes.header import Header
from parsers.shapes.nodes import Entry, Heading, Node


@dataclass(slots=True)
class Flow:
    """What the shapes write to, in reading order.

    `header` is that of the last table, for one that goes on without; `skipped` the identities of blocks and cells
    that were read as control data.
    """

    names: Names
    nodes: list[Node] = field(default_factory=list)
    section: Name | None = None
    header: Header | None = None
    skipped: frozenset[int] = frozenset()

    def add(self, node: Node) -> None:
        if isinstance(node, Heading):
            self.heading(node)
        else:
            self.nodes.append(node)

    def heading(self, heading: Heading) -> None:
        self.nodes.append(heading)
        if heading.name is not None and heading.name.key:
            self.section = heading.name
            self.header = None
