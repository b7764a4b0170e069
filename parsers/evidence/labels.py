"""Names unknown labels by their words and by the labels around them."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from parsers.evidence import words
from parsers.evidence.items import is_post
from parsers.names import PARTIES, RELATIONS, REQUIREMENTS, Name, Names
from parsers.shapes.nodes import Entry, Heading, Node
from parsers.titles import is_title
from parsers.vocabulary import fold
from parsers.vocabulary.likeness import near

_PEOPLE = RELATIONS - {"relations"}
_OPEN = frozenset({"", "identification", "notes"})
_TOLD = re.compile(r"([^:\t]{4,80}?)\s*:\s*(\S.*)", re.DOTALL)
_NEAR = 8
_MOST_WORDS = 12


def named_labels(nodes: Sequence[Node], names: Names) -> list[Node]:
    """The nodes with names for entries whose label the vocabulary does not know."""
    found = list(nodes)
    section = ""
    told: Name | None = None
    seen = {node.name.key for node in nodes if node.name is not None}
    for place, node in enumerate(nodes):
        if isinstance(node, Heading):
            section = _section(node, section)
            told = None
            continue
        if node.name is not None or node.fields:
            told = None
        elif node.label and section in _OPEN:
            name = (
                _by_words(node, names)
                or _misspelt(node, names)
                or _between(found, place)
                or _fact(node, seen, names)
            )
            seen |= {name.key} if name is not None else set()
            found[place] = replace(node, name=name)
        elif section in RELATIONS:
            if section in PARTIES and _is_about(node):
                continue
            found[place], told = _relation(node, told, names)
    return found


def _is_about(entry: Entry) -> bool:
    """Whether an item of a list of contacts says behind a colon what the contact is about."""
    return entry.marked and entry.text.partition(":")[2].lstrip()[:1].islower()


def _section(heading: Heading, here: str) -> str:
    if heading.name is None:
        return "" if heading.level is None else here
    return heading.name.key or here


def _by_words(entry: Entry, names: Names) -> Name | None:
    name = words.name_of(entry.label, names)
    if name is None or name.key not in (_PEOPLE | REQUIREMENTS) - {"contacts"}:
        return None
    counted = any(letter.isdigit() for letter in entry.text) or len(entry.text.split()) > _MOST_WORDS
    return None if name.key in _PEOPLE and counted else name


def _misspelt(entry: Entry, names: Names) -> Name | None:
    """The reporting line of a label that is a letter off a known one, where a post stands beside it: 'Reporrta a'."""
    key = near(names.vocabulary, "sections", entry.label)
    if key not in _PEOPLE - PARTIES or not is_post(entry, names):
        return None
    return Name(entry.label, key, exact=False, inferred="spelling-near")


def _fact(entry: Entry, seen: Collection[str], names: Names) -> Name | None:
    """A fact of the position that no known label tells; a title must read as one."""
    name = words.fact_of(entry.label, names)
    if name is None or name.key in seen or len(entry.text.split()) > _MOST_WORDS:
        return None
    if any(letter.isdigit() for letter in entry.text):
        return None
    titled = name.key != "title" or is_title(entry.text, names.vocabulary)
    return name if titled else None


def _between(nodes: Sequence[Node], place: int) -> Name | None:
    """What a label between labels of requirements asks for."""
    label = nodes[place]
    assert isinstance(label, Entry)
    before = _beside(nodes[max(place - _NEAR, 0) : place][::-1], label)
    behind = _beside(nodes[place + 1 : place + 1 + _NEAR], label)
    if before in REQUIREMENTS and behind in REQUIREMENTS:
        return Name(label.label, "requirements", exact=False, inferred="heading-order")
    return None


def _beside(nodes: Sequence[Node], label: Entry) -> str:
    """The section of the nearest other label, '' where a heading or nothing stands there."""
    for node in nodes:
        if isinstance(node, Heading):
            return ""
        if node.label and node.label != label.label:
            return node.name.key if node.name is not None and not node.name.identity else ""
    return ""


def _relation(entry: Entry, told: Name | None, names: Names) -> tuple[Entry, Name | None]:
    """A line of relations with a label that is known by a word; lines without one go on with the line before."""
    found = _TOLD.fullmatch(entry.text)
    name = words.name_of(found.group(1), names) if found else None
    if found is not None and name is not None and name.key in _PEOPLE:
        value = found.group(2)
        return replace(entry, text=value, lines=_lines(entry, value), label=found.group(1), name=name), name
    if told is not None and not entry.marked and not entry.label:
        return replace(entry, name=told), told
    return entry, None


def _lines(entry: Entry, value: str) -> tuple[str, ...]:
    """The value's printed lines, the first one without its label; the whole value where they are not told apart."""
    place = next((place for place, line in enumerate(entry.lines) if ":" in line), None)
    if place is None:
        return (value,)
    first = entry.lines[place].partition(":")[2].strip()
    lines = tuple(line for line in (first, *entry.lines[place + 1 :]) if line)
    return lines if fold(" ".join(lines)) == fold(value) else (value,)
