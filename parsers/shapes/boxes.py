"""Boxes to tick in printed text: '[X] Indefinido  [ ] Temporal', '☒ Sí ☐ No'."""

from __future__ import annotations

import re
from dataclasses import dataclass

_BOX = re.compile(r"(?:\[\s*([xX✓✔]?)\s*\]|\(\s*([xX✓✔]?)\s*\)(?=\s)|([☒☑✅]|[☐□▢]))\s*")
_LONGEST_LABEL = 10
_TICKED = "xX✓✔☒☑✅"


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
    ticked: list[str] = []
    left: list[str] = []
    for place, mark in enumerate(marks):
        end = marks[place + 1].start() if place + 1 < len(marks) else len(text)
        option = " ".join(text[mark.end() : end].split()).strip(" ;,")
        if not any(map(str.isalnum, option)):
            return None
        sign = next((part for part in mark.groups() if part), "")
        (ticked if sign and sign in _TICKED else left).append(option)
    before = " ".join(text[: marks[0].start()].split())
    if len(marks) == 1 and len(before.split()) > _LONGEST_LABEL and not before.endswith(":"):
        return None  # 'señale con una (X) la frecuencia' speaks of a box
    label = before.strip(" :")
    return Boxes(label, tuple(ticked), tuple(left))


def is_option(text: str) -> bool:
    """Whether a text begins with a box: '( X ) Técnico'."""
    found = boxes(text)
    return found is not None and not found.label
