"""Headings that name the duties again below their own heading: 'Funciones específicas' under 'FUNCIONES'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TypeGuard

from parsers.shapes.nodes import Entry, Heading, Look, Node
from parsers.vocabulary import fold

_FEWEST = 2
_BELOW_ALL = Look(size=-1.0)


def divided(nodes: Sequence[Node]) -> list[Node]:
    """The nodes, as many, with the headings that divide the duties made such of groups.

    They begin right below the section's own heading; one alone divides nothing.
    """
    found = list(nodes)
    for place, (own, first) in enumerate(pairwise(nodes)):
        if _names_duties(own) and _names_duties(first) and fold(own.text) != fold(first.text):
            parts = dict(_parts(nodes, place, own, first))
            for part, heading in parts.items() if len(parts) >= _FEWEST else ():
                found[part] = replace(heading, name=None, look=_BELOW_ALL)
        elif _is_answered_for(own) and _names_duties(first) and not first.look.outranks(own.look):
            found[place + 1] = replace(first, name=None, look=_BELOW_ALL)
    return found


def _is_answered_for(node: Node) -> TypeGuard[Heading]:
    """Whether a heading is of what a post answers for: 'Obligaciones' right below it, and lower, is no other section."""
    return (
        isinstance(node, Heading)
        and node.name is not None
        and node.name.key in {"safety", "responsibilities"}
    )


def _names_duties(node: Node) -> TypeGuard[Heading]:
    return isinstance(node, Heading) and node.name is not None and node.name.key == "functions"


def _parts(nodes: Sequence[Node], place: int, own: Heading, first: Heading) -> Iterator[tuple[int, Heading]]:
    """The headings over entries below `own`, by their places: those of duties look as the first one does."""
    for part, (node, below) in enumerate(pairwise(nodes[place + 1 :]), place + 1):
        if not isinstance(node, Heading):
            continue
        if node.name is not None and node.name.key not in {"", "functions"}:
            return
        alike = node.look == first.look if _names_duties(node) else not node.look.outranks(own.look)
        if alike and isinstance(below, Entry):
            yield part, node
