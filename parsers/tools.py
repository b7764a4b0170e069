"""Programs of other makers that readers may use, and what they may cost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from parsers.limits import MIB


def _nobody(_seconds: float) -> None:
    """What is done where nobody waits for the reader."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """Paths of programs, '' for none: `office` is LibreOffice's soffice, `recognition` is Tesseract.

    `seconds` bounds what they may take for one file, `memory` the address space of each. `waiting` is told how many
    seconds the next step may take, before it begins.
    """

    office: str = ""
    recognition: str = ""
    seconds: float = 300.0
    memory: int = 4096 * MIB
    waiting: Callable[[float], None] = field(default=_nobody, compare=False)


NO_TOOLS = Tools()
