"""Headings and labels of a document that the vocabulary does not know, each with what stands under it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from parsers.control import read_control
from parsers.document import Document
from parsers.names import Names, names_of
from parsers.passage import UnknownHeading
from parsers.recognise import laid_out
from parsers.sections.gather import UNPLACED, Placed, gather
from parsers.shapes.nodes import Heading, Node
from parsers.vocabulary import Vocabulary, fold

LONGEST = 12  # words: a longer line is a sentence
SHOWN = 3
LONGEST_SAMPLE = 160


def unknown_headings(document: Document, vocabulary: Vocabulary) -> tuple[UnknownHeading, ...]:
    """In reading order, each wording once; headings that only divide a list of duties are told by `under`."""
    names = names_of(vocabulary)
    nodes = laid_out(document, read_control(document, vocabulary), names).nodes
    above = _above(nodes)
    found: dict[str, list[Placed]] = {}
    for one in gather(nodes):
        text = _said(one, above)
        if text and len(text.split()) <= LONGEST and _is_unknown(text, names):
            found.setdefault(fold(text), []).append(one)
    return tuple(_heading(placed, above) for phrase, placed in found.items() if phrase)


def _above(nodes: Sequence[Node]) -> dict[int, str]:
    """For each entry, by its identity, the unknown heading that stands last before it; a known one ends it."""
    found: dict[int, str] = {}
    last = ""
    for node in nodes:
        if isinstance(node, Heading):
            last = node.text if node.name is None else ""
        elif last:
            found[id(node)] = last
    return found


def _said(one: Placed, above: Mapping[int, str]) -> str:
    """What names an entry: its own label where that says nothing, else the unknown heading above it."""
    if one.entry.label and one.entry.name is None and not one.own:
        return one.entry.label
    return above.get(id(one.entry), "")


def _is_unknown(text: str, names: Names) -> bool:
    letters = sum(letter.isalpha() for letter in text)
    return letters >= 4 and names.label(text) is None and not names.is_control(text)


def _heading(placed: list[Placed], above: Mapping[int, str]) -> UnknownHeading:
    text = _said(placed[0], above)
    below = tuple(_short(one.text) for one in placed[:SHOWN] if one.text)
    keys = [one.key for one in placed if one.key not in {UNPLACED, "notes"}]
    return UnknownHeading(
        " ".join(text.split()), below, _commonest(keys), bool(placed[0].entry.label), len(placed)
    )


def _commonest(keys: Iterable[str]) -> str:
    every = list(keys)
    return max(every, key=every.count) if every else ""


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_SAMPLE else f"{line[:LONGEST_SAMPLE]} …"
