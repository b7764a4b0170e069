"""What each duty is for, told below it: 'Función: Registra las entradas' over 'Finalidad: Llevar el control'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from parsers.sections.gather import Placed

_FEWEST = 2


def parted(placed: Sequence[Placed]) -> list[Placed]:
    """The entries with the aims behind duties made remarks; one alone is the position's own."""
    found = list(placed)
    aims = list(_aims(found))
    for place in aims if len(aims) >= _FEWEST else ():
        found[place] = replace(found[place], key="notes")
    return found


def _aims(placed: Sequence[Placed]) -> Iterator[int]:
    """The places of entries that are labelled as aims, each behind a duty and its remarks."""
    behind = ""
    for place, one in enumerate(placed):
        if one.key == "objective" and one.own and one.entry.label and behind == "functions":
            yield place
        behind = behind if one.key == "notes" else one.key
