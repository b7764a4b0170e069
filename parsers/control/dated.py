"""Finds the day of a document that no label of control data tells: of its act, on its cover, beside who signed it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from parsers.control.cells import Field, RowTexts
from parsers.control.entries import Entry, Headers
from parsers.control.labels import Labelled
from parsers.control.minutes import is_dated_act
from parsers.control.reading import PROVING
from parsers.document import Block, Document, Origin, Table
from parsers.values import date
from parsers.vocabulary import Vocabulary

DATED = frozenset({"issued_on", "effective_from"})
_PLACE = re.compile(r"^[^\W\d][^\d,:;]{2,40},\s+(?:a\s+)?(?=\S)")
"""A town in front of a day: 'Panamá, 19 de junio de 2023'."""
_MOST_COVER = 8
_FEWEST_STEPS = 2


def add(
    found: Headers, document: Document, signed: Sequence[RowTexts], top: int, vocabulary: Vocabulary
) -> None:
    """Adds the day; `signed` are rows of who signed, `top` is the index of the block that ends the document's head."""
    _add_acts(found, document, vocabulary)
    _add_columns(found, signed, vocabulary)
    if not any(entry.labelled.key in DATED for entry in found.entries):
        _add_on_cover(found, document.blocks[: min(top, _MOST_COVER)], vocabulary)


def beside_steps(signed: Iterable[RowTexts]) -> list[Field]:
    """The labels of the document in rows of who signed it, each once, not dates alone: those are of the signatures."""
    rows = [reading for reading in signed if any(map(_is_step, reading.fields))]
    beside = [
        each for reading in rows for each in reading.fields if each.key in PROVING and len(each.rows) == 1
    ]
    keys = [each.key for each in beside]
    return beside if len(set(keys)) == len(keys) and not set(keys) <= DATED else []


def _is_step(each: Field) -> bool:
    return each.labelled.table == "approvals" or each.key == "approved_by"


def _add_acts(found: Headers, document: Document, vocabulary: Vocabulary) -> None:
    """The date of the act that a running header names: 'Aprobado con Ordenanza N° 12-2016 del 14.03.2016'."""
    for running in document.running:
        for text, origins in _printed(running.blocks):
            if is_dated_act(text, vocabulary):
                told = Labelled("control", "issued_on", "", text)
                found.entries.append(Entry(told, origins, max(len(running.pages), 1), running=True))


def _printed(blocks: Iterable[Block]) -> Iterator[tuple[str, tuple[Origin, ...]]]:
    """The texts of paragraphs and of cells, with their places."""
    for block in blocks:
        if isinstance(block, Table):
            yield from ((cell.text, cell.origins) for cell in block.cells)
        else:
            yield block.text, block.origins


def _add_columns(found: Headers, signed: Iterable[RowTexts], vocabulary: Vocabulary) -> None:
    """A column for the document's day beside those of the steps: 'Elaborado | Aprobado | Última modificación'."""
    for reading in signed:
        steps = [each for each in reading.fields if _is_step(each)]
        days = [
            each
            for each in reading.fields
            if each.key in DATED and each.value and date.read(each.value, vocabulary) is not None
        ]
        changes = any(each.key == "version" for each in reading.fields)
        if len(steps) >= _FEWEST_STEPS and len({each.key for each in days}) == len(days) and not changes:
            found.entries += [Entry(each.labelled, each.origins) for each in days]


def _add_on_cover(found: Headers, blocks: Sequence[Block], vocabulary: Vocabulary) -> None:
    """A line of the head that is a day alone, or one behind a town."""
    for block in blocks:
        if isinstance(block, Table):
            continue
        day = _PLACE.sub("", block.text.strip())
        if day and date.is_alone(day, vocabulary) and date.read(day, vocabulary) is not None:
            found.entries.append(Entry(Labelled("control", "issued_on", "", day), block.origins))
            return
