"""Codes of controlled documents, as printed."""

from __future__ import annotations

import re
from functools import lru_cache

from parsers.vocabulary.patterns import among_printed, words

# Letters and digits in two to seven parts joined by - . / or _: 'PPT-SC-004', 'MP.01.02', 'F-RH-12'
_CODE = re.compile(r"(?<![\w\-./])[A-ZÑ0-9]{1,8}(?:\s?[\-–./_]\s?[A-ZÑ0-9]{1,8}){1,6}(?![\w])", re.IGNORECASE)
_DATE = re.compile(r"\d{1,4}[/.\- ]\d{1,2}[/.\- ]\d{2,4}|\d{1,2}[\-/ ][A-Z]{3,10}[\-/ ]\d{2,4}")
_DATE_WITH_MONTH = re.compile(r"\d{1,4}[\-/.][A-Z]{3,10}[\-/.]\d{2,4}")
_PARTING = re.compile(r"\s?[\-–./_]\s?")
_STROKE = re.compile(r"\s/\s")
_WORD_WITH_NUMBER = re.compile(r"[A-ZÑ]+\d+")
_DIGIT = re.compile(r"[0-9]")
_ONE_WORD = re.compile(r"[A-ZÑ]{1,5}\d{2,6}[A-Z]?")
_SHORTENED = re.compile(rf"{among_printed('code', 'kind')}(?=[.\-/_ ]+[A-Z0-9])")
"""Kinds of document that codes begin with in small letters: 'Mod.RH.07', 'Imp-023'."""
_FORM_PARTS = frozenset(words("code", "form"))
_FORM_LABEL = re.compile(rf"\b{among_printed('code', 'form_label')}\b", re.IGNORECASE)


@lru_cache(maxsize=8192)
def read(text: str) -> str | None:
    """The one code that the text is or begins with after its label; None for dates, numbers and sentences."""
    bare = " ".join(text.split()).strip(" :*|[]()")
    found = _CODE.match(bare)
    if found:
        code = found.group(0).strip()
        return code if _is_code(code) and len(bare) - len(code) <= 3 else None
    return bare if _ONE_WORD.fullmatch(bare) else None


def labelled(text: str) -> str | None:
    """The code behind a label, where also 'RH 01' or '21.104' is one: short, with two digits, without small letters but for 'Mod.'."""
    bare = " ".join(text.split()).strip(" :*|[]()")
    code = read(bare)
    if code is not None:
        return code
    short = len(bare) <= 24 and len(bare.split()) <= 4 and not _DATE.fullmatch(bare)
    digits = sum(letter.isdigit() for letter in bare)
    least = 2 if any(letter.isalpha() for letter in bare) else 3
    return bare if short and digits >= least and not any(map(str.islower, _SHORTENED.sub("", bare))) else None


def find(text: str) -> str | None:
    """The first code anywhere in the text."""
    if not _DIGIT.search(text):
        return None
    return next((found.group(0) for found in _CODE.finditer(text) if _is_code(found.group(0))), None)


def governs_form(code: str, label: str = "") -> bool:
    """Whether the code names a blank form that many profiles are written on: FO, FR, FT, F- or 'Formato'."""
    parts = {re.sub(r"\d+$", "", part) for part in re.split(r"[\s\-–./_]+", code.upper())}
    return bool(parts & _FORM_PARTS) or _FORM_LABEL.search(label) is not None


def _is_code(text: str) -> bool:
    """Codes hold a capital and a digit, or are capitals throughout; dates and decimals are none."""
    letters = [letter for letter in text if letter.isalpha()]
    if not letters or any(letter.islower() for letter in letters):
        return False
    if any(_DATE.fullmatch(part) for part in _STROKE.split(text)):  # 'F-GH-003 / V4 / 2023-09-01'
        return False
    parts = _PARTING.split(text)
    has_digits = any(part.isdigit() or _WORD_WITH_NUMBER.fullmatch(part) for part in parts)
    return has_digits and not _DATE_WITH_MONTH.fullmatch(text)
