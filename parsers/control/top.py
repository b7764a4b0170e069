"""Control data over a form whose code has no label: 'ALCALDÍA DE ... | RH-F-04' in front of a date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from parsers.control.cells import RowTexts
from parsers.control.labels import Labelled
from parsers.document import Cell
from parsers.titles import is_company, split_kind
from parsers.values import code, number
from parsers.vocabulary import Vocabulary

_MOST_OTHERS = 4
_MOST_WORDS = 14
_MOST_ROWS = 6


@dataclass(frozen=True, slots=True)
class Top:
    """The rows over a form that hold its control data, and the cell that is its code."""

    rows: tuple[RowTexts, ...]
    cell: Cell

    @property
    def code(self) -> Labelled:
        return Labelled("control", "code", "", code.read(self.cell.text) or "")

    def unread(self, vocabulary: Vocabulary) -> set[int]:
        """The rows with a text that is neither the code nor the name of a company or a kind of document."""
        return {
            reading.row
            for reading in self.rows
            for cell in reading.others
            if cell is not self.cell and not _is_name(cell.text, vocabulary)
        }


def read_top(readings: Sequence[RowTexts], vocabulary: Vocabulary) -> Top | None:
    """What stands over the facts of the position, where one cell in it is a code and no label says so elsewhere."""
    run = list(takewhile(lambda each: _is_over_form(each, vocabulary), readings[:_MOST_ROWS]))
    coded = [cell for reading in run for cell in reading.others if code.read(cell.text) is not None]
    if len(coded) != 1 or any(each.key == "code" for reading in readings for each in reading.fields):
        return None
    rows = tuple(each for each in run if each.fields or any(cell is coded[0] for cell in each.others))
    return Top(rows, coded[0])


def _is_name(text: str, vocabulary: Vocabulary) -> bool:
    return (
        is_company(text, vocabulary)
        or vocabulary.start("institutions", text) is not None
        or split_kind(text, vocabulary) is not None
    )


def _is_over_form(reading: RowTexts, vocabulary: Vocabulary) -> bool:
    """Whether a row says nothing of the position and opens no section: control data and short texts alone."""
    if len(reading.others) > _MOST_OTHERS or any(each.labelled.table != "control" for each in reading.fields):
        return False
    return all(
        len(cell.text.split()) <= _MOST_WORDS
        and vocabulary.find("sections", number.split(cell.text)[1]) is None
        for cell in reading.others
    )
