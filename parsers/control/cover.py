"""Reads the cover of a document: whose manual it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from parsers.control.labels import split_labels, text_of
from parsers.document import Block, Origin, Paragraph
from parsers.titles import is_proper, is_title, is_unit
from parsers.values import name, pages
from parsers.vocabulary import Vocabulary, fold

_SEPARATOR = re.compile(r"\s*[:—–|]\s*|\s-\s|\n")
_MOST_WORDS = 7
_MOST_HEAD = 12
_NEAR = 4
"""Paragraphs from the top among which a cover without a label names the organization."""
_OVER_KIND = 3
_LONGEST_SMALL = 4
_FEWEST_NAME, _MOST_NAME = 2, 7
_QUOTES = " \"'“”«»¨´`*_.:"


def read_cover(blocks: Sequence[Block], vocabulary: Vocabulary) -> tuple[str, tuple[Origin, ...]] | None:
    """The organization that a cover names beside or below 'Manual de ...', or below 'Empresa'; `blocks` are the head."""
    printed = [line for block in blocks for line in _lines(block, over_form=block is blocks[0])]
    paragraphs = [*_joined(printed[:_NEAR], vocabulary), *printed[_NEAR:]]
    for place, block in enumerate(paragraphs):
        following = paragraphs[place + 1] if place + 1 < len(paragraphs) else None
        text = text_of(block)
        if vocabulary.find("identity", text) == "organization" and following is not None:
            return _named(text_of(following), following.origins, vocabulary)
        first, *rest = _SEPARATOR.split(text, maxsplit=1)
        if vocabulary.find("document", first) != "manual":
            continue
        if rest and rest[0].strip():
            found = _named(rest[0], block.origins, vocabulary)
        elif following is not None and vocabulary.find("identity", text_of(following)) is None:
            found = _named(text_of(following), following.origins, vocabulary)
        else:
            continue
        return found or _institution(paragraphs[:_NEAR], vocabulary)
    return _institution(paragraphs[:_NEAR], vocabulary)


def _lines(block: Block, *, over_form: bool) -> list[Paragraph]:
    """A paragraph; of the table that a document begins with, the lines of its first rows that hold one cell alone."""
    if isinstance(block, Paragraph):
        return [block]
    found: list[Paragraph] = []
    for row in block.row_cells() if over_form else ():
        filled = [cell for cell in row if cell.text.strip()]
        if len(filled) > 1:
            break
        found += [part for cell in filled for part in cell.blocks if isinstance(part, Paragraph)]
    return found


def _joined(paragraphs: Sequence[Paragraph], vocabulary: Vocabulary) -> list[Paragraph]:
    """The lines with those made one that a cover breaks within a name: 'FUNDACIÓN PARA LA' over 'CULTURA DEL SUR'."""
    found: list[Paragraph] = []
    for line in paragraphs:
        before = found[-1] if found else None
        if before is not None and _is_broken(before, line, vocabulary):
            text = f"{before.text.rstrip()} {line.text.lstrip()}"
            found[-1] = replace(before, text=text, lines=(*before.lines, *line.lines))
        else:
            found.append(line)
    return found


def _is_broken(before: Paragraph, line: Paragraph, vocabulary: Vocabulary) -> bool:
    last = fold(before.text).rpartition(" ")[2]
    alike = before.bold is line.bold and before.text.isupper() is line.text.isupper()
    return alike and len(last) <= _LONGEST_SMALL and last in vocabulary.meanings["fillers"]


def is_short_for(short: str, whole: str) -> bool:
    """Whether a text is made of the beginnings of a name's words: 'FUNCUSUR' of 'Fundación para la Cultura del Sur'."""
    letters = fold(short).replace(" ", "")
    first, *words = fold(whole).split() or [""]
    ends = {end for end in range(1, len(first) + 1) if letters.startswith(first[:end])}
    for word in words:
        ends |= {
            end + length
            for end in ends
            for length in range(1, len(word) + 1)
            if letters.startswith(word[:length], end)
        }
    return len(letters) in ends


def is_name(text: str, vocabulary: Vocabulary) -> bool:
    """Whether words with capitals by themselves may name an organization: no post, unit, section or slogan."""
    if not _FEWEST_NAME <= len(text.split()) <= _MOST_NAME or not is_proper(text):
        return False
    if is_title(text, vocabulary) or name.is_position(text, vocabulary) or is_unit(text, vocabulary):
        return False
    return (
        any(len(word) > _LONGEST_SMALL for word in text.split())
        and not any(map(str.isdigit, text))
        and ":" not in text
        and not pages.is_page(text)
        and vocabulary.start("control", text) is None
        and not any(
            vocabulary.find(table, text)
            for table in ("sections", "document", "control", "identity", "blanks")
        )
    )


def read_first_line(blocks: Sequence[Block], vocabulary: Vocabulary) -> tuple[str, tuple[Origin, ...]] | None:
    """The name that stands apart as the first line, right over the kind of document."""
    first, second, *_ = (*blocks, None, None)
    if not (isinstance(first, Paragraph) and isinstance(second, Paragraph) and _is_apart(first)):
        return None
    over_kind = vocabulary.find("document", text_of(second)) is not None
    return (first.text, first.origins) if over_kind and is_name(first.text, vocabulary) else None


def _institution(
    paragraphs: Sequence[Paragraph], vocabulary: Vocabulary
) -> tuple[str, tuple[Origin, ...]] | None:
    """The first line, or one set apart near it, that begins as names of institutions do."""
    for place, block in enumerate(paragraphs):
        bare = " ".join(block.text.split())
        if bare.endswith((".", ":", ";")) or not vocabulary.start("institutions", bare):
            continue
        if place == 0 and _is_over_kind(bare, paragraphs, vocabulary):
            return bare, block.origins
        if place == 0 or _is_apart(block):
            return _named(bare, block.origins, vocabulary)
    return None


def _is_over_kind(bare: str, paragraphs: Sequence[Paragraph], vocabulary: Vocabulary) -> bool:
    """Whether a first line stands over the kind of document, or an office of its own does: 'Secretaría de ...' is no post there."""
    if any(map(str.isdigit, bare)) or len(bare.split()) > _MOST_HEAD:
        return False
    return any(vocabulary.find("document", text_of(line)) is not None for line in paragraphs[1:_OVER_KIND])


def _is_apart(block: Paragraph) -> bool:
    return block.bold or block.heading is not None or not any(map(str.islower, block.text))


def _named(
    text: str, origins: tuple[Origin, ...], vocabulary: Vocabulary
) -> tuple[str, tuple[Origin, ...]] | None:
    """The text where it can be an organization's name: short, without digits, no label, post, area or kind."""
    bare = " ".join(text.split()).strip(_QUOTES)
    lettered = any(map(str.isalpha, bare)) and not any(map(str.isdigit, bare))
    if not lettered or len(bare.split()) > _MOST_WORDS:
        return None
    if split_labels(text, vocabulary).labelled or any(
        vocabulary.find(table, bare) is not None
        for table in ("sections", "document", "blanks", "control", "identity")
    ):
        return None
    return None if is_title(bare, vocabulary) or name.is_position(bare, vocabulary) else (bare, origins)
