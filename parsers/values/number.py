"""Numbers, letters and bullets printed in front of an item."""

from __future__ import annotations

import re
from functools import lru_cache

from parsers.vocabulary.patterns import among_printed

_BULLETS = "•●○◦▪■□▫◆◇►▶▸▹➢➤➔→✓✔✦★❖–—·∙⁃‣»›"
_BULLET = re.compile(rf"(?:[{_BULLETS}]|[*\-+]+(?=\s)|-(?=[A-ZÁÉÍÓÚÑÇ¿])|\[[+*\-]\](?=\s)|o(?=\s{{2,}}))\s*")
# A numbered duty by name, as in 'Función 3' or 'Task 2'
_NAMED = re.compile(
    rf"{among_printed('number', 'item')}\s+(?:n[.º°o]*\s*)?(\d{{1,3}}|[IVXL]{{1,5}})\s*(?:[.:)\-–]+|$)\s*",
    re.IGNORECASE,
)
_DOTTED = re.compile(
    r"\(?(\d{1,3}(?:\.\d{1,3}){1,5}(?:\.?[a-z](?=[.)\s]))?)(?:\s*[.)\-–:]+\s*|\s+|$|(?=[A-ZÁÉÍÓÚÑ][a-zñáéíóú]{2}))"
)
_PLAIN = re.compile(
    r"\(?(\d{1,3}|[a-zñ]|[ivxl]{1,6}|[IVXL]{1,6}|[A-ZÑ])(?:\s?\.\s?[-–—:)]+|\s?[.)]+(?![\dº°ª])|(?<=\d)\.?[º°]\s?[.)\-–]?|\s?[-–](?=\s)|:(?=\s))\s*"
)
# Behind 'S.' in 'S.A. de C.V.' or 'J. R. Pérez' stands the next initial
_INITIAL = re.compile(r"[A-ZÑ]\.|[A-ZÑ]$")
# 'B.Tech', 'M.Sc': the field of a degree
_DEGREES = frozenset("BMD")
_FIELD = re.compile(r"(?:Tech|Sc|Com|Ed|Eng|Pharm|Phil|Arch|Des|Litt|Mus|Stat|Lib|Voc)\b")
_UNIT = re.compile(rf"%|{among_printed('number', 'unit')}\b", re.IGNORECASE)
# '9.º ano', '3° grado': the year or level of a school, not the item's number
_SCHOOLING = re.compile(rf"{among_printed('number', 'schooling')}s?\b", re.IGNORECASE)
_ORDINAL = re.compile(r"[º°]\s*$")
_ALONE = re.compile(r"\d{1,3}(?:\.\d{1,3})*[.)]?")
_ROMAN = re.compile(r"(?=[IVXLivxl])(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})", re.IGNORECASE)
_LETTER = re.compile(r"[A-Z]")
_WORTH = {"I": 1, "V": 5, "X": 10, "L": 50}
_MOST_DIGITS = 9
_CLOSED = re.compile(r"[.)\-–:º°]\s*$")
_CLOSING = re.compile(r"[.)]")
_THOUSANDS = re.compile(r"\.\d{3}$")
_CLOSED_BY_BLANK = re.compile(r"(\d{1,3})(?:\t\s*|\s{2,})(?=\S)")


@lru_cache(maxsize=8192)
def split(text: str) -> tuple[str | None, str]:
    """The number without its closing mark, and the text behind it; a bullet gives None and the text.

    '2.1.3. Texto' gives ('2.1.3', 'Texto'), '• Texto' (None, 'Texto'); quantities such as '24 horas' stay text.
    """
    rest = text.strip()
    bullet = _BULLET.match(rest)
    if bullet:
        rest = rest[bullet.end() :]
    for pattern in (_NAMED, _DOTTED, _PLAIN, _CLOSED_BY_BLANK):
        found = pattern.match(rest)
        if found and _is_number(found.group(1), found.group(0), rest[found.end() :]):
            behind = rest[found.end() :].strip()
            if behind or pattern is not _CLOSED_BY_BLANK:
                return found.group(1), behind
    return None, rest


def label(marker: str | None) -> str | None:
    """The number in an automatic marker, without its closing mark; None for a bullet or nothing."""
    if marker is None:
        return None
    number, rest = split(f"{marker.strip()} ")
    if number is not None:
        return number
    bare = rest.strip(" \t().-–:")
    return bare if bare and bare.isalnum() and (len(bare) <= 3 or _ROMAN.fullmatch(bare)) else None


def named(text: str) -> tuple[str, str] | None:
    """The word and the number of a text that is nothing else: 'Función 3', 'Objetivo 1:'."""
    found = _NAMED.fullmatch(text.strip())
    return (text.split(maxsplit=1)[0], found.group(1)) if found else None


def is_alone(text: str) -> bool:
    """Whether a text is nothing but a number: '3', '2.1.', '4)'."""
    return _ALONE.fullmatch(text) is not None


def follows(one: str | None, other: str | None) -> bool:
    """Whether a number is the next one of another in one list: 2.4 of 2.3, 8 of 7."""
    *above, last = (one or "").split(".")
    *beside, here = (other or "").split(".")
    before = whole(last)
    return above == beside and before is not None and whole(here) == before + 1


def whole(text: str) -> int | None:
    """The number that a text is; None for anything else, signs such as '②' and more digits than a count has."""
    return int(text) if text.isdecimal() and len(text) <= _MOST_DIGITS else None


def ranks(printed: str) -> tuple[tuple[str, int], ...]:
    """What a number in front of headings may count, and how far: 'C' is the third letter, or a hundred.

    2.3 is the third of those below 2. Nothing for what is no number.
    """
    above, _, last = printed.rpartition(".")
    letter = ("letter", ord(printed) - ord("A") + 1) if _LETTER.fullmatch(printed) else None
    value = whole(last) or _roman(last)
    counted = (f"{above}.{'decimal' if last.isdigit() else 'roman'}", value) if value else None
    return tuple(rank for rank in (letter, counted) if rank is not None)


def _roman(text: str) -> int | None:
    """The number that Roman numerals in capitals tell, up to 89; None for anything else."""
    if not text.isupper() or _ROMAN.fullmatch(text) is None:
        return None
    worth = [_WORTH[letter] for letter in text]
    return sum(-one if one < behind else one for one, behind in zip(worth, [*worth[1:], 0], strict=True))


def _is_number(number: str, printed: str, behind: str) -> bool:
    closed = _CLOSED.search(printed) is not None
    if "." in number and not closed and (_UNIT.match(behind) or _THOUSANDS.search(number)):
        return False
    if _ORDINAL.search(printed) and _SCHOOLING.match(behind):
        return False
    if len(number) == 1 and number.isalpha() and _INITIAL.match(behind):
        return False
    if number in _DEGREES and not printed[-1:].isspace() and _FIELD.match(behind):
        return False
    if number.isdigit() or "." in number or len(number) == 1:
        return not (number in {"o", "y", "e", "a"} and not _CLOSING.search(printed))
    return _ROMAN.fullmatch(number) is not None
