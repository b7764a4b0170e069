"""Headings that mean one thing or another: 'Naturaleza del cargo', 'Atribuciones'.

A nature is what the post is for where a sentence stands there, the kind of contract in a few words. 'Atribuciones' are
duties, but powers beside 'Funciones'.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from parsers.names import Name, Names
from parsers.shapes.nodes import Entry, Heading, Node
from parsers.values import number

_SENTENCE = 8
_SHORT = 5
_EITHER = frozenset({"objective", "employment", "identification"})


def told_apart(nodes: Sequence[Node], names: Names) -> list[Node]:
    """The nodes, as many, with each heading or label of a nature named by what stands there."""
    found = list(nodes)
    for place, node in enumerate(nodes):
        following = nodes[place + 1] if place + 1 < len(nodes) else None
        said = following if isinstance(node, Heading) else node
        label = node.text if isinstance(node, Heading) else node.label
        if isinstance(said, Entry) and _is_nature(label, node.name, names):
            key = "objective" if _is_sentence(said.text) else "employment"
            found[place] = node if _is_identified(node, said, key) else _named(node, key)
    for place in _powers(nodes, names):
        found[place] = _named(nodes[place], "decisions_own")
    return found


def _powers(nodes: Sequence[Node], names: Names) -> list[int]:
    """The places of headings like 'Atribuciones' where as many other headings stand over duties."""
    powers: list[int] = []
    duties = 0
    for place, (node, below) in enumerate(pairwise(nodes)):
        over = isinstance(node, Heading) and isinstance(below, Entry)
        if over and node.name is not None and node.name.key == "functions":
            if names.vocabulary.find("natures", number.split(node.text)[1]) == "powers":
                powers.append(place)
            else:
                duties += 1
    return powers if duties >= len(powers) else []


def _named(node: Node, key: str) -> Node:
    if node.name is None or node.name.key == key:
        return node
    return replace(node, name=replace(node.name, key=key))


def _is_nature(label: str, name: Name | None, names: Names) -> bool:
    known = name is not None and name.key in _EITHER
    return known and names.vocabulary.find("natures", number.split(label)[1]) == "word"


def _is_identified(node: Node, said: Entry, key: str) -> bool:
    """Whether a general description holds labels or words of the position, and no sentence on what it is for."""
    general = node.name is not None and node.name.key == "identification"
    return general and (key != "objective" or said.name is not None or said.marked or bool(said.fields))


def _is_sentence(text: str) -> bool:
    words = len(text.split())
    return words >= _SENTENCE or (words >= _SHORT and text.rstrip().endswith("."))
