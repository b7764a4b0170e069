"""Numbered lines among duties that divide them, or that are duties though they are called as a section is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from parsers.evidence import items
from parsers.evidence.groups import BELOW_ALL
from parsers.evidence.order import Numbered, numbered_rows
from parsers.names import DUTIES, Names
from parsers.shapes.nodes import Entry, Heading, Node

APART_FROM_DUTIES = frozenset({"schedule"})
"""What documents tell among numbered duties though it is none."""
_FEWEST = 2
_LONGEST_TITLE = 6


def divided(nodes: Sequence[Node], names: Names) -> list[Node]:
    """The nodes with headings inside a numbered list of duties as lines of it, and its lines that are titles as headings."""
    found = list(nodes)
    inside = _inside_duties(nodes)
    for row in numbered_rows(nodes):
        for before, one, after in zip(row, row[1:], row[2:], strict=False):
            if inside[before.place] and _is_line(before, one, after, nodes) and isinstance(one.node, Heading):
                found[one.place] = _line(one.node)
    for titles in _lists_of_titles(found, names):
        for place in titles:
            entry = found[place]
            assert isinstance(entry, Entry)
            found[place] = Heading(entry.text, entry.origins, None, entry.number, BELOW_ALL)
    return found


def _inside_duties(nodes: Sequence[Node]) -> list[bool]:
    """For each node whether the last heading with a name in front of it is that of duties."""
    found: list[bool] = []
    here = False
    for node in nodes:
        found.append(here)
        if isinstance(node, Heading) and node.name is not None and node.name.key:
            here = node.name.key in DUTIES
    return found


def _is_line(before: Numbered, one: Numbered, after: Numbered, nodes: Sequence[Node]) -> bool:
    """Whether a heading that is not set apart stands between lines with the numbers before and behind its own."""
    if not isinstance(one.node, Heading) or not (
        isinstance(before.node, Entry) and isinstance(after.node, Entry)
    ):
        return False
    look = one.node.look
    if one.node.name is None or one.node.name.key in APART_FROM_DUTIES:
        return False
    counted = before.value + 1 == one.value == after.value - 1
    between = (*nodes[before.place : one.place], *nodes[one.place + 1 : after.place])
    apart = look.bold or look.capitals or look.level is not None
    return counted and not apart and not any(isinstance(node, Heading) for node in between)


def _line(heading: Heading) -> Entry:
    return Entry(heading.text, heading.origins, heading.number, marked=True, lines=(heading.text,))


def _lists_of_titles(nodes: Sequence[Node], names: Names) -> Iterator[list[int]]:
    """Where the numbered lines of duties stand whose lines all are titles over duties without a mark."""
    section = ""
    lines: list[int] = []
    for place, node in enumerate((*nodes, None)):
        if isinstance(node, Entry):
            if node.number and node.marked and node.shape == "outline":
                lines.append(place)
            continue
        if (
            section in DUTIES
            and len(lines) >= _FEWEST
            and all(_is_title(nodes, line, names) for line in lines)
        ):
            yield lines
        lines = []
        if node is not None and node.name is not None:
            section = node.name.key or section


def _is_title(nodes: Sequence[Node], place: int, names: Names) -> bool:
    """Whether a line is a few words that tell no duty, and the next one tells one."""
    line, below = nodes[place], nodes[place + 1] if place + 1 < len(nodes) else None
    if not isinstance(below, Entry) or below.marked or line.text.endswith((".", ";")):
        return False
    short = len(line.text.split()) <= _LONGEST_TITLE
    return short and not items.is_duty(line.text, names) and items.is_duty(below.text, names)
