"""Headings and labels of a document that the vocabulary does not know, each with what stands under it."""

from __future__ import annotations

from collections.abc import Iterable

from parsers.control import read_control
from parsers.document import Document
from parsers.names import Names
from parsers.passage import UnknownHeading
from parsers.recognise import laid_out
from parsers.sections.gather import UNPLACED, Placed, gather
from parsers.shapes.nodes import Heading
from parsers.vocabulary import Vocabulary, fold

LONGEST = 12  # words: a longer line is a sentence
SHOWN = 3
LONGEST_SAMPLE = 160


def unknown_headings(document: Document, vocabulary: Vocabulary) -> tuple[UnknownHeading, ...]:
    """In reading order, each wording once; headings that only divide a list of duties are told by `under`."""
    names = Names(vocabulary)
    nodes = laid_out(document, read_control(document, vocabulary), names).nodes
    printed = {
        fold(node.text): node.text for node in nodes if isinstance(node, Heading) and node.name is None
    }
    found: dict[str, list[Placed]] = {}
    for one in gather(nodes):
        text = _said(one, printed)
        if text and len(text.split()) <= LONGEST and _is_unknown(text, names):
            found.setdefault(fold(text), []).append(one)
    return tuple(_heading(placed, printed) for phrase, placed in found.items() if phrase)


def _said(one: Placed, printed: dict[str, str]) -> str:
    """What names an entry: its own label where that says nothing, else the unknown heading above it."""
    if one.entry.label and one.entry.name is None and not one.own:
        return one.entry.label
    return one.group if one.group and fold(one.group) in printed else ""


def _is_unknown(text: str, names: Names) -> bool:
    letters = sum(letter.isalpha() for letter in text)
    return letters >= 4 and names.label(text) is None and not names.is_control(text)


def _heading(placed: list[Placed], printed: dict[str, str]) -> UnknownHeading:
    text = _said(placed[0], printed)
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
