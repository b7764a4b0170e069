"""Duties: one item a leaf duty, with its group, how often and what kind of work."""

from __future__ import annotations

import re
from collections.abc import Iterable

from parsers.names import Names
from parsers.profile import Function, MatrixRow, Objective
from parsers.sections.gather import Placed
from parsers.sections.marks import Legend, actions, frequencies
from parsers.values import number

_SHARE = re.compile(r"\(?(\d{1,2}(?:[.,]\d)?)\s?%\)?\s*[-–—:.]?\s+(?=[^\W\d_])")
_FEWEST_SHARES = 2
_NUMBER = re.compile(r"\d{1,3}(?:[.,]\d+)?")


def functions(placed: Iterable[Placed], names: Names, legend: Legend) -> tuple[Function, ...]:
    """The duties in the document's order."""
    placed = list(placed)
    shared = sum(_SHARE.match(one.text) is not None for one in placed) >= _FEWEST_SHARES
    return tuple(
        Function(
            text=_SHARE.sub("", one.text, count=1) if shared else one.text,
            number=one.number,
            group=one.group,
            frequency=frequencies(one.entry.fields, names.vocabulary, legend) or _of_group(one.group, names),
            action=actions(one.entry.fields, names.vocabulary, legend),
            weight=_weight(one, shared=shared),
            indicator=_indicator(one, names),
            confidence=one.confidence,
            origins=one.origins,
        )
        for one in placed
        if not names.nothing(one.text)
    )


def objectives(placed: Iterable[Placed], names: Names) -> tuple[Objective, ...]:
    """The purpose of the position, one item a paragraph."""
    return tuple(
        Objective(text=one.text, number=one.number, confidence=one.confidence, origins=one.origins)
        for one in placed
        if not names.nothing(one.text)
    )


def matrix(placed: Iterable[Placed]) -> tuple[MatrixRow, ...]:
    """The rows of an annex that shares duties out."""
    found = []
    for one in placed:
        fields = one.entry.fields
        previous = one.entry.field("previous")
        comment = one.entry.field("comment")
        found.append(
            MatrixRow(
                text=one.text,
                number=one.entry.number,
                previous_text=previous.text if previous else None,
                holders=tuple(part.heading for part in fields if part.key == "holder"),
                comment=comment.text if comment else None,
                confidence=one.confidence,
                origins=one.origins,
            )
        )
    return tuple(found)


def _of_group(group: str | None, names: Names) -> tuple[str, ...]:
    """How often the duties of a group are done that is called after it: 'Diarias', 'Funciones mensuales'."""
    first, _, rest = number.split(group or "")[1].strip(" .:").partition(" ")
    of_duties = names.section(first)
    told = rest if rest and of_duties is not None and of_duties.key == "functions" else f"{first} {rest}"
    found = names.vocabulary.find("frequency", told.strip())
    return () if found is None else (found,)


def _weight(one: Placed, *, shared: bool) -> float | None:
    """The share in the row's column, or in front of the text where duties are `shared` out so: '40% Coordina ...'."""
    printed = _SHARE.match(one.text) if shared else None
    if printed is not None:
        return float(printed.group(1).replace(",", "."))
    field = one.entry.field("weight")
    number = _NUMBER.search(field.text) if field else None
    if field is None or number is None:
        return None
    value = float(number.group(0).replace(",", "."))
    whole = value * 100 if value <= 1 and "%" not in field.text else value
    return whole if whole <= 100 else None


def _indicator(one: Placed, names: Names) -> str | None:
    field = one.entry.field("indicator")
    return field.text if field is not None and not names.nothing(field.text) else None
