"""Bullets as word processors, exports and symbol fonts write them."""

from __future__ import annotations

import re
from typing import Final

SYMBOLS: Final = {
    "\uf0b7": "•",
    "\uf0a7": "▪",
    "\uf06e": "■",
    "\uf071": "□",
    "\uf0a8": "□",
    "\uf06f": "□",
    "\uf0d8": "➢",
    "\uf0e0": "➔",
    "\uf0e8": "➔",
    "\uf0fc": "✓",
    "\uf0fb": "✗",
    "\uf0fe": "☒",
    "\uf078": "☒",
    "\uf052": "☑",
    "\uf076": "❖",
    "\uf02d": "-",
}
"""Private characters of Symbol and Wingdings, and what they look like."""

_TIGHT = "•▪■□➢➔✓✗❖●►➤✔" + "".join(SYMBOLS)
_LOOSE = "-*+·‣⁃◦○–—‐−»›▸▹→"
_BULLET = re.compile(rf"(?:([{re.escape(_TIGHT)}])\s*|([{re.escape(_LOOSE)}])\s+|(-)(?=[A-ZÁÉÍÓÚÑÇ¿]))(?=\S)")


def bullet(text: str) -> tuple[str | None, str]:
    """The bullet typed in front of `text`, if any, and the rest; '-' and its like need a blank, or '-' a capital, behind them."""
    found = _BULLET.match(text)
    if found is None:
        return None, text
    mark = found.group(1) or found.group(2) or found.group(3)
    return SYMBOLS.get(mark, mark), text[found.end() :]


def is_bullet(text: str) -> bool:
    """Whether `text` is a single bullet."""
    return len(text) == 1 and text in _TIGHT + _LOOSE
