"""Headings that divide duties though they name something else: 'Training:' between 'Procurement:' and 'Reporting:'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from parsers.evidence import items
from parsers.names import DECISIONS, DUTIES, Names
from parsers.shapes.nodes import Entry, Heading, Look, Node

BELOW_ALL = Look(size=-1.0)
"""The look of a heading that divides a section and ends none."""
_SECTIONS = DUTIES | DECISIONS | {"objective", "requirements", "skill", "competency"}
"""Sections that may hold sentences like duties."""
_FEWEST = 2
_NEARLY_ALL = 0.8


def grouped(nodes: Sequence[Node], names: Names) -> list[Node]:
    """The nodes, as many, without the names of headings that look alike below that of the duties, and stand over duties.

    One of them at least names nothing that the vocabulary knows, or all duties stand below them.
    """
    found = list(nodes)
    for place, node in enumerate(nodes):
        if isinstance(node, Heading) and node.name is not None and node.name.key in DUTIES:
            alike = list(_alike(nodes, place, names))
            told = any(one.name is None for _, one in alike) or (place + 1, nodes[place + 1]) in alike[:1]
            if len(alike) >= _FEWEST and told:
                for part, heading in alike:
                    found[part] = replace(heading, name=None, look=BELOW_ALL)
    return found


def _alike(nodes: Sequence[Node], place: int, names: Names) -> Iterator[tuple[int, Heading]]:
    """The headings behind that of the duties, with their places, that look as the first one does and stand over duties."""
    own = nodes[place]
    first: Heading | None = None
    for part in range(place + 1, len(nodes)):
        node = nodes[part]
        if not isinstance(node, Heading):
            continue
        first = first or node
        alone = nodes[place + 1] is not first
        if not isinstance(own, Heading) or first.number or node.alternative:
            return
        if alone and _print(first) == _print(own):
            return
        if _print(node) == _print(first):
            inside = own.look.is_above(node.look)
            told = inside or not alone or node.name is None or node.name.key != "safety"
            if not told or not _is_over_duties(node, nodes, part, names, inside=inside):
                return
            yield part, node
        elif node.look.outranks(first.look):
            return


def _print(heading: Heading) -> tuple[Look, bool]:
    return heading.look, heading.colon


def _is_over_duties(
    heading: Heading, nodes: Sequence[Node], place: int, names: Names, *, inside: bool
) -> bool:
    """Whether lines below the heading at a place are duties, where it opens no section of sentences.

    They are marked unless it stands `inside`, lower than the heading of the duties.
    """
    if heading.name is not None and heading.name.key in _SECTIONS:
        return False
    below: list[Entry] = []
    for following in range(place + 1, len(nodes)):
        node = nodes[following]
        if not isinstance(node, Entry):
            break
        below.append(node)
    duties = [(one.marked or inside) and items.begins_as_duty(one.text, names) for one in below]
    return items.share(below, duties) >= _NEARLY_ALL
