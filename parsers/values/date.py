"""Dates, day first unless the document shows the other order."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from parsers.vocabulary import Vocabulary
from parsers.vocabulary.folding import fold
from parsers.vocabulary.patterns import among_printed, folded

_ISO = re.compile(r"(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_NUMBERS = re.compile(r"(?<![\d/.\-])(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?![\d/\-])")
_CENTURY_TURN = 70
_MONTHS = 12
_BETWEEN = folded("date", "between")
_OF = among_printed("date", "between")
_ORDINAL = re.compile(rf"^(\d{{1,2}}){among_printed('date', 'ordinal')}$")
_LOOKS = re.compile(
    rf"(?<![\d.,])\d{{1,2}}(?:{among_printed('date', 'ordinal')}|[º°])?\s+(?:{_OF}\s+)?[^\W\d_]{{3,11}}\s+(?:{_OF}\s+)?(?:19|20)\d\d(?!\d)"
)


def read(text: str, vocabulary: Vocabulary) -> str | None:
    """The first whole date in the text as ISO 8601; None where there is none or it cannot be.

    Numbers are day first, unless they cannot be or the vocabulary says otherwise; two-digit years below 70 are of this century. A month and year alone are no date.
    """
    bare = " ".join(text.split())
    found = _ISO.search(bare)
    if found:
        return _iso(*map(int, found.groups()))
    found = _NUMBERS.search(bare)
    if found:
        day, month = int(found.group(1)), int(found.group(3))
        if vocabulary.month_first or (month > _MONTHS and found.group(2) == "/"):
            day, month = month, day
        return _iso(_year(found.group(4)), month, day)
    return _worded(bare, vocabulary)


def are_month_first(texts: Iterable[str]) -> bool:
    """Whether a document prints the month in front of the day: a second number above 12, and no first one."""
    dates = [found for text in texts if "/" in text for found in _NUMBERS.findall(text)]
    numbers = [(int(first), int(second)) for first, sign, second, _ in dates if sign == "/"]
    return any(second > _MONTHS for _, second in numbers) and all(first <= _MONTHS for first, _ in numbers)


def is_alone(text: str, vocabulary: Vocabulary) -> bool:
    """Whether nothing but a date stands in the text."""
    words = [word for word in fold(text).split() if not re.match(r"\d", word)]
    months = vocabulary.meanings["months"]
    return all(word in months or word in _BETWEEN for word in words)


def looks(text: str) -> bool:
    """Whether a day, any word and a year follow each other as in a date: '16 de diciembre de 2014'."""
    return _LOOKS.search(text) is not None


def _worded(text: str, vocabulary: Vocabulary) -> str | None:
    """'08 de setiembre de 2022', '16-Dic-2014', 'April 4, 2023', '1º de junio del 2016'."""
    words = [_ORDINAL.sub(r"\1", word) for word in fold(text).split()]
    words = [word for word in words if word not in _BETWEEN]
    for place, word in enumerate(words):
        month = vocabulary.meanings["months"].get(word)
        if month is None:
            continue
        around = (words[place - 1] if place else "", *words[place + 1 : place + 3], "", "")
        for day, year in ((around[0], around[1]), (around[1], around[2])):
            if re.fullmatch(r"\d{1,2}", day) and re.fullmatch(r"\d{4}|\d{2}", year):
                return _iso(_year(year), int(month), int(day))
    return None


def _year(text: str) -> int:
    year = int(text)
    if len(text) == 4:
        return year
    return 2000 + year if year < _CENTURY_TURN else 1900 + year


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return dt.date(year, month, day).isoformat() if year >= 1900 else None
    except ValueError:
        return None
