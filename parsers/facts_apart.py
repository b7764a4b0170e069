"""Tells facts of a position from each other: lines that hold several, labels that name an area or a superior."""

from __future__ import annotations

import re
from dataclasses import replace

from parsers.document import Block, Document, Paragraph
from parsers.names import RELATIONS, Names
from parsers.titles import is_title, is_unit

_COLON = re.compile(r":(?=\s+\S|\S*[^\W\d])")
_EDGE = re.compile(r"\s*(?:[\t|]|;(?=\s)|\s{3,})\s*")
_END = re.compile(r"(?<=[^\W\d_A-Z]{3})\.$")
_WIDTH = 4
_LONGEST_LABEL = 5
_LONGEST_LINE = 300
_FEWEST = 2
_TOLD = RELATIONS | {"schedule", "employment"}


def facts_apart(document: Document, names: Names) -> Document:
    """The document with a line of several facts as a paragraph for each: 'Reporta a: Gerente    Supervisa a: Cajeros'."""
    blocks: list[Block] = []
    for block in document.blocks:
        blocks += _parted(block, names) if isinstance(block, Paragraph) else [block]
    if len(blocks) == len(document.blocks):
        return document
    return replace(document, blocks=tuple(blocks))


def _parted(block: Paragraph, names: Names) -> list[Block]:
    """The paragraphs that a line of one paragraph is; itself where it tells one fact or none."""
    plain = len(block.lines) == 1 and block.marker is None and block.heading is None
    text = block.lines[0].text or block.text if plain else ""
    if not plain or text.count(":") < _FEWEST or len(text) > _LONGEST_LINE:
        return [block]
    starts = _starts(text, names)
    if len(starts) < _FEWEST:
        return [block]
    parts = [
        _END.sub("", text[start:stop].strip(" \t|;"))
        for start, stop in zip(starts, [*starts[1:], len(text)], strict=True)
    ]
    labels = [part.partition(":")[0] for part in parts]
    apart = all(_EDGE.search(text[:start][-_WIDTH:]) for start in starts[1:])
    told = [_is_fact(label, names) or (apart and not names.is_control(label)) for label in labels]
    if not _is_fact(labels[0], names) or sum(told) < _FEWEST:
        return [block]
    return [replace(block, lines=(replace(block.lines[0], text=part),), text=part) for part in parts]


def _starts(text: str, names: Names) -> list[int]:
    """Where the labels of a line begin, the first at its start."""
    found: list[int] = []
    last = 0
    for colon in _COLON.finditer(text):
        start = _label(text, last, colon.start(), names) if found else 0
        if start is not None and (not found or text[last:start].strip(" \t|;:")):
            found.append(start)
        last = colon.end()
    return found


def _label(text: str, start: int, stop: int, names: Names) -> int | None:
    """Where the label in front of a colon begins: behind an edge, else with the most words that are known as one."""
    edges = [edge.end() for edge in _EDGE.finditer(text, start, stop)]
    if edges:
        label = text[edges[-1] : stop]
        return edges[-1] if label[:1].isupper() and len(label.split()) <= _LONGEST_LABEL else None
    words = list(re.finditer(r"\S+", text[start:stop]))
    for word in words[1:][-_LONGEST_LABEL:]:
        place = start + word.start()
        if text[place].isupper() and _is_told(text[place:stop], names):
            return place
    return None


def _is_told(label: str, names: Names) -> bool:
    return _is_fact(label, names) or names.is_control(label.strip())


def _is_fact(label: str, names: Names) -> bool:
    name = names.label(label)
    return name is not None and name.exact and (name.identity or name.key in _TOLD)


def is_line(label: str, value: str, names: Names) -> bool:
    """Whether a label of an area, or of whom one reports to, stands beside a post: 'Dependencia: Jefe de Ventas'."""
    section = names.section(label)
    if section is None or section.key != "reports_to" or is_unit(value, names.vocabulary):
        return False
    institution = names.vocabulary.start("institutions", value) is not None  # 'Secretaría de Hacienda'
    return is_title(value, names.vocabulary) and not institution
