"""Lines that explain what letters, numbers or the ends of a scale stand for."""

from __future__ import annotations

import re

from parsers.names import Names
from parsers.vocabulary import fold
from parsers.vocabulary.patterns import among_printed

_EXPLAINED = re.compile(r"(?<!\w)(?:[A-Z]{1,2}\s*[=:]|\d\s*=)\s*[^\W\d_]{3,}")
_SIGNS = re.compile(r"[\d=:(]|(?<!\w)[A-Z]{1,2}\s*[-–—)]|^\W*[xX]\b")
_FEWEST_LETTERS = 3
_GRADE = re.compile(r"(?:(?:\d|[A-Z]{1,2})\s*[-–—):=]\s*|\d\s+)([^\W\d_][^\d.]{2,})")
_ENDS = re.compile(
    rf"\s*(?:{among_printed('scale', 'from')}\s+)?[01](?:\s*\([^()\d]+\))?\s*(?:{among_printed('scale', 'to')}|[-–—])\s*\d{{1,3}}\b",
    re.IGNORECASE,
)
_GRADES_APART = re.compile(r"\s*[;,|/\t]\s*")
_MARKED = re.compile(r"\s*\(?[xX]\)?\s*[=:\-–]?\s*[^\W\d_]{4,}[\s,;.]+N\s?/?\s?A\s*[=:\-–]?\s*[^\W\d_]{2,}")
"""What a cross and what 'N/A' says: 'X Obligatorio, N/A No aplica'."""
_LETTERED = re.compile(r"([^\W\d_]{3,})\s*\([A-Z]{1,2}\)")
_FEWEST_GRADES = 2


def is_legend(text: str, names: Names) -> bool:
    """Whether a text explains letters or grades: 'D = Diaria, S = Semanal', 'diaria (D), semanal (S)', '1 - Bajo; 2 - Medio; 3 - Alto'."""
    if _SIGNS.search(text) is None:  # nearly all texts
        return False
    signs = text.count("=") + text.count(":")
    if signs >= _FEWEST_LETTERS and len(_EXPLAINED.findall(text)) >= _FEWEST_LETTERS:
        return True
    if _MARKED.match(text):
        return True
    label, _, ends = text.partition(":")
    if _explains_often(ends or text, names):
        return True
    if _ENDS.match(ends) and names.column(label) == "level":  # 'Escala: de 1 (mínimo) a 5 (máximo)'
        return True
    named = names.column(label) == "level"  # 'Niveles: 1 En desarrollo, 2 Básico'
    told = ends if named else text
    parts = [_GRADE.fullmatch(part) for part in _GRADES_APART.split(told.strip(" .()"))]
    graded = [fold(part.group(1)) in names.vocabulary.meanings["scales"] for part in parts if part]
    return len(graded) == len(parts) >= _FEWEST_LETTERS and sum(graded) >= (1 if named else _FEWEST_GRADES)


def _explains_often(text: str, names: Names) -> bool:
    """Whether a text begins with frequencies and has their letters behind them: 'diaria (D), semanal (S), mensual (M)'."""
    often = names.vocabulary.meanings["frequency"]
    if "(" not in text or fold(text.lstrip().partition(" ")[0]) not in often:
        return False
    told = [fold(word) in often for word in _LETTERED.findall(text)]
    return len(told) >= _FEWEST_LETTERS and sum(told) >= _FEWEST_GRADES
