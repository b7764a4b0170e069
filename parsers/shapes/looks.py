"""Which cells of a row are labels that the vocabulary does not know, by how they look and what stands above them."""

from __future__ import annotations

from collections.abc import Sequence

from parsers.document import Cell
from parsers.names import Names
from parsers.shapes.records import Carried
from parsers.shapes.rows import is_bold, is_loud, is_strong

LONGEST_LABEL = 10
_LONGEST_QUIET = 6


def is_unknown_label(cell: Cell, following: Cell | None) -> bool:
    """A short cell that is set apart from the one beside it."""
    text = cell.text.strip()
    if following is None or len(text.split()) > LONGEST_LABEL:
        return False
    if text.endswith((":", "?")) or (cell.shaded and not following.shaded and not is_bold(following)):
        return True
    return (cell.shaded or is_loud(cell)) and not (following.shaded or is_loud(following))


def alternate(cells: Sequence[Cell]) -> bool:
    """Whether cells that are set apart and cells that are not stand in turn: labels with their values."""
    return len(cells) % 2 == 0 and all(
        is_unknown_label(label, value) and is_strong(label) and not label.text.strip().endswith("?")
        for label, value in zip(cells[::2], cells[1::2], strict=True)
    )


def is_below_labels(cell: Cell, carried: Carried, names: Names) -> bool:
    """Whether a few words stand below known labels in a table of labels and values."""
    text = cell.text.strip()
    short = len(text.split()) <= _LONGEST_QUIET and not text.endswith(".") and cell.column == 0
    return carried.paired and short and names.column(text) is None
