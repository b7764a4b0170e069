"""The columns of the master list as a workbook's: dates stay dates, and numbers numbers."""

from __future__ import annotations

from collections.abc import Sequence

from app.exports.xlsx import Column as Cells
from app.registers.columns import Column, Say
from profiles.registers import MasterRow


def columns(chosen: Sequence[Column], say: Say) -> tuple[Cells[MasterRow], ...]:
    """The columns, headed in the reader's language."""
    return tuple(_cells(one, say) for one in chosen)


def _cells(one: Column, say: Say) -> Cells[MasterRow]:
    return Cells(say(one.heading), lambda row: one.value(row, say), one.width)
