"""Boxes to tick in printed text: '[X] Indefinido  [ ] Temporal', '☒ Sí ☐ No', 'SÍ (X) NO ( )'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_BOX = re.compile(r"(?:\[\s*([xX✓✔]?)\s*\]|\(\s*([xX✓✔]?)\s*\)(?=\s|$)|([☒☑✅]|[☐□▢]))\s*")
_LONGEST_LABEL = 10
_TICKED = "xX✓✔☒☑✅"
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class Boxes:
    """What stands in front of the boxes, the ticked options, and the others."""

    label: str
    ticked: tuple[str, ...]
    left: tuple[str, ...]


def boxes(text: str) -> Boxes | None:
    """The options of a text with boxes; None where it has none, or the brackets hold something else."""
    marks = list(_BOX.finditer(text))
    if not marks:
        return None
    label, options = _parted(text, marks)
    if len(marks) == 1 and len(label.split()) > _LONGEST_LABEL and not label.endswith(":"):
        return None  # 'señale con una (X) la frecuencia' speaks of a box
    ticked: list[str] = []
    left: list[str] = []
    for mark, printed in zip(marks, options, strict=True):
        option = " ".join(printed.split()).strip(" ;,")
        if not any(map(str.isalnum, option)):
            return None
        sign = next((part for part in mark.groups() if part), "")
        (ticked if sign and sign in _TICKED else left).append(option)
    return Boxes(label.strip(" :"), tuple(ticked), tuple(left))


def _parted(text: str, marks: Sequence[re.Match[str]]) -> tuple[str, list[str]]:
    """What stands in front of the options, and an option for each box: behind it, or in front where the last box ends the text."""
    edges = [0, *(edge for mark in marks for edge in mark.span()), len(text)]
    first, *between = [text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True)]
    if len(marks) < _FEWEST or between[-1].strip() or not first.strip():
        return " ".join(first.split()), between
    label, colon, option = first.rpartition(":")
    return " ".join(f"{label}{colon}".split()), [option, *between[:-1]]


def is_option(text: str) -> bool:
    """Whether a text begins with a box: '( X ) Técnico'."""
    found = boxes(text)
    return found is not None and not found.label
