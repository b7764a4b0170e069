"""Lengths of time in requirements, as months."""

from __future__ import annotations

import re
from fractions import Fraction

from parsers.vocabulary import Vocabulary
from parsers.vocabulary.folding import fold
from parsers.vocabulary.patterns import folded

_MONTHS = {"year": Fraction(12), "month": Fraction(1), "half_year": Fraction(6), "quarter": Fraction(3)}
_JOINS = folded("duration", "join")
_MORE = folded("duration", "more")
_LONGEST = 5
_DECIMAL = re.compile(r"(\d)[.,](\d)(?!\d)")


def months(text: str, vocabulary: Vocabulary) -> int | None:
    """The least number of months that the text asks for; 0 where it asks for none, None where it names no time.

    Reads '03 años', 'seis (6) meses', 'un año y medio', '2 a 3 años' (24), '1 año y 6 meses' and '1 año 6 meses' (18) anywhere in
    the text; ages are left out. Whether the text speaks of experience is for the caller to know.
    """
    words = _DECIMAL.sub(r"\1_\2", text.replace("½", "_5")).replace("_", "point")
    tokens = fold(words).split()
    total = _first(tokens, vocabulary)
    if total is not None:
        return total
    folded = f" {' '.join(tokens)} "
    if any(f" {phrase} " in folded for phrase in vocabulary.words("durations", "none")):
        return 0
    return None


def is_alone(text: str, heading: str, vocabulary: Vocabulary) -> bool:
    """Whether a text is nothing but a time, be it that the unit of its number is in the heading above: '2 años', '2'."""
    bare = text.strip()
    whole = f"{bare} {heading}" if bare.isdigit() else bare
    return len(bare.split()) <= _LONGEST and months(whole, vocabulary) is not None


def _first(tokens: list[str], vocabulary: Vocabulary) -> int | None:
    units = vocabulary.meanings["durations"]
    place = 0
    while place < len(tokens):
        half = _starts(tokens[place:], vocabulary.words("durations", "half"))
        if half:
            return 6
        unit = units.get(tokens[place])
        if unit in _MONTHS and not _is_age(tokens, place, vocabulary):
            amount = _amount_before(tokens, place, vocabulary)
            if amount is None and _starts(tokens[place + 1 :], vocabulary.words("durations", "and_a_half")):
                amount = Fraction(1)
            if amount is not None:
                return int(amount * _MONTHS[unit] + _behind(tokens, place, _MONTHS[unit], vocabulary))
        place += 1
    return None


def _amount_before(tokens: list[str], place: int, vocabulary: Vocabulary) -> Fraction | None:
    """The number in front of a unit; of a range ('2 a 3') the lower one, of 'seis (6)' the one number."""
    if place >= 3 and tokens[place - 1] in _MORE and tokens[place - 2] in _JOINS:
        return _number(tokens, place - 3, vocabulary)
    amount = _number(tokens, place - 1, vocabulary)
    if amount is None:
        return None
    before = place - 2
    if before >= 1 and tokens[before] in _JOINS:
        lower = _number(tokens, before - 1, vocabulary)
        if lower is not None and lower < amount:
            return lower
    joined = before >= 0 and tokens[before] in _JOINS  # 'No menor a dos años'
    other = None if joined else _number(tokens, before, vocabulary)
    return min(amount, other) if other is not None and other != 0 else amount


def _behind(tokens: list[str], place: int, unit: Fraction, vocabulary: Vocabulary) -> Fraction:
    """What follows the unit and belongs to it: 'y medio', 'y 6 meses'."""
    rest = tokens[place + 1 :]
    if _starts(rest, vocabulary.words("durations", "and_a_half")):
        return unit / 2
    rest = rest[1:] if rest[:1] and rest[0] in {"y", "and", "e", "con"} else rest
    if len(rest) >= 2 and vocabulary.meanings["durations"].get(rest[1]) == "month":
        return _number(rest, 0, vocabulary) or Fraction(0)
    return Fraction(0)


def _number(tokens: list[str], place: int, vocabulary: Vocabulary) -> Fraction | None:
    if place < 0:
        return None
    token = tokens[place]
    decimal = re.fullmatch(r"(\d{1,3})point(\d)", token)
    if decimal:
        return Fraction(f"{decimal.group(1)}.{decimal.group(2)}")
    if re.fullmatch(r"\d{1,3}", token):
        return Fraction(int(token))
    if place >= 2:
        three = vocabulary.meanings["numbers"].get(" ".join(tokens[place - 2 : place + 1]))
        if three is not None:
            return Fraction(int(three))
    word = vocabulary.meanings["numbers"].get(token)
    return Fraction(int(word)) if word is not None else None


def _is_age(tokens: list[str], place: int, vocabulary: Vocabulary) -> bool:
    """Whether the words around a unit speak of an age: 'edad de 25 a 40 años', '18 years old'."""
    units = vocabulary.meanings["durations"]
    start = place
    while start > max(place - 7, 0) and units.get(tokens[start - 1]) not in _MONTHS:
        start -= 1
    ages = vocabulary.words("durations", "age")
    before = f" {' '.join(tokens[start:place])} "
    return _starts(tokens[place:], ages) or any(f" {phrase} " in before for phrase in ages)


def _starts(tokens: list[str], phrases: tuple[str, ...]) -> bool:
    return bool(tokens) and any(
        phrase.startswith(tokens[0]) and tokens[: phrase.count(" ") + 1] == phrase.split()
        for phrase in phrases
    )
