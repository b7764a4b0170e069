"""Finds the notice that a printed copy is not controlled, and tells it from the mark of one copy."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers.document import Block, Document, Origin, Paragraph, Table
from parsers.values import date, pages
from parsers.vocabulary import Vocabulary
from parsers.vocabulary.folding import fold

_LEAST_WORDS = 3
_BESIDE = re.compile(r"\s*[\t\n|]\s*|\s+[–—-]\s+")
_PARTS = re.compile(r"\s*[\t\n|]\s*")


def read_notices(
    document: Document, vocabulary: Vocabulary
) -> list[tuple[str, tuple[Origin, ...], int | None]]:
    """The notices, whole, the longest first: text, places, and the block's index where it stands in the body.

    One that bears a day is the mark of a single copy, whose notice is ''.
    """
    found = [
        (text, origins, None)
        for running in document.running
        for text, origins in _texts(running.blocks, vocabulary)
    ]
    body = [
        (block.text, block.origins, index)
        for index, block in enumerate(document.blocks)
        if isinstance(block, Paragraph) and is_notice(block.text, vocabulary)
    ]
    told = [
        ("" if is_mark(text, vocabulary) else text, origins, index)
        for text, origins, index in (*body, *found)
    ]
    return sorted(told, key=lambda notice: -len(notice[0]))


def is_notice(text: str, vocabulary: Vocabulary) -> bool:
    """Whether the text is a notice on copies: it begins as one, or says 'copia no controlada'."""
    folded = fold(text)
    if len(folded.split()) < _LEAST_WORDS:
        return False
    if any(map(folded.__contains__, vocabulary.words("notices", "anywhere"))):
        return True
    copies = vocabulary.words("notices", "copy")
    return folded.startswith(copies) and any(folded.startswith(f"{phrase} ") for phrase in copies)


def is_mark(text: str, vocabulary: Vocabulary) -> bool:
    """Whether the text is the mark of a single copy: a notice that says on which day the copy was made."""
    return is_notice(text, vocabulary) and date.read(text, vocabulary) is not None


def _texts(blocks: tuple[Block, ...], vocabulary: Vocabulary) -> Iterator[tuple[str, tuple[Origin, ...]]]:
    for block in blocks:
        for each in block.cells if isinstance(block, Table) else (block,):
            parts = [part for part in _BESIDE.split(each.text) if is_notice(part, vocabulary)]
            if len(parts) == 1 and date.read(each.text, vocabulary) and not is_mark(parts[0], vocabulary):
                yield _whole(parts[0]), each.origins  # a date of the document stands beside it
            elif is_notice(each.text, vocabulary):
                yield _whole(each.text), each.origins


def _whole(text: str) -> str:
    """The notice without the mark of the page that stands on its line."""
    parts = [part for part in _PARTS.split(text) if not _is_page_mark(part)]
    whole = " ".join(" ".join(parts).split())
    first, _, rest = whole.partition(" - ")
    return rest if rest and _is_page_mark(first) else whole


def _is_page_mark(part: str) -> bool:
    return pages.is_page(part) and pages.is_mark(part)
