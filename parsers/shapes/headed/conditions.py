"""Rows below risks that tell another condition of work: 'Equipo de protección | Casco', 'Jornada | Turnos'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from parsers.document import Cell
from parsers.names import Name, Names
from parsers.shapes.headed.columns import Header
from parsers.shapes.tables.rows import is_loud
from parsers.vocabulary import fold

_OTHERS = frozenset({"schedule", "resources", "employment"})


@dataclass(frozen=True, slots=True)
class Condition:
    """The cell that says what its row tells, and what it names."""

    cell: Cell
    name: Name

    @property
    def label(self) -> str:
        return " ".join(self.cell.text.split()).rstrip(" :")


def told(cells: Sequence[Cell], header: Header, names: Names) -> Condition | None:
    """The label that stands where a kind of risk is asked; one of no protection must be set off from those."""
    found = (cell for cell in cells if (column := header.at(cell.column)) and column.key == "factor")
    factor = next(found, None) if header.of("hazard") else None
    name = names.label(factor.text) if factor is not None else None
    if factor is None or name is None or fold(factor.text) in names.vocabulary.meanings["risk_factors"]:
        return None  # 'Condiciones de seguridad' may be a kind of risk
    apart = name.key in _OTHERS and (factor.shaded or is_loud(factor))
    return Condition(factor, name) if apart or (name.key == "safety" and name.exact) else None
