"""Tells unknown steps of approval beside a known one by their order, where persons or posts stand below all of them."""

from __future__ import annotations

from collections.abc import Sequence

from parsers.document import Cell
from parsers.titles import is_title
from parsers.values import name
from parsers.vocabulary import Vocabulary

ORDER = ("prepared", "reviewed", "approved")
_MOST_WORDS = 5
_FIELDS = ("position", "date", "signature")


def unknown_steps(
    grid: Sequence[Sequence[Cell | None]], row: int, known: dict[int, str], vocabulary: Vocabulary
) -> dict[int, str]:
    """The steps of the row's other cells by the cells' identities; `known` gives those of the worded ones so.

    Nothing where the cells are more than the steps, or other things than persons' names, or than posts, stand below them.
    """
    cells = _filled(grid[row])
    if not known or not len(known) < len(cells) <= len(ORDER):
        return {}
    if any(len(cell.text.split()) > _MOST_WORDS or any(map(str.isdigit, cell.text)) for cell in cells):
        return {}
    if any(vocabulary.find("approval_fields", cell.text) in _FIELDS for cell in cells):
        return {}
    below = _filled(grid[row + 1]) if row + 1 < len(grid) else []
    persons = (name.read(cell.text, vocabulary) is not None for cell in below)
    posts = (is_title(cell.text, vocabulary) for cell in below)
    if len(below) != len(cells) or not (all(persons) or all(posts)):
        return {}
    place = next(place for place, cell in enumerate(cells) if id(cell) in known)
    shift = ORDER.index(known[id(cells[place])]) - place
    found = {
        id(cell): ORDER[here + shift]
        for here, cell in enumerate(cells)
        if id(cell) not in known and 0 <= here + shift < len(ORDER)
    }
    return found if len(found) + len(known) == len(cells) else {}


def _filled(cells: Sequence[Cell | None]) -> list[Cell]:
    return list({id(cell): cell for cell in cells if cell is not None and cell.text.strip()}.values())
